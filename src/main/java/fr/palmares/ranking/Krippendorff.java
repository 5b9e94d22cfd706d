package fr.palmares.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * Krippendorff's α (Krippendorff 2011): agreement beyond chance on the values themselves, 1 for
 * perfect, 0 for what chance would give. Dossiers with one mark say nothing and drop out.
 */
final class Krippendorff {
    private Krippendorff() {}

    /**
     * α for values whose differences mean something.
     *
     * @param units by dossier, the marks it was given; whole numbers
     * @return empty when no dossier has two marks or all marks are equal
     */
    static OptionalDouble interval(List<double[]> units) {
        List<double[]> pairable = pairable(units);
        double n = 0;
        double sum = 0;
        double squares = 0;
        double observed = 0;
        // differences from a value nearby lose no digits
        double origin = pairable.isEmpty() ? 0 : pairable.getFirst()[0];
        for (double[] unit : pairable) {
            double s = 0;
            double q = 0;
            for (double raw : unit) {
                double value = raw - origin;
                s += value;
                q += value * value;
            }
            n += unit.length;
            sum += s;
            squares += q;
            observed += 2 * (unit.length * q - s * s) / (unit.length - 1);
        }
        double expected = 2 * (n * squares - sum * sum);
        return n == 0 || expected <= 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(1 - (n - 1) * observed / expected);
    }

    /**
     * α for values of which only the order means something: the interval form on the middle of each
     * value's ranks among all, which is what its ordinal difference amounts to.
     */
    static OptionalDouble ordinal(List<double[]> units) {
        List<double[]> pairable = pairable(units);
        TreeMap<Double, Integer> counts = new TreeMap<>();
        pairable.forEach(
                unit -> {
                    for (double value : unit) {
                        counts.merge(value, 1, Integer::sum);
                    }
                });
        TreeMap<Double, Double> middles = new TreeMap<>();
        double before = 0;
        for (var entry : counts.entrySet()) {
            middles.put(entry.getKey(), before + entry.getValue() / 2.0);
            before += entry.getValue();
        }
        List<double[]> ranked = new ArrayList<>();
        for (double[] unit : pairable) {
            double[] ranks = new double[unit.length];
            for (int i = 0; i < unit.length; i++) {
                ranks[i] = middles.getOrDefault(unit[i], 0.0);
            }
            ranked.add(ranks);
        }
        return interval(ranked);
    }

    private static List<double[]> pairable(List<double[]> units) {
        return units.stream().filter(u -> u.length > 1).toList();
    }
}
