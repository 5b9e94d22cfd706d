package fr.palmares.ranking;

import fr.palmares.model.CallState;
import fr.palmares.model.Grid;
import fr.palmares.model.Rules;
import java.util.List;
import java.util.Optional;

/**
 * Every second reading of a ranking, for the coordinator and the chair. All rest on complete sheets
 * and on the score alone; the bootstrap and the severity correction always read the mean of the
 * sheets, whatever the method of the rules.
 *
 * @param ranking the official one
 * @param agreement how far the jurors agree
 * @param jurors one for each juror with a complete sheet
 * @param severity scores corrected for the jurors' severity
 * @param leaveOneOut the selection without each juror; empty without seats
 * @param bootstrap probability of selection; empty without seats or below two jurors
 * @param greyZone dossiers to discuss, most uncertain first; empty (no value) without seats
 * @param weightIntervals empty (no value) without seats, when scores are equal across the cut, or
 *     when the score is no weighted mean of complete sheets
 */
public record Analysis(
        Ranking ranking,
        Agreement agreement,
        List<JurorDiagnosis> jurors,
        Severity severity,
        List<LeaveOneOut> leaveOneOut,
        Optional<JurorBootstrap> bootstrap,
        Optional<List<String>> greyZone,
        Optional<List<WeightInterval>> weightIntervals) {

    /**
     * Computes them all: a second or two for fifty dossiers and twelve jurors.
     *
     * @param seed start of the bootstrap's random numbers, used above 12 jurors
     * @param draws how many draws the bootstrap makes above 12 jurors; below, it is exact
     */
    public static Analysis of(CallState state, Grid grid, Rules rules, long seed, int draws) {
        MarkTable table = MarkTable.of(state, grid);
        SheetTotals totals = new SheetTotals(table, grid, grid.integerWeights());
        Ranking ranking = Ranking.of(state, grid, rules);
        Severity severity = Severity.of(totals);
        List<LeaveOneOut> without = LeaveOneOut.of(table, grid, rules);
        Optional<JurorBootstrap> bootstrap = JurorBootstrap.of(totals, rules.seats(), seed, draws);
        return new Analysis(
                ranking,
                Agreement.of(table, totals),
                JurorDiagnosis.of(totals, severity),
                severity,
                without,
                bootstrap,
                rules.seats() == 0
                        ? Optional.empty()
                        : Optional.of(GreyZone.of(ranking, bootstrap, without, severity)),
                WeightInterval.of(table, grid, rules));
    }
}
