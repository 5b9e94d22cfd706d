package fr.palmares.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.cli.Shell.Said;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command that takes a file, given every kind of file that is not for it. */
class WrongFilesTest {
    /** Every file with every command, where the long lists are run. */
    private static final boolean EVERY = Boolean.getBoolean("palmares.faults");

    @TempDir private static Path folder;

    private static final Map<String, Path> FILES = new LinkedHashMap<>();
    private static Shell shell;
    private static Path call;
    private static String before;

    /** A command, and the files it may well take. */
    record Command(Set<String> takes, List<String> words) {
        static Command of(String takes, String... words) {
            return new Command(Set.of(takes.split(",")), List.of(words));
        }

        Object[] with(Path file) {
            return words.stream()
                    .map(
                            word ->
                                    switch (word) {
                                        case "CALL" -> call;
                                        case "FILE" -> file;
                                        case "EXPORT" -> FILES.get("export");
                                        case "PASS" -> folder.resolve("A.txt");
                                        case "NEW" -> folder.resolve("new");
                                        default -> word;
                                    })
                    .toArray();
        }

        @Override
        public String toString() {
            return String.join(" ", words);
        }
    }

    static Stream<Command> commands() {
        return Stream.of(
                Command.of("export,results,zip", "import", "CALL", "FILE"),
                Command.of("none", "import", "CALL", "EXPORT", "--mapping", "FILE"),
                Command.of("marks", "marks", "CALL", "FILE"),
                Command.of("decisions", "decide", "CALL", "FILE"),
                Command.of("none", "eligibility", "CALL", "FILE"),
                Command.of("jury", "jury", "CALL", "FILE"),
                Command.of("recusals", "recuse", "CALL", "FILE"),
                Command.of("assignments", "assign", "CALL", "FILE"),
                Command.of("none", "new", "NEW", "--grid", "FILE"),
                Command.of("ballot,filled", "merge", "CALL", "FILE"),
                Command.of("none", "interests", "CALL", "--read", "FILE"),
                Command.of("package", "open", "FILE", "NEW", "--passphrase-file", "PASS"),
                Command.of("none", "restore", "FILE", "NEW"),
                Command.of("ballot,package,results", "verify", "FILE"));
    }

    @BeforeAll
    static void everyKindOfFile() throws IOException {
        shell = new Shell(folder, Locale.FRANCE);
        call = folder.resolve("call");
        shell.must("new", call, "--seats", 1);
        FILES.put(
                "export",
                shell.file(
                        "export.csv",
                        "ID,Intitulé du projet,Équipe",
                        "1,Un,Deux agents",
                        "2,Deux,"));
        shell.must("import", call, FILES.get("export"));
        list("jury", "juror,name", "A,Alice", "B,Bruno");
        list("recusals", "juror,dossier,reason", "B,2,Un proche y travaille");
        list("assignments", "juror,dossier", "A,1", "A,2", "B,1");
        list("marks", "dossier,juror,criterion,score", "1,A,impact,4");
        list("decisions", "dossier,list,position,motivation", "1,laureate,,");
        shell.must("jury", call, FILES.get("jury"));
        shell.must("recuse", call, FILES.get("recusals"));
        shell.must("assign", call, FILES.get("assignments"));
        Path pass = folder.resolve("A.txt");
        made(
                "package",
                "A.palmares-jury",
                "package",
                call,
                "--juror",
                "A",
                "--passphrase-file",
                pass);
        Path copy = folder.resolve("copy");
        shell.must("open", FILES.get("package"), copy, "--passphrase-file", pass);
        shell.must(
                "marks",
                copy,
                shell.file("a.csv", "dossier,juror,criterion,score", "1,A,impact,3"));
        made("ballot", "A.palmares-ballot", "ballot", copy);
        made("filled", "A.xlsx", "package", call, "--juror", "A", "--unsealed");
        made("results", "results.xlsx", "export", call);
        made("minutes", "minutes.docx", "minutes", call);
        FILES.put("pdf", folder.resolve("minutes.pdf"));
        FILES.put(
                "png",
                bytes("photo.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}));
        FILES.put("empty", bytes("vide.xlsx", new byte[0]));
        FILES.put("zip", attachments());
        FILES.put("folder", Files.createDirectories(folder.resolve("dossier")));
        FILES.put("absent", folder.resolve("absent.csv"));
        before = shell.state(call);
    }

    private static void made(String kind, String name, Object... command) {
        Path file = folder.resolve(name);
        List<Object> words = new ArrayList<>(List.of(command));
        words.addAll(List.of("--out", file));
        shell.must(words.toArray());
        FILES.put(kind, file);
    }

    private static void list(String kind, String... lines) {
        FILES.put(kind, shell.file(kind + ".csv", lines));
    }

    private static Path bytes(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static Path attachments() throws IOException {
        Path file = folder.resolve("pieces.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("export/dossier-1/pieces_justificatives/devis.pdf"));
            zip.write("devis".getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    /**
     * Lists are taken for each other by all; of files of other kinds, each command gets a third.
     */
    @ParameterizedTest
    @MethodSource("commands")
    void eachIsRefusedInOneSentenceThatNamesIt(Command command) {
        List<String> wrong = new ArrayList<>();
        int turn = commands().toList().indexOf(command);
        for (Map.Entry<String, Path> one : FILES.entrySet()) {
            boolean list = one.getValue().toString().endsWith(".csv");
            if (!command.takes().contains(one.getKey()) && (list || EVERY || turn++ % 3 == 0)) {
                Said said = shell.run(command.with(one.getValue()));
                String why = wrong(said, one.getValue());
                if (!why.isEmpty()) {
                    wrong.add(one.getKey() + ": " + why + " " + said);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(shell.state(call)).isEqualTo(before);
        assertThat(folder.resolve("new")).doesNotExist();
    }

    private static String wrong(Said said, Path file) {
        String sentence = said.err().strip();
        if (said.code() != 1) {
            return "code " + said.code();
        }
        if (sentence.lines().count() != 1
                || !sentence.endsWith(".")
                || sentence.contains("Exception")) {
            return "no sentence";
        }
        return sentence.contains(String.valueOf(file.getFileName())) ? "" : "not named";
    }
}
