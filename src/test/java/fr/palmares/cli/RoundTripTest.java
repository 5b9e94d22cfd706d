package fr.palmares.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.palmares.cli.Shell.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packages out, ballots back, by commands alone. */
class RoundTripTest {
    private static final String TRICKY = "l’\"été\" & <b>; = 🎓";

    @TempDir Path folder;

    private Shell shell;
    private Path call;
    private Path secret;

    @BeforeEach
    void aCallWithTwoJurors() {
        shell = new Shell(folder, Locale.FRANCE);
        call = folder.resolve("call");
        secret = shell.file("secret.txt", "abbaye canard violon moulin tulipe rocher");
        Path grid = shell.file("grid.csv", "criterion,weight", "a,1", "b,2");
        shell.must("new", call, "--name", "L’appel " + TRICKY, "--grid", grid);
        Path marks =
                shell.file(
                        "first.csv",
                        "dossier,juror,criterion,score",
                        "D1,J1,a,",
                        "D2,J1,a,",
                        "D3,J1,a,",
                        "D1,J2,a,");
        shell.must("marks", call, marks, "--create");
        shell.must("jury", call, shell.file("jury.csv", "juror,name", "J1,Inès", "J2,Paul"));
        shell.must("recuse", call, shell.file("recusals.csv", "juror,dossier", "J1,D3"));
        shell.must(
                "assign",
                call,
                shell.file("assign.csv", "juror,dossier", "J1,D1", "J1,D2", "J2,D1"));
    }

    private Path packed(String juror, String name) {
        Path file = folder.resolve(name);
        shell.must("package", call, "--juror", juror, "--out", file, "--passphrase-file", secret);
        return file;
    }

    private Path opened(Path pack, String name) {
        Path copy = folder.resolve(name);
        shell.must("open", pack, copy, "--passphrase-file", secret);
        return copy;
    }

    private void mark(Path copy, String... rows) {
        String[] lines = new String[rows.length + 1];
        lines[0] = "dossier,juror,criterion,score,remark";
        System.arraycopy(rows, 0, lines, 1, rows.length);
        shell.must("marks", copy, shell.file("marks.csv", lines));
    }

    private Path ballot(Path copy, String name) {
        Path file = folder.resolve(name);
        shell.must("ballot", copy, "--out", file);
        return file;
    }

    private JsonNode merged(Object... files) {
        Object[] arguments = new Object[files.length + 3];
        arguments[0] = "merge";
        arguments[1] = call;
        System.arraycopy(files, 0, arguments, 2, files.length);
        arguments[arguments.length - 1] = "--json";
        return shell.must(arguments).json().get("files");
    }

    @Test
    void aBallotBringsTheMarksOfTheCopy() {
        Path copy = opened(packed("J1", "j1.palmares-jury"), "copy");
        mark(
                copy,
                "D1,J1,a,3,\"" + TRICKY.replace("\"", "\"\"") + "\"",
                "D1,J1,b,4,",
                "D2,J1,a,1,");
        JsonNode first = merged(ballot(copy, "1.palmares-ballot")).get(0);
        assertThat(first.get("result").asText()).isEqualTo("new");
        assertThat(first.get("juror").asText()).isEqualTo("J1");
        assertThat(first.get("changed")).hasSize(3);
        JsonNode line = shell.must("rank", call, "--json").json().get("ranking").get(0);
        assertThat(line.get("dossier").asText()).isEqualTo("D1");
        assertThat(line.get("exact").asText()).isEqualTo("11/3");
        shell.must("verify", call);

        mark(copy, "D1,J1,a,2,", "D2,J1,b,5,");
        JsonNode second = merged(ballot(copy, "2.palmares-ballot")).get(0);
        assertThat(second.get("result").asText()).isEqualTo("newer");
        assertThat(second.get("changed")).hasSize(2);
        assertThat(second.get("changed").get(0).get("before").asText()).isEqualTo("3");
        assertThat(second.get("changed").get(0).get("after").asText()).isEqualTo("2");
        shell.must("verify", call);
    }

    @Test
    void theSameBallotAgainOrAnOlderOneChangesNothing() {
        Path copy = opened(packed("J1", "j1.palmares-jury"), "copy");
        mark(copy, "D1,J1,a,3,");
        Path one = ballot(copy, "1.palmares-ballot");
        mark(copy, "D1,J1,a,4,");
        Path two = ballot(copy, "2.palmares-ballot");
        merged(two);
        String state = shell.state(call).split(" ")[0];
        assertThat(merged(two).get(0).get("result").asText()).isEqualTo("identical");
        assertThat(merged(one).get(0).get("result").asText()).isEqualTo("older");
        assertThat(merged(one, two).get(1).get("result").asText()).isEqualTo("identical");
        assertThat(shell.must("rank", call, "--json").json()).isNotNull();
        assertThat(state).isNotEmpty();
    }

    @Test
    void aDryRunChangesNothing() {
        Path copy = opened(packed("J1", "j1.zip"), "copy");
        mark(copy, "D1,J1,a,3,");
        Path one = ballot(copy, "1.zip");
        String before = shell.state(call);
        Said said = shell.must("merge", call, one, "--dry-run");
        assertThat(said.out()).contains("nouveau");
        assertThat(shell.state(call)).isEqualTo(before);
    }

