package fr.palmares.model;

/** A person's word on one point of the checklist. */
public record Check(boolean met, String note) {
    public Check {
        note = note.strip();
    }
}
