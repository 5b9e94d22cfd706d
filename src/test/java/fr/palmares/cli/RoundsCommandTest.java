package fr.palmares.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoundsCommandTest {
    @TempDir Path folder;

    @Test
    void aCallRunsThroughItsFinalEvaluationByCommands() throws IOException {
        Shell shell = new Shell(folder, Locale.FRANCE);
        Path call = folder.resolve("call");
        shell.must("new", call, "--template", "ami-ia-1", "--seats", 2, "--reserve", 1);
        shell.must("import", call, Shell.sample("ami-ia-1.csv"));
        StringBuilder marks = new StringBuilder("dossier,juror,criterion,score\n");
        String[] criteria = {
            "benefices", "pertinence-technique", "equipe", "donnees", "risques-ethiques"
        };
        for (int i = 1; i <= 6; i++) {
            for (String criterion : criteria) {
                marks.append("AMI1-0%d,A,%s,%d%n".formatted(i, criterion, 6 - i));
            }
        }
        // the jury first: unknown jurors are refused
        shell.must("jury", call, write("jury.csv", "juror\nA\n"));
        shell.must("marks", call, write("marks.csv", marks.toString()));
        shell.must("round", call, "--close", "selection");
        shell.must(
                "decide",
                call,
                write(
                        "decisions.csv",
                        """
                        dossier,list,position,motivation
                        AMI1-01,laureate,,
                        AMI1-02,laureate,,
                        AMI1-03,reserve,1,
                        AMI1-04,not-selected,,trop tôt
                        AMI1-05,not-selected,,trop tôt
                        AMI1-06,not-selected,,trop tôt
                        """));
        shell.must("act", call, "--seal", "--by", "A");
        shell.must("act", call, "--authority", "Ministre");
        shell.must("act", call, "--withdraw", "AMI1-01", "--reason", "désistement");
        shell.must(
                "round",
                call,
                "--add",
                "evaluation",
                "--stage",
                "final-evaluation",
                "--template",
                "final-evaluation",
                "--from",
                "selection");
        shell.must("round", call, "--open", "evaluation");
        shell.must(
                "marks",
                call,
                "--round",
                "evaluation",
                write(
                        "final.csv",
                        """
                        dossier,juror,criterion,score
                        AMI1-02,A,tests-usagers,4
                        AMI1-02,A,maturite-ia,3
                        AMI1-02,A,impact-travail,4
                        AMI1-02,A,deploiement,5
                        AMI1-03,A,tests-usagers,2
                        AMI1-03,A,maturite-ia,2
                        AMI1-03,A,impact-travail,3
                        AMI1-03,A,deploiement,2
                        """));
        JsonNode ranking = shell.must("rank", call, "--json").json().get("ranking");
        assertThat(ranking.findValuesAsText("dossier")).containsExactly("AMI1-02", "AMI1-03");
        JsonNode rounds = shell.must("rounds", call, "--json").json().get("rounds");
        assertThat(rounds.findValuesAsText("code")).containsExactly("selection", "evaluation");
        assertThat(rounds.findValuesAsText("phase")).containsExactly("closed", "open");
        assertThat(rounds.get(0).get("sealed").asBoolean()).isTrue();
        assertThat(rounds.get(1).get("dossiers").asInt()).isEqualTo(2);
    }

    @Test
    void theNextEditionIsACopyWithoutDossiersAndComparesWithTheFirst() {
        Shell shell = new Shell(folder, Locale.FRANCE);
        Path first = folder.resolve("first");
        Path next = folder.resolve("next");
        shell.must("new", first, "--name", "AMI 1", "--template", "ami-ia-1", "--seats", 6);
        shell.must("import", first, Shell.sample("ami-ia-1.csv"));
        shell.must(
                "round", first, "--add", "audition", "--stage", "audition", "--from", "selection");
        JsonNode proposals =
                shell.must(
                                "checklist",
                                first,
                                "--require",
                                "Objectif",
                                "--type",
                                "opérateur",
                                "--json")
                        .json();
        assertThat(proposals.get("AMI1-01").get("proposal").asText()).isEqualTo("inadmissible");
        shell.must("new", next, "--from", first, "--name", "AMI 2");
        JsonNode rounds = shell.must("rounds", next, "--json").json().get("rounds");
        assertThat(rounds.findValuesAsText("code")).containsExactly("selection", "audition");
        assertThat(rounds.get(1).get("from").asText()).isEqualTo("selection");
        JsonNode both = shell.must("compare", first, next, "--json").json();
        assertThat(both.get("left").get("submitted").asInt()).isEqualTo(6);
        assertThat(both.get("right").get("submitted").asInt()).isZero();
        assertThat(both.get("criteria")).hasSize(5);
        JsonNode slots =
                shell.must(
                                "audition",
                                first,
                                "--start",
                                "2019-07-02T09:00",
                                "--minutes",
                                30,
                                "--json")
                        .json();
        assertThat(slots.get(1).get("at").asText()).isEqualTo("2019-07-02T09:40");
    }

    @Test
    void seatsOfTheWholeRoundDoNotTakeItsTracksAway() throws IOException {
        Shell shell = new Shell(folder, Locale.FRANCE);
        Path call = folder.resolve("call");
        shell.must("new", call, "--template", "ami-ia-1", "--seats", 2, "--reserve", 1);
        shell.must("act", call, "--tracks", "tech:2:1,strat:1:0");
        Shell.Said refused = shell.run("act", call, "--raise-seats", 5, "--reason", "budget");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("par volet", "--tracks");
        shell.must("act", call, "--tracks", "tech:3:1,strat:1:0");
        shell.must("import", call, Shell.sample("ami-ia-1.csv"));
        Path minutes = folder.resolve("minutes.docx");
        assertThat(shell.must("minutes", call, "--out", minutes).out())
                .contains("Procès-verbal écrit");
        try (XWPFDocument read = new XWPFDocument(Files.newInputStream(minutes))) {
            assertThat(read.getParagraphs())
                    .extracting(one -> one.getText().replace('\u00a0', ' '))
                    .contains("Volet « tech » : places, 3 ; liste complémentaire : 1.");
        }
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
