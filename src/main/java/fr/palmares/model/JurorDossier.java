package fr.palmares.model;

/** One juror and one dossier. */
public record JurorDossier(String juror, String dossier) {}
