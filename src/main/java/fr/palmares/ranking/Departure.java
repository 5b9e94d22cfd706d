package fr.palmares.ranking;

import fr.palmares.model.CallState;
import fr.palmares.model.Decision;
import fr.palmares.model.Outcome;
import fr.palmares.model.Projects;
import fr.palmares.model.Track;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How a decision departs from the ranking; it then owes a statement of reasons. */
public enum Departure {
    /** The ranking made it a laureate. */
    LAUREATE,
    /** The ranking put it on the reserve list. */
    RESERVE,
    /** The ranking left it out. */
    NOT_SELECTED,
    /** It has no score and was retained. */
    UNSCORED,
    /** It stands on the reserve list before a dossier of a better place. */
    ORDER;

    /**
     * How a decision departs from the ranking; empty when it follows it, or when no seats are set.
     * The next in rank follows it too where a joint project leaves a seat. A tie at the last seat
     * leaves the choice among its members free; one at the last reserve place too, but for the
     * laureates' list.
     *
     * @param state whose decisions make the order of the reserve list
     */
    public static Optional<Departure> of(CallState state, Ranking ranking, Decision decision) {
        Ranked row = ranking.row(decision.dossier()).orElse(null);
        Outcome outcome = decision.outcome();
        if (outcome == Outcome.REVISIT) {
            return Optional.empty();
        }
        if (row == null || row.list() == null) {
            boolean retained = state.rules().seats() > 0 && outcome != Outcome.NOT_SELECTED;
            return retained ? Optional.of(UNSCORED) : Optional.empty();
        }
        Optional<Departure> list =
                switch (row.list()) {
                    case LAUREATE -> outcome == Outcome.LAUREATE ? none() : Optional.of(LAUREATE);
                    case RESERVE ->
                            outcome == Outcome.RESERVE
                                            || (outcome == Outcome.LAUREATE
                                                    && withinTheSeats(state, ranking, row))
                                    ? none()
                                    : Optional.of(RESERVE);
                    case NOT_SELECTED ->
                            outcome == Outcome.NOT_SELECTED ? none() : Optional.of(NOT_SELECTED);
                    case TIED ->
                            outcome == Outcome.LAUREATE && behindTheSeats(state, ranking, row)
                                    ? Optional.of(RESERVE)
                                    : none();
                };
        return list.isEmpty() && overtakes(state, ranking, decision, row)
                ? Optional.of(ORDER)
                : list;
    }

    private static Optional<Departure> none() {
        return Optional.empty();
    }

    /** Whether joint projects, which take one seat each, leave one for this dossier. */
    private static boolean withinTheSeats(CallState state, Ranking ranking, Ranked row) {
        Integer place = row.place();
        List<Projects.Project> projects = Projects.of(state);
        if (place == null || projects.isEmpty()) {
            return false;
        }
        Optional<Track> track = state.track(row.dossier());
        int seats = track.map(Track::seats).orElse(state.rules().seats());
        Set<String> before =
                ranking.rows().stream()
                        .filter(r -> r.place() != null && r.place() <= place)
                        .filter(r -> state.track(r.dossier()).equals(track))
                        .map(Ranked::dossier)
                        .collect(Collectors.toSet());
        long shared =
                projects.stream()
                        .mapToLong(p -> p.dossiers().stream().filter(before::contains).count())
                        .map(n -> Math.max(0, n - 1))
                        .sum();
        return before.size() - shared <= seats;
    }

    private static boolean behindTheSeats(CallState state, Ranking ranking, Ranked row) {
        return Ties.of(state, ranking).stream()
                .noneMatch(t -> t.dossiers().contains(row.dossier()));
    }

    private static boolean overtakes(
            CallState state, Ranking ranking, Decision decision, Ranked row) {
        Integer place = row.place();
        if (place == null || decision.place().isEmpty()) {
            return false;
        }
        return state.decisions().values().stream()
                .filter(d -> d.outcome() == Outcome.RESERVE && d.position() > decision.position())
                .filter(d -> state.track(d.dossier()).equals(state.track(decision.dossier())))
                .map(d -> ranking.row(d.dossier()).map(Ranked::place).orElse(null))
                .filter(Objects::nonNull)
                .anyMatch(other -> other < place);
    }
}