    @Test
    void aCopyTakesOnlyItsJurorsMarksOnItsDossiers() {
        Path copy = opened(packed("J1", "j1.palmares-jury"), "copy");
        String before = shell.state(copy);
        for (String row : new String[] {"D1,J2,a,3", "D3,J1,a,3"}) {
            Path marks = shell.file("m.csv", "dossier,juror,criterion,score", row);
            assertThat(shell.run("marks", copy, marks).code()).isEqualTo(1);
            assertThat(shell.run("marks", copy, marks, "--create").code()).isEqualTo(1);
        }
        assertThat(shell.state(copy)).isEqualTo(before);
    }

    @Test
    void aRevisionKeepsTheMarksAndClosesWhatWasRecused() {
        Path copy = opened(packed("J1", "j1.palmares-jury"), "copy");
        mark(copy, "D1,J1,a,3,", "D2,J1,a,1,");
        Path early = ballot(copy, "early.palmares-ballot");
        shell.must("recuse", call, shell.file("late.csv", "juror,dossier", "J1,D2"));
        opened(packed("J1", "j1-2.palmares-jury"), "copy");
        Said refused =
                shell.run(
                        "marks",
                        copy,
                        shell.file("m.csv", "dossier,juror,criterion,score", "D2,J1,b,3"));
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("déport");
        mark(copy, "D1,J1,b,4,");
        JsonNode merged = merged(early, ballot(copy, "b.palmares-ballot"));
        assertThat(merged.get(0).get("excluded")).hasSize(1);
        assertThat(merged.get(0).get("excluded").get(0).get("reason").asText()).contains("déport");
        assertThat(merged.get(1).get("result").asText()).isEqualTo("newer");
        JsonNode ranking = shell.must("rank", call, "--json").json().get("ranking");
        assertThat(ranking.get(0).get("exact").asText()).isEqualTo("11/3");
        shell.must("verify", call);
    }

    @Test
    void anAlteredBallotAWrongPassphraseAndAForeignCallAreSaid() throws IOException {
        Path pack = packed("J1", "j1.palmares-jury");
        Said wrong =
                shell.run(
                        "open",
                        pack,
                        folder.resolve("no"),
                        "--passphrase-file",
                        shell.file("other.txt", "un deux trois quatre cinq six"));
        assertThat(wrong.code()).isEqualTo(1);
        assertThat(wrong.err()).contains("phrase secrète");
        assertThat(folder.resolve("no")).doesNotExist();
        Path copy = opened(pack, "copy");
        mark(copy, "D1,J1,a,3,");
        Path ballot = ballot(copy, "1.palmares-ballot");
        byte[] bytes = Files.readAllBytes(ballot);
        bytes[bytes.length / 2] ^= 1;
        Path altered = Files.write(folder.resolve("altered.palmares-ballot"), bytes);
        String before = shell.state(call);
        Said said = shell.run("merge", call, altered, "--json");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).contains("modifié");
        assertThat(said.json().get("files").get(0).get("result").asText()).isEqualTo("refused");
        Path other = folder.resolve("other");
        shell.must("new", other, "--name", "autre");
        assertThat(shell.run("merge", other, ballot).err()).contains("autre appel");
        assertThat(shell.state(call)).isEqualTo(before);
    }

    @Test
    void aFileThatTravelsIsVerifiedByItself() throws IOException {
        Path pack = packed("J1", "j1.palmares-jury");
        Path copy = opened(pack, "copy");
        mark(copy, "D1,J1,a,3,");
        Path ballot = ballot(copy, "1.palmares-ballot");
        assertThat(shell.must("verify", ballot, "--json").json().get("juror").asText())
                .isEqualTo("J1");
        JsonNode checked = shell.must("verify", pack, "--passphrase-file", secret, "--json").json();
        assertThat(checked.get("kind").asText()).isEqualTo("package");
        assertThat(checked.get("items").asInt()).isEqualTo(2);
        byte[] bytes = Files.readAllBytes(pack);
        bytes[bytes.length - 20] ^= 1;
        Path changed = Files.write(folder.resolve("changed.palmares-jury"), bytes);
        Said said = shell.run("verify", changed, "--passphrase-file", secret);
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).contains("modifié");
        assertThat(shell.run("verify", secret).err()).contains("ni un retour");
    }

    @Test
    void twoComputersOfAJurorThatDisagreeAreAConflictTheCoordinatorDecides() {
        Path pack = packed("J1", "j1.palmares-jury");
        Path here = opened(pack, "here");
        Path there = opened(pack, "there");
        mark(here, "D1,J1,a,3,", "D1,J1,b,4,");
        mark(there, "D1,J1,a,1,", "D1,J1,b,4,");
        JsonNode both =
                merged(ballot(here, "h.palmares-ballot"), ballot(there, "t.palmares-ballot"));
        assertThat(both.get(1).get("result").asText()).isEqualTo("conflict");
        JsonNode cell = both.get(1).get("changed").get(0);
        assertThat(cell.get("conflict").asBoolean()).isTrue();
        assertThat(cell.get("criterion").asText()).isEqualTo("a");
        JsonNode open = shell.must("rank", call, "--json").json().get("ranking").get(0);
        assertThat(open.get("exact").isNull()).isTrue();
        mark(call, "D1,J1,a,3,");
        JsonNode decided = shell.must("rank", call, "--json").json().get("ranking").get(0);
        assertThat(decided.get("exact").asText()).isEqualTo("11/3");
        shell.must("verify", call);
    }
}
