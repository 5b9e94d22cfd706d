package fr.palmares.intake;

import fr.palmares.model.Refused;
import fr.palmares.text.Messages;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Reads every file of a folder as {@code import} does and prints what came of each: its name, how
 * it went, milliseconds and the sentence, parted by tabs.
 */
final class OddFilesProgram {
    private static final int SECONDS = 10;
    private static final MarkNames NOBODY = new MarkNames(false);

    private OddFilesProgram() {}

    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<Path> files;
        try (var all = Files.list(Path.of(arguments[0]))) {
            files = all.sorted().toList();
        }
        for (Path file : files) {
            long start = System.nanoTime();
            String said = watched(file);
            long millis = (System.nanoTime() - start) / 1_000_000;
            out.println(file.getFileName() + "\t" + millis + "\t" + said.replace('\n', ' '));
            if (said.startsWith("HANG")) {
                out.flush();
                Runtime.getRuntime().halt(3);
            }
        }
    }

    private static String watched(Path file) throws InterruptedException {
        FutureTask<String> reading = new FutureTask<>(() -> outcome(file));
        Thread thread = Thread.ofPlatform().daemon().start(reading);
        try {
            return reading.get(SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            StringBuilder where = new StringBuilder("HANG");
            for (StackTraceElement frame : thread.getStackTrace()) {
                where.append(" < ").append(frame);
            }
            return where.toString();
        } catch (ExecutionException e) {
            StringBuilder where = new StringBuilder("THROWN ").append(e.getCause());
            for (StackTraceElement frame : e.getCause().getStackTrace()) {
                where.append(" < ").append(frame);
            }
            return where.toString();
        }
    }

    private static String outcome(Path file) {
        String kind;
        try {
            kind = Recognise.of(file, NOBODY, ReadOptions.STANDARD).name();
        } catch (Refused refused) {
            kind = "refused";
        }
        try {
            if (ReadAttachments.is(file)) {
                ReadAttachments.list(file, AttachmentLimits.STANDARD, n -> true);
                return "ATTACHMENTS\t" + kind;
            }
            DossierFile read = ReadDossiers.read(file, ReadOptions.STANDARD);
            boolean bridge =
                    read.dossiers().stream()
                            .anyMatch(d -> d.dossier().title().startsWith("Un pont"));
            return (bridge ? "READ\t" : "OTHER\t") + kind;
        } catch (Refused refused) {
            for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
                String sentence = Messages.of(locale).sentence(refused);
                if (!sentence.endsWith(".") || sentence.contains("Exception")) {
                    return "UNSAID\t" + kind + "\t" + sentence;
                }
            }
            return "REFUSED\t" + kind + "\t" + Messages.of(Locale.FRENCH).sentence(refused);
        }
    }
}
