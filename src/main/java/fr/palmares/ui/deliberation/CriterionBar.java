package fr.palmares.ui.deliberation;

import fr.palmares.ui.common.Controls;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;

/** The mean of a criterion as a bar, with the jurors' marks as dots on it. */
final class CriterionBar extends Region {
    private final Region track = region("bar-track");
    private final Region bar = region("bar-fill");
    private final List<Circle> dots = new ArrayList<>();
    private final Slide.Bar shown;

    CriterionBar(Slide.Bar shown) {
        this.shown = shown;
        getStyleClass().add("criterion-line");
        setMinWidth(60);
        setMinHeight(USE_PREF_SIZE);
        setMaxHeight(USE_PREF_SIZE);
        getChildren().addAll(track, bar);
        for (Slide.Dot dot : shown.dots()) {
            Circle circle = new Circle();
            circle.getStyleClass().add(dot.share() < shown.share() ? "dot-on-bar" : "dot-off-bar");
            circle.setManaged(false);
            if (!dot.said().isEmpty()) {
                Tooltip.install(circle, new Tooltip(dot.said()));
            }
            dots.add(circle);
            getChildren().add(circle);
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return 16;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 300;
    }

    @Override
    protected void layoutChildren() {
        double h = getHeight();
        double w = getWidth();
        double radius = h / 4;
        track.resizeRelocate(0, 0, w, h);
        bar.resizeRelocate(0, 0, Math.rint(w * shown.share()), h);
        for (int i = 0; i < dots.size(); i++) {
            Circle dot = dots.get(i);
            dot.setRadius(radius);
            dot.setCenterX(radius + 3 + shown.dots().get(i).share() * (w - 2 * radius - 6));
            dot.setCenterY(h / 2);
        }
    }

    private static Region region(String style) {
        Region region = Controls.style(new Region(), style);
        region.setManaged(false);
        return region;
    }
}
