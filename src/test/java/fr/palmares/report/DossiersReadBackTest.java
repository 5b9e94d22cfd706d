package fr.palmares.report;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.intake.DossierFile;
import fr.palmares.intake.ReadDossiers;
import fr.palmares.intake.ReadOptions;
import fr.palmares.model.Answer;
import fr.palmares.model.Dossier;
import fr.palmares.model.StandardGrids;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dossiers that the results workbook holds come back as they went in, in both languages. */
class DossiersReadBackTest {
    private static final List<String> PIECES =
            List.of(
                    "l’été à côté",
                    "l\u2019e\u0301te\u0301",
                    "1\u00a0000\u202f€",
                    "« oui », \"non\" & 'peut-être' <b>",
                    "\ud83d\ude80\ud83c\uddeb\ud83c\uddf7",
                    "_x0041_",
                    "_x005F_x000A_",
                    "\n\n",
                    "\t",
                    "  ",
                    "]]>",
                    "\u0001\u000b",
                    "a".repeat(900));
    private static final List<String> STARTS = List.of("", "=1+1 ", "+33 ", "-2 ", "@x ", "'", "0");
    private static final List<String> LABELS =
            List.of("Intitulé", "Problème", "Domaine", "Texte (suite)", "=Somme", "Nombre");

    @TempDir private Path folder;

    private static String text(Random random) {
        StringBuilder text = new StringBuilder(STARTS.get(random.nextInt(STARTS.size())));
        int pieces = random.nextInt(20) == 0 ? 200 + random.nextInt(600) : random.nextInt(6);
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.append("fin").toString();
    }

    private static Panel panel(Random random) {
        Panel panel = new Panel(StandardGrids.amiIa2());
        for (int i = 1; i <= 12; i++) {
            List<Answer> answers = new ArrayList<>();
            for (String label : LABELS) {
                answers.add(new Answer(label, text(random)));
            }
            panel.dossier(Integer.toString(100 + i), "Organisme " + i, "Projet n° " + i, answers);
        }
        return panel;
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr-FR", "en-GB"})
    void everyTextComesBack(String language) throws Exception {
        for (long seed = 1; seed <= 4; seed++) {
            Panel panel = panel(new Random(seed));
            Path file = folder.resolve("resultats-" + seed + ".xlsx");
            Files.write(file, Workbooks.bytes(panel, Locale.forLanguageTag(language)));
            DossierFile read = ReadDossiers.read(file, ReadOptions.STANDARD);
            assertThat(read.problems()).isEmpty();
            assertThat(read.dossiers()).hasSameSizeAs(panel.dossiers.values());
            read.dossiers().forEach(row -> same(row.dossier(), panel.dossiers));
        }
    }

    private static void same(Dossier read, Map<String, Dossier> written) {
        Dossier original = written.get(read.number());
        assertThat(read.title()).isEqualTo(original.title());
        assertThat(read.organisation()).isEqualTo(original.organisation());
        assertThat(read.siret()).isEqualTo(original.siret());
        assertThat(read.organisationType()).isEqualTo(original.organisationType());
        assertThat(read.domain()).isEqualTo(original.domain());
        assertThat(read.region()).isEqualTo(original.region());
        assertThat(read.track()).isEqualTo(original.track());
        assertThat(read.state()).isEqualTo(original.state());
        assertThat(read.submitted()).isEqualTo(original.submitted());
        assertThat(read.answers().subList(0, LABELS.size())).isEqualTo(original.answers());
    }
}
