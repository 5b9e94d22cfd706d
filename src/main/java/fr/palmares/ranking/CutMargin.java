package fr.palmares.ranking;

import fr.palmares.model.CallState;
import fr.palmares.model.Criterion;
import fr.palmares.model.Fraction;
import fr.palmares.model.Grid;
import fr.palmares.model.Rules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a dossier is from the other side of the cut: what change of its marks, or of one weight,
 * would carry it across. Exact, on the score alone.
 *
 * @param dossier its number
 * @param selected on which side it is
 * @param rival the nearest dossier of the other side
 * @param gap its score minus the rival's, in units of the scale
 * @param marks one for each counted criterion of weight, in the grid's order
 * @param weights the weights that carry it across, in the grid's order
 */
public record CutMargin(
        String dossier,
        boolean selected,
        String rival,
        Fraction gap,
        List<Marks> marks,
        List<Weight> weights) {

    /**
     * Marks of one criterion move, all other marks as they are.
     *
     * @param steps by how many steps of the scale in all, negative to lose them
     * @param sheets on how many sheets at least; null when the scale has no room for it
     */
    public record Marks(String criterion, long steps, @Nullable Integer sheets) {}

    /**
     * One weight moves, the others keeping their proportions.
     *
     * @param from its share now, 0 to 1
     * @param to its share from which on the dossier is on the other side
     */
    public record Weight(String criterion, Fraction from, Fraction to) {}

    public CutMargin {
        marks = List.copyOf(marks);
        weights = List.copyOf(weights);
    }

    /**
     * The margins of some dossiers; a dossier without a complete sheet has none.
     *
     * @param dossiers numbers
     */
    static List<CutMargin> of(MarkTable table, Grid grid, Rules rules, List<String> dossiers) {
        if (unavailable(table, grid, rules).isPresent()) {
            return List.of();
        }
        Side side = new Side(table, grid, rules);
        Map<String, Integer> at = new HashMap<>();
        for (int d = 0; d < table.dossiers().size(); d++) {
            at.put(table.dossiers().get(d), d);
        }
        List<CutMargin> result = new ArrayList<>();
        for (String dossier : dossiers) {
            Integer position = at.get(dossier);
            if (position != null && side.sums.sheets(position) > 0) {
                result.add(side.margin(position));
            }
        }
        return result;
    }

    /** The margin of one dossier; none without a complete sheet, nor where nobody has one. */
    public static Optional<CutMargin> of(CallState state, Grid grid, Rules rules, String dossier) {
        return of(MarkTable.of(state, grid), grid, rules, List.of(dossier)).stream().findFirst();
    }

    /** Why no dossier has a margin, if so. */
    static Optional<Unavailable> unavailable(MarkTable table, Grid grid, Rules rules) {
        if (rules.seats() == 0) {
            return Optional.of(Unavailable.NO_SEATS);
        }
        if (!Scoring.linear(rules)) {
            return Optional.of(Unavailable.NOT_LINEAR);
        }
        Standing standing =
                new Orders(table, grid, rules).standing(grid.integerWeights(), MarkTable.NOBODY);
        int in = rules.seats();
        if (in >= standing.rows()) {
            return Optional.of(Unavailable.SEATS_FOR_ALL);
        }
        return standing.rankAt(in) <= in ? Optional.of(Unavailable.TIED_AT_CUT) : Optional.empty();
    }

    /** Both sides of the cut, and the arithmetic across it. */
    private static final class Side {
        private final MarkTable table;
        private final Grid grid;
        private final List<Criterion> criteria;
        private final CriterionSums sums;
        private final long[] weights;
        private final int seats;
        private final Standing standing;
        private final Units units;

        Side(MarkTable table, Grid grid, Rules rules) {
            this.table = table;
            this.grid = grid;
            this.criteria = grid.counted();
            this.sums = CriterionSums.of(table);
            this.weights = grid.integerWeights();
            this.seats = rules.seats();
            this.standing = new Orders(table, grid, rules).standing(weights, MarkTable.NOBODY);
            this.units = new Units(grid.scale());
        }

        CutMargin margin(int dossier) {
            int row = 0;
            while (standing.dossierAt(row) != dossier) {
                row++;
            }
            boolean selected = row < seats;
            int rival = standing.dossierAt(selected ? seats : seats - 1);
            List<Marks> marks = new ArrayList<>();
            List<Weight> moves = new ArrayList<>();
            for (int c = 0; c < weights.length; c++) {
                if (weights[c] > 0) {
                    marks.add(marks(dossier, rival, c, selected));
                }
                weight(dossier, c, selected, moves);
            }
            return new CutMargin(
                    table.dossiers().get(dossier),
                    selected,
                    table.dossiers().get(rival),
                    score(dossier).minus(score(rival)),
                    marks,
                    moves);
        }

        private Fraction score(int dossier) {
            long all = 0;
            long sum = 0;
            for (int c = 0; c < weights.length; c++) {
                all += weights[c];
                sum += weights[c] * sums.sum(c, dossier);
            }
            return units.mark(sum, all * sums.sheets(dossier));
        }

        /** Score of one above that of the other, times both numbers of sheets and all weights. */
        private long lead(int one, int other) {
            long lead = 0;
            for (int c = 0; c < weights.length; c++) {
                lead += weights[c] * difference(c, one, other);
            }
            return lead;
        }

        private long difference(int c, int one, int other) {
            return (long) sums.sum(c, one) * sums.sheets(other)
                    - (long) sums.sum(c, other) * sums.sheets(one);
        }

        private Marks marks(int dossier, int rival, int c, boolean selected) {
            long perStep = weights[c] * sums.sheets(rival);
            long steps = Math.abs(lead(dossier, rival)) / perStep + 1;
            List<Integer> rooms = new ArrayList<>();
            int top = grid.scale().steps();
            for (int r = table.firstRow(dossier); r < table.firstRow(dossier + 1); r++) {
                if (table.kind(r) == MarkTable.Kind.COMPLETE) {
                    rooms.add(selected ? table.steps(r, c) : top - table.steps(r, c));
                }
            }
            rooms.sort(Comparator.reverseOrder());
            long left = steps;
            int sheets = 0;
            while (left > 0 && sheets < rooms.size()) {
                left -= rooms.get(sheets++);
            }
            return new Marks(
                    criteria.get(c).code(),
                    selected ? -steps : steps,
                    left > 0 ? null : Integer.valueOf(sheets));
        }

        /** A dossier that overtakes this one, or is overtaken, when the weight has moved so far. */
        private record Event(long lead, long speed, boolean overtakes) {}

        private void weight(int dossier, int c, boolean selected, List<Weight> moves) {
            long rest = -weights[c];
            for (long weight : weights) {
                rest += weight;
            }
            if (rest == 0) {
                return;
            }
            Fraction now = Fraction.of(weights[c], 1);
            for (int direction : new int[] {-1, 1}) {
                Event crossing = crossing(dossier, c, direction, selected);
                if (crossing != null) {
                    Fraction distance = Fraction.of(crossing.lead(), crossing.speed());
                    Fraction to = direction > 0 ? now.plus(distance) : now.minus(distance);
                    // level at weight 0 is not across
                    if (to.compareTo(Fraction.ZERO) > 0) {
                        moves.add(
                                new Weight(
                                        criteria.get(c).code(), share(now, rest), share(to, rest)));
                    }
                }
            }
        }

        private static Fraction share(Fraction weight, long rest) {
            return weight.dividedBy(weight.plus(Fraction.of(rest, 1)));
        }

        private @Nullable Event crossing(int dossier, int c, int direction, boolean selected) {
            List<Event> events = new ArrayList<>();
            int better = 0;
            for (int row = 0; row < standing.rows(); row++) {
                int other = standing.dossierAt(row);
                if (other != dossier) {
                    long lead = lead(dossier, other);
                    long speed = direction * difference(c, dossier, other);
                    better += lead < 0 ? 1 : 0;
                    if (lead >= 0 && speed < 0) {
                        events.add(new Event(lead, -speed, true));
                    } else if (lead < 0 && speed > 0) {
                        events.add(new Event(-lead, speed, false));
                    }
                }
            }
            events.sort(
                    (a, b) -> Scoreboard.compareProducts(a.lead(), b.speed(), b.lead(), a.speed()));
            for (int i = 0; i < events.size(); i++) {
                Event event = events.get(i);
                better += event.overtakes() ? 1 : -1;
                boolean last =
                        i + 1 == events.size()
                                || Scoreboard.compareProducts(
                                                event.lead(),
                                                events.get(i + 1).speed(),
                                                events.get(i + 1).lead(),
                                                event.speed())
                                        != 0;
                if (last && better < seats != selected) {
                    return event;
                }
            }
            return null;
        }
    }
}
