package fr.palmares.ui.results;

import fr.palmares.app.ReadStatistics.Row;
import fr.palmares.app.ReadStatistics.Sorted;
import fr.palmares.text.Formats;
import fr.palmares.ui.common.Drawing;
import fr.palmares.ui.common.Drawing.Box;
import fr.palmares.ui.common.Drawing.Shape;
import fr.palmares.ui.common.Drawing.Words;
import java.util.ArrayList;
import java.util.List;

/** Horizontal bars: submitted in a light tone, laureates in a dark one within it, and figures. */
final class StatisticsChart {
    private static final double NAMES = 0.34;
    private static final double FIGURES = 118;
    private static final double ROW = 24;
    private static final double BAR = 13;
    private static final double LEGEND = 26;
    private static final double TEXT = 13;
    private static final double LIGHT = 0.22;
    private static final double DARK = 0.85;

    private StatisticsChart() {}

    /**
     * The chart in a width.
     *
     * @param title what it shows, in words
     * @param submitted what the light bars are called
     * @param selected what the dark ones are called
     */
    static Drawing drawing(
            Sorted sorted,
            Formats formats,
            String title,
            String submitted,
            String selected,
            double width) {
        List<Shape> shapes = new ArrayList<>();
        double left = Math.rint(width * NAMES);
        double room = Math.max(40, width - left - FIGURES);
        shapes.add(new Box(left, 4, 11, 11, LIGHT));
        shapes.add(new Words(left + 17, 14, room / 2 - 20, submitted));
        double second = left + Math.max(96, room / 2);
        shapes.add(new Box(second, 4, 11, 11, DARK));
        shapes.add(new Words(second + 17, 14, Math.max(60, room / 2), selected));
        int most = sorted.rows().stream().mapToInt(Row::submitted).max().orElse(1);
        double unit = room / Math.max(1, most);
        double y = LEGEND;
        for (Row row : sorted.rows()) {
            double bar = y + (ROW - BAR) / 2;
            shapes.add(new Words(0, y + ROW / 2 + 5, left - 14, row.name()));
            shapes.add(new Box(left, bar, unit * row.submitted(), BAR, LIGHT));
            shapes.add(new Box(left, bar, unit * row.selected(), BAR, DARK));
            shapes.add(
                    new Words(
                            left + unit * row.submitted() + 8,
                            y + ROW / 2 + 5,
                            FIGURES - 10,
                            row.selected()
                                    + " / "
                                    + row.submitted()
                                    + "  ·  "
                                    + formats.percent(row.percent())));
            y += ROW;
        }
        return new Drawing(title, width, y + 4, TEXT, shapes);
    }
}
