package fr.palmares.ranking;

import fr.palmares.model.CallState;
import fr.palmares.model.Grid;
import fr.palmares.model.Rules;
import fr.palmares.model.Track;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Dossiers in order of their exact scores, ties broken by the cascade: mean of each counted
 * criterion in the grid's order, never number, date or order of entry. Whoever is still equal
 * shares a place.
 *
 * @param rows best first; dossiers of one place in the order received; those without a counted
 *     sheet last, in the order received
 */
public record Ranking(Grid grid, Rules rules, List<Ranked> rows) {
    public Ranking {
        rows = List.copyOf(rows);
    }

    /** The ranking by the round's own grid and rules. */
    public static Ranking of(CallState state) {
        return of(state, state.grid(), state.rules());
    }

    /**
     * The ranking of one track alone, with its own seats and reserve; its places are those among
     * its own dossiers.
     */
    public static Ranking within(CallState state, Track track) {
        return of(state.within(track));
    }

    /**
     * What the ranking would be with another grid or other rules. Inadmissible dossiers, sheets of
     * recused jurors and drafts are left out; so is a finished sheet on whose counted marks two
     * computers disagree.
     *
     * @param grid same criteria as the round's, other weights
     */
    public static Ranking of(CallState state, Grid grid, Rules rules) {
        Ranking all = new RankingRows(MarkTable.of(state, grid), grid, rules).ranking();
        return rules.tracks().isEmpty() ? all : TrackLists.into(all, state);
    }

    /** The row of a dossier; empty when it is not ranked at all. */
    public Optional<Ranked> row(String dossier) {
        return rows.stream().filter(r -> r.dossier().equals(dossier)).findFirst();
    }

    /** How many dossiers are tied across the last seat, 0 when none are. */
    public int tiedAtCut() {
        return tiedAtTheLastSeat().size();
    }

    /** Numbers of the dossiers tied across the last seat, in row order; empty when none are. */
    public List<String> tiedAtTheLastSeat() {
        return rows.stream().filter(this::acrossLastSeat).map(Ranked::dossier).toList();
    }

    /** Seats left for the dossiers tied across the last seat, 0 when none are. */
    public int seatsLeft() {
        return rows.stream()
                .filter(this::acrossLastSeat)
                .findFirst()
                .map(r -> rules.seats() - Objects.requireNonNull(r.place()) + 1)
                .orElse(0);
    }

    private boolean acrossLastSeat(Ranked row) {
        Integer place = row.place();
        return row.list() == Placement.TIED && place != null && place <= rules.seats();
    }
}
