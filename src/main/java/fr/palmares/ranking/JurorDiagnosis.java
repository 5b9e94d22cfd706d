package fr.palmares.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How one juror marks beside the others; pointers for the chair, not verdicts: a juror who dissents
 * may be right. Null is "not computable". Differences are in units of the scale.
 *
 * @param juror code
 * @param sheets complete sheets
 * @param severity as in {@link Severity#severity()}; above 0: marks higher than colleagues
 * @param meanDifference mean, over the dossiers that others marked too, of this juror's score minus
 *     the mean of the others'
 * @param spreadRatio standard deviation (n-1) of this juror's scores over the median of all jurors'
 * @param spearman correlation of this juror's order with that of the others' means, from three
 *     dossiers on
 */
public record JurorDiagnosis(
        String juror,
        int sheets,
        @Nullable Double severity,
        @Nullable Double meanDifference,
        @Nullable Double spreadRatio,
        @Nullable Double spearman) {

    private static final int FEWEST = 3;

    /** One for each juror with a complete sheet, in the jury's order. */
    static List<JurorDiagnosis> of(SheetTotals totals, Severity severity) {
        List<int[]> sheets =
                IntStream.range(0, totals.jurors().size()).mapToObj(totals::of).toList();
        double[] spreads =
                sheets.stream()
                        .filter(s -> s.length > 1)
                        .mapToDouble(s -> spread(totals, s))
                        .toArray();
        double usual = spreads.length == 0 ? 0 : MidRanks.median(spreads);
        List<JurorDiagnosis> result = new ArrayList<>();
        for (int j = 0; j < sheets.size(); j++) {
            String code = totals.jurors().get(j);
            int[] own = sheets.get(j);
            int[] shared =
                    IntStream.of(own).filter(s -> totals.count(totals.dossier(s)) > 1).toArray();
            double[] mine = IntStream.of(shared).mapToDouble(totals::total).toArray();
            double[] others = IntStream.of(shared).mapToDouble(s -> others(totals, s)).toArray();
            OptionalDouble rho =
                    shared.length < FEWEST
                            ? OptionalDouble.empty()
                            : MidRanks.spearman(mine, others);
            double difference = 0;
            for (int i = 0; i < shared.length; i++) {
                difference += totals.units(mine[i]) - totals.units(others[i]);
            }
            result.add(
                    new JurorDiagnosis(
                            code,
                            own.length,
                            severity.severity().get(code),
                            shared.length == 0 ? null : Double.valueOf(difference / shared.length),
                            own.length < 2 || usual == 0
                                    ? null
                                    : Double.valueOf(spread(totals, own) / usual),
                            rho.isPresent() ? Double.valueOf(rho.getAsDouble()) : null));
        }
        return result;
    }

    /** Mean of the other sheets of a sheet's dossier; equal means are equal numbers. */
    private static double others(SheetTotals totals, int sheet) {
        int d = totals.dossier(sheet);
        long sum = -totals.total(sheet);
        for (int s = totals.first(d); s < totals.first(d + 1); s++) {
            sum += totals.total(s);
        }
        return (double) sum / (totals.count(d) - 1);
    }

    private static double spread(SheetTotals totals, int[] sheets) {
        double mean = IntStream.of(sheets).mapToDouble(totals::score).average().orElse(0);
        double squares =
                IntStream.of(sheets)
                        .mapToDouble(s -> (totals.score(s) - mean) * (totals.score(s) - mean))
                        .sum();
        return Math.sqrt(squares / (sheets.length - 1));
    }
}
