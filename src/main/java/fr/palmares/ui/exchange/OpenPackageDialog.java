package fr.palmares.ui.exchange;

import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.Dialogs;
import fr.palmares.ui.common.Ui;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** Asks for a package's passphrase and where the juror's copy is kept. */
public final class OpenPackageDialog {
    private final Ui ui;
    private final Controls controls;
    private final Path usualFolder;

    public OpenPackageDialog(Ui ui, Path usualFolder) {
        this.ui = ui;
        this.controls = ui.controls();
        this.usualFolder = usualFolder;
    }

    /**
     * Asks.
     *
     * @param opened told the folder and the passphrase
     */
    public void show(Path file, BiConsumer<Path, String> opened) {
        ObjectProperty<Path> folder = new SimpleObjectProperty<>(usualFolder.resolve(stem(file)));
        // in clear: six words that nobody may mistype, typed once
        TextField passphrase = controls.field("package-passphrase", "openPackage.passphrase");
        passphrase.setPrefColumnCount(36);
        Label place = Controls.id(new Label(), "package-folder");
        place.getStyleClass().addAll("muted", "small");
        place.textProperty().bind(folder.map(Path::toString));
        place.setMaxWidth(420);
        place.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        HBox where =
                new HBox(
                        8,
                        place,
                        Controls.spring(),
                        controls.button(
                                "package-choose",
                                "newCall.choose",
                                Feather.FOLDER,
                                () ->
                                        ui.files()
                                                .folder("newCall.choose")
                                                .ifPresent(
                                                        f -> folder.set(f.resolve(stem(file))))));
        where.setAlignment(Pos.CENTER_LEFT);
        GridPane form = Controls.form();
        form.addRow(0, caption("openPackage.passphrase"), passphrase);
        form.addRow(1, caption("newCall.folder"), where);
        Label hint = controls.styled("muted small", "openPackage.hint");
        hint.setWrapText(true);
        hint.setMaxWidth(560);
        hint.setMinHeight(Label.USE_PREF_SIZE);
        form.add(hint, 0, 2, 2, 1);
        Dialog<ButtonType> dialog = Dialogs.titled(ui.i18n().say("openPackage.title"));
        dialog.getDialogPane().setContent(form);
        Node button = Dialogs.answers(dialog, ui.i18n(), "package-open", "openPackage.open");
        button.disableProperty().bind(passphrase.textProperty().map(String::isBlank));
        dialog.setOnShown(event -> passphrase.requestFocus());
        Dialogs.onYes(
                dialog,
                () -> {
                    opened.accept(folder.get(), passphrase.getText());
                });
        dialog.show();
    }

    private Label caption(String key) {
        Label label = controls.label(key);
        label.setMinWidth(Label.USE_PREF_SIZE);
        return label;
    }

    private static String stem(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }
}
