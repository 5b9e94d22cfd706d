package fr.palmares.ui.common;

import fr.palmares.model.CallState;
import fr.palmares.model.DossierHead;
import fr.palmares.model.Projects;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.cell.CheckBoxListCell;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** Chooses the dossiers that are carried out with one, and says why. */
public final class ProjectDialog {
    /** What is done with what was chosen. */
    @FunctionalInterface
    public interface Join {
        /**
         * Joins dossiers.
         *
         * @param dossiers the one that stands for all first
         */
        void join(List<String> dossiers, String reason);
    }

    private final Ui ui;
    private final I18n i18n;
    private final String dossier;
    private final Set<String> chosen = new LinkedHashSet<>();
    private final ObservableList<DossierHead> others = FXCollections.observableArrayList();

    private ProjectDialog(Ui ui, CallState state, String dossier) {
        this.ui = ui;
        this.i18n = ui.i18n();
        this.dossier = dossier;
        Set<String> own = Set.copyOf(Projects.with(state, dossier));
        state.ranked().stream()
                .filter(d -> !own.contains(d.number()))
                .filter(d -> state.track(d.number()).equals(state.track(dossier)))
                .forEach(others::add);
    }

    /** Asks, and hands on what was chosen; nothing when the dialog was left. */
    public static void show(Ui ui, CallState state, String dossier, Join join) {
        new ProjectDialog(ui, state, dossier).show(state, join);
    }

    /** « Projet conjoint avec 12 · CHU de Toulouse », or "" for a dossier that stands alone. */
    public static String said(I18n i18n, CallState state, String dossier) {
        return Projects.of(state, dossier)
                .map(
                        p ->
                                String.join(
                                        ", ",
                                        p.but(dossier).stream().map(d -> name(state, d)).toList()))
                .map(others -> i18n.say("project.with", others))
                .orElse("");
    }

    private static String name(CallState state, String dossier) {
        return name(Objects.requireNonNull(state.dossiers().get(dossier)));
    }

    private static String name(DossierHead head) {
        String name = head.organisation().isBlank() ? head.title() : head.organisation();
        return head.number() + " · " + name;
    }

    private void show(CallState state, Join join) {
        Label text = wrapped(i18n.say("project.text", name(state, dossier)));
        TextField filter = ui.controls().field("project-filter", "project.filter");
        FilteredList<DossierHead> shown = new FilteredList<>(others);
        filter.textProperty()
                .subscribe(
                        typed ->
                                shown.setPredicate(
                                        d ->
                                                name(d).toLowerCase(Locale.ROOT)
                                                        .contains(
                                                                typed.strip()
                                                                        .toLowerCase(
                                                                                Locale.ROOT))));
        TextArea reason = ui.controls().area("project-reason", "project.reason", 3);
        Dialog<ButtonType> dialog = Dialogs.titled(i18n.say("project.title"));
        Node button = Dialogs.answers(dialog, i18n, "project-yes", "project.yes");
        Label count = Controls.style(new Label(), "muted small");
        count.setId("project-count");
        Runnable check =
                () -> {
                    count.setText(i18n.say("project.count", chosen.size()));
                    button.setDisable(chosen.isEmpty() || reason.getText().isBlank());
                };
        ListView<DossierHead> list = new ListView<>(shown);
        list.setId("project-list");
        ui.controls().name(list, "project.list");
        list.setPrefSize(560, 230);
        list.setCellFactory(
                l -> {
                    CheckBoxListCell<DossierHead> cell =
                            new CheckBoxListCell<>(d -> ticked(d.number(), check), converter());
                    cell.setPrefWidth(0);
                    return cell;
                });
        reason.textProperty().subscribe(check);
        check.run();
        dialog.getDialogPane().setContent(new VBox(10, text, filter, list, count, reason));
        dialog.setOnShown(event -> filter.requestFocus());
        Dialogs.onYes(
                dialog,
                () -> {
                    List<String> all = new ArrayList<>(List.of(dossier));
                    all.addAll(chosen);
                    join.join(all, reason.getText().strip());
                });
        dialog.show();
    }

    private BooleanProperty ticked(String number, Runnable check) {
        BooleanProperty ticked = new SimpleBooleanProperty(chosen.contains(number));
        ticked.subscribe(
                (before, now) -> {
                    if (now) {
                        chosen.add(number);
                    } else {
                        chosen.remove(number);
                    }
                    check.run();
                });
        return ticked;
    }

    private static StringConverter<DossierHead> converter() {
        return new StringConverter<>() {
            @Override
            public String toString(DossierHead head) {
                return name(head);
            }

            @Override
            public DossierHead fromString(String text) {
                throw new UnsupportedOperationException("the list is not edited");
            }
        };
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setPrefWidth(560);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }
}
