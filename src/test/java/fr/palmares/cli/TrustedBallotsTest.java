package fr.palmares.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.palmares.cli.Shell.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which ballots count, and what the juror is told of it, by commands alone. */
class TrustedBallotsTest {
    @TempDir Path folder;

    private Shell shell;
    private Path call;
    private Path secret;

    @BeforeEach
    void aCallWithOneJuror() {
        shell = new Shell(folder, Locale.FRANCE);
        call = folder.resolve("call");
        secret = shell.file("secret.txt", "abbaye canard violon moulin tulipe rocher");
        shell.must("new", call, "--grid", shell.file("grid.csv", "criterion,weight", "a,1", "b,2"));
        shell.must(
                "marks",
                call,
                shell.file("first.csv", "dossier,juror,criterion,score", "D1,J1,a,", "D2,J1,a,"),
                "--create");
        shell.must("assign", call, shell.file("assign.csv", "juror,dossier", "J1,D1", "J1,D2"));
    }

    private Path opened(String name) {
        Path pack = folder.resolve("j1.palmares-jury");
        if (Files.notExists(pack)) {
            shell.must(
                    "package", call, "--juror", "J1", "--out", pack, "--passphrase-file", secret);
        }
        Path copy = folder.resolve(name);
        shell.must("open", pack, copy, "--passphrase-file", secret);
        return copy;
    }

    private void mark(Shell on, Path copy, String... rows) {
        String[] lines = new String[rows.length + 1];
        lines[0] = "dossier,juror,criterion,score";
        System.arraycopy(rows, 0, lines, 1, rows.length);
        on.must("marks", copy, shell.file("marks.csv", lines));
    }

    private Path ballot(Shell on, Path copy, String name) {
        Path file = folder.resolve(name);
        on.must("ballot", copy, "--out", file);
        return file;
    }

    private JsonNode merge(Path ballot) {
        return shell.must("merge", call, ballot, "--json").json().get("files").get(0);
    }

    private String score() {
        return shell.must("rank", call, "--json")
                .json()
                .get("ranking")
                .get(0)
                .get("exact")
                .asText();
    }

    private JsonNode keys(Object... act) {
        Object[] all = new Object[act.length + 3];
        all[0] = "keys";
        all[1] = call;
        System.arraycopy(act, 0, all, 2, act.length);
        all[all.length - 1] = "--json";
        return shell.must(all).json();
    }

    @Test
    void inEnhancedModeABallotWaitsUntilItsFingerprintIsConfirmed() {
        keys("--enhanced", "on");
        Path copy = opened("copy");
        mark(shell, copy, "D1,J1,a,3", "D1,J1,b,4");
        Path ballot = ballot(shell, copy, "1.palmares-ballot");
        JsonNode held = merge(ballot);
        assertThat(held.get("result").asText()).isEqualTo("new");
        assertThat(held.get("held").asText().split(" ")).hasSize(8);
        assertThat(score()).isEqualTo("null");
        shell.must("verify", call);
        assertThat(shell.run("keys", call, "--confirm", "un deux trois").err())
                .contains("huit mots");

        JsonNode after = keys("--confirm", held.get("held").asText());
        assertThat(after.get("computers").get(0).get("confirmed").asBoolean()).isTrue();
        assertThat(after.get("computers").get(0).get("held").asInt()).isZero();
        assertThat(score()).isEqualTo("11/3");
        shell.must("verify", call);
    }

    @Test
    void turningTheEnhancedModeOffCountsWhatWasHeld() {
        keys("--enhanced", "on");
        Path copy = opened("copy");
        mark(shell, copy, "D1,J1,a,3", "D1,J1,b,4");
        merge(ballot(shell, copy, "1.palmares-ballot"));
        assertThat(keys("--enhanced", "off").get("enhanced").asBoolean()).isFalse();
        assertThat(score()).isEqualTo("11/3");
    }

    @Test
    void whatComesAfterARevocationDoesNotCountAndWhatHadComeStays() {
        Path copy = opened("copy");
        mark(shell, copy, "D1,J1,a,3", "D1,J1,b,4");
        merge(ballot(shell, copy, "1.palmares-ballot"));
        assertThat(shell.run("keys", call, "--revoke", "J1").err()).contains("motif");
        keys("--revoke", "J1", "--reason", "ordinateur volé");
        mark(shell, copy, "D1,J1,a,0", "D1,J1,b,0");
        JsonNode late = merge(ballot(shell, copy, "2.palmares-ballot"));
        assertThat(late.get("revoked").asBoolean()).isTrue();
        assertThat(score()).isEqualTo("11/3");
        shell.must("verify", call);

        // on a new computer, once its words were compared
        Path anew = opened("anew");
        mark(shell, anew, "D2,J1,a,5", "D2,J1,b,5");
        merge(ballot(shell, anew, "3.palmares-ballot"));
        JsonNode computers = keys().get("computers");
        assertThat(computers).hasSize(2);
        keys("--confirm", computers.get(1).get("fingerprint").asText());
        assertThat(score()).isEqualTo("5");
        keys("--restore", "J1");
        JsonNode ranking = shell.must("rank", call, "--json").json().get("ranking");
        assertThat(ranking.get(1).get("exact").asText()).isEqualTo("0");
        shell.must("verify", call);
    }

