package fr.palmares.ui.evaluation;

import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.Icons;
import fr.palmares.ui.common.Shortcut;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/** Search within the text being read: every place marked, a count, the next and the one before. */
final class FindBar extends HBox {
    private final I18n i18n;
    private final ReadingPassages text;
    private final ScrollPane scroll;
    private final TextField words;
    private final Label count = new Label();
    private int found;
    private int at;

    FindBar(Controls controls, I18n i18n, ReadingPassages text, ScrollPane scroll) {
        this.i18n = i18n;
        this.text = text;
        this.scroll = scroll;
        words = controls.field("find-words", "evaluation.find");
        HBox.setHgrow(words, Priority.ALWAYS);
        count.setId("find-count");
        count.getStyleClass().add("muted");
        count.setMinWidth(USE_PREF_SIZE);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("find-bar");
        getChildren()
                .addAll(
                        Icons.of(Feather.SEARCH),
                        words,
                        count,
                        controls.icon(
                                "find-previous",
                                "evaluation.find.previous",
                                Feather.CHEVRON_UP,
                                () -> go(-1)),
                        controls.icon(
                                "find-next",
                                "evaluation.find.next",
                                Feather.CHEVRON_DOWN,
                                () -> go(1)),
                        controls.icon(
                                "find-close", "evaluation.find.close", Feather.X, this::close));
        words.textProperty().subscribe(this::refresh);
        words.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        show(false);
    }

    void open() {
        show(true);
        words.requestFocus();
        words.selectAll();
        refresh();
    }

    /** Closes it; whether it was open. */
    boolean close() {
        boolean open = isVisible();
        show(false);
        text.find("");
        return open;
    }

    /** Searches again: other words, or another text. */
    void refresh() {
        at = 0;
        found = isVisible() ? text.find(words.getText()) : 0;
        look();
    }

    private void key(KeyEvent event) {
        if (Shortcut.FIND_PREVIOUS.is(event)) {
            go(-1);
            event.consume();
        } else if (Shortcut.FIND_NEXT.is(event)) {
            go(1);
            event.consume();
        }
    }

    private void go(int by) {
        if (found > 0) {
            at = Math.floorMod(at + by, found);
            look();
        }
    }

    private void look() {
        count.setText(
                words.getText().isBlank()
                        ? ""
                        : found == 0
                                ? i18n.say("evaluation.find.none")
                                : i18n.say("evaluation.find.count", at + 1, found));
        if (found > 0) {
            double y = text.look(at, words.getText());
            double window = scroll.getViewportBounds().getHeight();
            double hidden = text.getHeight() - window;
            scroll.setVvalue(hidden <= 0 ? 0 : Math.clamp((y - window / 3) / hidden, 0, 1));
        }
    }

    private void show(boolean visible) {
        setVisible(visible);
        setManaged(visible);
    }
}
