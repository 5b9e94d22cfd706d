package fr.palmares.model;

import java.time.Instant;
import java.util.List;

/**
 * Dossiers that were adopted at once, without being called one by one.
 *
 * @param id 128 random bits in hex
 * @param sitting number of the sitting
 * @param outcome the list they went on
 * @param dossiers in the order of the ranking
 */
public record Block(String id, int sitting, Outcome outcome, List<String> dossiers, Instant at) {
    public Block {
        dossiers = List.copyOf(dossiers);
    }
}
