package fr.palmares.ui.grid;

import fr.palmares.app.CallSession;
import fr.palmares.model.Criterion;
import fr.palmares.model.Grid;
import fr.palmares.ui.common.CallModel;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.Icons;
import fr.palmares.ui.common.Screen;
import fr.palmares.ui.common.Ui;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The grid: how the round selects, the criteria, and what each mark means. */
public final class GridView implements Screen {
    private final Ui ui;
    private final Controls controls;
    private final GridViewModel model;
    private final GridRules rules;
    private final LevelsPane levels;
    private final VBox rows = new VBox();
    private final BorderPane root = new BorderPane();
    private Subscription following = Subscription.EMPTY;
    private @Nullable Grid shown;
    private String chosen = "";

    public GridView(CallSession session, CallModel call, Ui ui) {
        this.ui = ui;
        this.controls = ui.controls();
        this.model = new GridViewModel(session, call, ui.background(), ui.notices(), ui.i18n());
        this.rules = new GridRules(ui, model);
        this.levels = new LevelsPane(ui, model);
        rows.setId("grid-criteria");
        ScrollPane scroll = new ScrollPane(criteria());
        scroll.setFitToWidth(true);
        controls.name(scroll, "grid.criteria");
        var locked =
                Bindings.createBooleanBinding(
                        () -> model.frozen().getValue() && model.reason().get().isBlank(),
                        model.frozen(),
                        model.reason());
        scroll.disableProperty().bind(locked);
        levels.node().disableProperty().bind(locked);
        root.setTop(new VBox(head(), warning()));
        root.setCenter(scroll);
        root.setRight(levels.node());
        root.getStyleClass().add("screen");
        root.setId("grid");
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public void shown() {
        following =
                Subscription.combine(
                        model.gridProperty().subscribe(this::refresh),
                        rules.follow(),
                        ui.i18n()
                                .messagesProperty()
                                .subscribe(
                                        messages -> {
                                            shown = null;
                                            refresh(model.grid());
                                        }));
    }

    @Override
    public void hidden() {
        following.unsubscribe();
    }

    private Node head() {
        Label title = controls.styled("screen-title", "screen.grid");
        Label what = controls.styled("muted", "grid.what");
        Button official =
                controls.button(
                        "grid-official",
                        "grid.official",
                        Feather.ROTATE_CCW,
                        () -> ui.notices().ask("grid.askOfficial", model::official));
        // outside of what is locked: its dialog asks for the reason of a change itself
        Button tracks =
                controls.button(
                        "grid-tracks",
                        "tracks.open",
                        Feather.GIT_BRANCH,
                        () -> TracksDialog.show(ui, model));
        HBox head = new HBox(title, what, Controls.spring(), tracks, official);
        head.getStyleClass().add("screen-head");
        return head;
    }

    private Node warning() {
        Label text = controls.label("grid.marksExist", model.sheetsWithMarks());
        text.setWrapText(true);
        HBox.setHgrow(text, Priority.ALWAYS);
        TextField reason = controls.field("grid-reason", "grid.reason");
        reason.setMinWidth(300);
        reason.textProperty().bindBidirectional(model.reason());
        reason.promptTextProperty().bind(ui.i18n().text("grid.reason"));
        HBox banner = new HBox(Icons.of(Feather.ALERT_TRIANGLE, "warn"), text, reason);
        banner.getStyleClass().add("banner");
        banner.setId("grid-marks-exist");
        VBox.setMargin(banner, new Insets(0, 20, 10, 20));
        Controls.showing(banner, model.frozen());
        return banner;
    }

    private Node criteria() {
        Button add =
                controls.button(
                        "grid-add",
                        "grid.add",
                        Feather.PLUS,
                        () -> {
                            chosen = model.add();
                        });
        HBox foot = new HBox(add);
        foot.setPadding(new Insets(12, 0, 0, 0));
        VBox box =
                new VBox(
                        rules.node(),
                        controls.styled("section-title grid-section", "grid.criteria"),
                        CriterionRow.header(controls),
                        rows,
                        foot);
        box.setPadding(new Insets(0, 20, 24, 20));
        return box;
    }

    private void refresh(Grid grid) {
        if (grid.equals(shown)) {
            return;
        }
        boolean sameRows =
                shown != null
                        && codes(shown).equals(codes(grid))
                        && rows.getChildren().size() == grid.criteria().size();
        shown = grid;
        if (grid.criterion(chosen).isEmpty() && !grid.criteria().isEmpty()) {
            chosen = grid.criteria().getFirst().code();
        }
        if (sameRows) {
            for (int i = 0; i < grid.criteria().size(); i++) {
                ((CriterionRow) rows.getChildren().get(i)).show(grid.criteria().get(i));
            }
        } else {
            rows.getChildren().clear();
            for (Criterion criterion : grid.criteria()) {
                rows.getChildren().add(new CriterionRow(ui, model, criterion, this::choose));
            }
        }
        choose(chosen);
    }

    private void choose(String code) {
        chosen = code;
        for (Node row : rows.getChildren()) {
            ((CriterionRow) row).mark(code);
        }
        model.grid().criterion(code).ifPresent(levels::show);
    }

    private static List<String> codes(Grid grid) {
        return grid.criteria().stream().map(Criterion::code).toList();
    }
}
