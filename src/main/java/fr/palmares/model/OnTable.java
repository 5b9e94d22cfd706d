package fr.palmares.model;

import java.time.Instant;
import java.util.List;

/**
 * What a sitting is about at the moment.
 *
 * @param dossiers the one that is called; several when tied ones are compared side by side; empty
 *     for none
 * @param at since when
 */
public record OnTable(List<String> dossiers, Instant at) {
    public OnTable {
        dossiers = List.copyOf(dossiers);
    }
}
