package fr.palmares.ui.start;

import fr.palmares.app.AnonymiseCall;
import fr.palmares.app.AppContext;
import fr.palmares.app.CallSession;
import fr.palmares.app.CopyCall;
import fr.palmares.app.NewCall;
import fr.palmares.app.OpenArchive;
import fr.palmares.app.OpenPackage;
import fr.palmares.app.OpenSample;
import fr.palmares.app.Progress;
import fr.palmares.app.PurgeCall;
import fr.palmares.app.RestoreCall;
import fr.palmares.model.Rules;
import fr.palmares.model.StandardGrids;
import fr.palmares.text.Messages;
import fr.palmares.ui.common.Background;
import fr.palmares.ui.common.Job;
import fr.palmares.ui.common.Preferences;
import fr.palmares.ui.common.Reports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** The ways into a call: open its folder, make a new one, take the sample. */
public final class CallOpener {
    private final AppContext context;
    private final Background background;
    private final Preferences preferences;
    private final Supplier<Messages> messages;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private Consumer<CallSession> opened = session -> {};

    public CallOpener(
            AppContext context,
            Background background,
            Preferences preferences,
            Supplier<Messages> messages) {
        this.context = context;
        this.background = background;
        this.preferences = preferences;
        this.messages = messages;
    }

    /** What to do with a call that was opened. */
    public void onOpened(Consumer<CallSession> consumer) {
        opened = consumer;
    }

    /** Whether a call is being opened. */
    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    public void open(Path folder) {
        begin(() -> CallSession.open(context, folder));
    }

    /**
     * Puts a backup in the place of a call that is closed, then opens the call, restored; when that
     * is refused, the call as it was is opened again.
     *
     * @param restored told what was done
     */
    public void restore(Path backup, Path folder, Consumer<RestoreCall.Restored> restored) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        background
                .job("task.restoring", reporter -> RestoreCall.restore(context, backup, folder))
                .then(restored)
                .lastly(
                        () -> {
                            busy.set(false);
                            open(folder);
                        })
                .start();
    }

    /** Opens an archive, for reading. */
    public void openArchive(Path file) {
        begin(reporter -> OpenArchive.open(context, file, "", Reports.of(reporter)));
    }

    /**
     * Anonymises a call that is closed, then opens it again; when that is refused, as it was.
     *
     * @param done told what was done
     */
    public void anonymise(
            Path folder, String typed, boolean candidates, Consumer<AnonymiseCall.Done> done) {
        after(
                background.job(
                        "task.anonymising",
                        reporter ->
                                new AnonymiseCall(context, messages.get())
                                        .anonymise(
                                                folder, typed, candidates, Reports.of(reporter))),
                done,
                () -> open(folder));
    }

    /**
     * Purges a call that is closed and takes it off the list; when that is refused, it is opened
     * again.
     *
     * @param done told what was done
     */
    public void purge(Path folder, String typed, Consumer<PurgeCall.Done> done) {
        AtomicBoolean gone = new AtomicBoolean();
        after(
                background.job(
                        "task.purging",
                        reporter -> new PurgeCall(context, messages.get()).purge(folder, typed)),
                purged -> {
                    gone.set(true);
                    preferences.forget(folder);
                    done.accept(purged);
                },
                () -> {
                    if (!gone.get()) {
                        open(folder);
                    }
                });
    }

    private <T> void after(Job<T> job, Consumer<T> done, Runnable then) {
        busy.set(true);
        job.then(done)
                .lastly(
                        () -> {
                            busy.set(false);
                            then.run();
                        })
                .start();
    }

    /** Opens a juror's package in a folder: a new copy, or the one it made before. */
    public void openPackage(Path file, Path folder, String passphrase) {
        begin(
                reporter ->
                        new OpenPackage(context)
                                .open(file, folder, passphrase, Reports.of(reporter)));
    }

    /** A shared call was made a folder of, and is open. */
    void joined(CallSession session) {
        preferences.opened(session.folder(), session.state().call().name());
        opened.accept(session);
    }

    /** Makes a call with the seven published criteria, of equal weights. */
    public void create(String name, Path folder, int seats, int reserve) {
        begin(
                () ->
                        CallSession.create(
                                context,
                                folder,
                                new NewCall(
                                        name,
                                        StandardGrids.amiIa2(),
                                        Rules.DEFAULT.withSeats(seats, reserve))));
    }

    /** Copies a call to its next edition, without its dossiers, and opens that. */
    public void copy(CallSession source, Path folder, String name) {
        begin(() -> new CopyCall(context).into(source, folder, name));
    }

    /** Opens the sample, filled the first time and as it was left afterwards. */
    public void sample() {
        Path folder = sampleFolder();
        begin(
                reporter -> {
                    if (!Files.isDirectory(folder)) {
                        makeSample(folder, Reports.of(reporter));
                    }
                    return CallSession.open(context, folder);
                });
    }

    /** Made beside its place and moved there when whole: a half-made sample is never opened. */
    private void makeSample(Path folder, Progress progress) throws IOException {
        Path beside = folder.resolveSibling("unfinished");
        delete(beside);
        new OpenSample(context).into(beside, progress).close();
        Files.move(beside, folder);
    }

    /** What an earlier start left when it was cancelled or ended. */
    private static void delete(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(one);
                }
            }
        }
    }

    /** Where new calls are proposed to be kept. */
    public Path usualFolder() {
        return Path.of(System.getProperty("user.home"), "Palmarès");
    }

    private Path sampleFolder() {
        return context.home().resolve("samples").resolve(messages.get().get("start.sampleFolder"));
    }

    private void begin(Background.Work<CallSession> work) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        background
                .job("task.opening", work)
                .then(
                        session -> {
                            if (session.archive().isEmpty()) {
                                joined(session);
                            } else {
                                opened.accept(session);
                            }
                        })
                .lastly(() -> busy.set(false))
                .start();
    }

    private void begin(Supplier<CallSession> work) {
        begin(reporter -> work.get());
    }
}
