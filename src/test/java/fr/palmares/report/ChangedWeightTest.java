package fr.palmares.report;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.app.CallSession;
import fr.palmares.app.ExportResults;
import fr.palmares.app.OpenSample;
import fr.palmares.app.Progress;
import fr.palmares.model.CallState;
import fr.palmares.model.Grid;
import fr.palmares.ranking.Ranked;
import fr.palmares.ranking.Ranking;
import fr.palmares.ui.UiStand;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/**
 * Somebody changes a weight in the decided sample's workbook: the ranks beside it follow the
 * program's to the last tie, the settled rank stays, and a red line says so.
 */
@Tag("libreoffice")
@TestInstance(Lifecycle.PER_CLASS)
class ChangedWeightTest {
    private CallState state;
    private Path folder;
    private Path file;

    @BeforeAll
    void export(@TempDir Path home) {
        try (CallSession session = UiStand.sample(home)) {
            new OpenSample(UiStand.context(home)).decide(session);
            state = session.state();
            folder = home;
            file = home.resolve("r.xlsx");
            new ExportResults(session, UiStand.context(home))
                    .write(file, Locale.FRANCE, Progress.NONE);
        }
    }

    @Test
    void theRecalculatedRanksAreTheProgramsAndTheSettledOnesStay() throws Exception {
        Ranking settled = Ranking.of(state);
        Map<String, BigDecimal> weights = Map.of("impact", new BigDecimal("2.5"));
        Grid other = state.grid().withWeights(weights);
        Ranking expected = Ranking.of(state, other, state.rules());
        List<String> moved =
                settled.rows().stream()
                        .filter(r -> !Objects.equals(r.place(), place(expected, r.dossier())))
                        .map(Ranked::dossier)
                        .toList();
        assertThat(moved).isNotEmpty();
        try (XSSFWorkbook written = opened();
                XSSFWorkbook changed = recalculated(2.5)) {
            assertThat(alarmed(written, written)).as("no alarm before").isEmpty();
            RankingTable after = RankingTable.of(changed);
            for (Ranked row : settled.rows()) {
                String dossier = row.dossier();
                assertThat(after.whole(dossier, "Rang arrêté")).as(dossier).isEqualTo(row.place());
                assertThat(after.whole(dossier, "Rang recalculé"))
                        .as(dossier)
                        .isEqualTo(place(expected, dossier));
            }
            assertThat(after.notice())
                    .startsWith("Les rangs recalculés ne sont plus ceux du jury.")
                    .endsWith(" " + moved.size());
            Map<String, Integer> listed = new LinkedHashMap<>();
            expected.rows()
                    .forEach(r -> listed.put(r.dossier(), r.place() == null ? 0 : r.place()));
            assertThat(after.byRank()).isEqualTo(listed);
            assertThat(alarmed(written, changed)).containsExactlyInAnyOrderElementsOf(moved);
        }
    }

    /** The workbook as another program shows it once its weight of the impact is another. */
    private XSSFWorkbook recalculated(double impact) throws Exception {
        try (XSSFWorkbook workbook = opened();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            RankingTable table = RankingTable.of(workbook);
            table.sheet
                    .getRow(RankingLayout.WEIGHTS)
                    .getCell(table.column(shortLabel("impact")))
                    .setCellValue(impact);
            workbook.write(out);
            return LibreOffice.recalculated(
                    folder.resolve("profile"),
                    Files.createDirectories(folder.resolve("recalculated")),
                    out.toByteArray());
        }
    }

    /**
     * Dossiers whose ranks are in red; empty when the line above the table is not.
     *
     * @param written whose formats are the program’s
     * @param shown whose values are looked at
     */
    private static List<String> alarmed(XSSFWorkbook written, XSSFWorkbook shown)
            throws IOException {
        RankingTable rules = RankingTable.of(written);
        RankingTable table = RankingTable.of(shown);
        List<String> red = new ArrayList<>();
        for (Map.Entry<String, Row> row : table.rows.entrySet()) {
            if (holds(table, rule(rules, Styles.ALARM_FILL), row.getValue().getRowNum())) {
                red.add(row.getKey());
            }
        }
        boolean line = holds(table, rule(rules, Styles.ALARM), RankingLayout.FIRST_ROW);
        assertThat(line).as("the red line").isEqualTo(!red.isEmpty());
        return red;
    }

    /** The formula of the conditional format that fills with a colour. */
    private static String rule(RankingTable table, String colour) {
        SheetConditionalFormatting all = table.sheet.getSheetConditionalFormatting();
        for (int i = 0; i < all.getNumConditionalFormattings(); i++) {
            ConditionalFormattingRule rule = all.getConditionalFormattingAt(i).getRule(0);
            if (rule.getPatternFormatting() != null
                    && rule.getPatternFormatting().getFillBackgroundColorColor()
                            instanceof XSSFColor fill
                    && fill.getARGBHex().endsWith(colour)) {
                return rule.getFormula1();
            }
        }
        throw new AssertionError("nothing is filled with " + colour);
    }

    /**
     * Whether a rule of the table's first row holds in another one, of the values that the cells
     * show: computed over whole columns, as formats are.
     */
    private static boolean holds(RankingTable table, String rule, int row) throws IOException {
        String first = Integer.toString(RankingLayout.FIRST_ROW + 1);
        String here = rule.replaceAll("(\\$[A-Z]+)" + first + "\\b", "$1" + (row + 1));
        try (XSSFWorkbook values = new XSSFWorkbook()) {
            XSSFSheet sheet = values.createSheet();
            for (Row from : table.rows.values()) {
                Row to = sheet.createRow(from.getRowNum());
                for (int c : List.of(RankingLayout.SETTLED, RankingLayout.RECALCULATED)) {
                    Double number = RankingTable.number(from.getCell(c));
                    if (number == null) {
                        to.createCell(c).setCellValue(RankingTable.text(from.getCell(c)));
                    } else {
                        to.createCell(c).setCellValue(number);
                    }
                }
            }
            Cell said =
                    sheet.setArrayFormula(here, new CellRangeAddress(0, 0, 0, 0)).getTopLeftCell();
            return new XSSFFormulaEvaluator(values).evaluate(said).getBooleanValue();
        }
    }

    private static Integer place(Ranking ranking, String dossier) {
        return ranking.row(dossier).orElseThrow().place();
    }

    private String shortLabel(String code) {
        return state.grid().criterion(code).orElseThrow().shortLabel().in(Locale.FRENCH);
    }

    private XSSFWorkbook opened() throws Exception {
        try (InputStream in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        }
    }
}
