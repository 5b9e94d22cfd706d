package fr.palmares.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.palmares.model.CallState;
import fr.palmares.ranking.Acceptability;
import fr.palmares.ranking.Analysis;
import fr.palmares.ranking.PairwiseWins;
import fr.palmares.ranking.Panel;
import fr.palmares.ranking.Ranked;
import fr.palmares.ranking.Reading;
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
                            "Rangs simulés",
                            "Jurés",
                            "Accord",
                            "Lectures comparées",
                            "Méthode");
            assertThat(row(workbook, "Robustesse", "D27").getCell(4).getNumericCellValue())
                    .isBetween(0.3, 0.7);
            assertThat(row(workbook, "Accord", "W de Kendall").getCell(2).getNumericCellValue())
                    .isEqualTo(0.627);
            assertThat(row(workbook, "Lectures comparées", "D09").getCell(4).getNumericCellValue())
                    .isEqualTo(1);
        }
    }

    @Test
    void simulationsAreThoseOfTheAnalysisRankByRankAndPairByPair() throws IOException {
        CallState state = Panel.read("B01", "0-5").panel().seats(15, 0).state();
        Analysis analysis = Analysis.of(state, state.grid(), state.rules(), 1, 500);
        SecondReadings second = SecondReadings.of(state, state.grid(), analysis, Map.of(), 1, 500);
        Acceptability within = second.simulation(Acceptability.Model.WITHIN);
        Map<String, Double> central = within.centralWeights().get("D09");
        PairwiseWins pairs = second.pairs();
        try (XSSFWorkbook workbook = annex(state)) {
            Row ranks = row(workbook, "Rangs simulés", "D09");
            double all = 0;
            for (int rank = 1; rank <= 52; rank++) {
                Cell cell = ranks.getCell(rank + 1);
                double share = within.share(within.dossiers().indexOf("D09"), rank);
                assertThat(cell == null ? 0 : cell.getNumericCellValue())
                        .isCloseTo(share, within(0.0005));
                all += share;
            }
            assertThat(all).isCloseTo(1, within(1e-9));
            Row simulated = row(workbook, "Simulations", "D09");
            List<String> criteria = new ArrayList<>(central.keySet());
            for (int c = 0; c < criteria.size(); c++) {
                assertThat(simulated.getCell(4 + c).getNumericCellValue())
                        .isCloseTo(central.get(criteria.get(c)), within(0.0005));
            }
            assertThat(text(row(workbook, "Simulations", "D27"), 4)).isEqualTo("—");
            Row duel = last(workbook, "Simulations", "D27");
            List<String> near =
                    analysis.ranking().rows().stream()
                            .map(Ranked::dossier)
                            .filter(pairs.dossiers()::contains)
                            .toList();
            for (int other = 0; other < near.size(); other++) {
                if (!near.get(other).equals("D27")) {
                    assertThat(duel.getCell(2 + other).getNumericCellValue())
                            .isCloseTo(
                                    pairs.share(
                                            pairs.dossiers().indexOf("D27"),
                                            pairs.dossiers().indexOf(near.get(other))),
                                    within(0.0005));
                }
            }
        }
    }

    @Test
    void rawAndCorrectedScoresStandSideBySideAndEachReadingHasItsSentence() throws IOException {
        CallState state = Panel.read("B01", "0-5").panel().seats(15, 0).state();
        SecondReadings second =
                SecondReadings.of(
                        state,
                        state.grid(),
                        Analysis.of(state, state.grid(), state.rules(), 1, 10),
                        Map.of(),
                        1,
                        10);
        try (XSSFWorkbook workbook = annex(state)) {
            Row row = row(workbook, "Lectures comparées", "D09");
            assertThat(row.getCell(2).getNumericCellValue())
                    .isCloseTo(value(second, Reading.Kind.MEAN), within(0.0005));
            assertThat(row.getCell(3).getNumericCellValue())
                    .isCloseTo(value(second, Reading.Kind.SEVERITY), within(0.0005));
            assertThat(row.getCell(6).getNumericCellValue()).isZero();
            // a complete panel: corrected for severity, nothing moves
            assertThat(sentence(workbook, "Corrigée de la sévérité"))
                    .endsWith("Tous les dossiers gardent leur rang. La sélection reste la même.");
            assertThat(sentence(workbook, "Médiane")).contains("changent de rang");
        }
    }

    private static double value(SecondReadings second, Reading.Kind kind) {
        return second.reading(kind).row("D09").orElseThrow().value();
    }

    private static String sentence(XSSFWorkbook workbook, String reading) {
        for (Row row : workbook.getSheet("Lectures comparées")) {
            Cell cell = row.getCell(0);
            if (cell != null
                    && cell.getCellType() == CellType.STRING
                    && cell.getStringCellValue().startsWith(reading + "\u00a0:")) {
                return cell.getStringCellValue();
            }
        }
        throw new AssertionError(reading);
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

    private static Row last(XSSFWorkbook workbook, String sheet, String first) {
        Row found = row(workbook, sheet, first);
        for (Row row : workbook.getSheet(sheet)) {
            Cell cell = row.getCell(0);
            if (cell != null
                    && cell.getCellType() == CellType.STRING
                    && cell.getStringCellValue().equals(first)) {
                found = row;
            }
        }
        return found;
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
