package fr.palmares.ui.ranking;

import fr.palmares.ranking.WeightInterval;
import fr.palmares.ui.common.Drawing;
import fr.palmares.ui.common.Drawing.Box;
import fr.palmares.ui.common.Drawing.Shape;
import fr.palmares.ui.common.Drawing.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Each weight's stability interval as a band from 0 to 1 with a mark where the weight is now. */
final class IntervalChart {
    private static final double NAMES = 0.42;
    private static final double ROW = 24;
    private static final double BAND = 10;
    private static final double TEXT = 13;

    private IntervalChart() {}

    /**
     * The chart in a width.
     *
     * @param words each interval in words, which stand before its band
     */
    static Drawing drawing(
            List<WeightInterval> intervals,
            Function<WeightInterval, String> words,
            String title,
            double width) {
        List<Shape> shapes = new ArrayList<>();
        double left = Math.rint(width * NAMES);
        double room = width - left - 8;
        double y = 0;
        for (WeightInterval one : intervals) {
            double band = y + (ROW - BAND) / 2;
            double from = left + room * one.low().doubleValue();
            double to = left + room * one.high().doubleValue();
            double now = left + room * one.current().doubleValue();
            shapes.add(new Words(0, y + ROW / 2 + 5, left - 14, words.apply(one)));
            shapes.add(new Box(left, y + ROW / 2 - 1, room, 2, 0.18));
            shapes.add(new Box(from, band, Math.max(2, to - from), BAND, 0.38));
            shapes.add(new Box(now - 1.5, band - 3, 3, BAND + 6, 1));
            y += ROW;
        }
        return new Drawing(title, width, Math.max(ROW, y), TEXT, shapes);
    }
}
