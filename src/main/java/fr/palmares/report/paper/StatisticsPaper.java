package fr.palmares.report.paper;

import static fr.palmares.report.document.Block.heading;
import static fr.palmares.report.document.Block.paragraph;

import fr.palmares.report.document.Block;
import fr.palmares.report.document.Block.Column;
import fr.palmares.report.document.Block.Picture;
import fr.palmares.report.document.Block.Table;
import fr.palmares.report.document.Document;
import fr.palmares.report.paper.Statistics.Breakdown;
import fr.palmares.report.paper.Statistics.Line;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The statistics of the round: a sentence, then a chart and its table for each breakdown. */
public final class StatisticsPaper {
    /** Bars that a chart can still be read with; the table below it has all. */
    static final int BARS = 14;

    private StatisticsPaper() {}

    public static Document of(Source source) {
        List<Block> blocks = new ArrayList<>();
        Line total = Statistics.total(source);
        blocks.add(
                paragraph(
                        source.say(
                                "paper.statistics.total",
                                total.submitted(),
                                total.admissible(),
                                total.selected(),
                                percent(source, total))));
        for (Breakdown breakdown : Statistics.breakdowns(source)) {
            String name = breakdown.name();
            blocks.add(heading(1, name));
            BarChart chart = BarChart.of(source, breakdown);
            blocks.add(
                    new Picture(
                            Base64.getEncoder().encodeToString(chart.png(2)),
                            source.say("paper.statistics.chart", name),
                            chart.width(),
                            chart.height()));
            blocks.add(
                    new Table(
                            source.say("paper.statistics.table", name),
                            List.of(
                                    Column.text(name, 44),
                                    Column.number(source.say("paper.statistics.submitted"), 14),
                                    Column.number(source.say("paper.statistics.admissible"), 14),
                                    Column.number(source.say("paper.statistics.selected"), 14),
                                    Column.number(source.say("paper.statistics.rate"), 14)),
                            breakdown.lines().stream().map(l -> row(source, l)).toList()));
        }
        return source.document(source.say("paper.statistics.title"), false, blocks);
    }

    /** Each breakdown's chart as PNG, by the breakdown's key. */
    public static Map<String, byte[]> charts(Source source) {
        Map<String, byte[]> charts = new LinkedHashMap<>();
        for (Breakdown breakdown : Statistics.breakdowns(source)) {
            charts.put(breakdown.key(), BarChart.of(source, breakdown).png(3));
        }
        return charts;
    }

    private static List<String> row(Source source, Line line) {
        return List.of(
                line.category(),
                source.formats().count(line.submitted()),
                source.formats().count(line.admissible()),
                source.formats().count(line.selected()),
                percent(source, line));
    }

    private static String percent(Source source, Line line) {
        return source.formats().percent((int) Math.round(100 * line.rate()));
    }
}
