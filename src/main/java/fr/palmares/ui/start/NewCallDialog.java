package fr.palmares.ui.start;

import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.Ui;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Asks for what a new call needs; everything in it can be changed later. */
public final class NewCallDialog {
    private static final int MOST_SEATS = 999;

    private final Ui ui;
    private final Controls controls;
    private final CallOpener opener;

    public NewCallDialog(Ui ui, CallOpener opener) {
        this.ui = ui;
        this.controls = ui.controls();
        this.opener = opener;
    }

    public void show() {
        NewCallViewModel model = new NewCallViewModel(opener);
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(focusedWindow());
        dialog.setTitle(ui.i18n().say("newCall.title"));
        dialog.setHeaderText(ui.i18n().say("newCall.title"));
        GridPane form = form(model);
        dialog.getDialogPane().setContent(form);
        ButtonType create = new ButtonType(ui.i18n().say("newCall.create"), ButtonData.OK_DONE);
        ButtonType cancel = new ButtonType(ui.i18n().say("common.cancel"), ButtonData.CANCEL_CLOSE);
        dialog.getDialogPane().getButtonTypes().addAll(create, cancel);
        Node createButton = dialog.getDialogPane().lookupButton(create);
        createButton.setId("new-call-create");
        createButton.disableProperty().bind(model.ready().not());
        dialog.setOnShown(event -> form.lookup("#new-call-name").requestFocus());
        dialog.setOnHidden(
                event -> {
                    if (dialog.getResult() == create) {
                        model.create();
                    }
                });
        dialog.show();
    }

    private GridPane form(NewCallViewModel model) {
        TextField name = controls.field("new-call-name", "newCall.name");
        name.setPrefColumnCount(32);
        name.textProperty().bindBidirectional(model.name());
        GridPane form = Controls.form();
        form.addRow(0, caption("newCall.name"), name);
        form.addRow(1, caption("newCall.folder"), FolderChoice.line(ui, model, "new-call", 420));
        form.addRow(2, caption("newCall.seats"), seats("new-call-seats", model));
        form.addRow(3, caption("newCall.reserve"), reserve("new-call-reserve", model));
        Label hint = controls.styled("muted small", "newCall.hint");
        hint.setWrapText(true);
        hint.setMaxWidth(520);
        hint.setMinHeight(Label.USE_PREF_SIZE);
        form.add(hint, 0, 4, 2, 1);
        return form;
    }

    private Label caption(String key) {
        Label label = controls.label(key);
        label.setMinWidth(Label.USE_PREF_SIZE);
        return label;
    }

    private Node seats(String id, NewCallViewModel model) {
        Spinner<Integer> spinner = spinner(id, "newCall.seats");
        spinner.valueProperty().subscribe(v -> model.seats().set(v));
        return spinner;
    }

    private Node reserve(String id, NewCallViewModel model) {
        Spinner<Integer> spinner = spinner(id, "newCall.reserve");
        spinner.valueProperty().subscribe(v -> model.reserve().set(v));
        return spinner;
    }

    private Spinner<Integer> spinner(String id, String key) {
        Spinner<Integer> spinner = new Spinner<>(0, MOST_SEATS, 0);
        spinner.setId(id);
        spinner.setEditable(true);
        spinner.setPrefWidth(110);
        return controls.name(spinner, key);
    }

    private @Nullable Window focusedWindow() {
        return Window.getWindows().stream().filter(Window::isFocused).findFirst().orElse(null);
    }
}
