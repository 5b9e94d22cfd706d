package fr.palmares.ui.evaluation;

import java.text.Normalizer;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.layout.Region;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/**
 * One heading or paragraph whose text can be selected and in which places can be marked. A text
 * flow has neither by itself: what is marked is drawn beneath the letters.
 */
final class TextBlock extends Region {
    private final String content;
    private final TextFlow flow = new TextFlow();
    private final Path found = shape("found");
    private final Path current = shape("found-current");
    private final Path selected = shape("text-selection");
    private List<int[]> spans = List.of();
    private int currentSpan = -1;
    private int from;
    private int to;

    TextBlock(String content, String style) {
        this.content = Normalizer.normalize(content, Normalizer.Form.NFC);
        Text text = new Text(this.content);
        text.getStyleClass().addAll("text-of-block", style);
        flow.getStyleClass().add("reading-text");
        flow.getChildren().add(text);
        getStyleClass().add(style + "-block");
        getChildren().addAll(found, current, selected, flow);
        setAccessibleText(content);
    }

    String content() {
        return content;
    }

    /** Marks these places; {@code index} of them is the one being looked at, or -1. */
    void mark(List<int[]> places, int index) {
        spans = places;
        currentSpan = index;
        requestLayout();
    }

    /** Shows a selection, end exclusive; equal ends show none. */
    void select(int start, int end) {
        if (start != from || end != to) {
            from = start;
            to = end;
            requestLayout();
        }
    }

    String selection() {
        return content.substring(from, to);
    }

    /** The place between two characters that is nearest to a point of this block. */
    int offsetAt(Point2D point) {
        int at = flow.getHitInfo(point).getInsertionIndex();
        return Math.clamp(at, 0, content.length());
    }

    /** Height above the block's upper edge of the marked place being looked at. */
    double yOfCurrent() {
        return current.getElements().isEmpty() ? 0 : current.getBoundsInParent().getMinY();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double inner = width - snappedLeftInset() - snappedRightInset();
        return snappedTopInset() + flow.prefHeight(inner) + snappedBottomInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return snappedLeftInset() + flow.prefWidth(-1) + snappedRightInset();
    }

    @Override
    protected void layoutChildren() {
        double x = snappedLeftInset();
        double y = snappedTopInset();
        double width = getWidth() - x - snappedRightInset();
        flow.resizeRelocate(x, y, width, getHeight() - y - snappedBottomInset());
        flow.layout();
        for (Path path : List.of(found, current, selected)) {
            path.getElements().clear();
            path.relocate(0, 0);
            path.setLayoutX(x);
            path.setLayoutY(y);
        }
        for (int i = 0; i < spans.size(); i++) {
            Path path = i == currentSpan ? current : found;
            path.getElements().addAll(flow.getRangeShape(spans.get(i)[0], spans.get(i)[1], false));
        }
        if (from < to) {
            selected.getElements().setAll(flow.getRangeShape(from, to, false));
        }
    }

    private static Path shape(String style) {
        Path path = new Path();
        path.setManaged(false);
        path.setMouseTransparent(true);
        path.setStroke(null);
        path.getStyleClass().add(style);
        return path;
    }
}
