package fr.palmares.ui.dossiers;

import fr.palmares.app.ImportPreview.FieldChange;
import java.util.List;

/**
 * One line of a preview.
 *
 * @param strong what it is about, or ""
 * @param text a sentence or a title
 * @param detail what is said aside, or ""
 * @param changes fields before and after
 */
record PreviewLine(String strong, String text, String detail, List<FieldChange> changes) {
    PreviewLine {
        changes = List.copyOf(changes);
    }

    static PreviewLine of(String strong, String text) {
        return new PreviewLine(strong, text, "", List.of());
    }
}
