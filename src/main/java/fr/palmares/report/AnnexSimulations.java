package fr.palmares.report;

import fr.palmares.model.Criterion;
import fr.palmares.ranking.Acceptability;
import fr.palmares.ranking.Analysis;
import fr.palmares.ranking.PairwiseWins;
import fr.palmares.ranking.Ranked;
import fr.palmares.ranking.SecondReadings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Workbook;
import org.jspecify.annotations.Nullable;

/** Sheets of the annex on simulations over weights: shares, central weights, duels, ranks. */
final class AnnexSimulations {
    /** First column of a table of simulations that holds a central weight. */
    private static final int CENTRAL = 4;

    private static final int NARROW = 7;

    private final Workbook workbook;
    private final Styles styles;
    private final Material m;
    private final Analysis analysis;
    private final SecondReadings second;

    AnnexSimulations(
            Workbook workbook,
            Styles styles,
            Material m,
            Analysis analysis,
            SecondReadings second) {
        this.workbook = workbook;
        this.styles = styles;
        this.m = m;
        this.analysis = analysis;
        this.second = second;
    }

    void write() {
        AnnexPage page = new AnnexPage(workbook, styles, m, "simulations");
        page.line(m.say("annex.simulations.central"));
        second.simulations().forEach(one -> shares(page, one));
        duels(page);
        page.end();
        ranks(second.simulation(Acceptability.Model.WITHIN));
    }

    private void shares(AnnexPage page, Acceptability one) {
        List<Criterion> criteria = analysis.ranking().grid().counted();
        page.part("model." + one.model());
        seed(page, one);
        List<String> heads =
                new ArrayList<>(
                        List.of(
                                m.say("column.dossier"),
                                m.say("column.title"),
                                m.say("annex.selected"),
                                m.say("annex.first")));
        criteria.forEach(c -> heads.add(m.say("annex.central.head", m.shortLabel(c))));
        page.widths(CENTRAL, heads.size() - 1, 15);
        page.head(heads, 2);
        boolean seats = analysis.ranking().rules().seats() > 0;
        Map<String, Double> top = one.topK();
        Map<String, Double> first = one.firstRank();
        Map<String, Map<String, Double>> central = one.centralWeights();
        for (Ranked row : analysis.ranking().rows()) {
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(row.dossier());
            cells.add(m.head(row.dossier()).title());
            cells.add(seats ? top.get(row.dossier()) : null);
            cells.add(first.get(row.dossier()));
            Map<String, Double> weights = central.getOrDefault(row.dossier(), Map.of());
            for (Criterion criterion : criteria) {
                Double weight = weights.get(criterion.code());
                cells.add(weight == null ? AnnexPage.NEVER : weight);
            }
            page.row(cells.toArray());
        }
    }

    private void duels(AnnexPage page) {
        page.part("duels");
        PairwiseWins pairs = second.pairs();
        if (pairs.dossiers().isEmpty()) {
            page.line(m.say("annex.duels.none"));
            return;
        }
        List<String> near = byRank(pairs.dossiers());
        List<String> heads = new ArrayList<>();
        heads.add(m.say("column.dossier"));
        heads.add(m.say("column.title"));
        heads.addAll(near);
        page.widths(CENTRAL, heads.size() - 1, 15);
        page.head(heads, 2);
        for (String one : near) {
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(one);
            cells.add(m.head(one).title());
            for (String other : near) {
                cells.add(
                        one.equals(other)
                                ? AnnexPage.NEVER
                                : (Object)
                                        pairs.share(
                                                pairs.dossiers().indexOf(one),
                                                pairs.dossiers().indexOf(other)));
            }
            page.row(cells.toArray());
        }
    }

    private List<String> byRank(List<String> some) {
        return analysis.ranking().rows().stream()
                .map(Ranked::dossier)
                .filter(some::contains)
                .toList();
    }

    private void ranks(Acceptability one) {
        AnnexPage page = new AnnexPage(workbook, styles, m, "ranks");
        page.part("ranks");
        seed(page, one);
        int n = one.dossiers().size();
        List<String> heads = new ArrayList<>();
        heads.add(m.say("column.dossier"));
        heads.add(m.say("column.title"));
        IntStream.rangeClosed(1, n).forEach(rank -> heads.add(m.formats.count(rank)));
        page.widths(2, n + 1, NARROW);
        page.headFrozen(heads, 2);
        Map<String, Integer> at = new HashMap<>();
        for (int d = 0; d < n; d++) {
            at.put(one.dossiers().get(d), d);
        }
        for (Ranked row : analysis.ranking().rows()) {
            Integer dossier = at.get(row.dossier());
            if (dossier != null) {
                page.shares(
                        row.dossier(),
                        m.head(row.dossier()).title(),
                        IntStream.rangeClosed(1, n)
                                .mapToDouble(rank -> one.share(dossier, rank))
                                .toArray());
            }
        }
        page.end();
    }

    private void seed(AnnexPage page, Acceptability one) {
        page.line(
                m.say(
                        "annex.simulations.seed",
                        m.formats.count(one.draws()),
                        Long.toString(one.seed())));
    }
}
