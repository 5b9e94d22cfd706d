package fr.palmares.journal;

import org.jspecify.annotations.Nullable;

/** What an event says of one register: the value as JSON, or null for none. */
public record Write(Register register, @Nullable String value) {}
