package fr.palmares.ui.dossiers;

import fr.palmares.model.Eligibility;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.Ui;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.ObservableList;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Gives the chosen dossiers a verdict, with the reason that an inadmissible one is owed. */
final class VerdictForm {
    private final Controls controls;
    private final DossiersViewModel model;
    private final ObservableList<DossierRow> chosen;
    private final TextArea reason;
    private final VBox form;

    VerdictForm(Ui ui, DossiersViewModel model, TableView<DossierRow> table) {
        this.controls = ui.controls();
        this.model = model;
        this.chosen = table.getSelectionModel().getSelectedItems();
        this.reason = controls.area("eligibility-reason-field", "eligibility.reason", 4);
        Label title = controls.styled("section-title", "eligibility.form");
        Label which = new Label();
        which.setWrapText(true);
        which.getStyleClass().add("muted");
        which.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> name(ui, chosen), chosen, ui.i18n().messagesProperty()));
        Label owed = controls.styled("muted small", "eligibility.reasonOwed");
        owed.setWrapText(true);
        form =
                new VBox(
                        10,
                        title,
                        which,
                        reason,
                        owed,
                        act(
                                "eligible",
                                "eligibility.sayAdmissible",
                                Feather.CHECK,
                                Eligibility.Verdict.ADMISSIBLE),
                        act(
                                "complete",
                                "eligibility.sayToComplete",
                                Feather.HELP_CIRCLE,
                                Eligibility.Verdict.TO_COMPLETE),
                        act(
                                "settle",
                                "eligibility.sayToSettle",
                                Feather.HELP_CIRCLE,
                                Eligibility.Verdict.TO_SETTLE),
                        act(
                                "exception",
                                "eligibility.sayException",
                                Feather.CHECK,
                                Eligibility.Verdict.EXCEPTION),
                        act(
                                "ineligible",
                                "eligibility.sayInadmissible",
                                Feather.SLASH,
                                Eligibility.Verdict.INADMISSIBLE),
                        act("undecided", "eligibility.takeBack", Feather.CORNER_UP_LEFT, null));
        form.setPadding(new Insets(16, 20, 20, 20));
        form.setPrefWidth(300);
        form.setMinWidth(260);
        form.getStyleClass().addAll("side", "hairline-left");
        form.disableProperty().bind(Bindings.isEmpty(chosen));
        table.getSelectionModel()
                .selectedItemProperty()
                .subscribe(row -> reason.setText(row == null ? "" : row.reason()));
    }

    Node node() {
        return form;
    }

    private Button act(String id, String key, Feather icon, Eligibility.@Nullable Verdict verdict) {
        Button button = controls.button("verdict-" + id, key, icon, () -> say(verdict));
        button.setMaxWidth(Double.MAX_VALUE);
        button.setStyle("-fx-alignment: center-left;");
        if (verdict == Eligibility.Verdict.INADMISSIBLE
                || verdict == Eligibility.Verdict.EXCEPTION) {
            button.disableProperty().bind(reason.textProperty().map(String::isBlank));
        }
        return button;
    }

    private void say(Eligibility.@Nullable Verdict verdict) {
        List<String> dossiers = chosen.stream().map(DossierRow::number).toList();
        boolean withReason = verdict != null && verdict != Eligibility.Verdict.ADMISSIBLE;
        model.judge(dossiers, verdict, withReason ? reason.getText() : "");
    }

    private static String name(Ui ui, List<DossierRow> chosen) {
        if (chosen.isEmpty() || chosen.getFirst() == null) {
            return ui.i18n().say("eligibility.choose");
        }
        return chosen.size() == 1
                ? chosen.getFirst().number() + " · " + chosen.getFirst().head().organisation()
                : ui.i18n().say("dossiers.selected", chosen.size());
    }
}
