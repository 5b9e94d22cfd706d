package fr.palmares.model;

import java.time.Instant;
import java.util.List;

/**
 * A draw by lot, with what anyone needs to repeat it; the order drawn follows from it.
 *
 * @param id 128 random bits in hex
 * @param sitting number of the sitting, 0 outside of one
 * @param dossiers the group, as it was said before the seed was known
 * @param places how many of them are drawn, at least 1
 * @param seed what was drawn from
 * @param source where the seed was published, in words
 */
public record Lot(
        String id,
        int sitting,
        List<String> dossiers,
        int places,
        String seed,
        String source,
        Instant at) {
    public Lot {
        dossiers = List.copyOf(dossiers);
        seed = seed.strip();
        source = source.strip();
        if (seed.isEmpty()) {
            throw new Refused("refused.draw.seed");
        }
        if (places < 1 || places > dossiers.size()) {
            throw new Refused("refused.draw.places", places, dossiers.size());
        }
    }
}
