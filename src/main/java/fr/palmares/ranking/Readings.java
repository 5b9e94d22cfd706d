package fr.palmares.ranking;

import fr.palmares.model.CallState;
import fr.palmares.model.Grid;
import fr.palmares.model.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Every other reading of the same sheets. */
public final class Readings {
    /** Duels of more dossiers would take seconds. */
    private static final int MOST_DUELS = 2_000;

    private final Ranking official;
    private final CallState state;
    private final SheetTotals totals;
    private final Severity severity;

    Readings(Ranking official, CallState state, SheetTotals totals, Severity severity) {
        this.official = official;
        this.state = state;
        this.totals = totals;
        this.severity = severity;
    }

    /** Prepares the readings of a state beside its ranking by some grid and rules. */
    public static Readings of(CallState state, Grid grid, Rules rules) {
        SheetTotals totals =
                new SheetTotals(MarkTable.of(state, grid), grid, grid.integerWeights());
        return new Readings(Ranking.of(state, grid, rules), state, totals, Severity.of(totals));
    }

    /** All of them, in the order of {@link Reading.Kind}. */
    public List<Reading> all() {
        List<Reading> result = new ArrayList<>();
        Optional<Blup> blup = Blup.of(totals);
        for (Reading.Kind kind : Reading.Kind.values()) {
            result.add(of(kind, blup));
        }
        return result;
    }

    /** One of them. */
    public Reading of(Reading.Kind kind) {
        return of(
                kind,
                kind == Reading.Kind.BLUP || kind == Reading.Kind.EXPECTED
                        ? Blup.of(totals)
                        : Optional.empty());
    }

    private Reading of(Reading.Kind kind, Optional<Blup> blup) {
        if (totals.sheets() == 0) {
            return Values.none(kind, Unavailable.NO_SHEETS);
        }
        return switch (kind) {
            case MEAN -> byRules(kind, Rules.Method.MEAN);
            case MEDIAN -> byRules(kind, Rules.Method.MEDIAN);
            case OLYMPIC -> byRules(kind, Rules.Method.OLYMPIC);
            case SEVERITY -> corrected();
            case BLUP -> Blup.predictions(official, totals, blup);
            case EXPECTED -> Blup.expectedRanks(official, totals, blup);
            case BORDA -> Ordinal.borda(official, totals);
            case COPELAND ->
                    totals.dossiers().size() > MOST_DUELS
                            ? Values.none(kind, Unavailable.TOO_MANY)
                            : Ordinal.copeland(official, totals);
            case PROMETHEE -> Promethee.of(official);
        };
    }

    private Reading byRules(Reading.Kind kind, Rules.Method method) {
        Rules rules = official.rules();
        Rules other = new Rules(rules.seats(), rules.reserve(), method, rules.abstentions());
        Values values = new Values(official);
        Ranking.of(state, official.grid(), other).rows().stream()
                .filter(r -> r.score() != null)
                .forEach(
                        r ->
                                values.put(
                                        r.dossier(),
                                        Objects.requireNonNull(r.score()).doubleValue()));
        return values.reading(kind);
    }

    private Reading corrected() {
        Values values = new Values(official);
        severity.corrected().forEach((d, score) -> values.put(d, score).part(d, severity.part(d)));
        return values.reading(Reading.Kind.SEVERITY);
    }
}
