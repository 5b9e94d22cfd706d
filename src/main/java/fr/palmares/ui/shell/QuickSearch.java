package fr.palmares.ui.shell;

import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.Ui;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The search box of the top bar and the list under it. */
final class QuickSearch {
    private static final KeyCombination OPEN =
            new KeyCodeCombination(KeyCode.K, KeyCombination.SHORTCUT_DOWN);
    private static final double ROW = 40;
    private static final double LEAST_WIDTH = 460;

    private final Ui ui;
    private final QuickSearchModel model;
    private final TextField field;
    private final StackPane box;
    private final ListView<QuickSearchModel.Hit> list = new ListView<>();
    private final Pane overlay = new Pane(list);

    QuickSearch(Ui ui, QuickSearchModel model) {
        this.ui = ui;
        this.model = model;
        Controls controls = ui.controls();
        field = controls.field("search", "search.prompt");
        field.getStyleClass().add("search");
        Label key = controls.styled("key", "search.key");
        key.setMouseTransparent(true);
        box = new StackPane(field, key);
        StackPane.setAlignment(key, Pos.CENTER_RIGHT);
        StackPane.setMargin(key, new javafx.geometry.Insets(0, 8, 0, 0));
        box.setPrefWidth(420);
        box.setMaxWidth(420);
        box.setMinWidth(180);
        overlay.setPickOnBounds(false);
        list.setId("search-results");
        list.getStyleClass().add("search-results");
        list.setFixedCellSize(ROW);
        list.setFocusTraversable(false);
        controls.name(list, "search.results");
        list.setCellFactory(view -> new HitCell());
        list.setOnMouseClicked(event -> choose());
        list.setVisible(false);
        field.textProperty().subscribe(words -> find());
        field.focusedProperty()
                .subscribe(
                        focused -> {
                            if (focused) {
                                find();
                            } else {
                                list.setVisible(false);
                            }
                        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    Node field() {
        return box;
    }

    /** What is laid over the frame. */
    Node results() {
        return overlay;
    }

    /** Takes the keyboard when Ctrl+K is pressed; whether it was. */
    boolean shortcut(KeyEvent event) {
        if (!OPEN.match(event)) {
            return false;
        }
        field.requestFocus();
        field.selectAll();
        return true;
    }

    private void find() {
        if (!field.isFocused()) {
            return;
        }
        list.getItems().setAll(model.find(field.getText()));
        list.setVisible(!list.getItems().isEmpty());
        list.getSelectionModel().selectFirst();
        Bounds at = overlay.sceneToLocal(field.localToScene(field.getBoundsInLocal()));
        double width = Math.max(at.getWidth(), LEAST_WIDTH);
        list.relocate(at.getMinX() - (width - at.getWidth()) / 2, at.getMaxY() + 4);
        list.resize(width, list.getItems().size() * ROW + 10);
        list.setPrefSize(width, list.getItems().size() * ROW + 10);
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> move(1);
            case UP -> move(-1);
            case ENTER -> choose();
            case ESCAPE -> leave();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int by) {
        int to = list.getSelectionModel().getSelectedIndex() + by;
        list.getSelectionModel().select(Math.clamp((long) to, 0, list.getItems().size() - 1));
        list.scrollTo(list.getSelectionModel().getSelectedIndex());
    }

    private void choose() {
        QuickSearchModel.Hit hit = list.getSelectionModel().getSelectedItem();
        if (hit != null) {
            leave();
            hit.choose().run();
        }
    }

    private void leave() {
        field.clear();
        list.setVisible(false);
        overlay.getParent().requestFocus();
    }

    private final class HitCell extends ListCell<QuickSearchModel.Hit> {
        private final Label title = new Label();
        private final Label detail = Controls.style(new Label(), "muted small");
        private final Label kind = Controls.style(new Label(), "muted small");
        private final HBox row = new HBox(10, title, detail, Controls.spring(), kind);

        HitCell() {
            row.setAlignment(Pos.CENTER_LEFT);
            kind.setMinWidth(Label.USE_PREF_SIZE);
            title.setMinWidth(Label.USE_PREF_SIZE);
            title.setMaxWidth(LEAST_WIDTH / 2);
        }

        @Override
        protected void updateItem(QuickSearchModel.@Nullable Hit hit, boolean empty) {
            super.updateItem(hit, empty);
            if (hit == null || empty) {
                setGraphic(null);
                return;
            }
            title.setText(hit.title());
            detail.setText(hit.detail());
            kind.setText(
                    ui.i18n()
                            .say(
                                    switch (hit.kind()) {
                                        case SCREEN -> "search.screen";
                                        case ACTION -> "search.action";
                                        case DOSSIER -> "search.dossier";
                                        case JUROR -> "search.juror";
                                    }));
            setGraphic(row);
        }
    }
}
