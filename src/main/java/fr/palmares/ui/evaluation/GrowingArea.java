package fr.palmares.ui.evaluation;

import javafx.geometry.Orientation;
import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/** A field as high as what is written in it, up to a limit; Tab leaves it as it leaves others. */
final class GrowingArea extends TextArea {
    private final int least;
    private final int most;
    private final Text ruler = new Text();

    /**
     * @param least lines shown of an empty text
     * @param most lines before it scrolls
     */
    GrowingArea(int least, int most) {
        this.least = least;
        this.most = most;
        setWrapText(true);
        setPrefRowCount(least);
        getStyleClass().add("growing-area");
        ruler.fontProperty().bind(fontProperty());
        ruler.textProperty().bind(textProperty());
        textProperty().subscribe(text -> requestLayout());
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.TAB && !event.isShortcutDown()) {
                        requestFocusTraversal(
                                event.isShiftDown()
                                        ? TraversalDirection.PREVIOUS
                                        : TraversalDirection.NEXT);
                        event.consume();
                    }
                });
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    /** From the text and the width alone: what a layout gives back never asks for another one. */
    @Override
    protected double computePrefHeight(double width) {
        if (!(lookup(".content") instanceof Region content)) {
            return super.computePrefHeight(width);
        }
        double beside =
                snappedLeftInset()
                        + snappedRightInset()
                        + content.snappedLeftInset()
                        + content.snappedRightInset();
        ruler.setWrappingWidth(Math.max(1, (width < 0 ? getWidth() : width) - beside));
        double line = getFont().getSize() * 1.3;
        double chrome = line;
        double wanted = ruler.getLayoutBounds().getHeight() + chrome;
        return snapSizeY(Math.clamp(wanted, least * line + chrome, most * line + chrome));
    }
}
