package fr.palmares.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Panels of which little or nothing can be computed: null where it is so, never 0 or NaN. */
class DegeneratePanelsTest {
    private static final List<String> AGREEMENT =
            List.of(
                    "kendallW",
                    "kendallWFloor",
                    "meanSpearman",
                    "alphaInterval",
                    "alphaOrdinal",
                    "iccA1",
                    "iccC1",
                    "iccCk",
                    "iccAk");

    @TempDir Path folder;

    /**
     * A panel.
     *
     * @param marks a row a dossier: marks of the jurors in order, {@code .} for none
     * @param computable figures of agreement that are not null
     */
    record Panel(String name, int seats, List<String> marks, List<String> computable) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Panel panel(String name, int seats, String computable, String... marks) {
        return new Panel(
                name,
                seats,
                List.of(marks),
                computable.isEmpty() ? List.of() : List.of(computable.split(" ")));
    }

    static Stream<Panel> panels() {
        String icc = "iccA1 iccC1 iccCk iccAk";
        String alphas = "alphaInterval alphaOrdinal";
        String order = "kendallW kendallWFloor meanSpearman";
        return Stream.of(
                panel("one juror", 1, "", "3", "4", "1"),
                panel("one dossier", 1, alphas, "3 4 1"),
                panel("one dossier, one juror", 1, "", "3"),
                panel("all equal", 2, "", "3 3", "3 3", "3 3"),
                panel("no mark at all", 1, "", ". .", ". ."),
                panel("nobody shares a dossier", 1, "", "3 .", ". 4", "2 ."),
                panel("seats for all", 3, order + " " + alphas + " " + icc, "5 4", "2 3", "1 1"),
                panel("seats beyond all", 9, order + " " + alphas + " " + icc, "5 4", "2 3", "1 0"),
                panel(
                        "a flat juror",
                        1,
                        "kendallW kendallWFloor " + alphas + " " + icc,
                        "3 5",
                        "3 2",
                        "3 4",
                        "3 1"),
                panel("entire agreement", 1, order + " " + alphas + " " + icc, "5 5", "3 3", "1 1"),
                panel(
                        "two parts",
                        2,
                        "meanSpearman " + alphas + " " + icc,
                        "5 4 . .",
                        "3 2 . .",
                        "1 2 . .",
                        ". . 4 5",
                        ". . 2 1",
                        ". . 3 3"));
    }

    @ParameterizedTest
    @MethodSource("panels")
    void whatIsNotComputableIsNull(Panel panel) {
        Shell shell = new Shell(folder, Locale.FRANCE);
        Path call = folder.resolve("call");
        Path grid = shell.file("grid.csv", "criterion,weight", "a,1");
        shell.must("new", call, "--grid", grid, "--seats", panel.seats());
        List<String> rows = new ArrayList<>(List.of("dossier,juror,criterion,score"));
        for (int d = 0; d < panel.marks().size(); d++) {
            String[] marks = panel.marks().get(d).split(" ");
            for (int j = 0; j < marks.length; j++) {
                String mark = marks[j].equals(".") ? "" : marks[j];
                rows.add("D%d,J%d,a,%s".formatted(d, j, mark));
            }
        }
        shell.must("marks", call, shell.file("m.csv", rows.toArray(String[]::new)), "--create");
        String text = shell.must("analyse", call, "--draws", 200, "--json").out();
        assertThat(text).doesNotContain("NaN", "Infinity");
        JsonNode json = new Shell.Said(0, text, "").json();
        Map<String, Boolean> found = new TreeMap<>();
        Map<String, Boolean> wanted = new TreeMap<>();
        for (String figure : AGREEMENT) {
            found.put(figure, !json.at("/agreement/" + figure).isNull());
            wanted.put(figure, panel.computable().contains(figure));
        }
        assertThat(found).isEqualTo(wanted);
        for (JsonNode juror : json.get("jurors")) {
            assertThat(juror.has("severityLow")).isTrue();
            assertThat(juror.get("severityLow").isNull())
                    .isEqualTo(juror.get("severityHigh").isNull());
        }
        assertThat(json.get("components").isInt()).isTrue();
        JsonNode ranking = shell.must("rank", call, "--json").json().get("ranking");
        for (JsonNode row : ranking) {
            boolean marked = row.get("sheets").asInt() > 0;
            for (String figure : List.of("rank", "score", "exact", "place")) {
                assertThat(row.get(figure).isNull()).as(figure).isNotEqualTo(marked);
            }
        }
        shell.must("analyse", call, "--draws", 200);
        shell.must("annex", call, "--out", folder.resolve("annex.xlsx"));
    }
}
