package fr.palmares.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The order of a few dossiers that contradicts the fewest jurors on the fewest pairs (Kemeny 1959;
 * Young and Levenglick 1978), exact by dynamic programming over subsets. A juror who put two
 * dossiers level, or marked only one of them, contradicts neither order.
 *
 * @param dossiers those put in order
 * @param disagreements jurors contradicted, summed over the pairs
 * @param optima how many orders do as well
 * @param orders some of them, at most {@value #SHOWN}, in the order of the dossiers received
 * @param unavailable why there is none; then the rest is empty
 */
public record Kemeny(
        List<String> dossiers,
        long disagreements,
        long optima,
        List<List<String>> orders,
        Optional<Unavailable> unavailable) {
    /** More dossiers would take too long: the work doubles with each. */
    public static final int MOST = 15;

    /** Of many best orders, this many are listed. */
    public static final int SHOWN = 10;

    public Kemeny {
        dossiers = List.copyOf(dossiers);
        orders = List.copyOf(orders);
    }

    /** Orders some dossiers; those without a sheet are left out. */
    static Kemeny of(SheetTotals totals, List<String> some) {
        List<String> dossiers = some.stream().filter(totals.dossiers()::contains).toList();
        if (dossiers.isEmpty()) {
            return none(Unavailable.NO_GREY_ZONE);
        }
        if (dossiers.size() > MOST) {
            return none(Unavailable.TOO_MANY);
        }
        List<long[][]> sheets = Ordinal.sheets(totals);
        int[] at = dossiers.stream().mapToInt(totals.dossiers()::indexOf).toArray();
        int[][] cost = new int[at.length][at.length];
        for (int a = 0; a < at.length; a++) {
            for (int b = 0; b < at.length; b++) {
                cost[a][b] = a == b ? 0 : Ordinal.duel(sheets.get(at[a]), sheets.get(at[b]))[1];
            }
        }
        return new Search(cost).run(dossiers);
    }

    static Kemeny none(Unavailable why) {
        return new Kemeny(List.of(), 0, 0, List.of(), Optional.of(why));
    }

    /** Best costs and numbers of best orders of every subset put first. */
    private static final class Search {
        private final int[][] cost;
        private final int[] best;
        private final long[] ways;

        /**
         * @param cost {@code cost[a][b]}: jurors contradicted when a stands before b
         */
        Search(int[][] cost) {
            this.cost = cost;
            this.best = new int[1 << cost.length];
            this.ways = new long[1 << cost.length];
            Arrays.fill(best, Integer.MAX_VALUE);
            best[0] = 0;
            ways[0] = 1;
            for (int set = 1; set < best.length; set++) {
                for (int last = 0; last < cost.length; last++) {
                    if ((set >> last & 1) == 1) {
                        add(set, last);
                    }
                }
            }
        }

        private void add(int set, int last) {
            int before = set & ~(1 << last);
            int total = best[before] + added(before, last);
            if (total < best[set]) {
                best[set] = total;
                ways[set] = ways[before];
            } else if (total == best[set]) {
                ways[set] += ways[before];
            }
        }

        private int added(int before, int last) {
            int result = 0;
            for (int rest = before; rest != 0; rest &= rest - 1) {
                result += cost[Integer.numberOfTrailingZeros(rest)][last];
            }
            return result;
        }

        Kemeny run(List<String> dossiers) {
            int all = best.length - 1;
            List<List<String>> orders = new ArrayList<>();
            trace(dossiers, all, new ArrayList<>(), orders);
            return new Kemeny(dossiers, best[all], ways[all], orders, Optional.empty());
        }

        private void trace(
                List<String> dossiers, int set, List<String> tail, List<List<String>> orders) {
            if (set == 0) {
                orders.add(List.copyOf(tail.reversed()));
                return;
            }
            for (int last = dossiers.size() - 1; last >= 0 && orders.size() < SHOWN; last--) {
                int before = set & ~(1 << last);
                if (before != set && best[before] + added(before, last) == best[set]) {
                    tail.add(dossiers.get(last));
                    trace(dossiers, before, tail, orders);
                    tail.removeLast();
                }
            }
        }
    }
}
