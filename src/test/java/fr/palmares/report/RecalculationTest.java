package fr.palmares.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.palmares.model.Criterion;
import fr.palmares.model.Fraction;
import fr.palmares.model.Grid;
import fr.palmares.model.LocalText;
import fr.palmares.model.Mark;
import fr.palmares.model.Scale;
import fr.palmares.ranking.Ranked;
import fr.palmares.ranking.Ranking;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The workbook's formulas, recalculated by another program from nothing, give the ranking. */
@Tag("libreoffice")
class RecalculationTest {
    private static final double EXACT = 1e-9;

    @TempDir static Path profile;
    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void recalculatesToTheProgramsRanksAndToAnIndependentCount(long seed) throws Exception {
        Panel panel = Panel.random(seed, grid(seed), 24, 5);
        Ranking ranking = Ranking.of(panel.state());
        Independent independent = new Independent(panel, panel.grid);
        assertThat(ranking.rows()).as("the panel has ties").anyMatch(r -> !r.tiedWith().isEmpty());
        assertThat(ranking.rows()).as("ties are broken").anyMatch(r -> r.decidedBy() != null);
        for (Ranked row : ranking.rows()) {
            if (row.place() != null) {
                assertThat(row.place()).isEqualTo(independent.place(row.dossier()));
                assertThat(row.score()).isEqualTo(independent.score(row.dossier()));
            }
        }

        try (XSSFWorkbook written = Workbooks.read(Workbooks.bytes(panel));
                XSSFWorkbook recalculated =
                        LibreOffice.recalculated(profile, folder, Workbooks.bytes(panel))) {
            assertShows(RankingTable.of(written), ranking);
            assertShows(RankingTable.of(recalculated), ranking);
            assertThat(RankingTable.of(recalculated).notice())
                    .isEqualTo("Les rangs recalculés sont ceux du jury.");
            assertSameEverywhere(written, recalculated);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void followsOtherWeightsToTheLastTie(long seed) throws Exception {
        Panel panel = Panel.random(seed, grid(seed), 24, 5);
        Grid other = otherWeights(panel.grid, seed);
        Ranking expected = Ranking.of(panel.state(), other, panel.rules);

        try (XSSFWorkbook workbook =
                LibreOffice.recalculated(
                        profile, folder, withWeights(Workbooks.bytes(panel), other))) {
            RankingTable table = RankingTable.of(workbook);
            assertShows(table, expected);
            Ranking settled = Ranking.of(panel.state());
            long moved =
                    settled.rows().stream()
                            .filter(
                                    r ->
                                            !Objects.equals(
                                                    r.place(),
                                                    expected.row(r.dossier())
                                                            .orElseThrow()
                                                            .place()))
                            .count();
            assertThat(table.notice())
                    .startsWith("Les rangs recalculés ne sont plus ceux du jury.")
                    .endsWith(" " + moved);
            Map<String, Integer> listed = new LinkedHashMap<>();
            expected.rows()
                    .forEach(r -> listed.put(r.dossier(), r.place() == null ? 0 : r.place()));
            assertThat(new ArrayList<>(table.byRank().entrySet()))
                    .containsExactlyElementsOf(listed.entrySet());
        }
    }

    @Test
    void keepsTiesThatDoublesWouldBreak() throws Exception {
        // 0.1*1 + 0.2*0 + 0.7*4 = 2.9 and 0.1*0 + 0.2*4 + 0.7*3 = 2.8999999999999995 in doubles
        Grid grid =
                new Grid(
                        Scale.of(0, 5),
                        List.of(
                                Criterion.of("a", new BigDecimal("0.1")),
                                Criterion.of("b", new BigDecimal("0.2")),
                                Criterion.of("c", new BigDecimal("0.7"))));
        Panel panel = new Panel(grid).juror("J1").dossier("1", "A", "").dossier("2", "B", "");
        panel.sheet("1", "J1", marks(grid, 1, 0, 4), true, "");
        panel.sheet("2", "J1", marks(grid, 0, 4, 3), true, "");

        try (XSSFWorkbook workbook =
                LibreOffice.recalculated(profile, folder, Workbooks.bytes(panel))) {
            RankingTable table = RankingTable.of(workbook);
            assertShows(table, Ranking.of(panel.state()));
            assertThat(table.whole("1", "Rang sur la note")).isEqualTo(1);
            assertThat(table.whole("2", "Rang sur la note")).isEqualTo(1);
            assertThat(table.text("2", "Départage")).isEqualTo("a");
        }
    }

    @Test
    void neverMixesUpDossierNumbersThatASpreadsheetWouldFindAlike() throws Exception {
        Grid grid = grid(2);
        Panel panel = new Panel(grid).juror("J1").juror("J2");
        int mark = 0;
        for (String number : List.of("7", "007", "7*", "?", ">5", "<>", "1E2", "100", "=7", "~")) {
            panel.dossier(number, "O " + number, "T");
            panel.sheet(number, "J1", marks(grid, mark % 4, mark / 4, 1, 2), true, "");
            panel.sheet(number, "J2", marks(grid, 1, 2, mark++ % 3, 3), true, "");
        }
        try (XSSFWorkbook workbook =
                LibreOffice.recalculated(profile, folder, Workbooks.bytes(panel))) {
            assertShows(RankingTable.of(workbook), Ranking.of(panel.state()));
        }
    }

    private static Map<String, Mark> marks(Grid grid, int... steps) {
        Map<String, Mark> marks = new HashMap<>();
        for (int i = 0; i < steps.length; i++) {
            marks.put(grid.criteria().get(i).code(), Mark.of(steps[i]));
        }
        return marks;
    }

    /** Every figure of the ranking's rows against the program's. */
    private static void assertShows(RankingTable table, Ranking ranking) {
        assertThat(table.rows).hasSize(ranking.rows().size());
        for (Ranked row : ranking.rows()) {
            String dossier = row.dossier();
            assertThat(table.whole(dossier, "Rang recalculé")).as(dossier).isEqualTo(row.place());
            assertThat(table.whole(dossier, "Rang sur la note")).as(dossier).isEqualTo(row.rank());
            assertThat(table.whole(dossier, "Fiches comptées")).isEqualTo(row.sheets());
            assertClose(table.number(dossier, "Note"), row.score());
            for (Criterion criterion : ranking.grid().criteria()) {
                assertClose(
                        table.number(dossier, criterion.code()),
                        row.sheets() == 0 && criterion.counted()
                                ? null
                                : row.criteria().get(criterion.code()));
            }
            assertClose(table.number(dossier, "Min"), RankingRow.lowest(row));
            assertClose(table.number(dossier, "Max"), RankingRow.highest(row));
            if (row.spread() == null) {
                assertThat(table.number(dossier, "Écart-type")).isNull();
            } else {
                assertThat(table.number(dossier, "Écart-type"))
                        .isCloseTo(row.spread(), within(EXACT));
            }
            assertThat(table.text(dossier, "Ex æquo"))
                    .isEqualTo(row.tiedWith().isEmpty() ? "" : "ex æquo");
            assertThat(table.text(dossier, "Départage"))
                    .as(dossier)
                    .isEqualTo(row.decidedBy() == null ? "" : row.decidedBy());
        }
    }

    private static void assertClose(@Nullable Double shown, @Nullable Fraction exact) {
        if (exact == null) {
            assertThat(shown).isNull();
        } else {
            assertThat(shown).isCloseTo(exact.doubleValue(), within(EXACT));
        }
    }

    /** Stored values of all sheets are what another program computes. */
    private static void assertSameEverywhere(XSSFWorkbook written, XSSFWorkbook recalculated) {
        written.forEach(
                sheet ->
                        sheet.forEach(
                                row ->
                                        row.forEach(
                                                cell ->
                                                        assertSame(
                                                                cell,
                                                                recalculated
                                                                        .getSheet(
                                                                                sheet
                                                                                        .getSheetName())
                                                                        .getRow(
                                                                                row
                                                                                        .getRowNum())))));
    }

    private static void assertSame(Cell cell, Row other) {
        if (cell.getCellType() != CellType.FORMULA) {
            return;
        }
        Cell again = other.getCell(cell.getColumnIndex());
        Double number = RankingTable.number(cell);
        if (number == null) {
            assertThat(RankingTable.text(again)).isEqualTo(RankingTable.text(cell));
        } else {
            assertThat(RankingTable.number(again))
                    .as("%s %s", cell.getSheet().getSheetName(), cell.getAddress())
                    .isCloseTo(number, within(EXACT));
        }
    }

    /** Grids of all kinds: half points, negative or shifted scales, an uncounted criterion. */
    private static Grid grid(long seed) {
        Scale scale =
                switch ((int) seed) {
                    case 1 -> Scale.parse("0-5:0.5");
                    case 2 -> Scale.of(0, 3);
                    default -> Scale.parse("1-4:0.1");
                };
        List<Criterion> criteria = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String code = "c" + i;
            criteria.add(
                    new Criterion(
                            code,
                            LocalText.same("Critère " + i),
                            LocalText.same(code),
                            new BigDecimal(i == 2 ? "0.25" : "0.5"),
                            i != 1 || seed == 2,
                            null,
                            List.of()));
        }
        return new Grid(scale, criteria);
    }

    private static Grid otherWeights(Grid grid, long seed) {
        Random random = new Random(seed);
        Map<String, BigDecimal> weights = new HashMap<>();
        for (Criterion criterion : grid.counted()) {
            weights.put(criterion.code(), BigDecimal.valueOf(1 + random.nextInt(9), 1));
        }
        return grid.withWeights(weights);
    }

    /** As someone types other weights into the yellow cells. */
    private static byte[] withWeights(byte[] bytes, Grid grid) throws Exception {
        try (XSSFWorkbook workbook = Workbooks.read(bytes)) {
            RankingTable table = RankingTable.of(workbook);
            for (Criterion criterion : grid.counted()) {
                table.sheet
                        .getRow(RankingLayout.WEIGHTS)
                        .getCell(table.column(criterion.code()))
                        .setCellValue(criterion.weight().doubleValue());
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }
}
