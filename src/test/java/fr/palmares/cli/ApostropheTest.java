package fr.palmares.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.palmares.intake.DossierFile;
import fr.palmares.intake.ReadDossiers;
import fr.palmares.intake.ReadOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Marks of punctuation that break careless programs go through every path unharmed. */
class ApostropheTest {
    private static final String TRAP =
            "='l\u2019été' \"n°\u00a01 ; à\u202f%%\" & <b>; \ud83d\ude80 %s";

    /** Short enough to stand for its criterion in a sentence. */
    private static final String BRIEF = "='d\u2019\u00a0\"&<;\ud83d\ude80";

    private static final String LONG = TRAP + "\nligne deux";

    @TempDir Path folder;

    private static String trap(String what) {
        return TRAP.formatted(what);
    }

    private static String csv(String... cells) {
        StringBuilder line = new StringBuilder();
        for (String cell : cells) {
            line.append(line.isEmpty() ? "" : ",")
                    .append('"')
                    .append(cell.replace("\"", "\"\""))
                    .append('"');
        }
        return line.toString();
    }

    @Test
    void labelsNamesTitlesAndRemarksSurviveEveryPath() throws IOException {
        Shell shell = new Shell(folder, Locale.FRANCE);
        Path call = folder.resolve("call");
        Path secret = shell.file("secret.txt", "abbaye canard violon moulin tulipe rocher");
        shell.must(
                "new",
                call,
                "--name",
                trap("appel"),
                "--grid",
                shell.file(
                        "grid.csv",
                        "criterion,weight,label_fr",
                        csv("a", "1", trap("critère")),
                        csv("b", "1", BRIEF)));
        shell.must(
                "import",
                call,
                shell.file(
                        "dossiers.csv",
                        csv("Dossier ID", "Intitulé", "Organisme", "Objectif"),
                        csv("101", trap("titre"), trap("organisme"), LONG.formatted("réponse"))),
                "--mapping",
                shell.file(
                        "map.json",
                        "{\"columns\":{\"number\":\"Dossier ID\",\"title\":\"Intitulé\","
                                + "\"organisation\":\"Organisme\"}}"));
        shell.must("jury", call, shell.file("jury.csv", "juror,name", csv("J1", trap("jurée"))));
        shell.must("assign", call, shell.file("assign.csv", "juror,dossier", "J1,101"));

        // package, copy, ballot, merge
        Path pack = folder.resolve("j1.palmares-jury");
        shell.must("package", call, "--juror", "J1", "--out", pack, "--passphrase-file", secret);
        Path copy = folder.resolve("copy");
        shell.must("open", pack, copy, "--passphrase-file", secret);
        JsonNode carried = shell.must("dossiers", copy, "--json").json().get(0);
        assertThat(carried.get("title").asText()).isEqualTo(trap("titre"));
        shell.must(
                "marks",
                copy,
                shell.file(
                        "marks.csv",
                        "dossier,juror,criterion,score,remark",
                        csv("101", "J1", "a", "4", LONG.formatted("remarque")),
                        csv("101", "J1", "b", "3", "")));
        Path ballot = folder.resolve("j1.palmares-ballot");
        shell.must("ballot", copy, "--out", ballot);
        shell.must("merge", call, ballot);

        // tables, made again from the journal
        shell.must("verify", call);
        Files.delete(call.resolve("call.mv.db"));
        shell.must("verify", call);
        JsonNode dossier = shell.must("dossiers", call, "--json").json().get(0);
        assertThat(dossier.get("title").asText()).isEqualTo(trap("titre"));
        assertThat(dossier.get("organisation").asText()).isEqualTo(trap("organisme"));
        assertThat(dossier.get("answers").get(0).get("value").asText())
                .isEqualTo(LONG.formatted("réponse"));

        // the journal in words
        JsonNode events = shell.must("journal", call, "--json").json().get("events");
        assertThat(StreamSupport.stream(events.spliterator(), false))
                .anyMatch(e -> e.get("what").asText().contains(BRIEF))
                .anyMatch(e -> e.get("juror").asText().equals(trap("jurée")))
                .anyMatch(
                        e ->
                                e.get("changes").size() > 0
                                        && e.get("changes")
                                                .get(0)
                                                .get("after")
                                                .asText()
                                                .equals(LONG.formatted("remarque")));

        // the workbook, verified and read back
        Path results = folder.resolve("results.xlsx");
        shell.must("export", call, "--out", results);
        shell.must("verify", results, "--call", call);
        DossierFile back = ReadDossiers.read(results, ReadOptions.STANDARD);
        assertThat(back.dossiers()).hasSize(1);
        assertThat(back.dossiers().getFirst().dossier().title()).isEqualTo(trap("titre"));
        assertThat(texts(results))
                .contains(
                        trap("critère"),
                        BRIEF,
                        trap("jurée"),
                        trap("organisme"),
                        LONG.formatted("remarque"));

        // the journal as a table
        Path table = folder.resolve("journal.csv");
        shell.must("journal", call, "--out", table);
        assertThat(Files.readString(table, StandardCharsets.UTF_8))
                .contains("'" + LONG.formatted("remarque").replace("\"", "\"\""));
    }

    private static Set<String> texts(Path file) throws IOException {
        Set<String> texts = new HashSet<>();
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            DataFormatter formatter = new DataFormatter();
            book.forEach(
                    sheet -> sheet.forEach(row -> row.forEach(c -> texts.add(text(formatter, c)))));
        }
        return texts;
    }

    private static String text(DataFormatter formatter, Cell cell) {
        return cell.getCellType() == CellType.STRING
                ? cell.getStringCellValue()
                : formatter.formatCellValue(cell);
    }
}