    @Test
    void aBallotThatCameAfterTheRoundWasClosedSaysWhichSheetsAreLate() {
        Path copy = opened("copy");
        mark(shell, copy, "D1,J1,a,3", "D1,J1,b,4");
        merge(ballot(shell, copy, "1.palmares-ballot"));
        mark(shell, copy, "D2,J1,a,5", "D2,J1,b,5");
        shell.must("round", call, "--close", "selection");
        JsonNode late = merge(ballot(shell, copy, "2.palmares-ballot"));
        assertThat(late.get("late")).hasSize(1);
        assertThat(late.get("late").get(0).asText()).isEqualTo("D2");
        assertThat(score()).isEqualTo("11/3");
        shell.must("round", call, "--accept-late", "J1", "--reason", "grève des trains");
        assertThat(score()).isEqualTo("5");
    }

    @Test
    void theReceiptTellsTheJurorWhatCounts() throws IOException {
        Path copy = opened("copy");
        mark(shell, copy, "D1,J1,a,3", "D1,J1,b,4", "D2,J1,a,1");
        Path ballot = ballot(shell, copy, "1.palmares-ballot");
        Path receipts = folder.resolve("receipts");
        shell.must("merge", call, ballot, "--receipts", receipts);
        Path receipt;
        try (Stream<Path> files = Files.list(receipts)) {
            receipt = files.findFirst().orElseThrow();
        }
        JsonNode said = shell.must("open", receipt, copy, "--json").json();
        assertThat(said.get("counted").asInt()).isEqualTo(2);
        assertThat(said.get("notCounted")).hasSize(1);
        assertThat(said.get("notCounted").get(0).get("dossier").asText()).isEqualTo("D2");
        assertThat(said.get("head").asText()).hasSize(64);
        shell.must("verify", copy);
        assertThat(shell.must("verify", receipt, "--json").json().get("kind").asText())
                .isEqualTo("receipt");

        byte[] bytes = Files.readAllBytes(receipt);
        bytes[bytes.length / 2] ^= 1;
        Path altered = Files.write(folder.resolve("altered.palmares-receipt"), bytes);
        assertThat(shell.run("open", altered, copy).code()).isEqualTo(1);
        Said elsewhere = shell.run("open", receipt, opened("other"));
        assertThat(elsewhere.err()).contains("n’est pas parti de cette copie");
        assertThat(shell.run("open", receipt, call).err()).contains("copie d’un juré");
    }

    @Test
    void aCopyGoesOnAfterItMovedToAnotherComputer() throws IOException {
        Path copy = opened("copy");
        mark(shell, copy, "D1,J1,a,3");
        Path first = ballot(shell, copy, "1.palmares-ballot");
        Path elsewhere = folder.resolve("elsewhere");
        Path moved = elsewhere.resolve("copy");
        copyTree(copy, moved);
        Shell there = new Shell(elsewhere, Locale.FRANCE);
        mark(there, moved, "D1,J1,a,2", "D1,J1,b,4");
        Path second = ballot(there, moved, "2.palmares-ballot");
        assertThat(merge(second).get("result").asText()).isEqualTo("new");
        assertThat(merge(first).get("result").asText()).isEqualTo("identical");
        assertThat(score()).isEqualTo("10/3");
        shell.must("verify", call);
        there.must("verify", moved);
    }

    @Test
    void aForgottenPassphraseIsReplacedByANewPackageAndTheMarksStay() {
        Path copy = opened("copy");
        mark(shell, copy, "D1,J1,a,3");
        Path words = shell.file("new.txt", "canard rocher abbaye tulipe violon moulin");
        Path pack = folder.resolve("again.palmares-jury");
        shell.must("package", call, "--juror", "J1", "--out", pack, "--passphrase-file", words);
        assertThat(shell.run("open", pack, copy, "--passphrase-file", secret).err())
                .contains("phrase secrète");
        shell.must("open", pack, copy, "--passphrase-file", words);
        mark(shell, copy, "D1,J1,b,4");
        merge(ballot(shell, copy, "1.palmares-ballot"));
        assertThat(score()).isEqualTo("11/3");
    }

    private static void copyTree(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path one : all.toList()) {
                Path target = to.resolve(from.relativize(one).toString());
                Files.createDirectories(target.getParent());
                if (Files.isDirectory(one)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(one, target);
                }
            }
        }
    }
}
