package fr.palmares.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How far the jurors agree. Null is "not computable". On the totals of complete sheets, except
 * {@code perCriterion}.
 *
 * @param kendallW concordance of orders, 0 to 1, on the largest block of jurors who all marked the
 *     same dossiers: either all who marked every dossier, or the dossiers that every juror marked
 * @param kendallWFloor what W would be on average without any agreement: 1 over the block's jurors
 * @param blockJurors jurors of that block, 0 when there is none
 * @param blockDossiers dossiers of that block, 0 when there is none
 * @param meanSpearman mean correlation of orders over pairs of jurors with three common dossiers or
 *     more; flat jurors are skipped
 * @param alphaInterval Krippendorff's α on values
 * @param alphaOrdinal Krippendorff's α on order
 * @param iccA1 reliability of one juror's marks as they stand
 * @param iccC1 reliability of one juror's order
 * @param iccCk reliability of the panel's order, for the harmonic mean of sheets per dossier
 * @param iccAk reliability of the panel's means as they stand, likewise
 * @param perCriterion ordinal α by code of the counted criteria, in order; a missing one is not
 *     computable
 */
public record Agreement(
        @Nullable Double kendallW,
        @Nullable Double kendallWFloor,
        int blockJurors,
        int blockDossiers,
        @Nullable Double meanSpearman,
        @Nullable Double alphaInterval,
        @Nullable Double alphaOrdinal,
        @Nullable Double iccA1,
        @Nullable Double iccC1,
        @Nullable Double iccCk,
        @Nullable Double iccAk,
        Map<String, Double> perCriterion) {

    /** Fewer common dossiers say nothing about two jurors. */
    private static final int COMMON = 3;

    public Agreement {
        perCriterion = Collections.unmodifiableMap(new LinkedHashMap<>(perCriterion));
    }

    static Agreement of(MarkTable table, SheetTotals totals) {
        double[][] byJuror = byJuror(totals);
        double[][] block = CompleteBlock.of(byJuror);
        OptionalDouble w = Kendall.w(block);
        Optional<VarianceComponents> variance = VarianceComponents.of(totals);
        List<double[]> units = new ArrayList<>();
        for (int d = 0; d < totals.dossiers().size(); d++) {
            double[] unit = new double[totals.count(d)];
            for (int i = 0; i < unit.length; i++) {
                unit[i] = totals.total(totals.first(d) + i);
            }
            units.add(unit);
        }
        return new Agreement(
                boxed(w),
                w.isEmpty() ? null : Double.valueOf(1.0 / block.length),
                w.isEmpty() ? 0 : block.length,
                w.isEmpty() ? 0 : block[0].length,
                boxed(meanSpearman(byJuror)),
                boxed(Krippendorff.interval(units)),
                boxed(Krippendorff.ordinal(units)),
                variance.map(VarianceComponents::agreementOfOne).orElse(null),
                variance.map(VarianceComponents::consistencyOfOne).orElse(null),
                variance.map(VarianceComponents::consistencyOfPanel).orElse(null),
                variance.map(VarianceComponents::agreementOfPanel).orElse(null),
                perCriterion(table));
    }

    /** Totals by juror and dossier, NaN where there is no sheet. */
    private static double[][] byJuror(SheetTotals totals) {
        double[][] result = new double[totals.jurors().size()][totals.dossiers().size()];
        for (double[] row : result) {
            Arrays.fill(row, Double.NaN);
        }
        for (int sheet = 0; sheet < totals.sheets(); sheet++) {
            result[totals.juror(sheet)][totals.dossier(sheet)] = totals.total(sheet);
        }
        return result;
    }

    private static OptionalDouble meanSpearman(double[][] byJuror) {
        double sum = 0;
        int pairs = 0;
        for (int a = 0; a < byJuror.length; a++) {
            for (int b = 0; b < a; b++) {
                double[][] common = CompleteBlock.common(byJuror[a], byJuror[b]);
                OptionalDouble rho =
                        common[0].length < COMMON
                                ? OptionalDouble.empty()
                                : MidRanks.spearman(common[0], common[1]);
                if (rho.isPresent()) {
                    sum += rho.getAsDouble();
                    pairs++;
                }
            }
        }
        return pairs == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / pairs);
    }

    private static Map<String, Double> perCriterion(MarkTable table) {
        Map<String, Double> result = new LinkedHashMap<>();
        for (int c = 0; c < table.counted(); c++) {
            List<double[]> units = new ArrayList<>();
            for (int d = 0; d < table.dossiers().size(); d++) {
                units.add(marks(table, d, c));
            }
            OptionalDouble alpha = Krippendorff.ordinal(units);
            if (alpha.isPresent()) {
                result.put(table.columns().get(c).code(), alpha.getAsDouble());
            }
        }
        return result;
    }

    private static double[] marks(MarkTable table, int dossier, int criterion) {
        return IntStream.range(table.firstRow(dossier), table.firstRow(dossier + 1))
                .filter(row -> table.kind(row) == MarkTable.Kind.COMPLETE)
                .mapToDouble(row -> table.steps(row, criterion))
                .toArray();
    }

    private static @Nullable Double boxed(OptionalDouble value) {
        return value.isPresent() ? Double.valueOf(value.getAsDouble()) : null;
    }
}
