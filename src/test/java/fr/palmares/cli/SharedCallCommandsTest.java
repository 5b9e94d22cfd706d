package fr.palmares.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.cli.Shell.Said;
import fr.palmares.sharing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** One call on the computers of three coordinators, by commands alone. */
@EnabledIf("fr.palmares.sharing.TestServer#fits")
class SharedCallCommandsTest {
    @TempDir Path folder;

    private final TestServer server = TestServer.shared();
    private final String database = server.database();

    private String url(String user) {
        return server.url(database, user);
    }

    private void role(String name, String more) {
        server.sql(database, "postgres", "create role " + name + " login " + more);
    }

    @Test
    void threeComputersHoldTheSameCallAfterTheLastSync() throws IOException {
        Shell shell = new Shell(folder, Locale.FRANCE);
        String ann = database + "_ann";
        String bob = database + "_bob";
        assertThat(shell.must("prepare", url("postgres")).out()).contains("est prête");
        assertThat(shell.must("prepare", url("postgres")).out()).contains("déjà prête");
        role(ann, "in role palmares_coordinator");
        role(bob, "in role palmares_coordinator");
        Path one = folder.resolve("one");
        shell.must("new", one, "--name", "Appel");
        shell.must("marks", one, marks(shell, "a.csv", "D1,A,impact,3"), "--create");

        String address =
                shell.must("share", one, url(ann), "--with", bob, "--json")
                        .json()
                        .get("address")
                        .asText();
        assertThat(address).contains("call=").doesNotContain(ann);
        String asBob = address.replace("://", "://" + bob + "@");
        Path two = folder.resolve("two");
        Path three = folder.resolve("three");
        assertThat(shell.must("join", asBob, two).out()).contains("«\u00a0Appel\u00a0»");
        shell.must("join", asBob, three);

        shell.must("marks", one, marks(shell, "b.csv", "D1,A,donnees,5"));
        shell.must("marks", two, marks(shell, "c.csv", "D1,A,donnees,2"));
        shell.must("marks", three, marks(shell, "d.csv", "D2,B,impact,4"), "--create");
        for (int round = 0; round < 2; round++) {
            shell.must("sync", one);
            shell.must("sync", two);
            shell.must("sync", three);
        }

        assertThat(state(shell, one)).isEqualTo(state(shell, two)).isEqualTo(state(shell, three));
        assertThat(shell.must("sync", one, "--json").json().toString())
                .isEqualTo("{\"sent\":0,\"received\":0,\"objects\":0,\"leftOut\":0}");
        assertThat(Files.readString(two.resolve("call.shared"))).contains(bob);
    }

    @Test
    void whoIsNotAdmittedJoinsNothingAndNothingIsLeft() {
        Shell shell = new Shell(folder, Locale.FRANCE);
        shell.must("prepare", url("postgres"));
        role(database + "_ann", "in role palmares_coordinator");
        role(database + "_eve", "in role palmares_coordinator");
        role(database + "_out", "");
        Path one = folder.resolve("one");
        shell.must("new", one, "--name", "Appel");
        String address =
                shell.must("share", one, url(database + "_ann"), "--json")
                        .json()
                        .get("address")
                        .asText();

        Said eve =
                shell.run(
                        "join",
                        address.replace("://", "://" + database + "_eve@"),
                        folder.resolve("eve"));
        Said out =
                shell.run(
                        "join",
                        address.replace("://", "://" + database + "_out@"),
                        folder.resolve("out"));

        assertThat(eve.code()).isEqualTo(1);
        assertThat(eve.err()).contains("inscrire");
        assertThat(out.code()).isEqualTo(1);
        assertThat(out.err()).contains("ne permet pas");
        assertThat(folder.resolve("eve")).doesNotExist();
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void anAddressWithAPasswordAnUnknownSettingOrNoServerIsRefusedInASentence() {
        Shell shell = new Shell(folder, Locale.FRANCE);
        Path one = folder.resolve("one");
        shell.must("new", one, "--name", "Appel");

        Said password = shell.run("share", one, "postgresql://ann:secret@localhost/x");
        Said setting = shell.run("share", one, "postgresql://localhost/x?socketFactory=a.B");
        Said nobody = shell.run("share", one, "postgresql://ann@127.0.0.1:1/x");
        Said unshared = shell.run("sync", one);

        assertThat(password.code()).isEqualTo(1);
        assertThat(password.err()).contains("mot de passe").doesNotContain("secret");
        assertThat(setting.err()).contains("socketFactory");
        assertThat(nobody.err()).contains("ne répond pas").contains("Rien n’est perdu");
        assertThat(unshared.err()).contains("n’est pas partagé");
        assertThat(one.resolve("call.shared")).doesNotExist();
    }

    private static Path marks(Shell shell, String name, String line) throws IOException {
        return shell.file(name, "dossier,juror,criterion,score", line);
    }

    private static String state(Shell shell, Path call) {
        return shell.must("verify", call, "--json").json().get("state").asText();
    }
}
