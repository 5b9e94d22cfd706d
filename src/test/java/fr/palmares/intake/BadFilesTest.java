package fr.palmares.intake;

import static fr.palmares.intake.ReadDossiersTest.row;
import static fr.palmares.intake.WorkbookBytes.Writer.A;
import static fr.palmares.intake.WorkbookBytes.Writer.B;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.palmares.intake.WorkbookBytes.Raw;
import fr.palmares.intake.table.Cell;
import fr.palmares.intake.table.Limits;
import fr.palmares.intake.table.Row;
import fr.palmares.model.Place;
import fr.palmares.model.Refused;
import fr.palmares.text.Messages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are refused, each in one sentence that says where and what to do. */
class BadFilesTest {
    private static final Limits SMALL = new Limits(100_000, 1 << 20, 2 << 20, 1_000, 5, 10);
    private static final String SHEET =
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                    + "<sheetData>%s</sheetData></worksheet>";

    @TempDir private Path folder;

    private Refused refused(String name, byte[] content) throws IOException {
        return refused(name, content, Limits.STANDARD);
    }

    private Refused refused(String name, byte[] content, Limits limits) throws IOException {
        Path file = Files.write(folder.resolve(name), content);
        Refused refused =
                catchThrowableOfType(Refused.class, () -> ReadDossiers.read(file, limits));
        assertThat(refused).as("%s is refused", name).isNotNull();
        for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            assertThat(Messages.of(locale).sentence(refused)).contains(name).endsWith(".");
        }
        return refused;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static WorkbookBytes good() {
        return new WorkbookBytes(A).sheet("Dossiers", List.of(row("ID", "Titre"), row("1", "t")));
    }

