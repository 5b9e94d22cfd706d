package fr.palmares.model;

/** One field of a form, as its file gave it: the label and the value as text. */
public record Answer(String label, String value) {}
