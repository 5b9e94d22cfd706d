package fr.palmares.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.cli.Shell.Said;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A lead reader's opinion by commands alone. */
class OpinionCommandTest {
    @TempDir Path folder;

    @Test
    void itIsWrittenInTheCopyAndTakenInByTheCall() {
        Shell shell = new Shell(folder, Locale.FRANCE);
        Path call = folder.resolve("call");
        Path copy = folder.resolve("copy");
        Path pack = folder.resolve("j1.palmares-jury");
        Path ballot = folder.resolve("j1.palmares-ballot");
        Path secret = shell.file("secret.txt", "abbaye canard violon moulin tulipe rocher");
        shell.must("new", call, "--grid", shell.file("grid.csv", "criterion,weight", "a,1"));
        shell.must(
                "marks",
                call,
                shell.file("first.csv", "dossier,juror,criterion,score", "D1,J1,a,"),
                "--create");
        Said nobody = shell.run("opinion", call, "D1", "--text", "Solide.");
        assertThat(nobody.code()).isEqualTo(1);
        assertThat(nobody.err()).contains("n’a pas de rapporteur principal");

        shell.must("assign", call, "--readers", "1");
        shell.must("package", call, "--juror", "J1", "--out", pack, "--passphrase-file", secret);
        shell.must("open", pack, copy, "--passphrase-file", secret);
        Said kept =
                shell.must(
                        "opinion",
                        copy,
                        "D1",
                        "--stance",
                        "reserved",
                        "--text",
                        "Données" + " fragiles.",
                        "--reason",
                        "Motif.");
        assertThat(kept.out()).contains("Avis de J1 gardé pour le dossier D1.");
        shell.must("ballot", copy, "--out", ballot);
        shell.must("merge", call, ballot);
        assertThat(shell.must("journal", call).out()).contains("Avis du rapporteur principal");
        // without texts, what stands in the call is taken back
        assertThat(shell.must("opinion", call, "D1").out()).contains("retiré du dossier D1");
    }
}
