package fr.palmares.cli;

import fr.palmares.ranking.Acceptability;
import fr.palmares.ranking.Analysis;
import fr.palmares.ranking.CutMargin;
import fr.palmares.ranking.JurorDrift;
import fr.palmares.ranking.SecondReadings;
import fr.palmares.ranking.SmallestChange;
import fr.palmares.ranking.Thresholds;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What {@code analyse --json} says beyond its contract: more keys, none changed. */
record SecondReadingsJson(SecondReadingText text, SecondReadings second, Analysis analysis) {
    /** Beyond, a table of dossiers by ranks is too large to read. */
    private static final int RANKS_SHOWN = 100;

    void add(Map<String, @Nullable Object> all) {
        all.put("readings", second.readings().stream().map(text::json).toList());
        all.put("kemeny", SecondReadingText.json(second.kemeny()));
        all.put("smallestChange", change(second.smallestChange()));
        all.put("margins", second.margins().stream().map(this::margin).toList());
        all.put("marginsNotComputable", SecondReadingText.name(second.marginsUnavailable()));
        all.put("thresholds", second.thresholds().stream().map(this::threshold).toList());
        all.put("drift", second.drift().stream().map(this::drift).toList());
        boolean seats = analysis.ranking().rules().seats() > 0;
        all.put(
                "simulations",
                second.simulations().stream().map(a -> simulation(a, seats)).toList());
        Map<String, Map<String, Double>> wins = new LinkedHashMap<>();
        List<String> near = second.pairs().dossiers();
        for (int a = 0; a < near.size(); a++) {
            Map<String, Double> row = new LinkedHashMap<>();
            for (int b = 0; b < near.size(); b++) {
                if (a != b) {
                    row.put(near.get(b), second.pairs().share(a, b));
                }
            }
            wins.put(near.get(a), row);
        }
        all.put("pairwiseWinning", wins);
        all.put("parts", analysis.severity().parts());
    }

    private static Map<String, @Nullable Object> simulation(Acceptability one, boolean seats) {
        Map<String, @Nullable Object> all = AnalyseCommand.acceptability(one, seats);
        Map<String, List<Double>> ranks = new LinkedHashMap<>();
        for (int d = 0; d < one.dossiers().size(); d++) {
            int dossier = d;
            ranks.put(
                    one.dossiers().get(d),
                    IntStream.rangeClosed(1, one.dossiers().size())
                            .mapToObj(rank -> one.share(dossier, rank))
                            .toList());
        }
        if (one.dossiers().size() <= RANKS_SHOWN) {
            all.put("ranks", ranks);
        }
        return all;
    }

    private Map<String, @Nullable Object> change(SmallestChange change) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        SmallestChange.One one = change.one();
        Map<String, Object> single = new LinkedHashMap<>();
        if (one != null) {
            single.put("criterion", one.criterion());
            single.put("from", one.from().doubleValue());
            single.put("to", one.to().doubleValue());
            single.put("pair", one.pair());
        }
        all.put("oneWeight", one == null ? null : single);
        SmallestChange.Together together = change.together();
        Map<String, Object> joint = new LinkedHashMap<>();
        if (together != null) {
            joint.put("share", together.share().doubleValue());
            joint.put("exact", together.share().toString());
            joint.put("pair", together.pair());
        }
        all.put("allWeights", together == null ? null : joint);
        all.put("notComputable", SecondReadingText.name(change.unavailable()));
        return all;
    }

    private Map<String, Object> margin(CutMargin margin) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("dossier", margin.dossier());
        all.put("selected", margin.selected());
        all.put("rival", margin.rival());
        all.put("gap", margin.gap().doubleValue());
        all.put(
                "marks",
                margin.marks().stream()
                        .map(
                                m -> {
                                    Map<String, @Nullable Object> one = new LinkedHashMap<>();
                                    one.put("criterion", m.criterion());
                                    one.put("steps", m.steps());
                                    one.put("sheets", m.sheets());
                                    return one;
                                })
                        .toList());
        all.put(
                "weights",
                margin.weights().stream()
                        .map(
                                w -> {
                                    Map<String, Object> one = new LinkedHashMap<>();
                                    one.put("criterion", w.criterion());
                                    one.put("from", w.from().doubleValue());
                                    one.put("to", w.to().doubleValue());
                                    return one;
                                })
                        .toList());
        return all;
    }

    private Map<String, Object> threshold(Thresholds below) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("dossier", below.dossier());
        all.put("criterion", below.criterion());
        all.put("meanBelow", below.meanBelow());
        all.put("jurorsBelow", below.below());
        all.put("jurors", below.marks());
        return all;
    }

    private Map<String, @Nullable Object> drift(JurorDrift drift) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("juror", drift.juror());
        all.put("sheets", drift.sheets());
        all.put("correlation", drift.correlation());
        all.put("slope", drift.slope());
        return all;
    }
}
