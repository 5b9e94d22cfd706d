package fr.palmares.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.cli.Shell.Said;
import fr.palmares.sharing.TestServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** A coordinator, a juror and a chair on one call, by commands alone. */
@EnabledIf("fr.palmares.sharing.TestServer#fits")
class SharedJuryCommandsTest {
    @TempDir Path folder;

    private final TestServer server = TestServer.shared();
    private final String database = server.database();

    private void role(String name, String in) {
        server.sql(database, "postgres", "create role " + name + " login in role " + in);
    }

    @Test
    void aJurorJoinsMarksAndSyncsAndTheRestoreAndTheChairAreToldHowItIs() throws IOException {
        Shell shell = new Shell(folder, Locale.FRANCE);
        String ann = database + "_ann";
        String juror = database + "_juror";
        String chair = database + "_chair";
        shell.must("prepare", server.url(database, "postgres"));
        role(ann, "palmares_coordinator");
        role(juror, "palmares_member");
        role(chair, "palmares_member");
        Path call = folder.resolve("call");
        Path copy = folder.resolve("copy");
        shell.must("new", call, "--name", "Appel");
        shell.must("marks", call, marks(shell, "a.csv", "D1,A,impact,3"), "--create");
        shell.must("marks", call, marks(shell, "b.csv", "D2,B,impact,3"), "--create");

        Said unknown = shell.run("share", call, server.url(database, ann), "--juror", "Z=" + juror);
        String address =
                shell.must(
                                "share",
                                call,
                                server.url(database, ann),
                                "--juror",
                                "A=" + juror,
                                "--chair",
                                chair,
                                "--deadline",
                                "lundi",
                                "--json")
                        .json()
                        .get("address")
                        .asText();
        assertThat(unknown.code()).isEqualTo(1);
        assertThat(unknown.err()).contains("Z");
        Said joined = shell.must("join", as(address, juror), copy);
        assertThat(joined.out()).contains("Votre copie").contains("2 dossiers à lire");
        shell.must("marks", copy, marks(shell, "c.csv", "D2,A,impact,5"));
        assertThat(shell.must("sync", copy).out()).contains("1 acte envoyé");
        assertThat(shell.must("sync", call).out()).contains("reçu");
        assertThat(shell.must("sync", copy, "--json").json().toString())
                .isEqualTo("{\"sent\":0,\"received\":0,\"objects\":0,\"leftOut\":0}");

        Said presiding = shell.run("join", as(address, chair), folder.resolve("chair"));
        assertThat(presiding.code()).isEqualTo(1);
        assertThat(presiding.err()).contains("préside").contains("archive");
        assertThat(folder.resolve("chair")).doesNotExist();

        Path backup = folder.resolve("b.palmares-backup");
        shell.must("backup", call, "--out", backup);
        assertThat(shell.must("restore", backup, call).out()).contains("est partagé");
        assertThat(shell.must("restore", backup, folder.resolve("alone")).out())
                .doesNotContain("est partagé");

        shell.must("share", call, server.url(database, ann), "--without", juror);
        assertThat(shell.run("sync", copy).err()).contains("inscrire");
    }

    private static String as(String address, String role) {
        return address.replace("://", "://" + role + "@");
    }

    private static Path marks(Shell shell, String name, String line) throws IOException {
        return shell.file(name, "dossier,juror,criterion,score", line);
    }
}
