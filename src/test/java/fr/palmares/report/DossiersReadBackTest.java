package fr.palmares.report;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.intake.DossierFile;
import fr.palmares.intake.DossierRow;
import fr.palmares.intake.ReadDossiers;
import fr.palmares.intake.ReadOptions;
import fr.palmares.model.Answer;
import fr.palmares.model.AnswerTable;
import fr.palmares.model.Dossier;
import fr.palmares.model.Opinion;
import fr.palmares.model.StandardGrids;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
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

    /** Labels of a block: one that comes twice, some that look like a continuation. */
    private static final List<String> CHILDREN =
            List.of(
                    "Ligne",
                    "Partenaire\u00a0:",
                    "Rôle",
                    "Rôle (suite)",
                    "Rôle (continued)",
                    "=Somme",
                    "Dossier ID",
                    "Ligne");

    private static final List<String> BLOCKS =
            List.of(
                    "(7) Partenaires",
                    "(7) PARTENAIRES",
                    "(12) Données [ouvertes] / internes : \"liste\" ?",
                    "(31) Un bloc dont le nom est bien plus long qu'une feuille",
                    "(31) Un bloc dont le nom est bien plus long que l'autre",
                    "(8) 'cité'"
                        + " \ud83d\ude80\ud83d\ude80\ud83d\ude80\ud83d\ude80\ud83d\ude80\ud83d\ude80\ud83d\ude80\ud83d\ude80\ud83d\ude80\ud83d\ude80\ud83d\ude80",
                    "Etablissements",
                    "Sans numéro",
                    "History");

    private static Panel panel(Random random) {
        Panel panel = new Panel(StandardGrids.amiIa2());
        for (int i = 1; i <= 12; i++) {
            List<Answer> answers = new ArrayList<>();
            for (String label : LABELS) {
                answers.add(new Answer(label, text(random)));
            }
            Dossier plain =
                    Dossier.named(Integer.toString(100 + i), "Projet n° " + i + " (fictif)");
            Dossier made =
                    new Dossier(
                            plain.number(),
                            plain.title(),
                            "Organisme " + i,
                            "13002526500013",
                            "opérateur",
                            "santé",
                            "Bretagne",
                            i % 2 == 0 ? "" : "volet scientifique",
                            "En instruction",
                            LocalDateTime.of(2026, 1, 15, 18, 30, i),
                            answers,
                            List.of(
                                    new Answer("Email", "a" + i + "@example.org"),
                                    new Answer(
                                            "Traité le", "2026-02-0" + (1 + i % 9) + "T09:00:00"),
                                    new Answer("Motivation de la décision", text(random))),
                            tables(random),
                            opinions(random),
                            i % 3 == 0 ? List.of() : List.of("a, b.pdf", "été " + i + ".odt"));
            panel.dossiers.put(made.number(), made);
        }
        return panel;
    }

    /** Some of the blocks, in their order; the columns of one changed between two exports. */
    private static List<AnswerTable> tables(Random random) {
        List<AnswerTable> tables = new ArrayList<>();
        for (String name : BLOCKS) {
            if (random.nextInt(3) > 0) {
                continue;
            }
            List<String> header = new ArrayList<>(CHILDREN);
            if (random.nextBoolean()) {
                header.addFirst("Champ");
                header.removeLast();
            }
            List<List<String>> rows = new ArrayList<>();
            for (int r = random.nextInt(3); r >= 0; r--) {
                rows.add(
                        header.stream()
                                .map(l -> random.nextInt(4) == 0 ? "" : text(random))
                                .map(t -> random.nextInt(5) == 0 ? "Dossier" : t)
                                .toList());
            }
            tables.add(new AnswerTable(name, header, rows));
        }
        return tables;
    }

    private static List<Opinion> opinions(Random random) {
        List<String> moments = List.of("", "2026-01-15T10:30:07", "2026-01-15T00:00:00", "bientôt");
        List<Opinion> opinions = new ArrayList<>();
        for (int n = random.nextInt(4); n > 0; n--) {
            String asked = moments.get(random.nextInt(moments.size()));
            opinions.add(
                    new Opinion(
                            text(random),
                            random.nextBoolean() ? "" : text(random),
                            random.nextBoolean() ? "" : text(random),
                            List.of("", "true", "false").get(random.nextInt(3)),
                            "instructeur@example.org",
                            random.nextBoolean() ? "" : text(random),
                            asked));
        }
        return opinions;
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr-FR", "en-GB"})
    void everyDossierComesBack(String language) throws Exception {
        for (long seed = 1; seed <= 3; seed++) {
            Panel panel = panel(new Random(seed));
            DossierFile read = written(panel, language);
            assertThat(read.problems()).isEmpty();
            assertThat(read.dossiers())
                    .extracting(DossierRow::dossier)
                    .containsExactlyElementsOf(panel.dossiers.values());
        }
    }

    /** A second journey changes nothing more than the first. */
    @Test
    void whatComesBackGoesOutAgainAlike() throws Exception {
        Panel first = panel(new Random(99));
        DossierFile read = written(first, "fr-FR");
        Panel second = new Panel(StandardGrids.amiIa2());
        read.dossiers().forEach(row -> second.dossiers.put(row.dossier().number(), row.dossier()));
        assertThat(written(second, "en-GB").dossiers())
                .extracting(DossierRow::dossier)
                .containsExactlyElementsOf(first.dossiers.values());
    }

    /** A form may ask for an « ID » and have a field called like the rest of another. */
    @Test
    void labelsThatLookLikeTheProgramsAreAnswers() throws Exception {
        Panel panel = new Panel(StandardGrids.amiIa2());
        List<Answer> answers =
                List.of(
                        new Answer("ID", "7"),
                        new Answer("Titre", "un autre"),
                        new Answer("Description\u00a0:", "a".repeat(40_000)),
                        new Answer("Description\u00a0: (suite)", "b"),
                        new Answer("Description\u00a0: (suite 2)", "c"),
                        new Answer("Titre", "encore un"),
                        new Answer("Email", "demandé par le formulaire"),
                        new Answer("Région", ""),
                        new Answer("Pièces jointes", "à venir.pdf"));
        panel.dossier("41", "Organisme", "Projet", answers);
        DossierFile read = written(panel, "fr-FR");
        assertThat(read.dossiers())
                .extracting(DossierRow::dossier)
                .containsExactlyElementsOf(panel.dossiers.values());
    }

    @Test
    void sheetsBesideTheDossiersAreNamedAsThePlatformNamesThem() throws Exception {
        Panel panel = panel(new Random(3));
        try (XSSFWorkbook workbook = Workbooks.read(Workbooks.bytes(panel))) {
            XSSFSheet opinions = workbook.getSheet("Avis");
            assertThat(opinions.getRow(Page.HEAD).getCell(0).getStringCellValue())
                    .isEqualTo("Dossier ID");
            assertThat(workbook.getSheet("(7) Partenaires")).isNotNull();
            assertThat(workbook.getSheetIndex("Etablissements"))
                    .isGreaterThan(workbook.getSheetIndex("Dossiers"));
            for (Sheet sheet : workbook) {
                WorkbookUtil.validateSheetName(sheet.getSheetName());
            }
        }
    }

    private DossierFile written(Panel panel, String language) throws Exception {
        Path file = Files.createTempFile(folder, "resultats", ".xlsx");
        Files.write(file, Workbooks.bytes(panel, Locale.forLanguageTag(language)));
        return ReadDossiers.read(file, ReadOptions.STANDARD);
    }
}
