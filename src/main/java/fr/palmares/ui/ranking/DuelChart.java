package fr.palmares.ui.ranking;

import fr.palmares.ui.common.Drawing;
import fr.palmares.ui.common.Drawing.Box;
import fr.palmares.ui.common.Drawing.Line;
import fr.palmares.ui.common.Drawing.Shape;
import fr.palmares.ui.common.Drawing.Words;
import java.util.ArrayList;
import java.util.List;

/** Shares of 1 as bars, each with its name before and its figure after it. */
final class DuelChart {
    private static final double NAMES = 0.34;
    private static final double FIGURES = 210;
    private static final double ROW = 22;
    private static final double BAR = 12;
    private static final double TEXT = 13;
    private static final double FULL = 0.8;
    private static final double REST = 0.2;

    private DuelChart() {}

    /**
     * One bar.
     *
     * @param share the dark part, 0 to 1
     * @param rest the pale part at the other end, 0 to 1
     * @param mark where a thin line stands, 0 to 1; NaN for none
     * @param figure in words
     */
    record Bar(String name, double share, double rest, double mark, String figure) {}

    /** The bars in a width, from the top down. */
    static Drawing drawing(List<Bar> bars, String title, double width) {
        List<Shape> shapes = new ArrayList<>();
        double left = Math.rint(width * NAMES);
        double room = Math.max(40, width - left - FIGURES);
        double y = 0;
        for (Bar bar : bars) {
            double top = y + (ROW - BAR) / 2;
            double base = y + ROW / 2 + 5;
            shapes.add(new Words(0, base, left - 14, bar.name()));
            shapes.add(new Box(left, y + ROW / 2 - 0.5, room, 1, REST));
            shapes.add(new Box(left, top, room * bar.share(), BAR, FULL));
            shapes.add(new Box(left + room * (1 - bar.rest()), top, room * bar.rest(), BAR, REST));
            if (!Double.isNaN(bar.mark())) {
                double x = left + room * bar.mark();
                shapes.add(new Line(x, top - 3, x, top + BAR + 3, false));
            }
            shapes.add(new Words(left + room + 10, base, FIGURES - 12, bar.figure()));
            y += ROW;
        }
        return new Drawing(title, width, Math.max(ROW, y), TEXT, shapes);
    }
}
