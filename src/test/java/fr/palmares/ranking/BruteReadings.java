package fr.palmares.ranking;

import fr.palmares.model.Fraction;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Second readings of a small panel straight from their definitions, with exact fractions over all
 * pairs, draws or orders.
 */
record BruteReadings(BruteForce panel, int seats) {
    /** Positions of the dossiers that have a sheet. */
    List<Integer> scored() {
        return IntStream.range(0, panel.dossiers).filter(d -> panel.has(d, -1)).boxed().toList();
    }

    /** Who ranks within the seats on the score alone, without one juror (-1: with all). */
    Set<Integer> selected(int without) {
        Set<Integer> result = new TreeSet<>();
        for (int d : scored()) {
            if (panel.rank(d, panel.big(1), without) <= seats) {
                result.add(d);
            }
        }
        return result;
    }

    /** Whether the cut is on no tie of scores. */
    boolean settled() {
        return selected(-1).size() <= seats;
    }

    boolean marks(int juror) {
        return IntStream.range(0, panel.dossiers).anyMatch(d -> panel.marks[d][juror] != null);
    }

    Fraction mean(int d, int criterion) {
        long sum = 0;
        for (int j = 0; j < panel.jurors; j++) {
            sum += panel.marks[d][j] == null ? 0 : panel.marks[d][j][criterion];
        }
        return Fraction.of(sum, panel.sheets(d, -1));
    }

    long total(int d, int juror) {
        long result = 0;
        for (int c = 0; c < panel.criteria; c++) {
            result += panel.weights[c] * panel.marks[d][juror][c];
        }
        return result;
    }

    long weights() {
        return IntStream.range(0, panel.criteria).mapToLong(c -> panel.weights[c]).sum();
    }

    Fraction share(int criterion) {
        return Fraction.of(panel.weights[criterion], weights());
    }

    /** Where the scores of a selected dossier and another meet, over the share of one weight. */
    List<Fraction> meetings(int criterion) {
        Set<Integer> in = selected(-1);
        Fraction one = Fraction.of(1, 1);
        List<Fraction> result = new ArrayList<>();
        for (int a : in) {
            for (int b : scored()) {
                if (!in.contains(b)) {
                    Fraction own = mean(a, criterion).minus(mean(b, criterion));
                    Fraction rest = Fraction.ZERO;
                    for (int c = 0; c < panel.criteria; c++) {
                        if (c != criterion) {
                            rest = rest.plus(share(c).times(mean(a, c).minus(mean(b, c))));
                        }
                    }
                    rest = rest.dividedBy(one.minus(share(criterion)));
                    if (rest.compareTo(own) != 0) {
                        result.add(rest.dividedBy(rest.minus(own)));
                    }
                }
            }
        }
        return result;
    }

    /** The least common change of all weights at which a selected dossier meets another. */
    @Nullable Fraction together() {
        Set<Integer> in = selected(-1);
        Fraction best = Fraction.of(1, 1);
        boolean found = false;
        for (int a : in) {
            for (int b : scored()) {
                Fraction lead = Fraction.ZERO;
                Fraction most = Fraction.ZERO;
                for (int c = 0; c < panel.criteria; c++) {
                    Fraction d = share(c).times(mean(a, c).minus(mean(b, c)));
                    lead = lead.plus(d);
                    most = most.plus(d.compareTo(Fraction.ZERO) < 0 ? Fraction.ZERO.minus(d) : d);
                }
                if (!in.contains(b)
                        && most.compareTo(Fraction.ZERO) > 0
                        && lead.dividedBy(most).compareTo(best) < 0) {
                    best = lead.dividedBy(most);
                    found = true;
                }
            }
        }
        return found ? best : null;
    }

    /** Probabilities of selection over every sequence of jurors; null below two jurors. */
    Fraction @Nullable [] bootstrap() {
        int[] jurors = IntStream.range(0, panel.jurors).filter(this::marks).toArray();
        if (jurors.length < 2) {
            return null;
        }
        Fraction[] result = new Fraction[panel.dossiers];
        Arrays.fill(result, Fraction.ZERO);
        int draws = (int) Math.round(Math.pow(jurors.length, jurors.length));
        for (int draw = 0; draw < draws; draw++) {
            int[] times = new int[panel.jurors];
            int rest = draw;
            for (int i = 0; i < jurors.length; i++) {
                times[jurors[rest % jurors.length]]++;
                rest /= jurors.length;
            }
            Fraction[] means = new Fraction[panel.dossiers];
            scored().forEach(d -> means[d] = mean(d, times));
            for (int d : scored()) {
                long better =
                        scored().stream().filter(o -> means[o].compareTo(means[d]) > 0).count();
                long equal =
                        scored().stream().filter(o -> means[o].compareTo(means[d]) == 0).count();
                long left = Math.clamp(seats - better, 0, equal);
                result[d] = result[d].plus(Fraction.of(left, equal * draws));
            }
        }
        return result;
    }

    private Fraction mean(int d, int[] times) {
        long sheets = 0;
        long sum = 0;
        long all = 0;
        for (int j = 0; j < panel.jurors; j++) {
            if (panel.marks[d][j] != null) {
                sheets += times[j];
                sum += times[j] * total(d, j);
                all += total(d, j);
            }
        }
        return sheets > 0 ? Fraction.of(sum, sheets) : Fraction.of(all, panel.sheets(d, -1));
    }

