package fr.palmares.ui.shell;

import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.Shortcut;
import fr.palmares.ui.common.Ui;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Every shortcut on one card over the window: those of the screen in view first. */
final class ShortcutsCard {
    private static final double MARGIN = 64;
    private static final double KEYS = 112;

    private final I18n i18n;
    private final Controls controls;
    private final HBox columns = new HBox(40);
    private final ScrollPane scroll = new ScrollPane(columns);
    private final StackPane root = new StackPane();
    private @Nullable Node before;

    ShortcutsCard(Ui ui) {
        this.i18n = ui.i18n();
        this.controls = ui.controls();
        // room for the scroll bar
        columns.setPadding(new Insets(0, 20, 8, 0));
        scroll.setId("shortcuts-list");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        controls.name(scroll, "shortcut.title");
        HBox head =
                new HBox(
                        controls.styled("section-title", "shortcut.title"),
                        Controls.spring(),
                        controls.icon("shortcuts-close", "common.close", Feather.X, this::hide));
        head.setAlignment(Pos.CENTER_LEFT);
        VBox card = new VBox(12, head, scroll);
        card.getStyleClass().add("keys-card");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        scroll.maxHeightProperty().bind(root.heightProperty().subtract(2 * MARGIN + 60));
        root.setId("shortcuts");
        root.getStyleClass().add("keys-help");
        root.getChildren().add(card);
        root.setOnMousePressed(
                event -> {
                    if (root.equals(event.getTarget())) {
                        hide();
                    }
                });
        root.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (Shortcut.CLOSE.is(event)) {
                        hide();
                        event.consume();
                    }
                });
        root.setVisible(false);
    }

    /** What is laid over the window. */
    Node node() {
        return root;
    }

    /** Shows the card, or hides it when it is shown. */
    void toggle(String screen, boolean copy) {
        if (root.isVisible()) {
            hide();
            return;
        }
        fill(screen, copy);
        before = root.getScene() == null ? null : root.getScene().getFocusOwner();
        root.setVisible(true);
        scroll.setVvalue(0);
        scroll.requestFocus();
    }

    private void hide() {
        root.setVisible(false);
        Node back = before;
        before = null;
        if (back != null) {
            back.requestFocus();
        }
    }

    /**
     * The places in the order of the card: the screen in view, what works everywhere, the others.
     *
     * @param screen the screen's name for the navigator; one without shortcuts of its own, or "",
     *     stands nowhere
     */
    static List<Shortcut.Place> places(String screen, boolean copy) {
        Set<Shortcut.Place> all =
                copy
                        ? EnumSet.of(
                                Shortcut.Place.EVERYWHERE,
                                Shortcut.Place.TEXTS,
                                Shortcut.Place.TABLES,
                                Shortcut.Place.GUIDE,
                                Shortcut.Place.EVALUATION)
                        : EnumSet.allOf(Shortcut.Place.class);
        return Stream.concat(
                        all.stream().filter(p -> p.name().toLowerCase(Locale.ROOT).equals(screen)),
                        all.stream())
                .distinct()
                .toList();
    }

    private void fill(String screen, boolean copy) {
        VBox left = new VBox(18);
        VBox right = new VBox(18);
        List<Shortcut.Place> places = places(screen, copy);
        int most = places.stream().mapToInt(p -> Shortcut.of(p).size() + 2).sum();
        int filled = 0;
        for (Shortcut.Place place : places) {
            (filled * 2 + Shortcut.of(place).size() < most ? left : right)
                    .getChildren()
                    .add(section(place));
            filled += Shortcut.of(place).size() + 2;
        }
        columns.getChildren().setAll(left, right);
    }

    private Node section(Shortcut.Place place) {
        GridPane grid = new GridPane(20, 8);
        ColumnConstraints keysColumn = new ColumnConstraints();
        keysColumn.setMinWidth(KEYS);
        grid.getColumnConstraints().add(keysColumn);
        List<Shortcut> of = Shortcut.of(place);
        for (int i = 0; i < of.size(); i++) {
            Label keys = Controls.style(new Label(of.get(i).keys(i18n.messages())), "key");
            keys.setMinWidth(Region.USE_PREF_SIZE);
            Label says = controls.label(of.get(i).key());
            says.setMinWidth(Region.USE_PREF_SIZE);
            says.setId("shortcut-" + of.get(i).name());
            grid.addRow(i, keys, says);
        }
        return new VBox(8, controls.styled("strong", place.key()), grid);
    }
}
