package fr.palmares.ui.evaluation;

import fr.palmares.model.SheetId;
import fr.palmares.ui.common.Controls;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The texts on the whole dossier: the communicable assessment and the note that stays inside. */
final class OverallTexts extends VBox {
    private final SheetTexts texts;
    private final GrowingArea assessment = new GrowingArea(3, 14);
    private final GrowingArea note = new GrowingArea(2, 14);

    OverallTexts(EvaluationViewModel model, SheetTexts texts, Controls controls) {
        this.texts = texts;
        setId("overall");
        getStyleClass().add("overall-texts");
        SheetViewModel sheet = model.sheet();
        assessment.setId("assessment");
        note.setId("internal-note");
        texts.tie(
                assessment,
                () -> {
                    SheetId id = SheetTexts.idOf(sheet);
                    return id == null ? null : TextSlot.assessment(id);
                });
        texts.tie(
                note,
                () -> {
                    SheetId id = SheetTexts.idOf(sheet);
                    return id == null ? null : TextSlot.internalNote(id);
                });
        ToggleButton showAssessment = controls.toggle("show-assessment", "evaluation.assessment");
        ToggleButton showNote = controls.toggle("show-note", "evaluation.note");
        HBox doors = new HBox(showAssessment, showNote);
        doors.getStyleClass().add("text-doors");
        Label state = controls.styled("muted small", "evaluation.unsaved");
        Controls.showing(state, model.unsaved());
        getChildren()
                .addAll(
                        doors,
                        part(controls, showAssessment, assessment, "evaluation.assessment.hint"),
                        part(controls, showNote, note, "evaluation.note.hint"),
                        state);
    }

    /** Follows the sheet. */
    void show(SheetViewModel.Shown shown) {
        texts.fill(assessment, TextSlot.assessment(shown.sheet().id()));
        texts.fill(note, TextSlot.internalNote(shown.sheet().id()));
        assessment.setEditable(shown.editable());
        note.setEditable(shown.editable());
    }

    private static VBox part(
            Controls controls, ToggleButton door, GrowingArea area, String hintKey) {
        door.getStyleClass().add("text-door");
        controls.name(area, hintKey);
        area.promptTextProperty().bind(area.accessibleTextProperty());
        VBox part = new VBox(area);
        Controls.showing(part, door.selectedProperty());
        door.selectedProperty()
                .subscribe(
                        open -> {
                            if (open && door.isFocused()) {
                                area.requestFocus();
                            }
                        });
        // a text that is there is in sight without a click
        area.textProperty()
                .subscribe(
                        text -> {
                            if (!text.isEmpty()) {
                                door.setSelected(true);
                            }
                        });
        return part;
    }
}
