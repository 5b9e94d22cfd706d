package fr.palmares.app;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The backup that a day of use begins with, made beside the work. */
final class DailyBackup {
    private volatile CompletableFuture<Optional<RuntimeException>> made =
            CompletableFuture.completedFuture(Optional.empty());

    void begin(CallSession session) {
        CompletableFuture<Optional<RuntimeException>> done = new CompletableFuture<>();
        Instant opened = session.context().clock().instant();
        made = done;
        Thread.ofPlatform()
                .name("backup")
                .start(
                        () -> {
                            try {
                                Backups.today(session, opened);
                                done.complete(Optional.empty());
                            } catch (RuntimeException e) {
                                System.getLogger(DailyBackup.class.getName())
                                        .log(System.Logger.Level.WARNING, "no backup today", e);
                                done.complete(Optional.of(e));
                            }
                        });
    }

    /** Tells, now or later and on any thread, when it could not be made. */
    void onFailed(Runnable act) {
        made =
                made.thenApply(
                        failure -> {
                            failure.ifPresent(e -> act.run());
                            return failure;
                        });
    }

    /** Waits for its end. */
    void end() {
        made.join();
    }
}
