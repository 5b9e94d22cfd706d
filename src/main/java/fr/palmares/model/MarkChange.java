package fr.palmares.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mark that a cell of a sheet has held.
 *
 * @param at when it was given, by the clock of the computer it was given on
 * @param author who gave it: "coordinator" or a juror's code
 * @param mark null for a mark that was withdrawn
 * @param current whether it still holds
 */
public record MarkChange(Instant at, String author, @Nullable Mark mark, boolean current) {}
