package fr.palmares.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.palmares.intake.table.Limits;
import fr.palmares.model.Answer;
import fr.palmares.model.Dossier;
import fr.palmares.model.Refused;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The platform's text tables, as it writes them and as a French Excel saves them again. */
class CsvDossiersTest {
    private static final String PLATFORM =
            """
            ID,Email,FranceConnect ?,Établissement SIRET,Entreprise raison sociale,État du dossier,Déposé le,Intitulé,Problème
            12,a@x.fr,false,13002526500013,Direction des ponts,Accepté,2026-01-15 14:52:35 +0100,"Voir ""tout"\"","Première ligne
            seconde, ligne"
            13,b@x.fr,true,,"",En construction,2026-07-15 12:00:00 +0000,Été,=1+1
            """;

    @TempDir private Path folder;

    private DossierFile read(byte[] bytes) throws IOException {
        return ReadDossiers.read(Files.write(folder.resolve("export.csv"), bytes), Limits.STANDARD);
    }

    private DossierFile read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private Refused refused(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("export.csv"), text);
        return catchThrowableOfType(Refused.class, () -> ReadDossiers.read(file, Limits.STANDARD));
    }

    private static Dossier first(DossierFile file) {
        return file.dossiers().getFirst().dossier();
    }

    @Test
    void readsThePlatformsOwnTable() throws IOException {
        DossierFile file = read(PLATFORM);
        assertThat(file.dialect()).isEqualTo("standard-csv");
        assertThat(file.notices()).isEmpty();
        assertThat(first(file).organisation()).isEqualTo("Direction des ponts");
        assertThat(first(file).siret()).isEqualTo("13002526500013");
        assertThat(first(file).title()).isEqualTo("Voir \"tout\"");
        assertThat(first(file).answers())
                .containsExactly(
                        new Answer("Intitulé", "Voir \"tout\""),
                        new Answer("Problème", "Première ligne\nseconde, ligne"));
        Dossier second = file.dossiers().getLast().dossier();
        assertThat(second.answers()).contains(new Answer("Problème", "=1+1"));
        assertThat(file.dossiers().getLast().place().row()).isEqualTo(3);
    }

    @Test
    void digitsWrittenAsAFormulaToKeepTheirZerosAreDigits() throws IOException {
        DossierFile file =
                read("ID,Intitulé,Code\n=\"0042\",Un pont,\"=\"\"007\"\"\"\n43,=\"a\",=1+1\n");
        assertThat(first(file).number()).isEqualTo("0042");
        assertThat(first(file).answers()).contains(new Answer("Code", "007"));
        assertThat(file.dossiers().getLast().dossier().answers())
                .contains(new Answer("Intitulé", "=\"a\""), new Answer("Code", "=1+1"));
    }

    @Test
    void timesAreThoseOfParisInWinterAndSummer() throws IOException {
        DossierFile file = read(PLATFORM);
        assertThat(first(file).submitted()).isEqualTo(LocalDateTime.of(2026, 1, 15, 14, 52, 35));
        assertThat(file.dossiers().getLast().dossier().submitted())
                .isEqualTo(LocalDateTime.of(2026, 7, 15, 14, 0));
        assertThat(first(file).fixed()).contains(new Answer("Déposé le", "2026-01-15T14:52:35"));
    }

    @Test
    void readsWhatAFrenchExcelSavedAgain() throws IOException {
        String excel =
                String.join(
                        "\r\n",
                        "ID;État du dossier;Déposé le;Intitulé;Nom, prénom",
                        "12;Accepté;15/01/2026 14:52;« Où ça » d’été – œuvre;\"A;\nB\"",
                        "");
        for (byte[] bytes :
                new byte[][] {
                    excel.getBytes(Charset.forName("windows-1252")),
                    ("\ufeff" + excel).getBytes(StandardCharsets.UTF_8),
                    ("\ufeff" + excel).getBytes(StandardCharsets.UTF_16LE),
                    ("\ufeff" + excel).getBytes(StandardCharsets.UTF_16BE)
                }) {
            Dossier dossier = first(read(bytes));
            assertThat(dossier.title()).isEqualTo("« Où ça » d’été – œuvre");
            assertThat(dossier.state()).isEqualTo("Accepté");
            assertThat(dossier.submitted()).isEqualTo(LocalDateTime.of(2026, 1, 15, 14, 52));
            assertThat(dossier.answers()).contains(new Answer("Nom, prénom", "A;\nB"));
        }
    }

    @Test
    void readsTimesAsSpreadsheetsShowThem() throws IOException {
        String header = "ID;Déposé le\n1;";
        LocalDateTime at = LocalDateTime.of(2026, 1, 15, 14, 52);
        for (String shown : List.of("2026-01-15 2:52 PM", "15/01/2026 14:52", "15/01/2026 14h52")) {
            assertThat(first(read(header + shown + "\n")).submitted()).isEqualTo(at);
        }
        assertThat(first(read(header + "2026-01-15 12:00 AM\n")).submitted())
                .isEqualTo(at.toLocalDate().atStartOfDay());
        assertThat(read(header + "2026-01-15 14:52 PM\n").notices()).hasSize(1);
    }

    @Test
    void saysThatAnEncodingWasGuessed() throws IOException {
        assertThat(read("ID,Été\n1,é\n".getBytes(Charset.forName("windows-1252"))).notices())
                .extracting(Problem::key)
                .containsExactly("notice.csv.windows1252");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void guessesTheSeparator(String separator) throws IOException {
        String text = "ID,Titre,\"a,b;c\td|e\"\n1,t,\"x\"\n".replace(",", separator);
        assertThat(first(read(text)).answers()).hasSize(2);
    }

    @Test
    void takesTheSeparatorItIsTold() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "ID^Titre, complet\n1^t\n");
        Dossier dossier = first(ReadDossiers.read(file, ReadOptions.STANDARD.withSeparator('^')));
        assertThat(dossier.answers()).containsExactly(new Answer("Titre, complet", "t"));
    }

    @Test
    void keepsEmojiAccentsOfBothKindsAndLongTexts() throws IOException {
        String odd = "😀 é e\u0301 \u00a0\u202f" + "x".repeat(40_000);
        assertThat(first(read("ID,Texte\n1,\"" + odd + "\"\n")).answers())
                .containsExactly(new Answer("Texte", odd));
    }

    @Test
    void leavesOutRaggedRowsAndSaysWhichOnes() throws IOException {
        DossierFile file = read("ID,A,B\n1,a\n2,a,b\n3,a,b,c\n4,a,b,,\n\n5,a,b");
        assertThat(file.dossiers())
                .extracting(d -> d.dossier().number())
                .containsExactly("2", "4", "5");
        assertThat(file.problems()).extracting(p -> p.place().row()).containsExactly(2, 4);
        assertThat(file.problems()).extracting(Problem::key).containsOnly("problem.row.ragged");
        assertThat(file.dossiers().getLast().place().row()).isEqualTo(7);
    }

    @Test
    void refusesAQuoteThatIsNeverClosedWithItsRow() throws IOException {
        Refused refused = refused("ID,A\n1,a\n2,\"b\n3,c\n4,d\n");
        assertThat(refused.key()).isEqualTo("refused.csv.quotes");
        assertThat(refused.place().row()).isEqualTo(3);
        assertThat(refused.getCause()).isNotNull();
        assertThat(refused("ID,A\n1,\"b\"c\n").place().row()).isEqualTo(2);
    }

    @Test
    void refusesANullCharacterWithItsPlace() throws IOException {
        Refused refused = refused("ID,A\n1,a\n2,b\0c\n" + "3,d\n".repeat(100));
        assertThat(refused.key()).isEqualTo("refused.csv.nul");
        assertThat(refused.place().row()).isEqualTo(3);
        assertThat(refused.place().column()).isEqualTo("B");
    }

    @Test
    void refusesATableWithoutNumbers() throws IOException {
        Refused refused = refused("Numéro,A\n1,a\n");
        assertThat(refused.key()).isEqualTo("refused.dossiers.noNumber");
        assertThat(refused.place().file()).isEqualTo("export.csv");
    }

    @Test
    void repairsASiretOnlyWhereItIsCertain() throws IOException {
        String header = "ID;Établissement SIRET\n";
        assertThat(first(read(header + "1;1,3002526500013E+13\n")).siret())
                .isEqualTo("13002526500013");
        assertThat(first(read(header + "1;130 025 265 00013\n")).siret())
                .isEqualTo("13002526500013");
        assertThat(first(read(header + "1;1,30025E+13\n")).siret()).isEmpty();
        assertThat(first(read(header + "1;12345\n")).siret()).isEmpty();
    }
}
