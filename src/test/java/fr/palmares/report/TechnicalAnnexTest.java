package fr.palmares.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.palmares.model.CallState;
import fr.palmares.ranking.Analysis;
import fr.palmares.ranking.Panel;
import fr.palmares.ranking.SecondReadings;
import fr.palmares.ranking.SeverityInterval;
import fr.palmares.text.Formats;
import fr.palmares.text.Messages;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class TechnicalAnnexTest {
    private static final ZonedDateTime AT = ZonedDateTime.parse("2026-06-01T10:00:00+02:00");

    @Test
    void eachPartHasASheetAndFiguresAreThoseOfTheReference() throws IOException {
        CallState state = Panel.read("B01", "0-5").panel().seats(15, 0).state();
        try (XSSFWorkbook workbook = annex(state)) {
            List<String> names = new ArrayList<>();
            workbook.forEach(s -> names.add(s.getSheetName()));
            assertThat(names)
                    .containsExactly(
                            "Robustesse",
                            "Simulations",
                            "Jurés",
                            "Accord",
                            "Lectures comparées",
                            "Méthode");
            assertThat(row(workbook, "Robustesse", "D27").getCell(4).getNumericCellValue())
                    .isBetween(0.3, 0.7);
            assertThat(row(workbook, "Accord", "W de Kendall").getCell(2).getNumericCellValue())
                    .isEqualTo(0.627);
            assertThat(row(workbook, "Lectures comparées", "D09").getCell(2).getNumericCellValue())
                    .isEqualTo(1);
        }
    }

    @Test
    void severityStandsBetweenItsLimits() throws IOException {
        CallState state = Panel.read("B01", "0-5").panel().seats(15, 0).state();
        SecondReadings second =
                SecondReadings.of(
                        state,
                        state.grid(),
                        Analysis.of(state, state.grid(), state.rules(), 1, 10),
                        Map.of(),
                        1,
                        10);
        assertThat(second.severities()).hasSameSizeAs(state.jurors().keySet());
        try (XSSFWorkbook workbook = annex(state)) {
            Row head = row(workbook, "Jurés", "Code");
            assertThat(List.of(text(head, 3), text(head, 4), text(head, 5)))
                    .containsExactly(
                            "Sévérité", "Sévérité, de (95\u00a0%)", "Sévérité, à (95\u00a0%)");
            for (SeverityInterval one : second.severities()) {
                Row row = row(workbook, "Jurés", one.juror());
                assertThat(row.getCell(3).getNumericCellValue())
                        .isCloseTo(one.severity(), within(0.0005));
                assertThat(row.getCell(4).getNumericCellValue())
                        .isCloseTo(one.low(), within(0.0005))
                        .isLessThan(row.getCell(3).getNumericCellValue());
                assertThat(row.getCell(5).getNumericCellValue())
                        .isCloseTo(one.high(), within(0.0005))
                        .isGreaterThan(row.getCell(3).getNumericCellValue());
                assertThat(text(head, 6)).isEqualTo("Écart moyen");
            }
        }
    }

    @Test
    void whatIsNotComputableIsSaid() throws IOException {
        try (XSSFWorkbook workbook = annex(Panel.read("B05", "0-5:0.5").panel().state())) {
            assertThat(row(workbook, "Accord", "W de Kendall").getCell(2).getStringCellValue())
                    .isEqualTo("non calculable");
            Row juror = row(workbook, "Jurés", "J1");
            assertThat(juror.getCell(3).getNumericCellValue()).isZero();
            assertThat(List.of(text(juror, 4), text(juror, 5))).containsOnly("non calculable");
        }
    }

    private static XSSFWorkbook annex(CallState state) throws IOException {
        Analysis analysis = Analysis.of(state, state.grid(), state.rules(), 1, 500);
        SecondReadings second = SecondReadings.of(state, state.grid(), analysis, Map.of(), 1, 500);
        Messages messages = Messages.of(Locale.FRENCH);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TechnicalAnnex.write(
                out, state, analysis, second, messages, new Formats(messages.locale()), AT);
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    private static String text(Row row, int column) {
        return row.getCell(column).getStringCellValue();
    }

    private static Row row(XSSFWorkbook workbook, String sheet, String first) {
        for (Row row : workbook.getSheet(sheet)) {
            Cell cell = row.getCell(0);
            if (cell != null
                    && cell.getCellType() == CellType.STRING
                    && cell.getStringCellValue().equals(first)) {
                return row;
            }
        }
        throw new AssertionError(first);
    }
}
