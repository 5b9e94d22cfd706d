package fr.palmares.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.palmares.cli.Shell.Said;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** The whole job on the sample call, command by command; no test changes the call. */
@TestInstance(Lifecycle.PER_CLASS)
class CommandLineTest {
    private Path folder;
    private Shell shell;
    private Path call;

    @BeforeAll
    void theSampleCallByCommands(@TempDir Path shared) {
        folder = shared;
        shell = new Shell(folder, Locale.FRANCE);
        call = folder.resolve("call");
        shell.must(
                "new",
                call,
                "--name",
                "AMI",
                "--grid",
                Shell.sample("grid.csv"),
                "--seats",
                15,
                "--reserve",
                5);
        JsonNode first = imported();
        assertThat(first.get("created").asInt()).isEqualTo(46);
        shell.must("jury", call, Shell.sample("jury.csv"));
        shell.must("recuse", call, Shell.sample("recusals.csv"));
        shell.must("assign", call, Shell.sample("assignments.csv"));
        shell.must("eligibility", call, Shell.sample("eligibility.csv"));
        shell.must("marks", call, Shell.sample("marks.csv"));
        shell.must("decide", call, Shell.sample("decisions.csv"));
    }

    private JsonNode imported() {
        return shell.must("import", call, Shell.sample("ami-ia-2.xlsx"), "--json").json();
    }

    private static List<String> keys(JsonNode object) {
        List<String> keys = new ArrayList<>();
        object.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    @Test
    void readersAreSharedOutFairlyAndTheSameWayForTheSameSeed() {
        List<JsonNode> told = new ArrayList<>();
        for (String name : List.of("one", "two")) {
            Path other = folder.resolve(name);
            shell.must("new", other);
            shell.must("import", other, Shell.sample("ami-ia-2.xlsx"));
            shell.must("jury", other, Shell.sample("jury.csv"));
            shell.must("recuse", other, Shell.sample("recusals.csv"));
            told.add(shell.must("assign", other, "--readers", "3", "--seed", "5", "--json").json());
        }
        assertThat(told.getFirst()).isEqualTo(told.getLast());
        assertThat(told.getFirst().get("added")).hasSize(3 * 46);
        assertThat(told.getFirst().get("leads")).hasSize(46);
        assertThat(told.getFirst().get("spread").asInt()).isLessThanOrEqualTo(1);
    }

    @Test
    void importingTheSameFileAgainChangesNothing() {
        String before = shell.state(call);
        JsonNode again = imported();
        assertThat(keys(again))
                .containsExactly(
                        "created",
                        "updated",
                        "unchanged",
                        "refused",
                        "attached",
                        "absent",
                        "dialect",
                        "problems");
        assertThat(again.get("created").asInt()).isZero();
        assertThat(again.get("updated").asInt()).isZero();
        assertThat(again.get("unchanged").asInt()).isEqualTo(46);
        assertThat(again.get("refused").asInt()).isZero();
        assertThat(again.get("absent")).isEmpty();
        assertThat(shell.state(call)).isEqualTo(before);
    }

    @Test
    void everyListGivenAgainChangesNothing() {
        String before = shell.state(call);
        for (String list : List.of("jury", "recuse", "assign", "eligibility", "marks", "decide")) {
            String file =
                    switch (list) {
                        case "recuse" -> "recusals.csv";
                        case "assign" -> "assignments.csv";
                        case "decide" -> "decisions.csv";
                        default -> list + ".csv";
                    };
            shell.must(list, call, Shell.sample(file));
        }
        assertThat(shell.state(call)).isEqualTo(before);
    }

    @Test
    void aDryRunSaysWhatWouldChangeAndChangesNothing() {
        String before = shell.state(call);
        Path more = shell.file("more.csv", "ID,Intitulé du projet", "990001,Nouveau");
        Said said = shell.must("import", call, more, "--dry-run", "--json");
        assertThat(said.json().get("created").asInt()).isEqualTo(1);
        assertThat(said.json().get("absent")).hasSize(46);
        assertThat(shell.must("import", call, more, "--dry-run").out())
                .startsWith("À l’essai, rien n’est écrit\u00a0: 1 serait créé");
        assertThat(shell.state(call)).isEqualTo(before);
    }

    @Test
    void dossiersAreListedWithTheirKeys() {
        JsonNode dossiers = shell.must("dossiers", call, "--json").json();
        assertThat(dossiers).hasSize(46);
        for (JsonNode dossier : dossiers) {
            assertThat(keys(dossier))
                    .startsWith(
                            "number",
                            "title",
                            "organisation",
                            "siret",
                            "state",
                            "submitted",
                            "answers",
                            "tables",
                            "opinions",
                            "attachments");
            assertThat(dossier.get("number").isTextual()).isTrue();
            assertThat(dossier.get("title").asText()).isNotBlank();
            assertThat(dossier.get("submitted").asText())
                    .matches("2019-0\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d)?");
            assertThat(keys(dossier.get("answers").get(0))).containsExactly("label", "value");
            assertThat(dossier.get("answers").findValuesAsText("label"))
                    .doesNotContain("ID", "Email", "Déposé le");
        }
        assertThat(shell.must("dossiers", call).out().lines()).hasSize(46);
    }

    @Test
    void theRankingHasFortyThreeOfFortySixInItsKeys() {
        JsonNode all = shell.must("rank", call, "--json").json();
        assertThat(keys(all)).containsExactly("method", "seats", "criteria", "ranking");
        assertThat(all.get("method").asText()).isEqualTo("mean");
        assertThat(all.get("seats").asInt()).isEqualTo(15);
        assertThat(keys(all.get("criteria").get(0))).startsWith("code", "weight");
        JsonNode ranking = all.get("ranking");
        assertThat(ranking).hasSize(43);
        for (JsonNode row : ranking) {
            assertThat(keys(row))
                    .containsExactly(
                            "dossier",
                            "title",
                            "rank",
                            "score",
                            "exact",
                            "sheets",
                            "spread",
                            "place",
                            "criteria",
                            "tiedWith",
                            "list");
            assertThat(row.get("exact").asText()).matches("\\d+(/\\d+)?");
            assertThat(row.get("criteria")).hasSize(7);
        }
        assertThat(ranking.findValuesAsText("list"))
                .contains("laureate", "tied", "reserve", "notSelected");
    }

    @Test
    void otherSeatsAndMethodsAreTriedWithoutBeingKept() {
        String before = shell.state(call);
        JsonNode all =
                shell.must("rank", call, "--seats", 3, "--method", "median", "--json").json();
        assertThat(all.get("method").asText()).isEqualTo("median");
        assertThat(all.get("seats").asInt()).isEqualTo(3);
        assertThat(shell.must("rank", call, "--seats", 3, "--json").json().get("ranking"))
                .filteredOn(r -> r.get("list").asText().equals("laureate"))
                .hasSize(3);
        assertThat(shell.state(call)).isEqualTo(before);
    }

    @Test
    void roundsAreNamedAndUnknownOnesRefused() {
        assertThat(shell.must("rank", call, "--round", "selection", "--json").out())
                .isEqualTo(shell.must("rank", call, "--json").out());
        Said said = shell.run("rank", call, "--round", "audition");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err().strip())
                .isEqualTo("Le tour «\u00a0audition\u00a0» n’existe pas dans cet appel.");
    }

