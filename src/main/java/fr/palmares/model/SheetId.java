package fr.palmares.model;

/** Which sheet: one juror on one dossier in one round. */
public record SheetId(String round, String dossier, String juror) {}
