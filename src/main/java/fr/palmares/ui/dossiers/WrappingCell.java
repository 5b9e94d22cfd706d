package fr.palmares.ui.dossiers;

import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A row as wide as its list whose texts wrap: a cell alone would keep them to one line. */
abstract class WrappingCell<T> extends ListCell<T> {
    /** Room at the right for the scroll bar. */
    private static final double BAR = 16;

    WrappingCell() {
        setPrefWidth(0);
    }

    /** Shows something as wide as the row; null shows nothing. */
    final void show(@Nullable Region region) {
        setText(null);
        setGraphic(region);
        if (region != null) {
            region.setMaxWidth(Double.MAX_VALUE);
            region.setPrefWidth(room());
        }
    }

    private double room() {
        double list = getListView() == null ? 0 : getListView().getWidth();
        return Math.max(0, list - BAR - snappedLeftInset() - snappedRightInset());
    }

    @Override
    protected double computePrefHeight(double width) {
        Node graphic = getGraphic();
        if (!(graphic instanceof Region region)) {
            return super.computePrefHeight(width);
        }
        double room = room();
        region.setPrefWidth(room);
        return snapSizeY(snappedTopInset() + region.prefHeight(room) + snappedBottomInset());
    }
}