    @Test
    void verifyingSaysWhatItChecked() {
        JsonNode verified = shell.must("verify", call, "--json").json();
        assertThat(keys(verified))
                .containsExactly("entries", "head", "words", "events", "objects", "state");
        assertThat(verified.get("head").asText()).matches("[0-9a-f]{64}");
    }

    @Test
    void theWorkbookIsWrittenInBothLanguages() {
        for (String language : List.of("fr", "en")) {
            Path file = folder.resolve("results-" + language + ".xlsx");
            assertThat(shell.must("export", call, "--out", file, "--lang", language).out())
                    .contains(file.toString());
            assertThat(file).isNotEmptyFile();
        }
        Said said = shell.run("export", call, "--out", folder.resolve("x.xlsx"), "--lang", "de");
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).startsWith("La valeur «\u00a0de\u00a0» ne convient pas à --lang.");
        assertThat(folder.resolve("x.xlsx")).doesNotExist();
    }

    @Test
    void aFileBeyondTheUsualLimitsIsReadOnlyWhenTheUserSaysSo() throws IOException {
        Path other = folder.resolve("large");
        shell.must("new", other, "--grid", Shell.sample("grid.csv"));
        Path large = folder.resolve("large.csv");
        try (Writer out = Files.newBufferedWriter(large)) {
            out.write("ID,Intitulé du projet,Besoin\n");
            for (int i = 1; i <= 60; i++) {
                out.write(i + ",Un projet," + "n".repeat(900_000) + "\n");
            }
        }
        Said refused = shell.run("import", other, large);
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err().lines()).hasSize(1);
        assertThat(refused.err()).contains("large.csv", "--large");
        JsonNode read = shell.must("import", other, large, "--large", "--dry-run", "--json").json();
        assertThat(read.get("created").asInt()).isEqualTo(60);
    }

    @Test
    void wrongUsageIsSaidInOneSentenceWithCodeTwo() {
        List<List<Object>> misuses =
                List.of(
                        List.of("rang"),
                        List.of("rank"),
                        List.of("rank", call, "--charme"),
                        List.of("rank", call, "--seats", "trois"),
                        List.of("rank", call, "--method", "magie"),
                        List.of("marks", call),
                        List.of("export", call),
                        List.of(
                                "import",
                                call,
                                Shell.sample("ami-ia-2.xlsx"),
                                "--separator",
                                ";;"));
        for (List<Object> misuse : misuses) {
            Said said = shell.run(misuse.toArray());
            assertThat(said.code()).as("%s: %s", misuse, said).isEqualTo(2);
            assertThat(said.out()).isEmpty();
            assertThat(said.err().lines()).hasSize(1);
            assertThat(said.err())
                    .contains("--help")
                    .doesNotContain("Exception", "Invalid", "\tat ");
        }
    }

    @Test
    void helpAndVersionAreSaid() {
        assertThat(shell.must("--help").out()).contains("import", "marks", "rank", "verify");
        assertThat(shell.must("rank", "--help").out()).contains("--seats", "--round", "--json");
        assertThat(shell.must("--version").out()).startsWith("Palmarès");
    }

    @Test
    void theDemoLeavesTheCallAndItsWorkbook() {
        Path demo = folder.resolve("demo");
        assertThat(shell.must("demo", demo).out()).contains("results.xlsx");
        assertThat(demo.resolve("results.xlsx")).isNotEmptyFile();
        assertThat(shell.must("rank", demo.resolve("call"), "--json").json().get("ranking"))
                .hasSize(43);
        // the marks came back in ballots: the ranking is the one of the marks given by hand
        assertThat(demo.resolve("ballots").toFile().list()).hasSize(9);
        assertThat(shell.must("rank", demo.resolve("call"), "--json").json().get("ranking"))
                .isEqualTo(shell.must("rank", call, "--json").json().get("ranking"));
        Said again = shell.run("demo", demo);
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.err()).contains("n’est pas vide");
    }
}
