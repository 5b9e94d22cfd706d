package fr.palmares.ui.ranking;

import fr.palmares.ui.common.Drawing;
import fr.palmares.ui.common.Drawing.Box;
import fr.palmares.ui.common.Drawing.Line;
import fr.palmares.ui.common.Drawing.Shape;
import fr.palmares.ui.common.Drawing.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Jurors below each other, a column for each figure: a square where the juror stands, a band where
 * there is an interval, a line at what is usual. One ink: it prints in grey.
 */
final class JurorChart {
    private static final double NAMES = 0.2;
    private static final double ROW = 22;
    private static final double HEAD = 46;
    private static final double MARK = 7;
    private static final double BAND = 9;
    private static final double GAP = 26;
    private static final double TEXT = 13;

    private JurorChart() {}

    /**
     * Where a juror stands.
     *
     * @param value null where it is not computable
     * @param low lower end of an interval, the value itself where there is none
     * @param high its upper end
     */
    record Point(@Nullable Double value, double low, double high) {
        static Point of(@Nullable Double value) {
            double at = value == null ? 0 : value;
            return new Point(value, at, at);
        }
    }

    /**
     * A figure.
     *
     * @param title what it is
     * @param usual where the line stands
     * @param least the smallest range to either side of it
     * @param bounded whether no value lies beyond that range
     * @param points one for each juror
     */
    record Column(String title, double usual, double least, boolean bounded, List<Point> points) {
        Column {
            points = List.copyOf(points);
        }

        /** How far the axis goes to either side of what is usual. */
        double reach() {
            if (bounded) {
                return least;
            }
            double most = least;
            for (Point point : points) {
                if (point.value() != null) {
                    most = Math.max(most, Math.abs(point.low() - usual));
                    most = Math.max(most, Math.abs(point.high() - usual));
                }
            }
            return Math.ceil(most * 4) / 4;
        }
    }

    /**
     * The chart in a width.
     *
     * @param number a figure as the reader's language writes it
     */
    static Drawing drawing(
            List<String> names,
            List<Column> columns,
            String title,
            DoubleFunction<String> number,
            double width) {
        List<Shape> shapes = new ArrayList<>();
        double left = Math.rint(width * NAMES);
        double room = (width - left - GAP * columns.size()) / columns.size();
        for (int j = 0; j < names.size(); j++) {
            shapes.add(new Words(0, middle(j) + 5, left - 6, names.get(j)));
        }
        double bottom = HEAD + ROW * names.size();
        double x = left + GAP / 2;
        for (Column column : columns) {
            draw(column, x, room, bottom, number, shapes);
            x += room + GAP;
        }
        return new Drawing(title, width, bottom + 4, TEXT, shapes);
    }

    private static void draw(
            Column column,
            double x,
            double room,
            double bottom,
            DoubleFunction<String> number,
            List<Shape> shapes) {
        double reach = column.reach();
        double centre = Math.rint(x + room / 2);
        shapes.add(new Words(x, 15, room, column.title()));
        shapes.add(new Words(x, 35, room / 3, number.apply(column.usual() - reach)));
        shapes.add(new Words(centre - 13, 35, room / 3, number.apply(column.usual())));
        shapes.add(new Words(x + room - 26, 35, room / 3, number.apply(column.usual() + reach)));
        shapes.add(new Line(centre + 0.5, HEAD - 4, centre + 0.5, bottom, true));
        for (int j = 0; j < column.points().size(); j++) {
            Point point = column.points().get(j);
            double y = middle(j);
            shapes.add(new Box(x, y - 0.5, room, 1, 0.18));
            Double value = point.value();
            if (value == null) {
                shapes.add(new Words(centre + 8, y + 5, room / 2, "—"));
                continue;
            }
            double scale = room / 2 / reach;
            double from = centre + (point.low() - column.usual()) * scale;
            double to = centre + (point.high() - column.usual()) * scale;
            if (to > from) {
                shapes.add(new Box(from, y - BAND / 2, to - from, BAND, 0.3));
            }
            double at = centre + (value - column.usual()) * scale;
            shapes.add(new Box(at - MARK / 2, y - MARK / 2, MARK, MARK, 1));
        }
    }

    private static double middle(int row) {
        return HEAD + ROW * row + ROW / 2;
    }
}