    private static byte[] zip(String entry, String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(utf8(content));
        }
        return bytes.toByteArray();
    }

    @Test
    void aFileThatIsNotThere() {
        Path file = folder.resolve("absent.xlsx");
        assertThat(
                        catchThrowableOfType(
                                        Refused.class,
                                        () -> ReadDossiers.read(file, Limits.STANDARD))
                                .key())
                .isEqualTo("refused.file.missing");
    }

    @Test
    void anEmptyFile() throws IOException {
        assertThat(refused("vide.xlsx", new byte[0]).key()).isEqualTo("refused.file.empty");
    }

    @Test
    void aTextRenamedToAWorkbook() throws IOException {
        assertThat(refused("texte.xlsx", utf8("Bonjour,\nceci est une lettre.\n")).key())
                .isIn("refused.file.notWorkbook", "refused.dossiers.noNumber");
        assertThat(refused("texte.xlsx", utf8("Bonjour à tous\n")).key())
                .isEqualTo("refused.file.notWorkbook");
    }

    @Test
    void contentThatIsNoTable() throws IOException {
        assertThat(refused("a.csv", utf8("%PDF-1.7\n...")).key())
                .isEqualTo("refused.file.notWorkbook");
        assertThat(refused("a.xls", utf8("<html><table><tr><td>ID</td></tr></table>")).key())
                .isEqualTo("refused.file.notWorkbook");
        byte[] noise = new byte[5_000];
        new Random(1).nextBytes(noise);
        assertThat(refused("a.xlsx", noise).key()).isEqualTo("refused.file.notWorkbook");
        assertThat(refused("b.xlsx", zip("lettre.txt", "bonjour")).key())
                .isEqualTo("refused.file.notWorkbook");
    }

    @Test
    void aWordDocument() throws IOException {
        byte[] word =
                good().mainType(
                                "application/vnd.openxmlformats-officedocument.wordprocessingml"
                                        + ".document.main+xml")
                        .bytes();
        assertThat(refused("lettre.docx", word).key()).isEqualTo("refused.file.notWorkbook");
    }

    @Test
    void aWorkbookWithMacros() throws IOException {
        byte[] macros =
                good().mainType("application/vnd.ms-excel.sheet.macroEnabled.main+xml").bytes();
        assertThat(refused("m.xlsm", macros).key()).isEqualTo("refused.file.macros");
    }

    @Test
    void anEncryptedWorkbook() throws IOException {
        assertThat(refused("secret.xlsx", CompoundBytes.holding("EncryptedPackage")).key())
                .isEqualTo("refused.file.encrypted");
    }

    @Test
    void aWorkbookOfTheLastCentury() throws IOException {
        assertThat(refused("vieux.xls", CompoundBytes.holding("Book")).key())
                .isEqualTo("refused.file.xls");
        assertThat(refused("vieux.doc", CompoundBytes.holding("WordDocument")).key())
                .isEqualTo("refused.file.notWorkbook");
    }

    @Test
    void anOldWorkbookWithoutContent() throws IOException {
        assertThat(refused("vieux.xls", CompoundBytes.holding("Workbook")).key())
                .isIn("refused.file.damaged", "refused.file.noSheet");
    }

    @Test
    void aTruncatedWorkbookWhereverItWasCut() throws IOException {
        byte[] whole = good().bytes();
        for (int length = 10; length < whole.length; length += 97) {
            refused("coupe.xlsx", Arrays.copyOf(whole, length));
        }
    }

    @Test
    void flippedBytesAreNeverReadAsSomethingElse() throws IOException {
        byte[] whole = good().bytes();
        List<DossierRow> right =
                ReadDossiers.read(Files.write(folder.resolve("abime.xlsx"), whole), Limits.STANDARD)
                        .dossiers();
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            byte[] damaged = whole.clone();
            damaged[random.nextInt(whole.length)] = (byte) random.nextInt(256);
            Path file = Files.write(folder.resolve("abime.xlsx"), damaged);
            try {
                assertThat(ReadDossiers.read(file, Limits.STANDARD).dossiers()).isEqualTo(right);
            } catch (Refused refused) {
                assertThat(Messages.of(Locale.FRENCH).sentence(refused)).contains("abime.xlsx");
            }
        }
    }

    @Test
    void aZipBomb() throws IOException {
        String rows = "<row/>".repeat(400_000);
        byte[] bomb = new WorkbookBytes(A).sheetXml("Dossiers", SHEET.formatted(rows)).bytes();
        assertThat(refused("bombe.xlsx", bomb, SMALL).key()).isEqualTo("refused.limit.inflated");
    }

    @Test
    void aTextOfManyMegabytesIsNotGatheredInMemory() throws IOException {
        String text = "a".repeat(40 << 20);
        byte[] bomb =
                new WorkbookBytes(A)
                        .sheetXml(
                                "Dossiers",
                                SHEET.formatted("<row><c><is><t>" + text + "</t></is></c></row>"))
                        .bytes();
        assertThat(refused("bombe.xlsx", bomb).key())
                .isIn("refused.file.damaged", "refused.limit.cell");
        byte[] named =
                new WorkbookBytes(A)
                        .sheetXml("Dossiers", SHEET.formatted("<" + text + "/>"))
                        .bytes();
        assertThat(refused("bombe.xlsx", named).key()).isEqualTo("refused.file.damaged");
        byte[] types = good().entry("_rels/other.rels", utf8(text)).bytes();
        Path file = Files.write(folder.resolve("autre.xlsx"), types);
        assertThat(ReadDossiers.read(file, Limits.STANDARD).dossiers()).hasSize(1);
    }

    @Test
    void aTagWithTenThousandAttributes() throws IOException {
        StringBuilder tag = new StringBuilder("<row");
        for (int i = 0; i < 10_000; i++) {
            tag.append(" a").append(i).append("=\"\"");
        }
        byte[] bytes =
                new WorkbookBytes(A).sheetXml("Dossiers", SHEET.formatted(tag + "/>")).bytes();
        assertThat(refused("attributs.xlsx", bytes).key()).isEqualTo("refused.file.damaged");
    }

    @Test
    void aBombInThePackagesOwnLists() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            byte[] block = utf8("<Default/>".repeat(10_000));
            for (int i = 0; i < 200; i++) {
                zip.write(block);
            }
        }
        refused("bombe.xlsx", bytes.toByteArray());
    }

    @Test
    void externalEntitiesAndEntityBombs() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "SECRET");
        String entity =
                "<!DOCTYPE worksheet [<!ENTITY e SYSTEM \"%s\">]>".formatted(secret.toUri())
                        + SHEET.formatted(
                                "<row><c t=\"str\"><v>ID</v></c><c t=\"str\"><v>&e;</v></c></row>");
        assertThat(
                        refused(
                                        "xxe.xlsx",
                                        new WorkbookBytes(A).sheetXml("Dossiers", entity).bytes())
                                .key())
                .isEqualTo("refused.file.damaged");
        String bomb =
                "<!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
                        + SHEET.formatted("<row><c t=\"str\"><v>&b;</v></c></row>");
        assertThat(
                        refused("lol.xlsx", new WorkbookBytes(A).sheetXml("Dossiers", bomb).bytes())
                                .key())
                .isEqualTo("refused.file.damaged");
    }

    @Test
    void entriesThatDifferByCaseOnly() throws IOException {
        byte[] twins = good().entry("XL/WORKBOOK.XML", utf8("<workbook/>")).bytes();
        assertThat(refused("jumeaux.xlsx", twins).key()).isEqualTo("refused.file.damaged");
    }

    @Test
    void whatExceedsALimitWithItsPlace() throws IOException {
        assertThat(refused("a.csv", utf8("ID\n" + "1,\n".repeat(40_000)), SMALL).key())
                .isEqualTo("refused.limit.file");
        assertThat(refused("a.csv", utf8("ID\n" + "1\n".repeat(6)), SMALL).key())
                .isEqualTo("refused.limit.rows");
        Refused cell =
                refused(
                        "a.xlsx",
                        new WorkbookBytes(B)
                                .sheet(
                                        "Dossiers",
                                        List.of(row("ID", "T"), row("1", "x".repeat(1_001))))
                                .bytes(),
                        SMALL);
        assertThat(cell.key()).isEqualTo("refused.limit.cell");
        assertThat(cell.place().row()).isEqualTo(2);
        assertThat(cell.place().column()).isEqualTo("B");
        byte[] wide =
                new WorkbookBytes(B)
                        .sheet(
                                "Dossiers",
                                List.of(
                                        row("ID"),
                                        row("1", new Raw("<c r=\"XFD2\" t=\"str\"><v>x</v></c>"))))
                        .bytes();
        assertThat(refused("a.xlsx", wide).key()).isEqualTo("refused.limit.columns");
    }

    @Test
    void moreThanMemoryHolds() throws IOException {
        Row row = new Row(3, List.of(new Cell.Text("x".repeat(400)), new Cell.Text("y")));
        MemoryBudget budget = new MemoryBudget(1_500);
        budget.keep(row, Place.file("a.csv"));
        assertThat(
                        catchThrowableOfType(
                                        Refused.class,
                                        () -> budget.keep(row, Place.file("a.csv").row(3)))
                                .place()
                                .row())
                .isEqualTo(3);
    }

    @Test
    void impossibleReferences() throws IOException {
        for (String cell :
                List.of(
                        "<c r=\"A1\" t=\"s\"><v>12</v></c>",
                        "<c r=\"A1\" t=\"s\"><v>-1</v></c>",
                        "<c r=\"A1\"><v>not a number</v></c>",
                        "<c r=\"A1\" s=\"2\"><v>NaN</v></c>",
                        "<c r=\"A1\" s=\"x\"><v>1</v></c>")) {
            byte[] bytes =
                    new WorkbookBytes(A)
                            .sheetXml(
                                    "Dossiers", SHEET.formatted("<row r=\"1\">" + cell + "</row>"))
                            .bytes();
            assertThat(refused("refs.xlsx", bytes).key()).isEqualTo("refused.file.damaged");
        }
        byte[] row =
                new WorkbookBytes(A)
                        .sheetXml("Dossiers", SHEET.formatted("<row r=\"99999999999\"/>"))
                        .bytes();
        assertThat(refused("refs.xlsx", row).key()).isEqualTo("refused.file.damaged");
    }
}
