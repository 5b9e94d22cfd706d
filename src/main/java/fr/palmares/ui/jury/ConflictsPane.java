package fr.palmares.ui.jury;

import fr.palmares.app.CallSession;
import fr.palmares.app.ReviewConflicts;
import fr.palmares.app.jury.Conflict;
import fr.palmares.model.CallState;
import fr.palmares.model.DossierHead;
import fr.palmares.model.Juror;
import fr.palmares.ui.common.Columns;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.Ui;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Likely conflicts of interests: each becomes a recusal, or is dismissed and never comes back. */
final class ConflictsPane {
    private record Seen(Set<String> dossiers, Object jurors, Object recusals, Object settled) {}

    private final Ui ui;
    private final I18n i18n;
    private final Controls controls;
    private final JuryViewModel model;
    private final ReviewConflicts review;
    private final ObservableList<Conflict> open = FXCollections.observableArrayList();
    private final TableView<Conflict> table = new TableView<>();
    private final BorderPane root = new BorderPane();
    private @Nullable Seen seen;

    ConflictsPane(CallSession session, Ui ui, JuryViewModel model) {
        this.ui = ui;
        this.i18n = ui.i18n();
        this.controls = ui.controls();
        this.model = model;
        this.review = new ReviewConflicts(session, ui.context());
        fill();
        Button confirm =
                controls.primary(
                        "conflict-confirm",
                        "conflict.confirm",
                        Feather.SLASH,
                        () -> chosen(c -> review.confirm(c, reason(c))));
        Button dismiss =
                controls.button(
                        "conflict-dismiss",
                        "conflict.dismiss",
                        Feather.X,
                        () -> chosen(review::dismiss));
        var nothing = table.getSelectionModel().selectedItemProperty().isNull();
        confirm.disableProperty().bind(nothing);
        dismiss.disableProperty().bind(nothing);
        Label why = controls.styled("muted small", "conflict.why");
        HBox bar = new HBox(10, confirm, dismiss, Controls.spring(), why);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.setPadding(new Insets(12, 20, 12, 20));
        root.setTop(bar);
        root.setCenter(table);
    }

    Node node() {
        return root;
    }

    ObservableList<Conflict> open() {
        return open;
    }

    /** Looks again when something that matters to it changed; reads behind the window. */
    void show(CallState state) {
        Seen now =
                new Seen(
                        Set.copyOf(state.dossiers().keySet()),
                        state.jurors(),
                        state.recusals(),
                        state.juryFile().settled());
        if (!now.equals(seen)) {
            seen = now;
            ui.background().ask(reporter -> review.open()).then(this::found).start();
        }
    }

    private void found(List<Conflict> conflicts) {
        if (!conflicts.equals(List.copyOf(open))) {
            open.setAll(conflicts);
            if (!open.isEmpty()) {
                table.getSelectionModel().selectFirst();
            }
        }
    }

    private void chosen(Consumer<Conflict> act) {
        Conflict conflict = table.getSelectionModel().getSelectedItem();
        if (conflict != null) {
            ui.background().act(() -> act.accept(conflict)).start();
        }
    }

    private String reason(Conflict conflict) {
        return String.join(
                " ; ",
                conflict.signs().stream()
                        .map(s -> i18n.say("conflict.ground." + s.ground().name(), s.found()))
                        .toList());
    }

    private void fill() {
        Columns columns = new Columns(i18n);
        SortedList<Conflict> sorted = new SortedList<>(open);
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        table.setId("conflicts-table");
        controls.name(table, "jury.tabConflicts", javafx.beans.binding.Bindings.size(open));
        table.setPlaceholder(controls.styled("muted", "conflict.none"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns().add(columns.text("conflicts-juror", "recusal.juror", 200, this::juror));
        table.getColumns()
                .add(columns.text("conflicts-number", "dossiers.number", 100, Conflict::dossier));
        table.getColumns()
                .add(columns.text("conflicts-dossier", "recusal.dossier", 300, this::dossier));
        table.getColumns()
                .add(columns.text("conflicts-reason", "conflict.signs", 400, this::reason));
    }

    private String juror(Conflict conflict) {
        Juror juror = model.now().jurors().get(conflict.juror());
        return juror == null ? conflict.juror() : juror.name();
    }

    private String dossier(Conflict conflict) {
        DossierHead head = model.now().dossiers().get(conflict.dossier());
        return head == null ? conflict.dossier() : Objects.toString(head.organisation(), "");
    }
}
