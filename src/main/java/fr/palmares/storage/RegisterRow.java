package fr.palmares.storage;

import org.jspecify.annotations.Nullable;

/**
 * What one event says of one register; superseded when a later event of the same register says so.
 */
record RegisterRow(String name, String event, @Nullable String content, boolean superseded) {}
