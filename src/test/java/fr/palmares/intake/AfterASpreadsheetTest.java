package fr.palmares.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.palmares.intake.table.Limits;
import fr.palmares.model.Answer;
import fr.palmares.model.Dossier;
import fr.palmares.model.Refused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The platform's tables after a French Excel and its neighbours saved them again. */
class AfterASpreadsheetTest {
    private static final Charset EXCEL = Charset.forName("windows-1252");
    private static final String SIRET = "13002526500013";
    private static final String ROWS =
            lines(
                    "ID;Email;Entreprise raison sociale;Déposé le;Intitulé du projet",
                    "1201;a@exemple.fr;Régie « Été »;15/01/2026 10:30;\"Un pont",
                    "neuf\"");

    @TempDir private Path folder;

    private static String lines(String... lines) {
        return String.join("\r\n", lines) + "\r\n";
    }

    private DossierFile read(byte[] bytes) throws IOException {
        return ReadDossiers.read(Files.write(folder.resolve("export.csv"), bytes), Limits.STANDARD);
    }

    private DossierFile read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private Refused refused(byte[] bytes) {
        return catchThrowableOfType(Refused.class, () -> read(bytes));
    }

    private static Dossier only(DossierFile file) {
        assertThat(file.problems()).isEmpty();
        assertThat(file.dossiers()).hasSize(1);
        return file.dossiers().getFirst().dossier();
    }

