package fr.palmares.ui.evaluation;

import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** A field as high as what is written in it, up to a limit; Tab leaves it as it leaves others. */
final class GrowingArea extends TextArea {
    private final int least;
    private final int most;

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
    protected double computePrefHeight(double width) {
        Node text = lookup(".text");
        if (text == null) {
            return super.computePrefHeight(width);
        }
        double line = getFont().getSize() * 1.3;
        double chrome = line;
        double wanted = text.getLayoutBounds().getHeight() + chrome;
        return Math.clamp(wanted, least * line + chrome, most * line + chrome);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        Node text = lookup(".text");
        double wanted = computePrefHeight(getWidth());
        if (text != null && Math.abs(wanted - getHeight()) > 1) {
            requestLayout();
            if (getParent() != null) {
                getParent().requestLayout();
            }
        }
    }
}
