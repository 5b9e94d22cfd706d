package fr.palmares.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.palmares.intake.PlatformExport.Age;
import fr.palmares.model.Answer;
import fr.palmares.model.AnswerTable;
import fr.palmares.model.Dossier;
import fr.palmares.model.Opinion;
import fr.palmares.model.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same two dossiers by every writer, for persons and organisations, by the headers of every age
 * and in both languages: the same dossiers come of it, as far as the format carries them.
 */
class DialectsTest {
    private static final LocalDateTime FILED = LocalDateTime.of(2026, 1, 15, 14, 52, 35);

    /** A text table that went through Excel has no seconds. */
    private static final LocalDateTime MINUTE = LocalDateTime.of(2026, 1, 15, 14, 52);

    private static final String PARTNER = "73282932000074";
    private static final String OWN = "13002526500013";

    @TempDir private Path folder;

    /** One file a coordinator may hold. */
    record Dialect(PlatformWriters writer, boolean organisations, Age age, boolean english) {
        PlatformExport export() {
            return new PlatformExport(organisations, age, english);
        }

        boolean sides() {
            return !writer.isText();
        }

        String moment(String iso) {
            return writer.fromExcel() ? iso.substring(0, 17) + "00" : iso;
        }
    }

    static Stream<Dialect> dialects() {
        List<Dialect> all = new ArrayList<>();
        for (PlatformWriters writer : PlatformWriters.values()) {
            for (Age age : Age.values()) {
                for (boolean organisations : new boolean[] {false, true}) {
                    all.add(new Dialect(writer, organisations, age, organisations));
                }
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void theSameDossiersComeOfEveryDialect(Dialect dialect) throws IOException {
        Path file = folder.resolve("fichier");
        Files.write(file, dialect.writer().write(dialect.export()));
        DossierFile read = ReadDossiers.read(file, ReadOptions.STANDARD);

        String format = dialect.writer().name().replaceFirst("_.*", "").toLowerCase(Locale.ROOT);
        String kind = dialect.age() == Age.TEMPLATE ? "template-" : "standard-";
        assertThat(read.dialect()).isEqualTo(kind + format);
        assertThat(read.problems()).isEmpty();
        assertThat(read.dossiers()).hasSize(2);
        same(read.dossiers().getFirst().dossier(), first(dialect));
        same(read.dossiers().getLast().dossier(), second(dialect));
        assertThat(read.notices()).extracting(Problem::key).isEqualTo(notices(dialect));
        assertThat(Recognise.of(file, NOBODY, ReadOptions.STANDARD))
                .isEqualTo(Recognise.Kind.DOSSIERS);
    }

    @ParameterizedTest
    @EnumSource(
            value = PlatformWriters.class,
            names = {"XLSX_A", "XLSX_B", "XLSX_SAVED_AGAIN", "ODS"})
    void anExportWithoutDossiersIsThatWhateverItsOtherSheetsHold(PlatformWriters writer)
            throws IOException {
        for (Age age : Age.values()) {
            Path file = folder.resolve("vide");
            Files.write(file, writer.write(new PlatformExport(true, age, false).emptied()));
            Refused refused =
                    catchThrowableOfType(
                            Refused.class, () -> ReadDossiers.read(file, ReadOptions.STANDARD));
            assertThat(refused.key()).isEqualTo("refused.dossiers.none");
            assertThat(refused.place().sheet()).isEqualTo("Dossiers");
            assertThat(Recognise.of(file, NOBODY, ReadOptions.STANDARD))
                    .isEqualTo(Recognise.Kind.DOSSIERS);
        }
    }

    private static final MarkNames NOBODY = new MarkNames(false);

    /** Field by field, so that a failure says which. */
    private static void same(Dossier read, Dossier expected) {
        assertThat(read.answers()).isEqualTo(expected.answers());
        assertThat(labelled(read.fixed())).containsAllEntriesOf(labelled(expected.fixed()));
        assertThat(read.tables()).isEqualTo(expected.tables());
        assertThat(read.opinions()).isEqualTo(expected.opinions());
        assertThat(read).usingRecursiveComparison().ignoringFields("fixed").isEqualTo(expected);
    }

    private static Map<String, String> labelled(List<Answer> answers) {
        return answers.stream().collect(Collectors.toMap(Answer::label, Answer::value));
    }

    private static List<String> notices(Dialect dialect) {
        List<String> said = new ArrayList<>();
        if (dialect.writer() == PlatformWriters.CSV_EXCEL_WINDOWS_1252) {
            said.add("notice.csv.windows1252");
        }
        if (dialect.writer().fromExcel() && dialect.organisations()) {
            // 1,30025E+13 stands nowhere else in the dossier
            said.add("notice.siret.unread");
        }
        return said;
    }

    private static Dossier first(Dialect dialect) {
        boolean excel = dialect.writer().fromExcel();
        boolean applicant = dialect.organisations();
        return new Dossier(
                "404218",
                "Voir les fissures",
                applicant ? "DIRECTION DE L'EAU" : "Mme Curie Marie",
                applicant && !excel ? OWN : "",
                "opérateur",
                "",
                "",
                "",
                "Classé sans suite",
                excel ? MINUTE : FILED,
                List.of(
                        new Answer("Intitulé du projet", "Voir les fissures"),
                        new Answer("Type d’organisme", "opérateur"),
                        new Answer("Description", lines(dialect)),
                        new Answer("Description", "la seconde"),
                        new Answer("Email", "projet@exemple.fr"),
                        new Answer("Nombre d’agents", "12"),
                        new Answer("Budget", excel ? "1234,5" : "1234.5"),
                        new Answer("Accord", "Oui"),
                        new Answer("Certifie", "on"),
                        new Answer("Début", "2026-03-01"),
                        new Answer("Rendez-vous", "2026-01-15T10:30:00+01:00"),
                        new Answer("Partenaire", excel ? "7,32829E+13" : PARTNER),
                        new Answer("Commune", "Clermont-Ferrand (63000)"),
                        new Answer("Commune (Département)", "63 – Puy-de-Dôme"),
                        // the first writer does not escape what reads as an escape: lost in the
                        // file
                        new Answer(
                                "2025",
                                dialect.writer() == PlatformWriters.XLSX_A ? "A" : "_x0041_"),
                        new Answer("2026-09-01", "rentrée"),
                        new Answer("Annexes", "plan, détaillé.pdf, budget.xlsx")),
                fixed(dialect),
                tables(dialect, true),
                opinions(dialect),
                List.of("plan, détaillé.pdf", "budget.xlsx"));
    }

    private static String lines(Dialect dialect) {
        return dialect.writer() == PlatformWriters.CSV_EXCEL_WINDOWS_1252
                // windows-1252 has no narrow space
                ? PlatformExport.LINES.replace('\u202f', '\u00a0')
                : PlatformExport.LINES;
    }

    private static Dossier second(Dialect dialect) {
        boolean excel = dialect.writer().fromExcel();
        return new Dossier(
                "404219",
                "Écouter l'œuvre",
                dialect.organisations() ? "" : "M. N'Diaye Amadou",
                "",
                "",
                "",
                "",
                "",
                "En construction",
                excel ? MINUTE : FILED,
                List.of(
                        new Answer("Intitulé du projet", "Écouter l'œuvre"),
                        new Answer("Type d’organisme", ""),
                        new Answer("Description", "=1+1"),
                        new Answer("Description", ""),
                        new Answer("Email", ""),
                        new Answer("Nombre d’agents", "0"),
                        new Answer("Budget", dialect.writer() == PlatformWriters.CSV ? "0.0" : "0"),
                        new Answer("Accord", ""),
                        new Answer("Certifie", "off"),
                        new Answer("Début", ""),
                        new Answer("Rendez-vous", ""),
                        new Answer("Partenaire", ""),
                        new Answer("Commune", ""),
                        new Answer("Commune (Département)", ""),
                        new Answer("2025", ""),
                        new Answer("2026-09-01", "rentrée"),
                        new Answer("Annexes", "")),
                List.of(),
                tables(dialect, false),
                List.of(),
                List.of());
    }

    /** What the first dossier's own columns say in every file that has them. */
    private static List<Answer> fixed(Dialect dialect) {
        boolean ods = dialect.writer() == PlatformWriters.ODS;
        List<Answer> fixed = new ArrayList<>();
        if (dialect.age() == Age.TEMPLATE) {
            fixed.add(new Answer("Adresse électronique", "a@exemple.fr"));
            fixed.add(new Answer("Archivé", "false"));
            fixed.add(new Answer("France connecté ?", "false"));
            fixed.add(
                    new Answer("Date du dernier évènement", dialect.moment("2026-07-14T09:05:01")));
            fixed.add(new Answer("Date de dépôt", dialect.moment("2026-01-15T14:52:35")));
            fixed.add(new Answer("Labels", "urgent suivi"));
        } else {
            // false is an empty cell where the platform writes OpenDocument without types
            String no = ods ? "" : "false";
            boolean today = dialect.age() == Age.TODAY;
            fixed.add(new Answer("Email", "a@exemple.fr"));
            fixed.add(new Answer(today ? "À archiver" : "Archivé", no));
            fixed.add(new Answer("Déposé le", dialect.moment("2026-01-15T14:52:35")));
            fixed.add(new Answer("Traité le", dialect.moment("2026-07-14T09:05:01")));
            fixed.add(new Answer("Passé en instruction le", ""));
            fixed.add(new Answer("Motivation de la décision", "Bien.\nTrès bien."));
            fixed.add(new Answer("Instructeurs", "i@exemple.fr j@exemple.fr"));
            if (today) {
                fixed.add(new Answer("FranceConnect ?", no));
                fixed.add(new Answer("Date décision SVA", "2026-03-01"));
            }
            if (today && dialect.sides()) {
                fixed.add(new Answer("Référentiel De Programmation", "0163"));
            }
            if (!dialect.organisations()) {
                fixed.add(new Answer("Date de naissance", "1984-02-29"));
            }
        }
        if (dialect.organisations() && (dialect.age() != Age.TEMPLATE || dialect.sides())) {
            fixed.add(new Answer("Établissement siège social", "true"));
            fixed.add(new Answer("Établissement code postal", "01000"));
            fixed.add(new Answer("Entreprise capital social", "100000"));
            fixed.add(new Answer("Entreprise forme juridique", "Service central"));
            fixed.add(new Answer("Entreprise date de création", "1990-01-01"));
            fixed.add(new Answer("Association RNA", ""));
        }
        return fixed;
    }

    private static List<AnswerTable> tables(Dialect dialect, boolean first) {
        if (!dialect.sides()) {
            return List.of();
        }
        List<AnswerTable> tables = new ArrayList<>();
        if (first) {
            List<String> header = new ArrayList<>();
            dialect.export().establishments().getFirst().stream()
                    .skip(1)
                    .forEach(label -> header.add(String.valueOf(label)));
            List<String> row = new ArrayList<>(List.of("Partenaire", PARTNER, "Le partenaire"));
            while (row.size() < header.size()) {
                row.add("");
            }
            tables.add(new AnswerTable("Etablissements", header, List.of(row)));
        }
        List<String> header = List.of("Ligne", "Nom", "Nom", "Temps");
        List<List<String>> rows =
                first
                        ? List.of(
                                List.of("1", "Alice", "Durand", "0.5"),
                                List.of("2", "Bob", "", "0"))
                        : List.of(List.of("1", "Carole", "", "1"));
        tables.add(new AnswerTable("(7) L equipe", header, rows));
        return tables;
    }

    private static List<Opinion> opinions(Dialect dialect) {
        if (!dialect.sides()) {
            return List.of();
        }
        String asked = "2026-01-15T14:52:35";
        if (dialect.age() == Age.IN_2019) {
            return List.of(
                    new Opinion("Est-ce utile ?", "", "Oui.", "", "", "", asked),
                    new Opinion("Et sûr ?", "", "", "", "", "", asked));
        }
        return List.of(
                new Opinion("Bonjour", "Utile ?", "Oui.", "true", "i@x.fr", "e@x.fr", asked),
                new Opinion("Bonjour", "", "", "", "i@x.fr", "f@x.fr", asked));
    }
}
