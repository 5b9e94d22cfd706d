package fr.palmares.ui.ranking;

import fr.palmares.ranking.Acceptability;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;

/**
 * Dossiers by ranks: the darker a cell, the more often the simulations put the dossier on that
 * rank. One ink in shades, so that it reads the same printed in grey.
 */
final class HeatMap extends Region {
    private static final double LEFT = 52;
    private static final double TOP = 20;
    private static final double MOST_HEIGHT = 6000;

    private final Acceptability simulation;
    private final List<String> dossiers;
    private final int seats;
    private final Map<String, Integer> positions = new HashMap<>();
    private final Canvas canvas = new Canvas();

    /** Takes the theme's ink, which a canvas cannot look up. */
    private final Label ink = new Label();

    /**
     * @param dossiers numbers, in the order of the official ranking
     */
    HeatMap(Acceptability simulation, List<String> dossiers, int seats) {
        this.simulation = simulation;
        this.dossiers = dossiers;
        this.seats = seats;
        for (int d = 0; d < simulation.dossiers().size(); d++) {
            positions.put(simulation.dossiers().get(d), d);
        }
        setId("advanced-heat");
        ink.getStyleClass().add("heat-ink");
        ink.setManaged(false);
        getChildren().addAll(canvas, ink);
        ink.textFillProperty().subscribe(this::requestLayout);
    }

    private double cell() {
        return dossiers.size() > 150 ? 6 : dossiers.size() > 80 ? 10 : 15;
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.min(MOST_HEIGHT, TOP + dossiers.size() * cell() + 6);
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(Math.max(100, getWidth()));
        canvas.setHeight(computePrefHeight(getWidth()));
        draw(canvas.getGraphicsContext2D());
    }

    private void draw(GraphicsContext g) {
        Paint fill = ink.getTextFill();
        Color colour = fill instanceof Color c ? c : Color.GRAY;
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        int n = dossiers.size();
        if (n == 0) {
            return;
        }
        double wide = (canvas.getWidth() - LEFT - 4) / n;
        double high = cell();
        g.setFont(ink.getFont());
        int every = n > 150 ? 20 : n > 60 ? 10 : 5;
        g.setFill(colour);
        for (int rank = 1; rank <= n; rank++) {
            if (rank == 1 || rank % every == 0) {
                g.fillText(Integer.toString(rank), LEFT + (rank - 1) * wide, TOP - 6);
            }
        }
        for (int row = 0; row < n; row++) {
            double y = TOP + row * high;
            g.setFill(colour);
            if (high >= 12 || row % every == 0) {
                g.fillText(dossiers.get(row), 0, y + Math.min(high, 12) - 2, LEFT - 6);
            }
            Integer at = positions.get(dossiers.get(row));
            for (int rank = 1; at != null && rank <= n; rank++) {
                double share = simulation.share(at, rank);
                if (share > 0) {
                    g.setFill(colour.deriveColor(0, 1, 1, 0.12 + 0.88 * Math.sqrt(share)));
                    g.fillRect(LEFT + (rank - 1) * wide, y, Math.max(1, wide - 0.5), high - 0.5);
                }
            }
        }
        if (seats > 0 && seats < n) {
            g.setStroke(colour);
            g.setLineDashes(4, 3);
            g.strokeLine(LEFT + seats * wide, TOP - 4, LEFT + seats * wide, TOP + n * high);
            g.strokeLine(LEFT, TOP + seats * high, canvas.getWidth(), TOP + seats * high);
        }
    }
}
