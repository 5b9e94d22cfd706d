package fr.palmares;

import fr.palmares.app.AppContext;
import fr.palmares.app.Language;
import fr.palmares.cli.Palmares;
import fr.palmares.text.Messages;
import fr.palmares.ui.PalmaresApp;
import fr.palmares.ui.common.Background;
import fr.palmares.ui.shell.Screens;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.stage.Window;

/**
 * Goes once through what people do, so that the build can keep what the virtual machine learns of
 * it (classes loaded and linked, which methods are hot) in a cache that the program starts from:
 * {@code -XX:AOTCacheOutput=FILE -Dpalmares.rehearsal=FOLDER} (JEP 514, 515). The call of an
 * earlier {@code demo} in FOLDER/demo is there: to write every document costs a third more classes,
 * which each start would pay for. The window is shown with the toolkit's headless platform where
 * there is no display. Nothing but the folder is written; it may be deleted afterwards.
 */
final class Rehearsal {
    private static final Background WINDOW = Background.threads();

    /** Reading and merging weigh most when they are not warm. */
    private static final int AGAIN = 8;

    private static final int PULSES_A_SCREEN = 20;
    private static final long SECONDS_FOR_A_SCREEN = 60;

    private final AppContext context;
    private final Path folder;
    private final PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    private final PrintWriter errors = new PrintWriter(System.err, true, StandardCharsets.UTF_8);

    private Rehearsal(AppContext context, Path folder) {
        this.context = context;
        this.folder = folder;
    }

    /**
     * Rehearses.
     *
     * @param folder where it writes; holds {@code demo}, made by the command of that name
     * @throws IllegalStateException when a step failed
     */
    static void in(Path folder) throws IOException {
        AppContext standard = AppContext.standard();
        AppContext context =
                new AppContext(folder.resolve("home"), standard.clock(), standard.samples());
        Rehearsal rehearsal = new Rehearsal(context, folder);
        rehearsal.commands();
        rehearsal.window();
    }

    private void commands() throws IOException {
        Path demo = folder.resolve("demo");
        String call = demo.resolve("call").toString();
        List<String> merge = new ArrayList<>(List.of("merge", call, "--dry-run"));
        try (Stream<Path> ballots = Files.list(demo.resolve("ballots"))) {
            ballots.map(Path::toString).sorted().forEach(merge::add);
        }
        String export = context.samples().resolve("ami-ia-2.xlsx").toString();
        for (int i = 0; i < AGAIN; i++) {
            run("import", call, export, "--dry-run");
            run(merge.toArray(String[]::new));
        }
        run("rank", call, "--json");
        run("analyse", call, "--json");
        run("verify", call);
    }

    private void run(String... command) {
        Messages messages = Messages.of(Language.ofSystem());
        int code = Palmares.run(context, messages, nowhere, errors, command);
        if (code != 0) {
            throw new IllegalStateException(command[0] + " ended with " + code);
        }
    }

    /** Opens the call and goes along the rail. */
    private void window() {
        String call = folder.resolve("demo").resolve("call").toString();
        Platform.startup(() -> {});
        CompletableFuture<Void> walked =
                CompletableFuture.runAsync(
                        () -> {
                            try {
                                walk();
                            } catch (InterruptedException
                                    | ExecutionException
                                    | TimeoutException e) {
                                throw new IllegalStateException("the window did not follow", e);
                            } finally {
                                Platform.exit();
                            }
                        });
        PalmaresApp.open(context, call);
        walked.join();
    }

    private static void walk() throws InterruptedException, ExecutionException, TimeoutException {
        untilSeen("#rail-dossiers");
        for (Screens.Entry screen : Screens.all()) {
            press("rail-" + screen.id());
        }
    }

    private static void press(String id)
            throws InterruptedException, ExecutionException, TimeoutException {
        onWindow(
                () -> {
                    ((ButtonBase) root().lookup("#" + id)).fire();
                    return id;
                });
        pulses();
    }

    private static void untilSeen(String query)
            throws InterruptedException, ExecutionException, TimeoutException {
        CompletableFuture<Void> seen = new CompletableFuture<>();
        AnimationTimer timer =
                new AnimationTimer() {
                    @Override
                    public void handle(long now) {
                        if (!Window.getWindows().isEmpty() && root().lookup(query) != null) {
                            seen.complete(null);
                        }
                    }
                };
        wait(timer, seen);
    }

    private static void pulses() throws InterruptedException, ExecutionException, TimeoutException {
        CompletableFuture<Void> drawn = new CompletableFuture<>();
        AnimationTimer timer =
                new AnimationTimer() {
                    private int pulses;

                    @Override
                    public void handle(long now) {
                        if (++pulses == PULSES_A_SCREEN) {
                            drawn.complete(null);
                        }
                    }
                };
        wait(timer, drawn);
    }

    private static void wait(AnimationTimer timer, CompletableFuture<Void> done)
            throws InterruptedException, ExecutionException, TimeoutException {
        WINDOW.inWindow(timer::start);
        try {
            done.get(SECONDS_FOR_A_SCREEN, TimeUnit.SECONDS);
        } finally {
            WINDOW.inWindow(timer::stop);
        }
    }

    private static <T> T onWindow(Callable<T> work)
            throws InterruptedException, ExecutionException, TimeoutException {
        FutureTask<T> task = new FutureTask<>(work);
        WINDOW.inWindow(task);
        return task.get(SECONDS_FOR_A_SCREEN, TimeUnit.SECONDS);
    }

    private static Node root() {
        return Window.getWindows().getFirst().getScene().getRoot();
    }
}
