package fr.palmares.ui.ranking;

import fr.palmares.ui.common.Drawing;
import fr.palmares.ui.common.Drawing.Box;
import fr.palmares.ui.common.Drawing.Line;
import fr.palmares.ui.common.Drawing.Shape;
import fr.palmares.ui.common.Drawing.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Each dossier's scores by its jurors as marks on the scale, best dossier first: where they agree,
 * and where they part. Marks that fall together stand on top of each other.
 */
final class DotsChart {
    private static final double NAMES = 0.46;
    private static final double ROW = 18;
    private static final double HEAD = 24;
    private static final double MARK = 5;
    private static final double TEXT = 11;

    private DotsChart() {}

    /**
     * The chart in a width.
     *
     * @param least the scale's lowest mark as it is written
     * @param most its highest
     */
    static Drawing drawing(
            List<RankingLine> lines, String least, String most, String title, double width) {
        List<Shape> shapes = new ArrayList<>();
        double left = Math.rint(width * NAMES);
        double room = width - left - 16;
        shapes.add(new Words(left - 3, 14, room / 3, least));
        shapes.add(new Words(left + room - 8, 14, room / 3, most));
        double y = HEAD;
        for (RankingLine line : lines) {
            double middle = y + ROW / 2;
            if (line.cut()) {
                shapes.add(new Line(0, y, width, y, true));
            }
            String place = line.place() == null ? "—" : Integer.toString(line.place());
            shapes.add(new Words(0, middle + 4, 34, place));
            shapes.add(new Words(36, middle + 4, left - 48, line.dossier() + " · " + line.name()));
            shapes.add(new Box(left, middle - 0.5, room, 1, 0.2));
            marks(line.dots(), left, room, middle, shapes);
            y += ROW;
        }
        return new Drawing(title, width, Math.max(HEAD + ROW, y + 4), TEXT, shapes);
    }

    private static void marks(
            Strip dots, double left, double room, double middle, List<Shape> shapes) {
        double[] at = new double[dots.size()];
        for (int i = 0; i < at.length; i++) {
            at[i] = dots.at(i);
        }
        Arrays.sort(at);
        int above = 0;
        for (int i = 0; i < at.length; i++) {
            boolean together = i > 0 && (at[i] - at[i - 1]) * room < MARK;
            above = together ? above + 1 : 0;
            // three fit between two rows; more only darken the third
            double up = Math.min(above, 2) * (MARK + 0.5) - MARK / 2;
            shapes.add(
                    new Box(
                            left + room * at[i] - MARK / 2,
                            middle + MARK / 2 - up - MARK,
                            MARK,
                            MARK,
                            0.85));
        }
    }
}
