package fr.palmares.ui.common;

import java.util.function.DoubleFunction;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;

/** A drawing in the window, as wide as there is room, in the theme's ink. */
public final class Chart extends Region {
    private static final double LEAST_WIDTH = 200;

    private final DoubleFunction<Drawing> drawn;
    private final Canvas canvas = new Canvas();

    /** Takes the theme's ink, which a canvas cannot look up. */
    private final Label ink = new Label();

    /**
     * @param drawn the drawing for a width
     */
    public Chart(String id, DoubleFunction<Drawing> drawn) {
        this.drawn = drawn;
        setId(id);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(drawn.apply(LEAST_WIDTH).title());
        ink.getStyleClass().add("chart-ink");
        ink.setManaged(false);
        getChildren().addAll(canvas, ink);
        ink.textFillProperty().subscribe(this::requestLayout);
    }

    /** What is in view. */
    public Drawing drawing() {
        return drawn.apply(Math.max(LEAST_WIDTH, getWidth()));
    }

    @Override
    protected double computePrefHeight(double width) {
        return drawn.apply(Math.max(LEAST_WIDTH, width)).height();
    }

    @Override
    protected void layoutChildren() {
        Drawing drawing = drawing();
        canvas.setWidth(drawing.width());
        canvas.setHeight(drawing.height());
        Paint fill = ink.getTextFill();
        canvas.getGraphicsContext2D().clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        PaintDrawing.on(
                canvas.getGraphicsContext2D(),
                drawing,
                fill instanceof Color c ? c : Color.GRAY,
                ink.getFont());
    }
}
