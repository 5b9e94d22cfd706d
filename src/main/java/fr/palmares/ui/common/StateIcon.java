package fr.palmares.ui.common;

import fr.palmares.model.SheetState;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;

/**
 * How far a sheet is, as a shape: ✓ finished, ◐ draft, ○ to do, ⊘ recused. Drawn, because few fonts
 * have all four. Beside it stands the word; {@link Shape#wordKey} names it.
 */
public final class StateIcon extends StackPane {
    /** What can be shown. */
    public enum Shape {
        TO_DO("M7 1a6 6 0 1 0 0 12a6 6 0 1 0 0-12zM7 2.3a4.7 4.7 0 1 1 0 9.4a4.7 4.7 0 1 1 0-9.4z"),
        DRAFT("M7 1a6 6 0 1 0 0 12a6 6 0 1 0 0-12zM7 2.3v9.4a4.7 4.7 0 1 1 0-9.4z"),
        FINISHED("M12.4 3.2L5.4 11.6L1.4 7.7L2.4 6.7L5.3 9.5L11.3 2.3z"),
        RECUSED(
                "M7 1a6 6 0 1 0 0 12a6 6 0 1 0 0-12zM7 2.3a4.7 4.7 0 0 1 2.9 1L3.3 9.9a4.7 4.7 0 0"
                        + " 1 3.7-7.6zM10.8 4.2a4.7 4.7 0 0 1-6.6 6.6z");

        private final String path;

        Shape(String path) {
            this.path = path;
        }

        public static Shape of(SheetState state) {
            return switch (state) {
                case TO_DO -> TO_DO;
                case DRAFT -> DRAFT;
                case FINISHED -> FINISHED;
            };
        }

        /** Key of the word for this state. */
        public String wordKey() {
            return switch (this) {
                case TO_DO -> "state.toDo";
                case DRAFT -> "state.draft";
                case FINISHED -> "state.finished";
                case RECUSED -> "state.recused";
            };
        }

        private String style() {
            return switch (this) {
                case TO_DO -> "state-to-do";
                case DRAFT -> "state-draft";
                case FINISHED -> "state-finished";
                case RECUSED -> "state-recused";
            };
        }
    }

    private final SVGPath drawing = new SVGPath();

    public StateIcon(I18n i18n, Shape shape) {
        getChildren().add(drawing);
        setMinSize(14, 14);
        setPrefSize(14, 14);
        setMaxSize(14, 14);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        show(i18n, shape);
    }

    public void show(I18n i18n, Shape shape) {
        drawing.setContent(shape.path);
        drawing.getStyleClass().setAll("state-shape", shape.style());
        setAccessibleText(i18n.say(shape.wordKey()));
    }
}
