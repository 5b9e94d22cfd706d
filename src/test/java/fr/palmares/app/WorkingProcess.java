package fr.palmares.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A program that opens a call, says {@code ready}, does one large act and says {@code done}, unless
 * it is killed before.
 */
final class WorkingProcess {
    private WorkingProcess() {}

    /** A large act. */
    enum Work {
        IMPORT,
        MERGE,
        BACKUP,
        EXPORT
    }

    public static void main(String[] arguments) {
        Child.whole(() -> work(arguments));
    }

    private static void work(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        AppContext context = TestCalls.context(folder.resolve("home"));
        try (CallSession session = CallSession.open(context, folder.resolve("call"))) {
            System.out.println("ready");
            switch (Work.valueOf(arguments[1])) {
                case IMPORT -> {
                    ImportDossiers dossiers = new ImportDossiers(session);
                    dossiers.apply(
                            dossiers.preview(List.of(folder.resolve("new.csv")), Progress.NONE),
                            Progress.NONE);
                }
                case MERGE ->
                        new MergeBallots(session).merge(files(folder, "ballots"), Progress.NONE);
                case BACKUP -> Backups.write(session, folder.resolve("out.zip"));
                case EXPORT ->
                        new ExportResults(session, context)
                                .write(folder.resolve("out.xlsx"), Locale.FRANCE, Progress.NONE);
            }
            System.out.println("done");
        }
    }

    private static List<Path> files(Path folder, String name) {
        try (Stream<Path> files = Files.list(folder.resolve(name))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
