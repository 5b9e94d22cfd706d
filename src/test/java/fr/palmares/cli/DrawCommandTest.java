package fr.palmares.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.palmares.cli.Shell.Said;
import fr.palmares.journal.Hashes;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lots between tied dossiers, outside a sitting. */
class DrawCommandTest {
    @TempDir Path folder;

    private Shell shell;
    private Path call;

    /** D1 leads; D2, D3 and D4 are tied for the last of two seats; D5 is below. */
    @BeforeEach
    void aTieAtTheLastSeat() {
        shell = new Shell(folder, Locale.FRANCE);
        call = folder.resolve("call");
        Path grid = shell.file("grid.csv", "criterion,weight", "a,1");
        shell.must("new", call, "--grid", grid, "--seats", 2);
        Path marks =
                shell.file(
                        "marks.csv",
                        "dossier,juror,criterion,score",
                        "D1,J,a,5",
                        "D2,J,a,3",
                        "D3,J,a,3",
                        "D4,J,a,3",
                        "D5,J,a,1");
        shell.must("marks", call, marks, "--create");
    }

    private static List<String> byHand(String seed, String... dossiers) {
        return Stream.of(dossiers)
                .sorted(
                        Comparator.comparing(
                                d -> Hashes.hex((seed + "|" + d).getBytes(StandardCharsets.UTF_8))))
                .toList();
    }

    @Test
    void theDrawIsRecordedOnceAndAnyoneFindsTheSameOrder() {
        String before = shell.state(call);
        JsonNode tried = shell.must("draw", call, "--seed", "x", "--dry-run", "--json").json();
        assertThat(tried.get("recorded").isNull()).isTrue();
        assertThat(shell.state(call)).isEqualTo(before);

        String seed = "Loto du 12 juin 2026 : 3 7 12 31 44";
        JsonNode drawn =
                shell.must("draw", call, "--seed", seed, "--source", "loto", "--json").json();
        List<String> order = byHand(seed, "D2", "D3", "D4");
        assertThat(drawn.get("group"))
                .extracting(JsonNode::asText)
                .containsExactly("D2", "D3", "D4");
        assertThat(drawn.get("order"))
                .extracting(JsonNode::asText)
                .containsExactlyElementsOf(order);
        assertThat(drawn.get("drawn"))
                .extracting(JsonNode::asText)
                .containsExactly(order.getFirst());
        assertThat(drawn.get("recorded").asText()).isNotEmpty();
        String after = shell.state(call);
        assertThat(after).isNotEqualTo(before);

        JsonNode again =
                shell.must("draw", call, "--seed", seed, "--dossiers", "D4,D2,D3", "--json").json();
        assertThat(again.get("order")).isEqualTo(drawn.get("order"));
        assertThat(again.get("recorded")).isEqualTo(drawn.get("recorded"));
        assertThat(shell.state(call)).isEqualTo(after);
        shell.must("verify", call);
    }

    @Test
    void nobodyDrawsUntilItSuits() {
        shell.must("draw", call, "--seed", "un");
        String after = shell.state(call);
        Said other = shell.run("draw", call, "--seed", "deux");
        assertThat(other.code()).isEqualTo(1);
        assertThat(other.err()).contains("D2, D3, D4", "«\u00a0un\u00a0»");
        assertThat(shell.run("draw", call, "--seed", "un", "--places", 2).code()).isEqualTo(1);
        assertThat(shell.state(call)).isEqualTo(after);
    }

    @Test
    void lotsOnlyPartThoseWhoAreTied() {
        String before = shell.state(call);
        for (String group : List.of("D1,D2", "D2", "D2,D3,D5", "D1,D5")) {
            Said said = shell.run("draw", call, "--seed", "x", "--dossiers", group);
            assertThat(said.code()).as(group).isEqualTo(1);
            assertThat(said.err()).as(group).contains("Rien n’a été changé").hasLineCount(1);
        }
        assertThat(shell.run("draw", call, "--seed", "x", "--places", 4).code()).isEqualTo(1);
        assertThat(shell.state(call)).isEqualTo(before);
    }
}
