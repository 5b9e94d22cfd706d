package fr.palmares.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.palmares.ranking.Panel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reference panels as a coordinator would bring them in: a grid, marks, a ranking. */
class PanelsThroughTheCommandLineTest {
    @TempDir private Path folder;
    private Shell shell;

    @BeforeEach
    void aTerminal() {
        shell = new Shell(folder, Locale.FRANCE);
    }

    private Path resource(String panel, String name) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream in =
                Panel.class.getResourceAsStream("/fr/palmares/panels/" + panel + "/" + name)) {
            Files.copy(Objects.requireNonNull(in), file);
        }
        return file;
    }

    /** The rows of {@code rank --json} by dossier. */
    private Map<String, JsonNode> ranked(String panel, int seats) throws IOException {
        Path call = folder.resolve("call");
        shell.must(
                "new",
                call,
                "--grid",
                resource(panel, "weights.csv"),
                "--scale",
                "0-5",
                "--seats",
                seats);
        shell.must("marks", call, resource(panel, "marks.csv"), "--create");
        Map<String, JsonNode> rows = new HashMap<>();
        shell.must("rank", call, "--json")
                .json()
                .get("ranking")
                .forEach(row -> rows.put(row.get("dossier").asText(), row));
        return rows;
    }

    private static JsonNode expected(String panel) {
        return Panel.read(panel, "0-5").expected();
    }

    private static void texts(
            JsonNode wanted, Map<String, JsonNode> rows, String key, String... path) {
        assertThat(wanted).isNotEmpty();
        wanted.properties()
                .forEach(
                        one -> {
                            JsonNode value = one.getValue();
                            for (String step : path) {
                                value = value.get(step);
                            }
                            assertThat(row(rows, one.getKey()).get(key).asText())
                                    .as("%s of %s", key, one.getKey())
                                    .isEqualTo(value.asText());
                        });
    }

    private static JsonNode row(Map<String, JsonNode> rows, String dossier) {
        return Objects.requireNonNull(rows.get(dossier), dossier);
    }

    @Test
    void fiftyTwoDossiersHaveTheirExactScoresAndRanks() throws IOException {
        Map<String, JsonNode> rows = ranked("B01", 15);
        JsonNode expected = expected("B01");
        assertThat(rows).hasSize(52);
        texts(expected.get("mean_fraction"), rows, "exact");
        texts(expected.get("rank"), rows, "rank");
    }

    @Test
    void equalScoresAreBrokenByTheCascadeAndTiesStayTies() throws IOException {
        Map<String, JsonNode> rows = ranked("B04", 3);
        JsonNode expected = expected("B04");
        texts(expected.get("mean"), rows, "exact", "fraction");
        texts(expected.get("competition_rank"), rows, "rank");
        texts(expected.get("rank_after_cascade_C1_C2_C3"), rows, "place");
    }

    @Test
    void incompleteSheetsAreLeftOutOfTheScore() throws IOException {
        Map<String, JsonNode> rows = ranked("B10", 1);
        texts(
                expected("B10").get("scores"),
                rows,
                "exact",
                "complete_sheets_only (recommended)",
                "fraction");
    }

    @Test
    void whatFloatingPointTellsApartIsEqual() throws IOException {
        Map<String, JsonNode> rows = ranked("B11", 2);
        texts(expected("B11").get("mean"), rows, "exact", "fraction");
        texts(expected("B11").get("rank"), rows, "rank");
    }
}
