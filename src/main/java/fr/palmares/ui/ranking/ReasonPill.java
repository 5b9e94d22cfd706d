package fr.palmares.ui.ranking;

import fr.palmares.ranking.Reason;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.shape.SVGPath;

/** A reason in words with a shape of its own, so that colour says nothing alone. */
final class ReasonPill extends Label {
    private final SVGPath shape = new SVGPath();

    ReasonPill() {
        shape.getStyleClass().add("reason-shape");
        setGraphic(shape);
        getStyleClass().add("reason");
    }

    void show(Reason reason, String words) {
        setText(words);
        shape.setContent(
                switch (reason) {
                    case TIED_AT_CUT -> "M0 2h9v2h-9zM0 6h9v2h-9z";
                    case SPLIT_JURY -> "M4 0v10l-4-5zM6 0v10l4-5z";
                    case ONE_JUROR -> "M5 0a5 5 0 1 0 0.01 0z";
                    case WEIGHT_SENSITIVE -> "M5 0l5 5l-5 5l-5-5z";
                    case MISSING_SHEETS -> "M5 0a5 5 0 1 0 0.01 0zM5 1.6a3.4 3.4 0 1 1-0.01 0z";
                });
    }

    static String key(Reason reason) {
        return "ranking.reason." + reason.name().toLowerCase(Locale.ROOT);
    }
}
