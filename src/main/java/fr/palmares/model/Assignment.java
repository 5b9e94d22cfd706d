package fr.palmares.model;

/** A juror reads a dossier in a round. */
public record Assignment(String round, String juror, String dossier) {
    public SheetId sheet() {
        return new SheetId(round, dossier, juror);
    }
}
