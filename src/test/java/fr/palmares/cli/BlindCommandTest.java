package fr.palmares.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.palmares.cli.Shell.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A round read blind, by commands alone. */
class BlindCommandTest {
    @TempDir Path folder;

    @Test
    void theListIsWrittenEditedTakenBackAndPackagesAreBlind() throws IOException {
        Shell shell = new Shell(folder, Locale.FRANCE);
        Path call = folder.resolve("call");
        Path secret = shell.file("secret.txt", "abbaye canard violon moulin tulipe rocher");
        shell.must("new", call, "--name", "Appel");
        Path dossiers =
                shell.file(
                        "dossiers.csv",
                        "Numéro,Titre,Organisme,Siret,Zone,Objectif,Contact",
                        "D1,Un outil pour Korrigan,Institut Korrigan,11122233344455,Armorique,"
                                + "L’institut Korrigan mesure la houle,Enora Kervella",
                        "D2,Un autre,Ville de Braspart,55544433322211,Armorique,"
                                + "Mme Kervella et la ville de Braspart,Loïc Tanguy");
        Path mapping =
                shell.file(
                        "map.json",
                        "{\"columns\": {\"number\": \"Numéro\", \"title\": \"Titre\",",
                        "\"organisation\": \"Organisme\", \"siret\": \"Siret\", \"region\":"
                            + " \"Zone\"}}");
        shell.must("import", call, dossiers, "--mapping", mapping);
        shell.must("jury", call, shell.file("jury.csv", "juror,name", "J,Inès"));
        assertThat(shell.must("blind", call).out()).contains("non");

        Path list = folder.resolve("names.csv");
        JsonNode on = shell.must("blind", call, "--on", "--out", list, "--json").json();
        assertThat(on.get("on").asBoolean()).isTrue();
        assertThat(on.get("open").asInt()).isPositive();
        assertThat(on.get("attachments").asText()).isEqualTo("leave-out");

        Path pack = folder.resolve("j.palmares-jury");
        Object[] make = {
            "package", call, "--juror", "J", "--out", pack, "--passphrase-file", secret
        };
        Said refused = shell.run(make);
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("à l’aveugle");
        assertThat(pack).doesNotExist();

        List<String> lines = new ArrayList<>(Files.readAllLines(list));
        String first = lines.get(1);
        String name = first.substring(0, first.indexOf(','));
        lines.set(1, name + ",La Maison" + first.substring(first.indexOf(',', name.length() + 1)));
        Files.write(list, lines);
        JsonNode taken = shell.must("blind", call, "--names", list, "--json").json();
        assertThat(taken.get("open").asInt()).isZero();
        assertThat(taken.get("names").findValuesAsText("pseudonym")).contains("La Maison");

        String text = shell.must("blind", call, "--preview", "D2").out();
        assertThat(text)
                .contains("Retiré des paquets")
                .contains("Personne\u00a01 et la")
                .doesNotContain("Loïc Tanguy");
        assertThat(shell.must(make).out()).contains("à l’aveugle");
        Path copy = folder.resolve("copy");
        shell.must("open", pack, copy, "--passphrase-file", secret);
        for (JsonNode dossier : shell.must("dossiers", copy, "--json").json()) {
            assertThat(dossier.get("organisation").asText()).isEmpty();
            assertThat(dossier.get("siret").asText()).isEmpty();
            assertThat(dossier.get("attachments")).isEmpty();
        }
        JsonNode checked = shell.must("verify", pack, "--passphrase-file", secret, "--json").json();
        assertThat(checked.get("blind").asBoolean()).isTrue();
        Path paper = folder.resolve("j.xlsx");
        shell.must("package", call, "--juror", "J", "--out", paper, "--unsealed");
        shell.must("verify", call);
    }

    @Test
    void whatIsNotThereIsRefusedAndNothingChanges() {
        Shell shell = new Shell(folder, Locale.FRANCE);
        Path call = folder.resolve("call");
        shell.must("new", call, "--name", "Appel");
        String before = shell.state(call);
        Said part = shell.run("blind", call, "--on", "--leave-out", "Couleur");
        assertThat(part.code()).isEqualTo(1);
        assertThat(part.err()).contains("Couleur");
        Said files = shell.run("blind", call, "--attachments", "peut-être");
        assertThat(files.code()).isEqualTo(1);
        Said names =
                shell.run(
                        "blind", call, "--names", shell.file("n.csv", "name,pseudonym", "x y,x y"));
        assertThat(names.code()).isEqualTo(1);
        assertThat(names.err()).contains("x y");
        assertThat(shell.state(call)).isEqualTo(before);
        shell.must("blind", call, "--on", "--leave-out", "region", "--attachments", "keep");
        assertThat(shell.must("blind", call, "--json").json().get("leftOut"))
                .singleElement()
                .satisfies(f -> assertThat(f.asText()).isEqualTo("region"));
    }
}
