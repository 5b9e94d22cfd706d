package fr.palmares.cli;

import fr.palmares.app.CallSession;
import fr.palmares.app.SubmissionOrder;
import fr.palmares.model.CallState;
import fr.palmares.model.Refused;
import fr.palmares.model.Rules;
import fr.palmares.ranking.Acceptability;
import fr.palmares.ranking.Agreement;
import fr.palmares.ranking.Analysis;
import fr.palmares.ranking.JurorBootstrap;
import fr.palmares.ranking.JurorDiagnosis;
import fr.palmares.ranking.LeaveOneOut;
import fr.palmares.ranking.SecondReadings;
import fr.palmares.ranking.SeverityInterval;
import fr.palmares.ranking.WeightInterval;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code analyse}: how sure one can be of the ranking. Null is "not computable". */
@Command(name = "analyse")
final class AnalyseCommand extends CallCommand {
    @Option(names = "--seats", paramLabel = "N", descriptionKey = "cli.rank.seats")
    private @Nullable Integer seats;

    @Option(names = "--seed", paramLabel = "S", descriptionKey = "cli.analyse.seed")
    private long seed = 1;

    @Option(names = "--draws", paramLabel = "N", descriptionKey = "cli.analyse.draws")
    private int draws = 10_000;

    @Override
    void run(CallSession session) {
        if (draws < 1) {
            throw new Refused("refused.draws", draws);
        }
        CallState state = session.state();
        Rules official = state.rules();
        Rules rules =
                official.withSeats(seats == null ? official.seats() : seats, official.reserve());
        Analysis analysis = Analysis.of(state, state.grid(), rules, seed, draws);
        SecondReadings second =
                SecondReadings.of(
                        state, state.grid(), analysis, SubmissionOrder.of(session), seed, draws);
        if (json()) {
            Map<String, @Nullable Object> all = json(analysis, second);
            new SecondReadingsJson(new SecondReadingText(console(), state), second, analysis)
                    .add(all);
            console().json(all);
        } else {
            new AnalysisText(console(), state).print(analysis, second);
        }
    }

    private static Map<String, @Nullable Object> json(Analysis analysis, SecondReadings second) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("agreement", agreement(analysis));
        all.put("jurors", analysis.jurors().stream().map(j -> juror(j, second)).toList());
        all.put("severityCorrected", analysis.severity().corrected());
        all.put("components", analysis.severity().components());
        all.put(
                "leaveOneOut",
                analysis.leaveOneOut().stream().map(AnalyseCommand::without).toList());
        all.put("topK", analysis.bootstrap().map(JurorBootstrap::selected).orElse(null));
        all.put("topKExact", analysis.bootstrap().map(JurorBootstrap::exact).orElse(null));
        all.put("greyZone", analysis.greyZone().orElse(null));
        all.put(
                "weightIntervals",
                analysis.weightIntervals()
                        .map(some -> some.stream().map(AnalyseCommand::interval).toList())
                        .orElse(null));
        all.put(
                "acceptability",
                acceptability(
                        second.simulations().getFirst(), analysis.ranking().rules().seats() > 0));
        return all;
    }

    private static Map<String, Object> agreement(Analysis analysis) {
        Agreement agreement = analysis.agreement();
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("kendallW", agreement.kendallW());
        all.put("kendallWFloor", agreement.kendallWFloor());
        all.put("meanSpearman", agreement.meanSpearman());
        all.put("alphaInterval", agreement.alphaInterval());
        all.put("alphaOrdinal", agreement.alphaOrdinal());
        all.put("iccA1", agreement.iccA1());
        all.put("iccC1", agreement.iccC1());
        all.put("iccCk", agreement.iccCk());
        all.put("iccAk", agreement.iccAk());
        Map<String, Object> perCriterion = new LinkedHashMap<>();
        analysis.ranking()
                .grid()
                .counted()
                .forEach(
                        c -> {
                            Map<String, Object> one = new LinkedHashMap<>();
                            one.put("alphaOrdinal", agreement.perCriterion().get(c.code()));
                            perCriterion.put(c.code(), one);
                        });
        all.put("perCriterion", perCriterion);
        return all;
    }

    private static Map<String, @Nullable Object> juror(
            JurorDiagnosis juror, SecondReadings second) {
        Optional<SeverityInterval> interval = second.severity(juror.juror());
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("juror", juror.juror());
        one.put("sheets", juror.sheets());
        one.put("severity", juror.severity());
        one.put("severityLow", interval.map(SeverityInterval::low).orElse(null));
        one.put("severityHigh", interval.map(SeverityInterval::high).orElse(null));
        one.put("meanDifference", juror.meanDifference());
        one.put("spreadRatio", juror.spreadRatio());
        one.put("spearman", juror.spearman());
        return one;
    }

    private static Map<String, Object> without(LeaveOneOut without) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("juror", without.juror());
        one.put("enters", without.enters());
        one.put("leaves", without.leaves());
        return one;
    }

    private static Map<String, Object> interval(WeightInterval interval) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("criterion", interval.criterion());
        one.put("low", interval.low().doubleValue());
        one.put("current", interval.current().doubleValue());
        one.put("high", interval.high().doubleValue());
        one.put("flipsLow", interval.flipsLow());
        one.put("flipsHigh", interval.flipsHigh());
        return one;
    }

    static Map<String, @Nullable Object> acceptability(Acceptability acceptability, boolean seats) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("draws", acceptability.draws());
        all.put("seed", acceptability.seed());
        all.put("model", acceptability.model().name().toLowerCase(Locale.ROOT));
        all.put("topK", seats ? acceptability.topK() : null);
        all.put("firstRank", acceptability.firstRank());
        Map<String, @Nullable Map<String, Double>> central = new LinkedHashMap<>();
        List<String> dossiers = acceptability.dossiers();
        dossiers.forEach(d -> central.put(d, acceptability.centralWeights().get(d)));
        all.put("centralWeights", central);
        return all;
    }
}
