package fr.palmares.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palmares.model.Mark;
import fr.palmares.model.Refused;
import fr.palmares.model.SheetId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyWorkbookTest {
    @TempDir static Path folder;
    private static CallSession session;
    private static Path workbook;

    @BeforeAll
    static void export() {
        AppContext context = TestCalls.context(folder.resolve("home"));
        session = new OpenSample(context).into(folder.resolve("sample"), Progress.NONE);
        workbook = folder.resolve("results.xlsx");
        new ExportResults(session, context).write(workbook, Locale.FRANCE, Progress.NONE);
        // the call goes on: the workbook is held against the state it is from
        SheetId sheet =
                session.state().sheets().keySet().stream()
                        .filter(s -> !session.state().recused(s.juror(), s.dossier()))
                        .findFirst()
                        .orElseThrow();
        new GiveMarks(session).mark(sheet, "impact", Mark.of(1));
        new GiveMarks(session).mark(sheet, "impact", Mark.of(4));
    }

    @AfterAll
    static void close() {
        session.close();
    }

    private static Path changed(Consumer<XSSFWorkbook> change) throws IOException {
        Path file = Files.createTempFile(folder, "changed", ".xlsx");
        try (InputStream in = Files.newInputStream(workbook);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            change.accept(book);
            try (OutputStream out = Files.newOutputStream(file)) {
                book.write(out);
            }
        }
        return file;
    }

    private static void refusedAt(Path file, String sheet, int row, String column) {
        assertThatThrownBy(() -> VerifyWorkbook.against(session, file))
                .isInstanceOfSatisfying(
                        Refused.class,
                        e -> {
                            assertThat(e.key()).isEqualTo("refused.verify.cell");
                            assertThat(e.place().sheet()).isEqualTo(sheet);
                            assertThat(e.place().row()).isEqualTo(row);
                            assertThat(e.place().column()).isEqualTo(column);
                        });
    }

    @Test
    void aWorkbookHoldsByItselfAndAgainstTheStateItIsFrom() {
        VerifyWorkbook.Report alone = VerifyWorkbook.alone(workbook);
        assertThat(alone.figures()).isGreaterThan(400);
        VerifyWorkbook.Report against = VerifyWorkbook.against(session, workbook);
        assertThat(against.cells()).isGreaterThan(5000);
        assertThat(against.head()).isNotEqualTo(session.state().journal().head());
    }

    @Test
    void aWorkbookThatASpreadsheetSavedAgainStillHolds() throws IOException {
        assertThat(VerifyWorkbook.against(session, changed(book -> {})).cells()).isPositive();
    }

    @Test
    void anEnglishWorkbookHoldsAsWell() {
        Path english = folder.resolve("english.xlsx");
        new ExportResults(session, TestCalls.context(folder.resolve("home")))
                .write(english, Locale.UK, Progress.NONE);
        assertThat(VerifyWorkbook.against(session, english).cells()).isPositive();
    }

    @Test
    void aChangedRankMeanOrMarkIsNamedWithItsCell() throws IOException {
        refusedAt(
                changed(b -> b.getSheet("Classement").getRow(8).getCell(0).setCellValue(1)),
                "Classement",
                9,
                "A");
        refusedAt(
                changed(b -> b.getSheet("Classement").getRow(6).getCell(6).setCellValue(4.99)),
                "Classement",
                7,
                "G");
        // by itself the mark shows in the mean that no longer follows from it
        Path mark =
                changed(
                        b ->
                                b.getSheet("Notes (long)")
                                        .getRow(4)
                                        .getCell(6)
                                        .setCellValue(
                                                b.getSheet("Notes (long)")
                                                                        .getRow(4)
                                                                        .getCell(6)
                                                                        .getNumericCellValue()
                                                                > 2
                                                        ? 0
                                                        : 5));
        assertThatThrownBy(() -> VerifyWorkbook.alone(mark))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.place().sheet()).isEqualTo("Classement"));
    }

    @Test
    void aChangedWordIsFoundAgainstTheCall() throws IOException {
        refusedAt(
                changed(b -> b.getSheet("Dossiers").getRow(5).createCell(1).setCellValue("Autre")),
                "Dossiers",
                6,
                "B");
    }

    @Test
    void anotherStateAnotherSheetOrAnotherFileIsRefused() throws IOException {
        Path other =
                changed(
                        b -> {
                            for (var row : b.getSheet("Synthèse")) {
                                if (row.getCell(0) != null
                                        && row.getCell(0)
                                                .toString()
                                                .equals("Empreinte de l’état")) {
                                    row.createCell(1).setCellValue("ab".repeat(32));
                                }
                            }
                        });
        assertThatThrownBy(() -> VerifyWorkbook.against(session, other))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.key()).isEqualTo("refused.past.hash"));
        Path added = changed(b -> b.createSheet("En plus"));
        assertThatThrownBy(() -> VerifyWorkbook.against(session, added))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.key()).isEqualTo("refused.verify.added"));
        assertThatThrownBy(() -> VerifyWorkbook.alone(Path.of("sample-data", "ami-ia-2.xlsx")))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.key()).isEqualTo("refused.verify.kind"));
    }
}
