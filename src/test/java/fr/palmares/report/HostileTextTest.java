package fr.palmares.report;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.model.Answer;
import fr.palmares.model.Eligibility;
import fr.palmares.model.Grid;
import fr.palmares.model.Mark;
import fr.palmares.model.StandardGrids;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Nothing that a candidate or a juror wrote becomes a formula, breaks the file or is lost. */
class HostileTextTest {
    private static final List<String> TEXTS =
            List.of(
                    "=cmd|'/C calc'!A0",
                    "+HYPERLINK(\"http://example.invalid\";\"x\")",
                    "-2+3",
                    "@SUM(1+1)",
                    "\t=1+1",
                    "\uff1d1+1",
                    "l'administration d'à côté, « guillemets » & <balises> ]]>",
                    "\ud83d\ude80 fusée \ud83c\uddeb\ud83c\uddf7",
                    "_x0041_ et _x005F_",
                    "cloche\u0007 nul\u0000 échap\u001b fin",
                    "'apostrophe d'abord");

    @Test
    void everyTextComesBackAsItWasAndNoneIsAFormula() throws Exception {
        Panel panel = panel();
        try (XSSFWorkbook workbook = Workbooks.read(Workbooks.bytes(panel))) {
            Sheet dossiers = workbook.getSheet("Dossiers");
            for (int i = 0; i < TEXTS.size(); i++) {
                Row row = dossiers.getRow(Page.HEAD + 1 + i);
                for (int column : new int[] {1, 2, 10}) {
                    Cell cell = row.getCell(column);
                    assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                    assertThat(cell.getStringCellValue()).isEqualTo(TEXTS.get(i));
                    assertThat(cell.getCellStyle().getQuotePrefixed())
                            .isEqualTo(CellText.looksExecutable(TEXTS.get(i)));
                }
            }
            for (Sheet sheet : workbook) {
                if (List.of("Classement", "Notes par juré", "Notes (long)")
                        .contains(sheet.getSheetName())) {
                    continue;
                }
                sheet.forEach(
                        row ->
                                row.forEach(
                                        c ->
                                                assertThat(c.getCellType())
                                                        .isNotEqualTo(CellType.FORMULA)));
            }
        }
    }

    @Test
    void noFormulaHoldsAnyText() throws Exception {
        Panel panel = panel();
        panel.name = "Appel \"=1+1\" & 'fin'";
        try (XSSFWorkbook workbook = Workbooks.read(Workbooks.bytes(panel))) {
            for (Sheet sheet : workbook) {
                sheet.forEach(
                        row ->
                                row.forEach(
                                        c -> {
                                            if (c.getCellType() == CellType.FORMULA) {
                                                assertThat(c.getCellFormula())
                                                        .doesNotContain("cmd", "HYPERLINK(", "x0");
                                            }
                                        }));
            }
            assertThat(workbook.getSheet("Synthèse").getRow(3).getCell(1).getStringCellValue())
                    .isEqualTo(panel.name);
        }
    }

    @Test
    void aTextLongerThanACellGoesOnInTheNextColumn() throws Exception {
        Panel panel = panel();
        String text = "Où l’on écrit beaucoup. ".repeat(1_700).strip();
        assertThat(text).hasSizeGreaterThan(40_000);
        panel.dossier("77", "O", "T", List.of(new Answer("Objectif", text), new Answer("B", "b")));
        panel.sheet("77", "J1", marks(panel.grid), true, text);
        try (XSSFWorkbook workbook = Workbooks.read(Workbooks.bytes(panel))) {
            Sheet sheet = workbook.getSheet("Dossiers");
            Row head = sheet.getRow(Page.HEAD);
            Row row = sheet.getRow(sheet.getLastRowNum());
            Map<String, String> read = new HashMap<>();
            head.forEach(
                    c ->
                            read.put(
                                    c.getStringCellValue(),
                                    RankingTable.text(row.getCell(c.getColumnIndex()))));
            assertThat(read.get("Objectif") + read.get("Objectif (suite)")).isEqualTo(text);
            assertThat(read).containsEntry("B", "b");
            Sheet assessments = workbook.getSheet("Appréciations");
            assertThat(assessments.getRow(Page.HEAD).getCell(7).getStringCellValue())
                    .isEqualTo("Texte (suite)");
        }
    }

    private static Panel panel() {
        Panel panel = new Panel(StandardGrids.amiIa2()).juror("J1");
        int number = 1;
        for (String text : TEXTS) {
            String dossier = Integer.toString(number++);
            panel.dossier(dossier, text, text, List.of(new Answer("=Libellé", text)));
            panel.sheet(dossier, "J1", marks(panel.grid), true, text);
            panel.eligibility.put(
                    dossier, new Eligibility(dossier, Eligibility.Verdict.TO_COMPLETE, text));
        }
        return panel;
    }

    private static Map<String, Mark> marks(Grid grid) {
        Map<String, Mark> marks = new HashMap<>();
        grid.criteria().forEach(c -> marks.put(c.code(), Mark.of(3)));
        return marks;
    }
}
