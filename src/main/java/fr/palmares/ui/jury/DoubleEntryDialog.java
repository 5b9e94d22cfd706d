package fr.palmares.ui.jury;

import fr.palmares.app.CallSession;
import fr.palmares.app.GiveMarks;
import fr.palmares.model.Assignment;
import fr.palmares.model.CallState;
import fr.palmares.model.Criterion;
import fr.palmares.model.DossierHead;
import fr.palmares.model.Juror;
import fr.palmares.model.Mark;
import fr.palmares.model.SheetId;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.Ui;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * Types one juror's paper sheet twice: the first typing is hidden while the second is made, then
 * both stand side by side, and what differs is typed again before anything is recorded.
 */
final class DoubleEntryDialog {
    private static final double WIDTH = 640;

    private final Ui ui;
    private final I18n i18n;
    private final Controls controls;
    private final GiveMarks give;
    private final VBox content = new VBox(12);
    private final GridPane grid = new GridPane(12, 8);
    private final Label verdict = new Label();
    private final Map<String, TextField> first = new java.util.LinkedHashMap<>();
    private final Map<String, TextField> second = new java.util.LinkedHashMap<>();
    private final Map<String, Label> signs = new java.util.LinkedHashMap<>();
    private @Nullable DoubleEntryViewModel model;
    private @Nullable Node keep;

    DoubleEntryDialog(CallSession session, Ui ui) {
        this.ui = ui;
        this.i18n = ui.i18n();
        this.controls = ui.controls();
        this.give = new GiveMarks(session);
    }

    void show(CallState state, Juror juror) {
        Dialog<ButtonType> dialog = new Dialog<>();
        Window.getWindows().stream()
                .filter(Window::isFocused)
                .findFirst()
                .ifPresent(dialog::initOwner);
        dialog.setTitle(i18n.say("double.title", juror.name()));
        dialog.setHeaderText(i18n.say("double.title", juror.name()));
        ComboBox<DossierHead> dossier = dossiers(state, juror);
        Label how = controls.styled("muted small", "double.how");
        how.setWrapText(true);
        how.setMinHeight(Region.USE_PREF_SIZE);
        Node compare =
                controls.button("double-compare", "double.compare", Feather.COLUMNS, this::compare);
        verdict.setId("double-verdict");
        verdict.setWrapText(true);
        content.getChildren().setAll(dossier, how, grid, compare, verdict);
        content.setPrefWidth(WIDTH);
        content.setId("double-entry");
        dialog.getDialogPane().setContent(content);
        // the theme's dialogs are narrow
        dialog.getDialogPane().getStyleClass().add("wide-dialog");
        ButtonType record = new ButtonType(i18n.say("double.keep"), ButtonData.OK_DONE);
        ButtonType cancel = new ButtonType(i18n.say("common.cancel"), ButtonData.CANCEL_CLOSE);
        dialog.getDialogPane().getButtonTypes().addAll(record, cancel);
        Node button = dialog.getDialogPane().lookupButton(record);
        button.setId("double-keep");
        button.setDisable(true);
        keep = button;
        dossier.valueProperty()
                .subscribe(
                        d -> {
                            if (d != null) {
                                open(
                                        new DoubleEntryViewModel(
                                                state,
                                                new SheetId(
                                                        state.round().code(),
                                                        d.number(),
                                                        juror.code())));
                            }
                        });
        dossier.getSelectionModel().selectFirst();
        dialog.setOnHidden(
                event -> {
                    if (dialog.getResult() == record) {
                        record();
                    }
                });
        dialog.show();
        dialog.getDialogPane().getScene().getWindow().sizeToScene();
    }

    private ComboBox<DossierHead> dossiers(CallState state, Juror juror) {
        Set<String> read = new HashSet<>();
        for (Assignment a : state.assignments()) {
            if (a.juror().equals(juror.code())) {
                read.add(a.dossier());
            }
        }
        ComboBox<DossierHead> box = new ComboBox<>();
        box.setId("double-dossier");
        controls.name(box, "recusal.dossier");
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable DossierHead d) {
                        return d == null ? "" : d.number() + " · " + d.organisation();
                    }

