package fr.palmares.ui.evaluation;

import fr.palmares.model.Sheet;
import fr.palmares.model.SheetId;

/**
 * A place of a sheet where a juror writes.
 *
 * @param criterion the criterion of a remark, "" for the other kinds
 */
record TextSlot(SheetId sheet, Kind kind, String criterion) {
    enum Kind {
        REMARK,
        /** The communicable text on the whole dossier. */
        ASSESSMENT,
        /** Never leaves the jury. */
        INTERNAL_NOTE
    }

    static TextSlot remark(SheetId sheet, String criterion) {
        return new TextSlot(sheet, Kind.REMARK, criterion);
    }

    static TextSlot assessment(SheetId sheet) {
        return new TextSlot(sheet, Kind.ASSESSMENT, "");
    }

    static TextSlot internalNote(SheetId sheet) {
        return new TextSlot(sheet, Kind.INTERNAL_NOTE, "");
    }

    /** What the sheet holds here, "" for nothing. */
    String in(Sheet of) {
        return switch (kind) {
            case REMARK -> of.remarks().getOrDefault(criterion, "");
            case ASSESSMENT -> of.assessment();
            case INTERNAL_NOTE -> of.internalNote();
        };
    }
}
