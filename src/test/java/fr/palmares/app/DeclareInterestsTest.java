package fr.palmares.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palmares.model.Interest;
import fr.palmares.model.InterestsForm;
import fr.palmares.model.Juror;
import fr.palmares.model.Recusal;
import fr.palmares.model.Refused;
import fr.palmares.model.Rules;
import fr.palmares.model.StandardGrids;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeclareInterestsTest {
    @TempDir Path folder;
    private CallSession session;
    private DeclareInterests interests;

    @BeforeEach
    void make() {
        AppContext context = TestCalls.context(folder.resolve("home"));
        session =
                CallSession.create(
                        context,
                        folder.resolve("call"),
                        new NewCall("Appel d’essai", StandardGrids.amiIa2(), Rules.DEFAULT));
        TestCalls.dossiers(session, "D1", "D2", "007");
        new ManageJury(session).set(List.of(Juror.named("A"), Juror.named("B")));
        interests = new DeclareInterests(session, context);
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void everyJurorGetsAProtectedFormAndAPaper() throws IOException {
        List<Path> files = interests.write(List.of(), folder.resolve("out"), Locale.FRANCE);
        assertThat(files).hasSize(4).allMatch(Files::exists);
        try (InputStream in = Files.newInputStream(files.get(0));
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            var sheet = workbook.getSheetAt(1);
            assertThat(sheet.getProtect()).isTrue();
            assertThat(sheet.getRow(1).getCell(0).getCellStyle().getLocked()).isTrue();
            assertThat(sheet.getRow(1).getCell(3).getCellStyle().getLocked()).isFalse();
            assertThat(sheet.getDataValidations()).hasSize(2);
            assertThat(sheet.getLastRowNum()).isEqualTo(3);
        }
        try (InputStream in = Files.newInputStream(files.get(1));
                XWPFDocument paper = new XWPFDocument(in)) {
            assertThat(paper.getTables().getFirst().getRows()).hasSize(4);
            assertThat(paper.getTables().getFirst().getText()).contains("Projet D1");
        }
    }

    @Test
    void declaredInterestsBecomeRecusalsInOneAct() throws IOException {
        Path form = form("A");
        fill(
                form,
                workbook -> {
                    workbook.getSheetAt(0).getRow(4).getCell(1).setCellValue("12/06/2026");
                    workbook.getSheetAt(0).getRow(5).getCell(1).setCellValue("oui");
                    var sheet = workbook.getSheetAt(1);
                    for (int row = 1; row <= 3; row++) {
                        if (sheet.getRow(row).getCell(0).getStringCellValue().equals("007")) {
                            sheet.getRow(row).getCell(3).setCellValue("oui");
                            sheet.getRow(row).getCell(4).setCellValue("Financier");
                            sheet.getRow(row).getCell(5).setCellValue("actionnaire");
                        } else {
                            sheet.getRow(row).getCell(3).setCellValue("non");
                        }
                    }
                });
        Path renamed = Files.move(form, folder.resolve("retour (1).XLSX.download"));
        assertThat(interests.read(List.of(renamed))).isEqualTo(new DeclareInterests.Read(1, 1));
        LocalDate day = LocalDate.of(2026, 6, 12);
        assertThat(session.state().recusals())
                .containsExactly(
                        new Recusal(
                                "A",
                                "007",
                                "actionnaire",
                                Interest.FINANCIAL,
                                day,
                                Recusal.Declarer.JUROR));
        assertThat(session.state().juryFile().forms())
                .containsEntry("A", new InterestsForm("A", day, true));
        session.undo();
        assertThat(session.state().recusals()).isEmpty();
        assertThat(session.state().juryFile().forms()).isEmpty();
    }

    @Test
    void whatIsUnknownIsRefusedWithItsRowAndNothingOfAnyFileIsKept() throws IOException {
        Path good = form("A");
        fill(good, w -> w.getSheetAt(1).getRow(1).getCell(3).setCellValue("oui"));
        Path bad = form("B");
        fill(
                bad,
                w -> {
                    w.getSheetAt(1).getRow(2).getCell(0).setCellValue("D99");
                    w.getSheetAt(1).getRow(2).getCell(3).setCellValue("oui");
                });
        assertThatThrownBy(() -> interests.read(List.of(good, bad)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        r -> {
                            assertThat(r.key()).isEqualTo("refused.dossier.unknown");
                            assertThat(r.place().row()).isEqualTo(3);
                        });
        fill(bad, w -> w.getSheetAt(0).getRow(2).getCell(1).setCellValue("Z"));
        assertThatThrownBy(() -> interests.read(List.of(bad)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        r -> {
                            assertThat(r.key()).isEqualTo("refused.juror.unknown");
                            assertThat(r.place().row()).isEqualTo(3);
                        });
        assertThat(session.state().recusals()).isEmpty();
    }

    @Test
    void anotherWorkbookIsNotTakenForAForm() {
        assertThatThrownBy(() -> interests.read(List.of(Path.of("sample-data", "ami-ia-2.xlsx"))))
                .isInstanceOfSatisfying(
                        Refused.class,
                        r -> assertThat(r.key()).isEqualTo("refused.interests.form"));
    }

    private Path form(String juror) {
        return interests.write(List.of(juror), folder.resolve("out"), Locale.FRANCE).getFirst();
    }

    private static void fill(Path file, Consumer<XSSFWorkbook> how) throws IOException {
        XSSFWorkbook workbook;
        try (InputStream in = Files.newInputStream(file)) {
            workbook = new XSSFWorkbook(in);
        }
        how.accept(workbook);
        try (OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
        workbook.close();
    }
}
