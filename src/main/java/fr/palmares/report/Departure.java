package fr.palmares.report;

import fr.palmares.model.Decision;
import fr.palmares.model.Outcome;
import fr.palmares.ranking.Placement;
import fr.palmares.ranking.Ranked;

/** Where a decision departs from the ranking, in words. */
final class Departure {
    private Departure() {}

    /** What the ranking gave where the decision is another one; "" where they agree. */
    static String of(Material m, Decision decision, Ranked ranked) {
        Placement list = ranked.list();
        if (list == null || list == Placement.TIED) {
            return list == null ? "" : m.say("departure.TIED");
        }
        if (!list.name().equals(decision.outcome().name())) {
            return m.say("departure." + list);
        }
        return decision.outcome() == Outcome.RESERVE && overtakes(m, decision, ranked)
                ? m.say("departure.order")
                : "";
    }

    /** Whether a reserve with a better place stands behind this one on the reserve list. */
    private static boolean overtakes(Material m, Decision decision, Ranked ranked) {
        Integer place = ranked.place();
        if (place == null || decision.position() == 0) {
            return false;
        }
        return m.state.decisions().values().stream()
                .filter(d -> d.outcome() == Outcome.RESERVE && d.position() > decision.position())
                .map(d -> m.ranked(d.dossier()))
                .anyMatch(other -> other != null && better(other, place));
    }

    private static boolean better(Ranked other, int place) {
        Integer otherPlace = other.place();
        return otherPlace != null && otherPlace < place;
    }
}
