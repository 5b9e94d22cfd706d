package fr.palmares.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.palmares.cli.Shell.Said;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts that a script gives a call to keep. */
class TemplatesCommandTest {
    @TempDir Path folder;

    private Shell shell;
    private Path call;

    @BeforeEach
    void call() {
        shell = new Shell(folder, Locale.FRANCE);
        call = folder.resolve("call");
        shell.must("new", call, "--seats", 2);
    }

    @Test
    void whatIsGivenIsKeptAndShownAndCanBeTakenBack() {
        Path reasons =
                shell.file(
                        "reasons.csv",
                        "name,text",
                        "Rang,Classé {rang} sur {classés}.",
                        "Données,\"Les données ne sont pas accessibles, à ce jour.\"");
        Path letter = shell.file("letter.txt", "Bonjour {{nom}},", "", "Venez le {{seance_date}}.");
        JsonNode kept =
                shell.must("templates", call, "--reasons", reasons, "--members", letter, "--json")
                        .json();
        assertThat(kept.get("reasons")).hasSize(2);
        assertThat(kept.at("/reasons/1/text").asText())
                .isEqualTo("Les données ne sont pas accessibles, à ce jour.");
        assertThat(kept.at("/member/text").asText())
                .isEqualTo("Bonjour {{nom}},\n\nVenez le {{seance_date}}.");
        assertThat(kept.at("/candidate/text").isNull()).isTrue();

        assertThat(shell.must("templates", call).out())
                .contains("2 modèles", "Rang\tClassé {rang}", "Bonjour {{nom}}", "habituelle");

        Path empty = shell.file("empty.txt", "");
        JsonNode gone =
                shell.must("templates", call, "--no-reasons", "--members", empty, "--json").json();
        assertThat(gone.get("reasons")).isEmpty();
        assertThat(gone.at("/member/text").isNull()).isTrue();
    }

    @Test
    void oneWrongFileKeepsNothingOfTheOther() {
        Path letter = shell.file("letter.txt", "Bonjour {{nom}},");
        Path reasons = shell.file("reasons.csv", "name,text", "A,Avec {couleur}");
        String before = shell.state(call);
        Said said = shell.run("templates", call, "--reasons", reasons, "--members", letter);
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).contains("{couleur}");
        assertThat(shell.state(call)).isEqualTo(before);
        Path other = shell.file("other.txt", "Bonjour {{couleur}},");
        assertThat(shell.run("templates", call, "--candidates", other).code()).isEqualTo(1);
        assertThat(shell.state(call)).isEqualTo(before);
    }
}
