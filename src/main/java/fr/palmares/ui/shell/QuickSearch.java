package fr.palmares.ui.shell;

import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.Shortcut;
import fr.palmares.ui.common.Ui;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The search box and the list under it, over the frame: everything the program can go to or do. */
final class QuickSearch {
    private static final double ROW = 40;
    private static final double WIDTH = 640;
    private static final double BOX = 420;
    private static final int ROWS = 11;
    private static final double TOP = 56;

    private final Ui ui;
    private final QuickSearchModel model;
    private final boolean inBar;
    private final TextField field;
    private final StackPane box;
    private final ListView<QuickSearchModel.Hit> list = new ListView<>();
    private final Pane overlay = new Pane();
    private QuickSearchModel.@Nullable Index index;
    private @Nullable Node before;

    /**
     * @param inBar whether the box stands in the top bar; otherwise it appears over the frame while
     *     it is used
     */
    QuickSearch(Ui ui, QuickSearchModel model, boolean inBar) {
        this.ui = ui;
        this.model = model;
        this.inBar = inBar;
        Controls controls = ui.controls();
        field = controls.field("search", "search.prompt");
        field.getStyleClass().add("search");
        Label key = Controls.style(new Label(), "key");
        key.textProperty().bind(ui.i18n().messagesProperty().map(Shortcut.PALETTE::keys));
        key.setMouseTransparent(true);
        box = new StackPane(field, key);
        StackPane.setAlignment(key, Pos.CENTER_RIGHT);
        StackPane.setMargin(key, new Insets(0, 8, 0, 0));
        box.setPrefWidth(BOX);
        box.setMaxWidth(BOX);
        box.setMinWidth(180);
        overlay.setPickOnBounds(false);
        list.setId("search-results");
        list.getStyleClass().add("search-results");
        list.setFixedCellSize(ROW);
        list.setFocusTraversable(false);
        list.setPlaceholder(controls.styled("muted", "search.nothing"));
        controls.name(list, "search.results");
        list.setCellFactory(view -> new HitCell());
        list.setOnMouseClicked(event -> choose());
        list.getSelectionModel().selectedIndexProperty().subscribe(i -> say(i.intValue()));
        overlay.getChildren().add(list);
        if (!inBar) {
            box.getStyleClass().add("search-floating");
            overlay.getChildren().add(box);
        }
        hide();
        field.textProperty().subscribe(words -> find());
        field.focusedProperty().subscribe(this::focused);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    Node field() {
        return box;
    }

    /** What is laid over the frame. */
    Node results() {
        return overlay;
    }

    /** Takes the keyboard when its shortcut is pressed; whether it was. */
    boolean shortcut(KeyEvent event) {
        if (!Shortcut.PALETTE.is(event)) {
            return false;
        }
        open();
        return true;
    }

    /** Takes the keyboard. */
    void open() {
        if (!field.isFocused()) {
            before = overlay.getScene() == null ? null : overlay.getScene().getFocusOwner();
        }
        box.setVisible(true);
        field.requestFocus();
        field.selectAll();
    }

    /** What there is to find is gathered anew each time the keyboard comes. */
    private void focused(boolean has) {
        if (has) {
            index = model.index();
            find();
        } else {
            index = null;
            hide();
        }
    }

    private void find() {
        QuickSearchModel.Index searched = index;
        if (searched == null) {
            return;
        }
        List<QuickSearchModel.Hit> hits = searched.find(field.getText());
        list.getItems().setAll(hits);
        list.setVisible(true);
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
        place(Math.clamp(hits.size(), 1, ROWS));
    }

    private void place(int rows) {
        if (!inBar) {
            box.resizeRelocate((overlay.getWidth() - WIDTH) / 2, TOP, WIDTH, box.prefHeight(WIDTH));
        }
        Bounds at = overlay.sceneToLocal(field.localToScene(field.getBoundsInLocal()));
        double width = Math.max(at.getWidth(), WIDTH);
        double left = at.getMinX() - (width - at.getWidth()) / 2;
        double height = rows * ROW + 10;
        list.resizeRelocate(
                Math.clamp(left, 0, Math.max(0, overlay.getWidth() - width)),
                at.getMaxY() + 4,
                width,
                height);
        list.setPrefSize(width, height);
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> move(1);
            case UP -> move(-1);
            case PAGE_DOWN -> move(ROWS - 1);
            case PAGE_UP -> move(1 - ROWS);
            case ENTER -> choose();
            case ESCAPE -> leave();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int by) {
        int last = list.getItems().size() - 1;
        if (last < 0) {
            return;
        }
        int to = Math.clamp((long) list.getSelectionModel().getSelectedIndex() + by, 0, last);
        list.getSelectionModel().select(to);
        list.scrollTo(Math.max(0, to - ROWS / 2));
    }

    /** The keyboard stays in the field: what is chosen in the list is told there. */
    private void say(int chosen) {
        if (chosen < 0 || chosen >= list.getItems().size()) {
            field.setAccessibleHelp(null);
        } else {
            QuickSearchModel.Hit hit = list.getItems().get(chosen);
            field.setAccessibleHelp(
                    ui.i18n()
                            .say(
                                    "search.chosen",
                                    hit.title() + " " + hit.detail(),
                                    chosen + 1,
                                    list.getItems().size()));
        }
        field.notifyAccessibleAttributeChanged(AccessibleAttribute.HELP);
    }

    private void choose() {
        QuickSearchModel.Hit hit = list.getSelectionModel().getSelectedItem();
        if (hit != null) {
            leave();
            hit.choose().run();
        }
    }

    /** Gives the keyboard back to where it was. */
    private void leave() {
        field.clear();
        hide();
        Node back = before;
        before = null;
        if (back != null && back.getScene() != null && !back.equals(field)) {
            back.requestFocus();
        } else {
            overlay.getParent().requestFocus();
        }
    }

    private void hide() {
        list.setVisible(false);
        if (!inBar) {
            box.setVisible(false);
        }
    }

    private final class HitCell extends ListCell<QuickSearchModel.Hit> {
        /** Shown whole where there is room; the detail gives way first. */
        private final Label title =
                new Label() {
                    @Override
                    protected double computeMinWidth(double height) {
                        return Math.min(computePrefWidth(height), WIDTH * 0.55);
                    }
                };

        private final Label detail = Controls.style(new Label(), "muted small");
        private final Label keys = Controls.style(new Label(), "key");
        private final Label kind = Controls.style(new Label(), "muted small");
        private final HBox row = new HBox(10, title, detail, Controls.spring(), keys, kind);

        HitCell() {
            row.setAlignment(Pos.CENTER_LEFT);
            kind.setMinWidth(Label.USE_PREF_SIZE);
            keys.setMinWidth(Label.USE_PREF_SIZE);
            HBox.setHgrow(detail, Priority.SOMETIMES);
            // as wide as the list, and no wider: a long title is cut with an ellipsis
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(QuickSearchModel.@Nullable Hit hit, boolean empty) {
            super.updateItem(hit, empty);
            if (hit == null || empty) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            String what = ui.i18n().say(hit.kind().key());
            title.setText(hit.title());
            detail.setText(hit.detail());
            keys.setText(hit.keys());
            Controls.shown(keys, !hit.keys().isEmpty());
            kind.setText(what);
            setGraphic(row);
            setAccessibleText(String.join(" ", hit.title(), hit.detail(), hit.keys(), what));
        }
    }
}
