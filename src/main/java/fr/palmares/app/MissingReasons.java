package fr.palmares.app;

import fr.palmares.model.CallState;
import fr.palmares.model.Decision;
import fr.palmares.model.DossierHead;
import fr.palmares.model.Outcome;
import fr.palmares.ranking.Placement;
import fr.palmares.ranking.Ranked;
import fr.palmares.ranking.Ranking;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a jury still owes: decisions, positions and statements of reasons. */
public final class MissingReasons {
    private MissingReasons() {}

    /** What is missing. */
    public enum Kind {
        /** The dossier is on no list. */
        DECISION("missing.decision"),
        /** A reserve dossier without its position. */
        POSITION("missing.position"),
        /** A refusal without a statement of reasons. */
        REASON_FOR_REFUSAL("missing.refusal"),
        /** A decision that departs from the ranking without a statement of reasons. */
        REASON_FOR_DEPARTURE("missing.departure");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        /** Key of the sentence; its argument is the dossier's number. */
        public String key() {
            return key;
        }
    }

    /** One thing owed for one dossier. */
    public record Missing(String dossier, Kind kind) {}

    /** Everything owed, in the order the dossiers were filed. */
    static List<Missing> of(CallState state, Ranking ranking) {
        List<Missing> missing = new ArrayList<>();
        for (DossierHead dossier : state.ranked()) {
            Decision decision = state.decisions().get(dossier.number());
            if (decision == null) {
                missing.add(new Missing(dossier.number(), Kind.DECISION));
                continue;
            }
            if (decision.outcome() == Outcome.RESERVE && decision.place().isEmpty()) {
                missing.add(new Missing(dossier.number(), Kind.POSITION));
            }
            if (!decision.motivation().isEmpty()) {
                continue;
            }
            if (decision.outcome() == Outcome.NOT_SELECTED) {
                missing.add(new Missing(dossier.number(), Kind.REASON_FOR_REFUSAL));
            } else if (departs(state, ranking, decision)) {
                missing.add(new Missing(dossier.number(), Kind.REASON_FOR_DEPARTURE));
            }
        }
        return missing;
    }

    /**
     * Whether a decision departs from the ranking: another list than the ranking alone would give,
     * or a place on the reserve list before a dossier that stands higher. A tie at the cut leaves
     * the choice among its members free, between laureate and reserve.
     */
    public static boolean departs(CallState state, Ranking ranking, Decision decision) {
        Ranked row = ranking.row(decision.dossier()).orElse(null);
        Placement placement = row == null ? null : row.list();
        if (placement == null) {
            return state.rules().seats() > 0 && decision.outcome() != Outcome.NOT_SELECTED;
        }
        return switch (placement) {
            case LAUREATE -> decision.outcome() != Outcome.LAUREATE;
            case TIED -> decision.outcome() == Outcome.NOT_SELECTED;
            case RESERVE ->
                    decision.outcome() != Outcome.RESERVE
                            || overtakes(state, ranking, decision, row);
            case NOT_SELECTED -> decision.outcome() != Outcome.NOT_SELECTED;
        };
    }

    private static boolean overtakes(
            CallState state, Ranking ranking, Decision decision, @Nullable Ranked row) {
        Integer place = row == null ? null : row.place();
        if (place == null || decision.place().isEmpty()) {
            return false;
        }
        return state.decisions().values().stream()
                .filter(d -> d.outcome() == Outcome.RESERVE && d.position() > decision.position())
                .map(d -> ranking.row(d.dossier()).map(Ranked::place).orElse(null))
                .filter(Objects::nonNull)
                .anyMatch(other -> other < place);
    }
}
