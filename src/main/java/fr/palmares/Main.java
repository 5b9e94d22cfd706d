package fr.palmares;

import fr.palmares.app.AppContext;
import fr.palmares.app.Language;
import fr.palmares.app.Logs;
import fr.palmares.app.OpenArchive;
import fr.palmares.app.ReceiveFiles;
import fr.palmares.cli.Interruption;
import fr.palmares.cli.Palmares;
import fr.palmares.intake.table.PrivateFile;
import fr.palmares.journal.CallFolder;
import fr.palmares.text.Messages;
import fr.palmares.ui.PalmaresApp;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where the program starts: with a command it runs that, without one it opens the window. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) throws IOException {
        System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(System.err, true, StandardCharsets.UTF_8));
        String rehearsal = System.getProperty("palmares.rehearsal");
        if (rehearsal != null) {
            Rehearsal.in(Path.of(rehearsal));
            return;
        }
        AppContext context = AppContext.standard();
        Logs.open(context);
        PrivateFile.sweep();
        if (hasDisplay() && (arguments.length == 0 || isCall(arguments))) {
            PalmaresApp.open(context, arguments);
            return;
        }
        Messages messages = Messages.of(Language.ofSystem());
        String[] command = arguments;
        if (arguments.length == 0) {
            System.err.println(messages.get("main.noDisplay"));
            command = withoutWindow();
        }
        String[] words = command;
        System.exit(
                Interruption.watch(
                        interruption ->
                                Palmares.run(
                                        context,
                                        messages,
                                        new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                                        new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                                        interruption,
                                        words)));
    }

    /**
     * What a double click hands over instead of a command (a call's folder or its journal, a
     * juror's package, a ballot, an archive): the window opens it.
     */
    private static boolean isCall(String[] arguments) {
        if (arguments.length != 1 || arguments[0].indexOf(';') >= 0) {
            return false;
        }
        Path what = Path.of(arguments[0]);
        return new CallFolder(CallFolder.meantBy(what)).isCall()
                || ReceiveFiles.isPackage(what)
                || ReceiveFiles.isBallot(what)
                || OpenArchive.is(what);
    }

    /** Started by the build, the demo goes into its output folder; else the help is shown. */
    private static String[] withoutWindow() throws IOException {
        String demo = System.getProperty("palmares.demo");
        if (demo == null) {
            return new String[] {"--help"};
        }
        deleteEarlierDemo(Path.of(demo));
        return new String[] {"demo", demo};
    }

    /** The build's own output folder, made by an earlier run. */
    private static void deleteEarlierDemo(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                List<Path> innermostFirst = all.sorted(Comparator.reverseOrder()).toList();
                for (Path one : innermostFirst) {
                    Files.delete(one);
                }
            }
        }
    }

    private static boolean hasDisplay() {
        String system = System.getProperty("os.name", "");
        if (system.startsWith("Windows") || system.startsWith("Mac")) {
            return true;
        }
        return Stream.of("DISPLAY", "WAYLAND_DISPLAY")
                .map(System::getenv)
                .anyMatch(value -> value != null && !value.isBlank());
    }
}
