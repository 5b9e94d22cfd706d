package fr.palmares.ui.dossiers;

import fr.palmares.app.CheckEligibility.Choices;
import fr.palmares.model.Checklist;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.Days;
import fr.palmares.ui.common.Dialogs;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.Ui;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Says what the checklist asks: a deadline, types, a public service, answers, other points. */
final class ChecklistDialog {
    private final I18n i18n;
    private final Controls controls;
    private final Checklist before;
    private final DatePicker day = new DatePicker();
    private final TextField time;
    private final FlowPane types = new FlowPane(16, 6);
    private final TextField otherTypes;
    private final ComboBox<String> service = new ComboBox<>();
    private final VBox required = new VBox(5);
    private final TextArea more;

    private ChecklistDialog(Ui ui, Checklist before, Choices choices) {
        this.i18n = ui.i18n();
        this.controls = ui.controls();
        this.before = before;
        this.time = controls.field("checklist-time", "checklist.time");
        this.otherTypes = controls.field("checklist-other-types", "checklist.otherTypes");
        this.more = controls.area("checklist-more", "checklist.more.prompt", 3);
        fill(choices);
    }

    static void show(Ui ui, Proposals proposals) {
        proposals.choices(
                choices ->
                        new ChecklistDialog(ui, proposals.checklist().get(), choices)
                                .show(proposals));
    }

    private void fill(Choices choices) {
        LocalDateTime deadline = before.deadline();
        day.setId("checklist-day");
        controls.name(day, "checklist.deadline");
        day.setConverter(new Days(i18n));
        day.setPrefWidth(150);
        day.setValue(deadline == null ? null : deadline.toLocalDate());
        time.setText(deadline == null ? "23:59" : deadline.toLocalTime().toString());
        time.setPrefColumnCount(5);
        for (String type : choices.types()) {
            types.getChildren().add(box(type, before.organisationTypes()));
        }
        types.setPrefWrapLength(640);
        otherTypes.setText(
                String.join(
                        " ; ",
                        before.organisationTypes().stream()
                                .filter(t -> !choices.types().contains(t))
                                .toList()));
        service.setId("checklist-service");
        controls.name(service, "checklist.service");
        service.getItems().add("");
        service.getItems().addAll(choices.labels());
        if (!service.getItems().contains(before.publicService())) {
            service.getItems().add(before.publicService());
        }
        service.setValue(before.publicService());
        service.setPrefWidth(640);
        service.setMaxWidth(640);
        Set<String> labels = new LinkedHashSet<>(choices.labels());
        labels.addAll(before.requiredAnswers());
        labels.forEach(l -> required.getChildren().add(box(l, before.requiredAnswers())));
        more.setText(String.join("\n", before.more()));
    }

    private static CheckBox box(String text, List<String> chosen) {
        CheckBox box = new CheckBox(text);
        box.setSelected(chosen.contains(text));
        box.setMnemonicParsing(false);
        box.setId("checklist-" + Integer.toHexString(text.hashCode()));
        return box;
    }

    private void show(Proposals proposals) {
        ScrollPane answers = new ScrollPane(required);
        answers.setPrefHeight(150);
        answers.setMinHeight(90);
        answers.setFitToWidth(true);
        answers.getStyleClass().add("boxed");
        controls.name(answers, "checklist.required");
        Label wrong = controls.styled("bad small", "checklist.time.wrong");
        HBox deadline = new HBox(8, day, controls.label("checklist.at"), time, wrong);
        deadline.setStyle("-fx-alignment: center-left;");
        Controls.showing(
                wrong,
                time.textProperty()
                        .flatMap(t -> day.valueProperty().map(d -> at(d, t) == null))
                        .orElse(false));
        VBox content =
                new VBox(
                        6,
                        wrapped("checklist.text"),
                        caption("checklist.deadline"),
                        deadline,
                        caption("checklist.types"),
                        types,
                        otherTypes,
                        caption("checklist.service"),
                        service,
                        caption("checklist.required"),
                        answers,
                        caption("checklist.more"),
                        more);
        content.setPrefWidth(680);
        Dialog<ButtonType> dialog = Dialogs.titled(i18n.say("checklist.title"));
        dialog.getDialogPane().setContent(content);
        dialog.getDialogPane().setPrefWidth(720);
        dialog.getDialogPane().getStyleClass().add("wide-dialog");
        Node button = Dialogs.answers(dialog, i18n, "checklist-yes", "checklist.yes");
        button.disableProperty().bind(wrong.visibleProperty());
        dialog.setOnShown(event -> day.requestFocus());
        Dialogs.onYes(
                dialog,
                () -> {
                    proposals.set(asked());
                });
        dialog.show();
    }

    private Checklist asked() {
        List<String> chosen = new ArrayList<>(ticked(types.getChildren()));
        for (String type : otherTypes.getText().split(";", -1)) {
            chosen.add(type);
        }
        return new Checklist(
                day.getValue() == null ? null : at(day.getValue(), time.getText()),
                chosen,
                service.getValue() == null ? "" : service.getValue(),
                ticked(required.getChildren()),
                more.getText().lines().toList());
    }

    private static List<String> ticked(List<Node> boxes) {
        return boxes.stream()
                .map(CheckBox.class::cast)
                .filter(CheckBox::isSelected)
                .map(CheckBox::getText)
                .toList();
    }

    private static @Nullable LocalDateTime at(@Nullable LocalDate date, String time) {
        if (date == null) {
            return null;
        }
        try {
            return date.atTime(LocalTime.parse(time.strip().replace('h', ':')));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private Label caption(String key) {
        Label label = controls.styled("caption", key);
        label.setStyle("-fx-padding: 6 0 0 0;");
        return label;
    }

    private Label wrapped(String key) {
        Label label = controls.styled("muted", key);
        label.setWrapText(true);
        label.setPrefWidth(660);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }
}
