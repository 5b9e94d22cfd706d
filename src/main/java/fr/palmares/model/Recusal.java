package fr.palmares.model;

/** A juror with an interest in a dossier neither reads, marks nor votes on it. */
public record Recusal(String juror, String dossier, String reason) {}
