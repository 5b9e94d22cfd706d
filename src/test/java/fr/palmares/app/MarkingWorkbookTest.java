package fr.palmares.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palmares.model.CallState;
import fr.palmares.model.Criterion;
import fr.palmares.model.Juror;
import fr.palmares.model.Mark;
import fr.palmares.model.MarkingForm;
import fr.palmares.model.Recusal;
import fr.palmares.model.Refused;
import fr.palmares.model.Rules;
import fr.palmares.model.Sheet;
import fr.palmares.model.SheetId;
import fr.palmares.model.SheetState;
import fr.palmares.model.StandardGrids;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkingWorkbookTest {
    private static final String TRAP = "L’« essai » d'<A> & \"B\" ; = 😀\nsuite";

    @TempDir Path folder;
    private AppContext context;
    private CallSession session;
    private Path file;

    @BeforeEach
    void make() {
        context = TestCalls.context(folder.resolve("home"));
        session = call("call");
        file = folder.resolve("a.xlsx");
    }

    private CallSession call(String name) {
        CallSession made =
                CallSession.create(
                        context,
                        folder.resolve(name),
                        new NewCall("Appel d’essai", StandardGrids.amiIa2(), Rules.DEFAULT));
        TestCalls.dossiers(made, "D1", "D2", "007");
        new ManageJury(made).set(List.of(Juror.named("A"), Juror.named("B")));
        return made;
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void marksRemarksAndTextsComeBack() throws IOException {
        write("A");
        fill(
                file,
                workbook -> {
                    Row row = row(workbook, MarkingForm.MARKS_SHEET, "007");
                    for (Criterion criterion : grid()) {
                        cell(row, MarkingForm.mark(criterion)).setCellValue(3);
                    }
                    cell(row, MarkingForm.mark(grid().getFirst())).setCellValue("NSP");
                    cell(row, MarkingForm.ASSESSMENT).setCellValue(TRAP);
                    cell(row, MarkingForm.NOTE).setCellValue("à revoir");
                    Row remarks = row(workbook, MarkingForm.REMARKS_SHEET, "007");
                    cell(remarks, MarkingForm.remark(grid().get(1))).setCellValue(TRAP);
                });
        BallotOutcome outcome = merge(file);
        assertThat(outcome.refusal()).isNull();
        assertThat(outcome.result()).isEqualTo(BallotOutcome.Result.NEW);
        assertThat(outcome.notices()).contains("merge.notice.unsigned");
        assertThat(outcome.changed()).hasSize(grid().size());
        Sheet sheet = sheet("007", "A");
        assertThat(sheet.state(session.state().grid())).isEqualTo(SheetState.FINISHED);
        assertThat(sheet.marks().get(grid().getFirst().code())).isEqualTo(Mark.ABSTENTION);
        assertThat(sheet.marks().get(grid().get(1).code())).isEqualTo(Mark.of(3));
        assertThat(sheet.assessment()).isEqualTo(TRAP);
        assertThat(sheet.internalNote()).isEqualTo("à revoir");
        assertThat(sheet.remarks()).isEqualTo(Map.of(grid().get(1).code(), TRAP));
        assertThat(merge(file).result()).isEqualTo(BallotOutcome.Result.IDENTICAL);
    }

    @Test
    void aCellThatWasNotTouchedChangesNothingEvenWhenTheMarkIsAnotherSince() throws IOException {
        String first = grid().getFirst().code();
        String second = grid().get(1).code();
        GiveMarks give = new GiveMarks(session);
        give.mark(id("D1", "A"), first, Mark.of(2));
        give.mark(id("D1", "A"), second, Mark.of(2));
        give.assessment(id("D1", "A"), TRAP);
        write("A");
        give.mark(id("D1", "A"), first, Mark.of(4));
        fill(
                file,
                workbook -> {
                    Row row = row(workbook, MarkingForm.MARKS_SHEET, "D1");
                    assertThat(cell(row, MarkingForm.mark(grid().getFirst())).getNumericCellValue())
                            .isEqualTo(2);
                    cell(row, MarkingForm.mark(grid().get(1))).setBlank();
                    cell(row, MarkingForm.mark(grid().get(2))).setCellValue("5");
                });
        BallotOutcome outcome = merge(file);
        assertThat(outcome.result()).isEqualTo(BallotOutcome.Result.NEWER);
        assertThat(outcome.changed())
                .containsExactly(
                        new BallotOutcome.Change(
                                "D1", grid().get(2).code(), null, "5", false, List.of()));
        Sheet sheet = sheet("D1", "A");
        assertThat(sheet.marks().get(first)).isEqualTo(Mark.of(4));
        assertThat(sheet.marks().get(second)).isEqualTo(Mark.of(2));
        assertThat(sheet.assessment()).isEqualTo(TRAP);
    }

    @Test
    void aRecusedDossierIsNotInItAndMarksForItAreNotTaken() throws IOException {
        write("A");
        fill(
                file,
                workbook ->
                        cell(
                                        row(workbook, MarkingForm.MARKS_SHEET, "D2"),
                                        MarkingForm.mark(grid().getFirst()))
                                .setCellValue(1));
        new ManageJury(session).recuse(List.of(new Recusal("A", "D2", "famille")));
        BallotOutcome outcome = merge(file);
        assertThat(outcome.excluded()).hasSize(1);
        assertThat(session.state().sheets()).isEmpty();
        write("A");
        fill(
                file,
                workbook ->
                        assertThat(numbers(workbook.getSheetAt(MarkingForm.MARKS_SHEET)))
                                .containsExactly("007", "D1"));
    }

    @Test
    void aMarkOffTheScaleIsRefusedWithItsCellAndNothingIsTaken() throws IOException {
        write("A");
        fill(
                file,
                workbook -> {
                    cell(
                                    row(workbook, MarkingForm.MARKS_SHEET, "D1"),
                                    MarkingForm.mark(grid().getFirst()))
                            .setCellValue(2);
                    cell(
                                    row(workbook, MarkingForm.MARKS_SHEET, "D2"),
                                    MarkingForm.mark(grid().getFirst()))
                            .setCellValue(7.5);
                });
        BallotOutcome outcome = merge(file);
        assertThat(outcome.result()).isEqualTo(BallotOutcome.Result.REFUSED);
        Refused refusal = outcome.refusal();
        assertThat(refusal).isNotNull();
        assertThat(refusal.place().sheet()).isEqualTo("Notes");
        assertThat(refusal.place().row()).isEqualTo(5);
        assertThat(refusal.place().column()).isNotEmpty().doesNotContain("\n");
        assertThat(session.state().sheets()).isEmpty();
    }

    @Test
    void aWorkbookOfAnotherCallIsRefused() throws IOException {
        try (CallSession other = call("other")) {
            new MarkingPapers(other, context)
                    .write(
                            MarkingPapers.Kind.WORKBOOK,
                            "A",
                            file,
                            MakePackage.Letter.NONE,
                            Locale.FRANCE);
        }
        assertThat(merge(file).refusal())
                .isNotNull()
                .extracting(Refused::key)
                .isEqualTo("refused.marking.otherCall");
    }

    @Test
    void onlyWhatTheJurorFillsInIsOpenAndMarksAreChosenFromTheScale() throws IOException {
        write("A");
        fill(
                file,
                workbook -> {
                    var sheet = workbook.getSheetAt(MarkingForm.MARKS_SHEET);
                    assertThat(sheet.getProtect()).isTrue();
                    Row row = row(workbook, MarkingForm.MARKS_SHEET, "D1");
                    assertThat(row.getCell(0).getCellStyle().getLocked()).isTrue();
                    assertThat(row.getCell(3).getCellStyle().getLocked()).isFalse();
                    assertThat(row.getCell(3 + grid().size() + 2).getCellStyle().getLocked())
                            .isTrue();
                    assertThat(sheet.getDataValidations()).hasSize(1);
                    assertThat(sheet.getRow(0).getZeroHeight()).isTrue();
                });
    }

    @Test
    void aGridToPrintHasAPageADossier() throws IOException {
        Path pdf = folder.resolve("a.pdf");
        new MarkingPapers(session, context)
                .write(
                        MarkingPapers.Kind.GRID_PDF,
                        "A",
                        pdf,
                        MakePackage.Letter.NONE,
                        Locale.FRANCE);
        try (var document = Loader.loadPDF(pdf.toFile())) {
            assertThat(document.getNumberOfPages()).isGreaterThanOrEqualTo(4);
            assertThat(new PDFTextStripper().getText(document)).contains("Projet D1", "007", "NSP");
        }
    }

    @Test
    void whoHasNothingToMarkGetsNothing() {
        new ManageJury(session)
                .recuse(
                        List.of(
                                new Recusal("A", "D1", ""),
                                new Recusal("A", "D2", ""),
                                new Recusal("A", "007", "")));
        assertThatThrownBy(() -> write("A")).isInstanceOf(Refused.class);
        assertThat(file).doesNotExist();
    }

    private List<Criterion> grid() {
        return session.state().grid().criteria();
    }

    private SheetId id(String dossier, String juror) {
        return new SheetId(session.state().round().code(), dossier, juror);
    }

    private Sheet sheet(String dossier, String juror) {
        CallState state = session.state();
        return state.sheet(id(dossier, juror));
    }

    private void write(String juror) {
        new MarkingPapers(session, context)
                .write(
                        MarkingPapers.Kind.WORKBOOK,
                        juror,
                        file,
                        new MakePackage.Letter("12 juin", "Bon courage"),
                        Locale.FRANCE);
    }

    private BallotOutcome merge(Path workbook) {
        List<Path> files = List.of(workbook);
        MergeBallots merge = new MergeBallots(session);
        BallotOutcome foreseen = merge.preview(files, Progress.NONE).getFirst();
        BallotOutcome done = merge.merge(files, Progress.NONE).outcomes().getFirst();
        assertThat(done).usingRecursiveComparison().ignoringFields("refusal").isEqualTo(foreseen);
        return done;
    }

    private static void fill(Path file, Consumer<XSSFWorkbook> filling) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            filling.accept(workbook);
            try (OutputStream out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
        }
    }

    private static Row row(XSSFWorkbook workbook, int sheet, String dossier) {
        var rows = workbook.getSheetAt(sheet);
        int index = numbers(rows).indexOf(dossier);
        return rows.getRow(index + 2);
    }

    private static List<String> numbers(org.apache.poi.ss.usermodel.Sheet sheet) {
        List<String> numbers = new java.util.ArrayList<>();
        for (int i = 2; i <= sheet.getLastRowNum(); i++) {
            numbers.add(sheet.getRow(i).getCell(0).getStringCellValue());
        }
        return numbers;
    }

    private static Cell cell(Row row, String name) {
        for (Cell head : row.getSheet().getRow(0)) {
            if (head.getStringCellValue().equals(name)) {
                return row.getCell(head.getColumnIndex());
            }
        }
        throw new AssertionError("no column " + name);
    }
}
