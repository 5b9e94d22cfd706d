package fr.palmares.app;

import fr.palmares.model.CallState;
import fr.palmares.model.Decision;
import fr.palmares.model.DossierHead;
import fr.palmares.model.Outcome;
import fr.palmares.model.Projects;
import fr.palmares.model.Track;
import fr.palmares.ranking.Departure;
import fr.palmares.ranking.Ranking;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a jury still owes: decisions, positions and statements of reasons. */
public final class MissingReasons {
    private MissingReasons() {}

    /** What is missing. */
    public enum Kind {
        /** The call has tracks and the dossier runs in none of them. */
        TRACK("missing.track"),
        /** Two computers of a juror disagree on a mark, and nobody decided. */
        CONFLICT("missing.conflict"),
        /** Dossiers of one joint project stand on different lists. */
        PROJECT("missing.project"),
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

    /** Each track has its own order, seats and reserve list. */
    private static List<Missing> byTrack(CallState state) {
        List<Missing> missing = new ArrayList<>();
        state.ranked().stream()
                .filter(d -> state.track(d.number()).isEmpty())
                .forEach(d -> missing.add(new Missing(d.number(), Kind.TRACK)));
        for (Track track : state.rules().tracks()) {
            CallState within = state.within(track);
            missing.addAll(of(within, Ranking.of(within)));
        }
        return missing;
    }

    /** Everything owed, in the order the dossiers were filed. */
    static List<Missing> of(CallState state, Ranking ranking) {
        if (!state.rules().tracks().isEmpty()) {
            return byTrack(state);
        }
        List<Missing> missing = new ArrayList<>();
        Set<String> disputed =
                state.counted(state.sheets().values()).stream()
                        .filter(s -> !s.conflicts().isEmpty())
                        .map(s -> s.id().dossier())
                        .collect(Collectors.toSet());
        for (DossierHead dossier : state.ranked()) {
            if (disputed.contains(dossier.number())) {
                missing.add(new Missing(dossier.number(), Kind.CONFLICT));
            }
            Decision decision = state.decisions().get(dossier.number());
            if (decision == null || decision.outcome() == Outcome.REVISIT) {
                missing.add(new Missing(dossier.number(), Kind.DECISION));
                continue;
            }
            if (Projects.with(state, dossier.number()).stream()
                    .map(d -> state.decisions().get(d))
                    .anyMatch(d -> d != null && d.outcome() != decision.outcome())) {
                missing.add(new Missing(dossier.number(), Kind.PROJECT));
            }
            if (decision.outcome() == Outcome.RESERVE && decision.place().isEmpty()) {
                missing.add(new Missing(dossier.number(), Kind.POSITION));
            }
            if (!decision.motivation().isEmpty()) {
                continue;
            }
            if (decision.outcome() == Outcome.NOT_SELECTED) {
                missing.add(new Missing(dossier.number(), Kind.REASON_FOR_REFUSAL));
            } else if (Departure.of(state, ranking, decision).isPresent()) {
                missing.add(new Missing(dossier.number(), Kind.REASON_FOR_DEPARTURE));
            }
        }
        return missing;
    }
}
