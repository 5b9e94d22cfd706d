package fr.palmares.model;

import java.time.Instant;
import java.util.List;

/**
 * The jury's decisions of a round, closed for good: what they say, and the exact state they rest
 * on.
 *
 * @param at when
 * @param decisions SHA-256, in hex, of the decisions as sealed
 * @param grid {@link Grid#version()} they rest on
 * @param rules the rules they keep
 * @param entries lines of the journal they rest on
 * @param head hash of the last of them
 * @param laureates numbers of the laureates, in the order received
 */
public record Seal(
        Instant at,
        String decisions,
        String grid,
        Rules rules,
        long entries,
        String head,
        List<String> laureates) {
    public Seal {
        laureates = List.copyOf(laureates);
    }
}
