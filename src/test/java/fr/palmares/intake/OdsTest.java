package fr.palmares.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.palmares.intake.table.Limits;
import fr.palmares.model.Answer;
import fr.palmares.model.Dossier;
import fr.palmares.model.Refused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** OpenDocument workbooks as the platform and LibreOffice write them, and what hides in others. */
class OdsTest {
    private static final String HEAD =
            "<office:document-content"
                    + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                    + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                    + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\">"
                    + "<office:body><office:spreadsheet>";
    private static final String FOOT =
            "</office:spreadsheet></office:body></office:document-content>";

    @TempDir private Path folder;

    private Path write(String content, String manifest) throws IOException {
        Path file = folder.resolve("export.ods");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            put(zip, "mimetype", "application/vnd.oasis.opendocument.spreadsheet");
            put(zip, "META-INF/manifest.xml", "<manifest>" + manifest + "</manifest>");
            put(zip, "content.xml", content);
        }
        return file;
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
    }

    private static String table(String name, String rows) {
        return "<table:table table:name=\"" + name + "\">" + rows + "</table:table>";
    }

    private static String row(String... cells) {
        return "<table:table-row>" + String.join("", cells) + "</table:table-row>";
    }

    private static String text(String text) {
        return "<table:table-cell office:value-type=\"string\"><text:p>"
                + text
                + "</text:p></table:table-cell>";
    }

    private DossierFile read(String tables) throws IOException {
        return ReadDossiers.read(write(HEAD + tables + FOOT, ""), Limits.STANDARD);
    }

    private Refused refused(String content, String manifest) throws IOException {
        Path file = write(content, manifest);
        Refused refused =
                catchThrowableOfType(Refused.class, () -> ReadDossiers.read(file, Limits.STANDARD));
        assertThat(refused).isNotNull();
        return refused;
    }

    private static Dossier first(DossierFile file) {
        return file.dossiers().getFirst().dossier();
    }

    @Test
    void readsThePlatformsWorkbook() throws IOException {
        DossierFile file =
                read(
                        table(
                                        "Dossiers",
                                        row(
                                                        text("ID"),
                                                        text("FranceConnect ?"),
                                                        text("Déposé le"),
                                                        text("Texte"),
                                                        text("Nombre"))
                                                + row(
                                                        text("12"),
                                                        "<table:table-cell/>",
                                                        text("2026-01-15 14:52:35 +0100"),
                                                        "<table:table-cell office:value-type=\"string\"><text:p>un</text:p>"
                                                                + "<text:p>deux  &amp; trois</text:p></table:table-cell>",
                                                        "<table:table-cell office:value-type=\"float\" office:value=\"12.0\"/>"))
                                + table("Etablissements", row())
                                + table(
                                        "Avis",
                                        row(text("Dossier ID"), text("Réponse"))
                                                + row(text("12"), text("Oui"))));
        assertThat(file.dialect()).isEqualTo("standard-ods");
        assertThat(file.problems()).isEmpty();
        assertThat(first(file).submitted()).isEqualTo(LocalDateTime.of(2026, 1, 15, 14, 52, 35));
        assertThat(first(file).answers())
                .containsExactly(
                        new Answer("Texte", "un\ndeux  & trois"), new Answer("Nombre", "12"));
        assertThat(first(file).opinions()).hasSize(1);
    }

    @Test
    void readsCellsThatAreTyped() throws IOException {
        String cells =
                text("1")
                        + "<table:table-cell office:value-type=\"date\" office:date-value=\"2026-01-15T10:00:00.6\"/>"
                        + "<table:table-cell office:value-type=\"boolean\" office:value=\"1\"/>"
                        + "<table:table-cell office:value-type=\"boolean\" office:boolean-value=\"false\"/>"
                        + "<table:table-cell office:value-type=\"percentage\" office:value=\"0.25\"><text:p>25 %</text:p></table:table-cell>"
                        + "<table:table-cell office:value-type=\"time\" office:time-value=\"PT09H05M00S\"/>"
                        + text(
                                "a<text:s text:c=\"3\"/>b<text:tab/>c<text:line-break/>d <text:span>e</text:span>");
        String header =
                "<table:table-cell table:number-columns-repeated=\"6\"><text:p>Q</text:p></table:table-cell>";
        assertThat(first(read(table("Dossiers", row(text("ID"), header) + row(cells)))).answers())
                .extracting(Answer::value)
                .containsExactly(
                        "2026-01-15T10:00:01",
                        "true",
                        "false",
                        "0.25",
                        "09:05:00",
                        "a   b\tc\nd e");
    }

    @Test
    void leavesOutCommentsAndSaysFormulas() throws IOException {
        String cell =
                "<table:table-cell table:formula=\"of:=1+1\" office:value-type=\"float\" office:value=\"2\">"
                        + "<office:annotation><text:p>note</text:p></office:annotation></table:table-cell>";
        DossierFile file =
                read(table("Dossiers", row(text("ID"), text("Q")) + row(text("1"), cell)));
        assertThat(first(file).answers()).containsExactly(new Answer("Q", "2"));
        assertThat(file.notices()).extracting(Problem::key).containsExactly("notice.formulas");
    }

    @Test
    void aMillionBlankRowsAndCellsAreOnlyCounted() throws IOException {
        String blank =
                "<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell"
                        + " table:number-columns-repeated=\"16384\"/></table:table-row>";
        DossierFile file =
                read(table("Dossiers", row(text("ID")) + blank + row(text("1")) + blank));
        assertThat(file.dossiers()).hasSize(1);
        assertThat(file.dossiers().getFirst().place().row()).isEqualTo(1_048_002);
    }

    @Test
    void aMillionFilledRowsOrCellsAreRefused() throws IOException {
        String rows =
                table(
                        "Dossiers",
                        row(text("ID"))
                                + "<table:table-row table:number-rows-repeated=\"1000000\">"
                                + text("1")
                                + "</table:table-row>");
        assertThat(refused(HEAD + rows + FOOT, "").key()).isEqualTo("refused.limit.rows");
        String cells =
                row(
                        "<table:table-cell table:number-columns-repeated=\"1000000\"><text:p>x</text:p></table:table-cell>");
        assertThat(refused(HEAD + table("Dossiers", cells) + FOOT, "").key())
                .isEqualTo("refused.limit.columns");
    }

    @Test
    void refusesWhatIsEncryptedDeclaredOrCut() throws IOException {
        assertThat(refused("noise", "<file-entry><encryption-data/></file-entry>").key())
                .isEqualTo("refused.file.encrypted");
        assertThat(refused("<!DOCTYPE a [<!ENTITY e \"x\">]><a>&e;</a>", "").key())
                .isEqualTo("refused.file.damaged");
        assertThat(refused(HEAD + "<table:table table:name=\"Dossiers\">", "").key())
                .isEqualTo("refused.file.damaged");
        assertThat(refused(HEAD + FOOT, "").key()).isEqualTo("refused.file.noSheet");
    }
}
