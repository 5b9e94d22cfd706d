package fr.palmares.ui.ranking;

import fr.palmares.ranking.Acceptability;
import fr.palmares.ui.common.Drawing;
import fr.palmares.ui.common.Drawing.Box;
import fr.palmares.ui.common.Drawing.Line;
import fr.palmares.ui.common.Drawing.Shape;
import fr.palmares.ui.common.Drawing.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Dossiers by ranks: the darker a cell, the more often the simulations put the dossier on that
 * rank. The last seat is the dashed line.
 */
final class HeatMap {
    private static final double LEFT = 52;
    private static final double TOP = 20;
    private static final double TEXT = 11;

    private final Acceptability simulation;
    private final List<String> dossiers;
    private final int seats;
    private final String title;
    private final Map<String, Integer> positions = new HashMap<>();

    /**
     * @param dossiers numbers, in the order of the official ranking
     */
    HeatMap(Acceptability simulation, List<String> dossiers, int seats, String title) {
        this.simulation = simulation;
        this.dossiers = dossiers;
        this.seats = seats;
        this.title = title;
        for (int d = 0; d < simulation.dossiers().size(); d++) {
            positions.put(simulation.dossiers().get(d), d);
        }
    }

    private double cell() {
        return dossiers.size() > 150 ? 6 : dossiers.size() > 80 ? 10 : 15;
    }

    /** The map in a width. */
    Drawing drawing(double width) {
        int n = dossiers.size();
        double high = cell();
        List<Shape> shapes = new ArrayList<>();
        double wide = (width - LEFT - 4) / Math.max(1, n);
        int every = n > 150 ? 20 : n > 60 ? 10 : 5;
        for (int rank = 1; rank <= n; rank++) {
            if (rank == 1 || rank % every == 0) {
                double x = LEFT + (rank - 1) * wide;
                shapes.add(new Words(x, TOP - 6, every * wide, Integer.toString(rank)));
            }
        }
        for (int row = 0; row < n; row++) {
            double y = TOP + row * high;
            if (high >= 12 || row % every == 0) {
                double base = y + Math.min(high, 12) - 2;
                shapes.add(new Words(0, base, LEFT - 6, dossiers.get(row)));
            }
            cells(shapes, row, y, wide, high);
        }
        if (seats > 0 && seats < n) {
            double across = LEFT + seats * wide;
            double down = TOP + seats * high;
            shapes.add(new Line(across, TOP - 4, across, TOP + n * high, true));
            shapes.add(new Line(LEFT, down, width, down, true));
        }
        return new Drawing(title, width, TOP + n * high + 6, TEXT, shapes);
    }

    private void cells(List<Shape> shapes, int row, double y, double wide, double high) {
        Integer at = positions.get(dossiers.get(row));
        for (int rank = 1; at != null && rank <= dossiers.size(); rank++) {
            double share = simulation.share(at, rank);
            if (share > 0) {
                shapes.add(
                        new Box(
                                LEFT + (rank - 1) * wide,
                                y,
                                Math.max(1, wide - 0.5),
                                high - 0.5,
                                0.12 + 0.88 * Math.sqrt(share)));
            }
        }
    }
}
