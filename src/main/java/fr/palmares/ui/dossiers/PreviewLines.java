package fr.palmares.ui.dossiers;

import fr.palmares.app.ImportPreview.FieldChange;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.I18n;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tab;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Lists of what would happen, one line each; a list of thousands costs what is in view. */
final class PreviewLines {
    private static final double LABEL = 190;

    /** A detail of at most so many characters stands at the right, a longer one below. */
    private static final int ASIDE = 24;

    private static final int LONGEST = 320;
    private static final int LONGEST_TEXT = 800;

    private final I18n i18n;
    private final Controls controls;

    PreviewLines(I18n i18n, Controls controls) {
        this.i18n = i18n;
        this.controls = controls;
    }

    /** A tab with its count. */
    Tab tab(PreviewSection section) {
        String key = section.key();
        List<PreviewLine> lines = section.lines();
        String whyKey = section.whyKey();
        Tab tab = new Tab(i18n.say(key, lines.size()));
        tab.setId(key.replace('.', '-'));
        ListView<PreviewLine> list = new ListView<>();
        list.setId(tab.getId() + "-list");
        list.getStyleClass().add("preview-lines");
        list.setCellFactory(view -> new LineCell());
        list.getItems().setAll(lines);
        controls.name(list, key, lines.size());
        VBox box = new VBox(list);
        VBox.setVgrow(list, Priority.ALWAYS);
        if (!whyKey.isEmpty()) {
            Label why = controls.styled("muted preview-why", whyKey);
            why.setWrapText(true);
            box.getChildren().addFirst(why);
        }
        tab.setContent(box);
        return tab;
    }

    static String shortened(String text) {
        return shortened(text, LONGEST);
    }

    /** A text of any length on a few lines: laying out a million characters stops the window. */
    private static String shortened(String text, int most) {
        boolean cut = text.length() > most;
        String one = (cut ? text.substring(0, most) : text).replaceAll("\\s+", " ").strip();
        return cut ? one + "…" : one;
    }

    private final class LineCell extends WrappingCell<PreviewLine> {
        @Override
        protected void updateItem(@Nullable PreviewLine line, boolean empty) {
            super.updateItem(line, empty);
            show(line == null || empty ? null : node(line));
        }

        private VBox node(PreviewLine line) {
            HBox head = new HBox(12);
            head.setAlignment(Pos.TOP_LEFT);
            if (!line.strong().isEmpty()) {
                Label strong = Controls.style(new Label(line.strong()), "strong");
                strong.setMinWidth(Label.USE_PREF_SIZE);
                head.getChildren().add(strong);
            }
            Label text = new Label(shortened(line.text(), LONGEST_TEXT));
            text.setWrapText(true);
            text.setMinWidth(0);
            text.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(text, Priority.ALWAYS);
            head.getChildren().add(text);
            VBox box = new VBox(4, head);
            if (!line.detail().isEmpty()) {
                Label detail = Controls.style(new Label(shortened(line.detail())), "muted small");
                if (line.detail().length() > ASIDE) {
                    detail.setWrapText(true);
                    box.getChildren().add(detail);
                } else {
                    detail.setMinWidth(Label.USE_PREF_SIZE);
                    head.getChildren().add(detail);
                }
            }
            line.changes().forEach(c -> box.getChildren().add(change(c)));
            return box;
        }

        private Node change(FieldChange change) {
            Label label = Controls.style(new Label(shortened(change.label())), "muted small");
            label.setPrefWidth(LABEL);
            label.setMinWidth(LABEL);
            Label before = side(change.before(), "change-before");
            Label after = side(change.after(), "change-after");
            Label arrow = Controls.style(new Label("→"), "muted");
            arrow.setMinWidth(Label.USE_PREF_SIZE);
            HBox row = new HBox(10, label, before, arrow, after);
            row.setAccessibleText(
                    i18n.say(
                            "import.field",
                            change.label(),
                            shortened(change.before()),
                            shortened(change.after())));
            return row;
        }

        private Label side(String content, String style) {
            Label label =
                    Controls.style(
                            new Label(
                                    content.isBlank()
                                            ? i18n.say("import.nothingThere")
                                            : shortened(content)),
                            style + " small");
            label.setWrapText(true);
            label.setMinWidth(0);
            label.setPrefWidth(240);
            label.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(label, Priority.ALWAYS);
            return label;
        }
    }
}