    /** Qualities of the ridge model by elimination over dossiers and jurors together. */
    double[] corrected() {
        int n = panel.dossiers;
        double[][] a = new double[n + panel.jurors][n + panel.jurors + 1];
        for (int i = 0; i < n + panel.jurors; i++) {
            // λ = 1; a dossier without a sheet is left at 0
            a[i][i] = i >= n || !panel.has(i, -1) ? 1 : 0;
        }
        for (int d = 0; d < n; d++) {
            for (int j = 0; j < panel.jurors; j++) {
                if (panel.marks[d][j] != null) {
                    double score = (double) total(d, j) / weights();
                    a[d][d]++;
                    a[n + j][n + j]++;
                    a[d][n + j]++;
                    a[n + j][d]++;
                    a[d][a.length] += score;
                    a[n + j][a.length] += score;
                }
            }
        }
        for (int c = 0; c < a.length; c++) {
            for (int r = 0; r < a.length; r++) {
                double factor = a[r][c] / a[c][c];
                for (int k = 0; r != c && k <= a.length; k++) {
                    a[r][k] -= factor * a[c][k];
                }
            }
        }
        return IntStream.range(0, n).mapToDouble(d -> a[d][a.length] / a[d][d]).toArray();
    }

    /** Whether sheets join all scored dossiers. */
    boolean connected() {
        List<Integer> scored = scored();
        Set<Integer> reached = new TreeSet<>(scored.subList(0, Math.min(1, scored.size())));
        for (int i = 0; i < scored.size(); i++) {
            for (int a : List.copyOf(reached)) {
                scored.stream().filter(b -> common(a, b) > 0).forEach(reached::add);
            }
        }
        return !scored.isEmpty() && reached.size() == scored.size();
    }

    private long common(int a, int b) {
        return IntStream.range(0, panel.jurors)
                .filter(j -> panel.marks[a][j] != null && panel.marks[b][j] != null)
                .count();
    }

    /** By the methods' four causes. */
    Set<Integer> greyZone() {
        Set<Integer> result = new TreeSet<>();
        Set<Integer> now = selected(-1);
        Fraction[] probabilities = bootstrap();
        double[] corrected = corrected();
        for (int d : scored()) {
            boolean tied = panel.seat(d, panel.big(1), -1, seats) == Seat.TIED;
            boolean uncertain =
                    probabilities != null
                            && probabilities[d].compareTo(Fraction.of(1, 20)) >= 0
                            && probabilities[d].compareTo(Fraction.of(19, 20)) <= 0;
            boolean hangs =
                    IntStream.range(0, panel.jurors)
                            .filter(this::marks)
                            .anyMatch(j -> selected(j).contains(d) != now.contains(d));
            long better = scored().stream().filter(o -> corrected[o] > corrected[d] + 1e-7).count();
            boolean otherwise = connected() && better < seats != now.contains(d);
            if (tied || uncertain || hangs || otherwise) {
                result.add(d);
            }
        }
        return result;
    }

    /** Share of each juror's other dossiers beaten, a tie half; null where no juror has two. */
    @Nullable Double borda(int d) {
        double sum = 0;
        int jurors = 0;
        for (int j = 0; j < panel.jurors; j++) {
            int others = 0;
            double beaten = 0;
            for (int b : scored()) {
                if (b != d && panel.marks[d][j] != null && panel.marks[b][j] != null) {
                    others++;
                    beaten += (1 + Long.signum(total(d, j) - total(b, j))) / 2.0;
                }
            }
            sum += others == 0 ? 0 : beaten / others;
            jurors += others == 0 ? 0 : 1;
        }
        return jurors == 0 ? null : Double.valueOf(sum / jurors);
    }

    /** Jurors of both who put a above b, less those who put it below. */
    private int duel(int a, int b) {
        int result = 0;
        for (int j = 0; j < panel.jurors; j++) {
            if (panel.marks[a][j] != null && panel.marks[b][j] != null) {
                result += Long.signum(total(a, j) - total(b, j));
            }
        }
        return result;
    }

    double copeland(int d) {
        return scored().stream()
                .filter(b -> b != d && common(d, b) > 0)
                .mapToDouble(b -> (1 + Integer.signum(duel(d, b))) / 2.0)
                .sum();
    }

    /** Net flow, differences from a quarter point to a point counting more and more. */
    double promethee(int d) {
        double flow = 0;
        for (int b : scored()) {
            for (int c = 0; c < panel.criteria; c++) {
                double by = mean(d, c).minus(mean(b, c)).doubleValue();
                double size = Math.clamp((Math.abs(by) - 0.25) / 0.75, 0, 1);
                flow += share(c).doubleValue() * Math.signum(by) * size;
            }
        }
        return flow / (scored().size() - 1);
    }

    /** Jurors contradicted by an order, over its pairs. */
    long disagreements(List<Integer> order) {
        long result = 0;
        for (int i = 0; i < order.size(); i++) {
            for (int k = i + 1; k < order.size(); k++) {
                for (int j = 0; j < panel.jurors; j++) {
                    int[] first = panel.marks[order.get(i)][j];
                    int[] then = panel.marks[order.get(k)][j];
                    if (first != null
                            && then != null
                            && total(order.get(i), j) < total(order.get(k), j)) {
                        result++;
                    }
                }
            }
        }
        return result;
    }

    /** The score of sheets in order: the middle, or all but the lowest and the highest. */
    Fraction robust(int d, boolean median) {
        List<BigInteger> sheets =
                IntStream.range(0, panel.jurors)
                        .filter(j -> panel.marks[d][j] != null)
                        .mapToObj(j -> BigInteger.valueOf(total(d, j)))
                        .sorted()
                        .toList();
        int n = sheets.size();
        int cut = median ? (n - 1) / 2 : n < 3 ? 0 : 1;
        List<BigInteger> kept = sheets.subList(cut, n - cut);
        return new Fraction(
                kept.stream().reduce(BigInteger.ZERO, BigInteger::add),
                BigInteger.valueOf(kept.size() * weights()));
    }
}
