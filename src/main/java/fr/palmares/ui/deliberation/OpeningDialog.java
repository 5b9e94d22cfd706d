package fr.palmares.ui.deliberation;

import fr.palmares.app.HoldSitting;
import fr.palmares.model.Attendance;
import fr.palmares.model.Attendance.Mode;
import fr.palmares.model.CallState;
import fr.palmares.model.Juror;
import fr.palmares.model.SittingRules;
import fr.palmares.text.Paris;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.Days;
import fr.palmares.ui.common.Dialogs;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.Ui;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Opens a sitting: when, where, who presides, who is there, by which rules. */
final class OpeningDialog {
    private final Ui ui;
    private final I18n i18n;
    private final Controls controls;
    private final DeliberationViewModel model;
    private final DatePicker date = new DatePicker(LocalDate.now(Paris.ZONE));
    private final TextField place;
    private final ChoiceBox<Integer> convocation = new ChoiceBox<>();
    private final ChoiceBox<String> chair = new ChoiceBox<>();
    private final Spinner<Integer> part;
    private final Spinner<Integer> of;
    private final Spinner<Integer> mandates;
    private final Spinner<Integer> minutes;
    private final CheckBox recusedInBase;
    private final CheckBox casting;
    private final CheckBox second;
    private final CheckBox names;
    private final AttendanceGrid attendance;

    private OpeningDialog(Ui ui, DeliberationViewModel model) {
        this.ui = ui;
        this.i18n = ui.i18n();
        this.controls = ui.controls();
        this.model = model;
        Board board = model.now();
        CallState state = board.state();
        SittingRules rules = board.deliberation().rules();
        List<String> members = HoldSitting.members(state);
        date.setId("opening-date");
        date.setConverter(new Days(i18n));
        controls.name(date, "deliberation.opening.date");
        place = controls.field("opening-place", "deliberation.opening.place");
        convocation.setId("opening-convocation");
        convocation.getItems().setAll(1, 2);
        convocation.setConverter(
                AttendanceGrid.said(n -> i18n.say("deliberation.convocation." + n)));
        convocation.setValue(HoldSitting.mayConveneAgain(state) ? 2 : 1);
        controls.name(convocation, "deliberation.opening.convocation");
        chair.setId("opening-chair");
        chair.getItems().setAll(members);
        chair.setConverter(AttendanceGrid.said(board::juror));
        chair.setValue(
                members.stream()
                        .filter(m -> presides(state, m))
                        .findFirst()
                        .orElse(members.isEmpty() ? null : members.getFirst()));
        controls.name(chair, "deliberation.opening.chair");
        part = spinner("opening-part", 0, 9, rules.quorumPart(), "deliberation.rules.quorum");
        of = spinner("opening-of", 1, 9, rules.quorumOf(), "deliberation.rules.quorum");
        mandates =
                spinner("opening-mandates", 0, 9, rules.mandates(), "deliberation.rules.mandates");
        minutes = spinner("opening-minutes", 0, 600, rules.minutes(), "deliberation.rules.minutes");
        recusedInBase = check("opening-base", "deliberation.rules.base", rules.recusedInBase());
        casting = check("opening-casting", "deliberation.rules.casting", rules.castingVote());
        second = check("opening-second", "deliberation.rules.second", rules.secondWithoutQuorum());
        names = check("opening-names", "deliberation.rules.names", rules.namesShown());
        attendance =
                new AttendanceGrid(
                        ui, members, board::juror, m -> null, (member, mode, proxy) -> {});
        members.forEach(m -> attendance.show(m, usual(state, m)));
    }

    private static boolean presides(CallState state, String member) {
        Juror juror = state.jurors().get(member);
        return juror != null && juror.role() == Juror.Role.CHAIR;
    }

    /** In the room, but for those who are known to be away. */
    private static Attendance usual(CallState state, String member) {
        Juror juror = state.jurors().get(member);
        return juror != null && juror.standing() == Juror.Standing.ABSENT
                ? Attendance.ABSENT
                : Attendance.of(Mode.ROOM);
    }

    static void show(Ui ui, DeliberationViewModel model) {
        new OpeningDialog(ui, model).show();
    }

    private void show() {
        GridPane facts = Controls.form();
        facts.addRow(0, controls.label("deliberation.opening.date"), date);
        facts.addRow(1, controls.label("deliberation.opening.place"), place);
        facts.addRow(2, controls.label("deliberation.opening.convocation"), convocation);
        facts.addRow(3, controls.label("deliberation.opening.chair"), chair);
        place.setPrefWidth(320);
        TitledPane rules = new TitledPane();
        rules.setId("opening-rules");
        rules.textProperty().bind(i18n.text("deliberation.rules"));
        rules.setContent(rules());
        rules.setExpanded(false);
        ScrollPane members = new ScrollPane(attendance.node());
        members.setFitToWidth(true);
        members.setPrefHeight(240);
        members.setMinHeight(120);
        VBox box = new VBox(12, facts, controls.styled("caption", "deliberation.attendance"));
        box.getChildren().addAll(members, rules);
        if (model.now().state().round().open()) {
            Label closes = DossierSheet.wrapped(i18n.say("deliberation.opening.closes"), "warn");
            box.getChildren().addFirst(closes);
        }
        Dialog<ButtonType> dialog = Dialogs.titled(i18n.say("deliberation.opening.title"));
        // unfolded rules must not push the buttons out of a small screen
        ScrollPane content = new ScrollPane(box);
        content.setFitToWidth(true);
        content.setMaxHeight(560);
        content.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        dialog.getDialogPane().setContent(content);
        dialog.getDialogPane().setPrefWidth(680);
        Dialogs.answers(dialog, i18n, "opening-yes", "deliberation.open");
        Dialogs.onYes(
                dialog,
                () -> {
                    open();
                });
        dialog.show();
    }

    private VBox rules() {
        HBox quorum =
                new HBox(8, controls.label("deliberation.rules.quorum"), part, new Label("/"), of);
        HBox numbers =
                new HBox(
                        8,
                        controls.label("deliberation.rules.mandates"),
                        mandates,
                        controls.label("deliberation.rules.minutes"),
                        minutes);
        for (HBox row : List.of(quorum, numbers)) {
            row.setStyle("-fx-alignment: center-left;");
        }
        return new VBox(8, quorum, recusedInBase, second, casting, names, numbers);
    }

    private void open() {
        model.open(
                new HoldSitting.Opening(
                        Objects.requireNonNullElse(date.getValue(), LocalDate.now(Paris.ZONE)),
                        place.getText(),
                        convocation.getValue(),
                        chair.getValue() == null ? "" : chair.getValue(),
                        Map.copyOf(attendance.attendance())),
                new SittingRules(
                        part.getValue(),
                        Math.max(of.getValue(), part.getValue()),
                        recusedInBase.isSelected(),
                        second.isSelected(),
                        mandates.getValue(),
                        casting.isSelected(),
                        names.isSelected(),
                        minutes.getValue()));
    }

    private Spinner<Integer> spinner(String id, int from, int to, int value, String key) {
        Spinner<Integer> spinner = new Spinner<>(from, to, value);
        spinner.setId(id);
        spinner.setPrefWidth(84);
        spinner.setEditable(true);
        return ui.controls().name(spinner, key);
    }

    private CheckBox check(String id, String key, boolean on) {
        CheckBox box = controls.check(id, key);
        box.setSelected(on);
        box.setWrapText(true);
        return box;
    }
}
