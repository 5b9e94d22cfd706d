package fr.palmares.ui.dossiers;

import fr.palmares.model.Dossier;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.Shortcut;
import fr.palmares.ui.common.Ui;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** A dossier's title, which can be changed in place: Enter keeps it, Escape gives up. */
final class DossierTitle {
    private final DossiersViewModel model;
    private final Label label = Controls.style(new Label(), "big-title");
    private final TextField field;
    private final HBox reading;
    private final HBox writing;
    private String number = "";

    DossierTitle(Ui ui, DossiersViewModel model) {
        this.model = model;
        Controls controls = ui.controls();
        label.setId("dossier-title");
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        Button edit =
                controls.icon(
                        "dossier-title-edit", "dossier.editTitle", Feather.EDIT_2, this::edit);
        reading = new HBox(6, label, edit);
        field = controls.field("dossier-title-field", "dossier.titleField");
        HBox.setHgrow(field, Priority.ALWAYS);
        Button original =
                controls.link(
                        "dossier-title-original",
                        "dossier.originalTitle",
                        () -> {
                            model.title(number, "");
                            leave();
                        });
        writing = new HBox(6, field, original);
        writing.setVisible(false);
        writing.setManaged(false);
        field.setOnAction(event -> keep());
        field.setOnKeyPressed(
                event -> {
                    if (Shortcut.CLOSE.is(event)) {
                        leave();
                        event.consume();
                    }
                });
    }

    Node node() {
        return new StackPane(reading, writing);
    }

    void show(Dossier dossier) {
        number = dossier.number();
        label.setText(dossier.title());
        leave();
    }

    private void edit() {
        field.setText(label.getText());
        swap(true);
        field.requestFocus();
        field.selectAll();
    }

    private void keep() {
        if (!field.getText().strip().equals(label.getText())) {
            model.title(number, field.getText());
        }
        leave();
    }

    private void leave() {
        swap(false);
    }

    private void swap(boolean editing) {
        writing.setVisible(editing);
        writing.setManaged(editing);
        reading.setVisible(!editing);
        reading.setManaged(!editing);
    }
}
