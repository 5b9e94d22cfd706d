package fr.palmares.intake;

import static fr.palmares.intake.ReadDossiersTest.row;
import static fr.palmares.intake.WorkbookBytes.Writer.A;
import static fr.palmares.intake.WorkbookBytes.Writer.B;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.palmares.intake.WorkbookBytes.Raw;
import fr.palmares.intake.table.Cell;
import fr.palmares.intake.table.Limits;
import fr.palmares.intake.table.Row;
import fr.palmares.intake.table.SheetRows;
import fr.palmares.intake.table.TableSource;
import fr.palmares.intake.table.Tables;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a workbook's cells come out as. */
class CellsTest {
    @TempDir private Path folder;

    private List<Row> rows(WorkbookBytes workbook) throws IOException {
        Path file = workbook.write(folder.resolve("t.xlsx"));
        List<Row> read = new ArrayList<>();
        try (TableSource source = Tables.open(file, Limits.STANDARD, null);
                SheetRows rows = source.open(0)) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                read.add(row);
            }
        }
        return read;
    }

    private Cell cell(Object value) throws IOException {
        return cell(new WorkbookBytes(A), value);
    }

    private Cell cell(WorkbookBytes workbook, Object value) throws IOException {
        return rows(workbook.sheet("S", List.of(row("h"), row(value)))).getFirst().cell(0);
    }

    private String number(String written) throws IOException {
        return cell(new Raw("<c r=\"%s\"><v>" + written + "</v></c>")).text();
    }

    @Test
    void numbersHaveADotAndNoNeedlessDecimals() throws IOException {
        assertThat(number("12345.0")).isEqualTo("12345");
        assertThat(number("0.1")).isEqualTo("0.1");
        assertThat(number("0.30000000000000004")).isEqualTo("0.3");
        assertThat(number("1.3002526500013E13")).isEqualTo("13002526500013");
        assertThat(number("-0")).isEqualTo("0");
        assertThat(number("1E+400")).isEqualTo("1E+400");
        assertThat(number("12345678901234567")).isEqualTo("12345678901234567");
    }

    @Test
    void momentsAreRoundedToTheSecond() throws IOException {
        LocalDateTime at = LocalDateTime.of(2026, 3, 29, 2, 30, 1);
        assertThat(cell(at)).isEqualTo(new Cell.Moment(at, false));
        assertThat(cell(LocalDate.of(2026, 1, 15)).text()).isEqualTo("2026-01-15");
        assertThat(cell(new WorkbookBytes(B), LocalDate.of(2026, 1, 15)).text())
                .isEqualTo("2026-01-15");
        assertThat(cell(new Raw("<c r=\"%s\" s=\"3\"><v>0.5</v></c>")).text())
                .isEqualTo("12:00:00");
        assertThat(cell(new Raw("<c r=\"%s\" t=\"d\"><v>2026-01-15T10:00:00</v></c>")).text())
                .isEqualTo("2026-01-15T10:00:00");
    }

    @Test
    void workbooksOfOldMacsCountDaysFrom1904() throws IOException {
        Raw day = new Raw("<c r=\"%s\" s=\"1\"><v>1</v></c>");
        assertThat(cell(new WorkbookBytes(A).dates1904(), day).text()).isEqualTo("1904-01-02");
    }

    @Test
    void booleansErrorsAndFormulas() throws IOException {
        assertThat(cell(true)).isEqualTo(new Cell.Bool(true));
        assertThat(cell(new Raw("<c r=\"%s\" t=\"e\"><v>#N/A</v></c>")).text()).isEqualTo("#N/A");
        assertThat(cell(new Raw("<c r=\"%s\"><f>1+1</f><v>2</v></c>")).text()).isEqualTo("2");
        assertThat(
                        rows(
                                new WorkbookBytes(A)
                                        .sheet(
                                                "S",
                                                List.of(
                                                        row("h"),
                                                        row(
                                                                new Raw(
                                                                        "<c r=\"%s\"><f>1+1</f></c>"))))))
                .isEmpty();
    }

    @Test
    void escapesAreDecodedOnce() throws IOException {
        assertThat(text("a_x0009_b")).isEqualTo("a\tb");
        assertThat(text("_x005F_x0041_")).isEqualTo("_x0041_");
        assertThat(text("_x_x0041__x00e9_")).isEqualTo("_xAé");
        assertThat(text("_xD83D__xDE00_ _xD83D_!")).isEqualTo("😀 \ufffd!");
        assertThat(text("_x000D_\nb _xZZZZ_ _x12")).isEqualTo("\nb _xZZZZ_ _x12");
    }

    private String text(String written) throws IOException {
        return cell(new Raw("<c r=\"%s\" t=\"inlineStr\"><is><t>" + written + "</t></is></c>"))
                .text();
    }

    @Test
    void sharedAndRichTextsAreJoinedWithoutReadingAids() throws IOException {
        WorkbookBytes workbook =
                new WorkbookBytes(B)
                        .shared(
                                "<si><t>un</t></si><si><r><rPr/><t>deux </t></r><r><t>tiers</t></r>"
                                        + "<rPh sb=\"0\" eb=\"1\"><t>aide</t></rPh></si><si/>");
        List<@Nullable Object> shared =
                row(
                        new Raw("<c r=\"A2\" t=\"s\"><v>1</v></c>"),
                        new Raw("<c r=\"B2\" t=\"s\"><v>0</v></c>"),
                        new Raw("<c r=\"C2\" t=\"s\"><v>2</v></c>"));
        Row read = rows(workbook.sheet("S", List.of(row("h"), shared))).getFirst();
        assertThat(Arrays.asList(read.text(0), read.text(1), read.text(2)))
                .containsExactly("deux tiers", "un", "");
    }

    @Test
    void absentCellsAreFoundMissingByReference() throws IOException {
        Row read =
                rows(new WorkbookBytes(B)
                                .sheet(
                                        "S",
                                        Arrays.asList(
                                                row("a", "b", "c"), row(), row(null, null, "x"))))
                        .getFirst();
        assertThat(read.number()).isEqualTo(3);
        assertThat(read.text(0)).isEmpty();
        assertThat(read.text(2)).isEqualTo("x");
        assertThat(read.text(99)).isEmpty();
    }

    @Test
    void cellsWithoutReferencesFollowEachOther() throws IOException {
        String xml =
                "<worksheet><sheetData><row><c t=\"str\"><v>h</v></c></row><row>"
                        + "<c t=\"str\"><v>a</v></c><c/><c t=\"str\"><v>c</v></c></row>"
                        + "</sheetData><drawing><row>9</row></drawing></worksheet>";
        List<Row> rows = rows(new WorkbookBytes(B).sheetXml("S", xml));
        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().number()).isEqualTo(2);
        assertThat(rows.getFirst().text(2)).isEqualTo("c");
    }

    @Test
    void aHeaderThatLooksLikeANumberOrADateIsGivenBackAsText() throws IOException {
        Path file =
                new WorkbookBytes(A)
                        .sheet("S", List.of(row("ID", 2.5, LocalDate.of(2019, 6, 1)), row("1")))
                        .write(folder.resolve("h.xlsx"));
        try (TableSource source = Tables.open(file, Limits.STANDARD, null);
                SheetRows rows = source.open(0)) {
            assertThat(rows.header()).containsExactly("ID", "2.5", "2019-06-01");
        }
    }

    @Test
    void blankCellsFarOutAreNoColumns() throws IOException {
        List<@Nullable Object> far = row("x", new Raw("<c r=\"XFD2\" s=\"1\"/>"));
        assertThat(rows(new WorkbookBytes(B).sheet("S", List.of(row("h"), far))).getFirst().width())
                .isEqualTo(1);
    }

    @Test
    void rowsMayComeInAnyOrder() throws IOException {
        String row =
                "<row r=\"%d\"><c r=\"A%d\"><v>%d</v></c><c r=\"B%d\""
                        + " t=\"str\"><v>%s</v></c></row>";
        String rows =
                row.formatted(5, 5, 12, 5, "cinq")
                        + row.formatted(4, 4, 11, 4, "quatre")
                        + "<row r=\"3\"><c r=\"A3\" t=\"str\"><v>ID</v></c>"
                        + "<c r=\"B3\" t=\"str\"><v>Titre</v></c></row>"
                        + row.formatted(6, 6, 13, 6, "six")
                        + "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>Candidatures</v></c></row>";
        Path file =
                new WorkbookBytes(B)
                        .sheetXml(
                                "Dossiers",
                                "<worksheet><sheetData>" + rows + "</sheetData></worksheet>")
                        .write(folder.resolve("desordre.xlsx"));
        assertThat(ReadDossiers.read(file, ReadOptions.STANDARD).dossiers())
                .extracting(d -> d.dossier().title(), d -> d.place().row())
                .containsExactly(tuple("quatre", 4), tuple("cinq", 5), tuple("six", 6));
    }
}