    private static byte[] marked(String charset, String text) {
        Charset encoding = Charset.forName(charset);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("\ufeff".getBytes(encoding));
        bytes.writeBytes(text.getBytes(encoding));
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void readsEveryEncodingThatIsMarked(String charset) throws IOException {
        for (String separator : List.of(";", ",", "\t")) {
            DossierFile file = read(marked(charset, ROWS.replace(";", separator)));
            assertThat(file.notices()).isEmpty();
            Dossier dossier = only(file);
            assertThat(dossier.organisation()).isEqualTo("Régie « Été »");
            assertThat(dossier.submitted()).isEqualTo(LocalDateTime.of(2026, 1, 15, 10, 30));
            assertThat(dossier.answers())
                    .containsExactly(new Answer("Intitulé du projet", "Un pont\nneuf"));
        }
    }

    @Test
    void aLineThatTellsExcelTheSeparatorIsNoRow() throws IOException {
        Dossier plain = only(read(ROWS));
        for (String line : List.of("sep=;\r\n", "SEP=;\n", "\"sep=;\"\r\n")) {
            assertThat(only(read(line + ROWS))).isEqualTo(plain);
        }
        assertThat(only(read("sep=|\r\n" + ROWS.replace(';', '|')))).isEqualTo(plain);
        assertThat(only(read(marked("UTF-16LE", "sep=\t\r\n" + ROWS.replace(';', '\t')))))
                .isEqualTo(plain);
        DossierFile ragged = read("sep=;\nID;T\n1;x\n2\n");
        assertThat(ragged.problems().getFirst().place().row()).isEqualTo(4);
    }

    @Test
    void aTextCutInTheMiddleOfACharacterIsRefusedAndNotReadAsAnotherEncoding() {
        byte[] whole = "ID,État\n1,accepté\n2,été".getBytes(StandardCharsets.UTF_8);
        assertThat(refused(Arrays.copyOf(whole, whole.length - 1)).key())
                .isEqualTo("refused.csv.cut");
        byte[] wide = marked("UTF-16LE", ROWS);
        assertThat(refused(Arrays.copyOf(wide, wide.length - 1)).key())
                .isEqualTo("refused.csv.cut");
    }

    @Test
    void aLetterOfWindows1252AtTheVeryEndIsNoCut() throws IOException {
        assertThat(only(read("ID;Titre\n1;pré".getBytes(EXCEL))).title()).isEqualTo("pré");
    }

    @Test
    void aMarkThatIsNotTrueIsRefused() {
        byte[] lie = marked("UTF-8", "ID;Titre\n1;");
        byte[] all = Arrays.copyOf(lie, lie.length + 2);
        all[lie.length] = (byte) 0xE9;
        all[lie.length + 1] = '\n';
        Refused refused = refused(all);
        assertThat(refused.key()).isEqualTo("refused.csv.encoding");
    }

    @Test
    void columnsThatPadAHeaderMayBeMissingFromItsRows() throws IOException {
        DossierFile file = read("ID;Titre;;;\r\n1;a\r\n2;b;;;\r\n3;c;;note;\r\n4\r\n");
        assertThat(file.dossiers())
                .extracting(d -> d.dossier().title())
                .containsExactly("a", "b", "c");
        assertThat(file.dossiers().get(2).dossier().answers()).contains(new Answer("D", "note"));
        assertThat(file.problems()).extracting(Problem::key).containsExactly("problem.row.ragged");
    }

    @ParameterizedTest
    @CsvSource({"1201.0", "'1201,00'", "'1 201'", "'1\u00a0201'", "'1\u202f201'"})
    void aNumberThatASpreadsheetDressedUpIsStillTheDossiers(String written) throws IOException {
        assertThat(only(read("N° dossier;Date de dépôt;Titre\n" + written + ";;x\n")).number())
                .isEqualTo("1201");
    }

    @Test
    void aSiretThatLostItsDigitsIsRepairedOnlyByTheOneThatItMustHaveBeen() throws IOException {
        String header = "ID;Établissement SIRET;Entreprise SIRET siège social;Intitulé\n";
        DossierFile repaired = read(header + "1;1,30025E+13;" + SIRET + ";x\n");
        assertThat(only(repaired).siret()).isEqualTo(SIRET);
        assertThat(repaired.notices())
                .extracting(Problem::key)
                .containsExactly("notice.siret.repaired");
        assertThat(only(read(header + "1;13002500000000;130 025 265 00013;x\n")).siret())
                .isEqualTo(SIRET);
        for (String row :
                List.of(
                        // nothing to repair it by
                        "1;1,30025E+13;1,30025E+13;x\n",
                        "1;13002500000000;;x\n",
                        // another organisation
                        "1;1,30025E+13;73282932000074;x\n",
                        // a wrong check digit
                        "1;1,30025E+13;13002526500014;x\n",
                        // too little of it is left to say
                        "1;1,3E+13;" + SIRET + ";x\n",
                        // two that it may have been
                        "1;1,30025E+13;" + SIRET + " ou 13002526500021;x\n")) {
            DossierFile file = read(header + row);
            assertThat(only(file).siret()).as(row).isEmpty();
            assertThat(file.notices())
                    .extracting(Problem::key)
                    .containsExactly("notice.siret.unread");
        }
    }

    @Test
    void laPosteHasNumbersOfItsOwn() throws IOException {
        assertThat(only(read("ID;Établissement SIRET;T\n1;3,5600000049837E+13;x\n")).siret())
                .isEqualTo("35600000049837");
    }

    @Test
    void aFormForPersonsMayItselfAskForACompany() throws IOException {
        String person = "ID;Email;Civilité;Nom;Prénom;État du dossier;Entreprise SIREN";
        Dossier marie = only(read(lines(person, "1;a@x.fr;Mme;Curie;Marie;Accepted;130025265")));
        assertThat(marie.organisation()).isEqualTo("Mme Curie Marie");
        assertThat(marie.state()).isEqualTo("Accepté");
        String organisation = "ID;Entreprise raison sociale;État du dossier;Civilité;Nom";
        Dossier company = only(read(lines(organisation, "1;Régie;No further action;Mme;Curie")));
        assertThat(company.organisation()).isEqualTo("Régie");
        assertThat(company.state()).isEqualTo("Classé sans suite");
        assertThat(company.answers())
                .containsExactly(new Answer("Civilité", "Mme"), new Answer("Nom", "Curie"));
    }
}
