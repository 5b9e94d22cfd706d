package fr.palmares.report;

import fr.palmares.report.paper.Source;
import fr.palmares.report.paper.Statistics;
import fr.palmares.report.paper.Statistics.Breakdown;
import fr.palmares.report.paper.Statistics.Line;
import fr.palmares.report.paper.StatisticsPaper;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.Picture;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFPicture;

/** Submitted, admissible and selected, over all and by category, each with its chart. */
final class StatisticsSheet {
    private static final int CHART_COLUMN = 6;
    private static final int LAST_CHART_COLUMN = 12;

    /** With these a chart of 480 points keeps its proportions beside rows of 17.5 points. */
    private static final int CHART_WIDTH = 15;

    private static final double LINES_A_BAR = 0.97;
    private static final double LINES_OF_LEGEND = 1.5;
    private static final int MOST_BARS = 14;

    private final Material m;
    private final Workbook workbook;
    private final Page page;

    private StatisticsSheet(Workbook workbook, Styles styles, Material m) {
        this.workbook = workbook;
        this.m = m;
        this.page =
                new Page(
                        workbook,
                        styles,
                        m,
                        m.sheetName("statistics"),
                        m.say("statistics.subtitle"));
    }

    static void write(Workbook workbook, Styles styles, Material m) {
        new StatisticsSheet(workbook, styles, m).write();
    }

    private void write() {
        Source source = new Source(m.state, m.ranking, m.dossiers, m.messages, m.formats, m.at);
        page.width(0, 44);
        for (int c = 1; c < CHART_COLUMN; c++) {
            page.width(c, 13);
        }
        for (int c = CHART_COLUMN; c < LAST_CHART_COLUMN; c++) {
            page.width(c, CHART_WIDTH);
        }
        page.goTo(Page.HEAD);
        table(m.say("statistics.all"), List.of(Statistics.total(source)));
        Map<String, byte[]> charts = StatisticsPaper.charts(source);
        for (Breakdown breakdown : Statistics.breakdowns(source)) {
            String name = breakdown.name();
            page.add();
            int from = page.next();
            table(name, breakdown.lines());
            byte[] chart = charts.get(breakdown.key());
            if (chart != null) {
                picture(chart, m.say("paper.statistics.chart", name), from, breakdown);
            }
        }
    }

    private void table(String name, List<Line> lines) {
        Row head = page.add();
        page.text(head, 0, name, Look.HEADER);
        String[] figures = {"submitted", "admissible", "selected", "rate"};
        for (int i = 0; i < figures.length; i++) {
            page.text(head, 1 + i, m.say("paper.statistics." + figures[i]), Look.HEADER_NUMBER);
        }
        page.beginTable();
        for (Line line : lines) {
            Row row = page.add();
            String category = line.category().isEmpty() ? name : line.category();
            page.text(row, 0, category, Look.WRAP);
            page.number(row, 1, line.submitted(), Look.COUNT);
            page.number(row, 2, line.admissible(), Look.COUNT);
            page.number(row, 3, line.selected(), Look.COUNT);
            page.text(row, 4, m.formats.percent((int) Math.round(100 * line.rate())), Look.QUIET);
        }
        page.endTable();
    }

    /** Beside its table, and room below where the table is shorter. */
    private void picture(byte[] png, String said, int from, Breakdown breakdown) {
        int bars = Math.min(MOST_BARS, breakdown.lines().size());
        int high = (int) Math.round(LINES_OF_LEGEND + bars * LINES_A_BAR);
        int index = workbook.addPicture(png, Workbook.PICTURE_TYPE_PNG);
        Drawing<?> drawing = page.sheet.createDrawingPatriarch();
        ClientAnchor anchor = workbook.getCreationHelper().createClientAnchor();
        anchor.setCol1(CHART_COLUMN);
        anchor.setCol2(LAST_CHART_COLUMN);
        anchor.setRow1(from);
        anchor.setRow2(from + high);
        anchor.setAnchorType(ClientAnchor.AnchorType.MOVE_DONT_RESIZE);
        Picture picture = drawing.createPicture(anchor, index);
        if (picture instanceof XSSFPicture in) {
            in.getCTPicture().getNvPicPr().getCNvPr().setDescr(said);
        }
        while (page.next() < from + high) {
            page.add();
        }
    }
}