                    @Override
                    public @Nullable DossierHead fromString(String text) {
                        return null;
                    }
                });
        box.getItems()
                .setAll(
                        state.ranked().stream()
                                .filter(d -> !state.recused(juror.code(), d.number()))
                                .filter(d -> read.isEmpty() || read.contains(d.number()))
                                .toList());
        return box;
    }

    private void open(DoubleEntryViewModel now) {
        model = now;
        first.clear();
        second.clear();
        signs.clear();
        grid.getChildren().clear();
        verdict.setText(now.recorded() ? i18n.say("double.recorded") : "");
        setKeep(false);
        grid.addRow(
                0,
                controls.styled("caption", "double.criterion"),
                controls.styled("caption", "double.first"),
                controls.styled("caption", "double.second"));
        int row = 1;
        for (Criterion criterion : now.criteria()) {
            Label name = new Label(label(criterion));
            name.setWrapText(true);
            name.setPrefWidth(320);
            TextField one = field("double-first-" + row, criterion, now::first);
            TextField two = field("double-second-" + row, criterion, now::second);
            // hidden from the one who types again, and still
            two.focusedProperty().subscribe(focused -> hideFirst(focused));
            one.setDisable(now.recorded());
            one.setVisible(!now.recorded());
            Label sign = new Label();
            sign.setMinWidth(150);
            first.put(criterion.code(), one);
            second.put(criterion.code(), two);
            signs.put(criterion.code(), sign);
            grid.addRow(row++, name, one, two, sign);
        }
    }

    private TextField field(String id, Criterion criterion, BiConsumer<String, String> typed) {
        TextField field = new TextField();
        field.setId(id);
        field.setPrefColumnCount(5);
        field.setAccessibleText(label(criterion));
        field.textProperty()
                .subscribe(
                        text -> {
                            typed.accept(criterion.code(), text);
                            setKeep(false);
                        });
        return field;
    }

    private String label(Criterion criterion) {
        return criterion.shortLabel().in(i18n.locale());
    }

    private void hideFirst(boolean hidden) {
        DoubleEntryViewModel now = model;
        if (hidden && now != null) {
            first.values().forEach(f -> f.setVisible(false));
        }
    }

    private void compare() {
        DoubleEntryViewModel now = model;
        if (now == null) {
            return;
        }
        for (DoubleEntryViewModel.Line line : now.lines()) {
            TextField one = first.get(line.criterion().code());
            Label sign = signs.get(line.criterion().code());
            if (one == null || sign == null) {
                continue;
            }
            one.setVisible(true);
            one.setDisable(false);
            if (!one.getText().equals(line.first())) {
                one.setText(line.first());
            }
            sign.getStyleClass().setAll(line.same() ? "muted" : "bad");
            sign.setText(i18n.say(line.same() ? "double.same" : sign(now, line)));
        }
        long differences = now.differences();
        verdict.setText(
                differences == 0
                        ? i18n.say("double.agree")
                        : i18n.say("double.differ", differences));
        setKeep(differences == 0 && !now.agreed().isEmpty());
    }

    private static String sign(DoubleEntryViewModel now, DoubleEntryViewModel.Line line) {
        return now.said(line.first()) == DoubleEntryViewModel.Said.WRONG
                        || now.said(line.second()) == DoubleEntryViewModel.Said.WRONG
                ? "double.wrong"
                : "double.different";
    }

    private void setKeep(boolean may) {
        Node button = keep;
        if (button != null) {
            button.setDisable(!may);
        }
    }

    private void record() {
        DoubleEntryViewModel now = model;
        if (now != null) {
            Map<String, Mark> marks = now.agreed();
            List<String> criteria = new ArrayList<>(marks.keySet());
            ui.background()
                    .act(() -> give.marks(now.sheet(), marks))
                    .then(done -> ui.notices().say("double.kept", criteria.size()))
                    .start();
        }
    }
}
