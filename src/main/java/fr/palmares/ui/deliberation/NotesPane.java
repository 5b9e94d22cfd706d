package fr.palmares.ui.deliberation;

import fr.palmares.model.SittingNote;
import fr.palmares.text.Paris;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.Ui;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Notes taken while a dossier is discussed: communicable, or internal and never handed out. */
final class NotesPane {
    private final VBox node;

    NotesPane(Ui ui, DeliberationViewModel model, String dossier, List<SittingNote> notes) {
        Controls controls = ui.controls();
        VBox lines = new VBox(4);
        for (SittingNote note : notes) {
            String kind =
                    ui.i18n()
                            .say(
                                    note.internal()
                                            ? "deliberation.note.internal"
                                            : "deliberation.note.communicable");
            HBox line =
                    new HBox(
                            8,
                            DossierSheet.text(
                                    ui.i18n().formats().time(note.at().atZone(Paris.ZONE)),
                                    "muted small"),
                            DossierSheet.text(kind, note.internal() ? "chip chip-warn" : "chip"),
                            DossierSheet.wrapped(note.text(), ""),
                            controls.icon(
                                    "note-forget",
                                    "deliberation.note.forget",
                                    Feather.X,
                                    () -> model.forget(note)));
            line.setAlignment(Pos.CENTER_LEFT);
            lines.getChildren().add(line);
        }
        TextField text = controls.field("note-text", "deliberation.note.prompt");
        HBox.setHgrow(text, Priority.ALWAYS);
        CheckBox internal = controls.check("note-internal", "deliberation.note.internal");
        internal.setMinWidth(CheckBox.USE_PREF_SIZE);
        Runnable add =
                () -> {
                    if (!text.getText().isBlank()) {
                        model.note(dossier, internal.isSelected(), text.getText());
                        text.clear();
                    }
                };
        text.setOnAction(event -> add.run());
        Button keep = controls.button("note-add", "deliberation.note.add", add);
        HBox entry = new HBox(8, text, internal, keep);
        entry.setAlignment(Pos.CENTER_LEFT);
        node = new VBox(6, controls.styled("caption", "deliberation.notes"), lines, entry);
    }

    Node node() {
        return node;
    }
}
