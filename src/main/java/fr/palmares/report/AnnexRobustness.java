package fr.palmares.report;

import fr.palmares.ranking.Analysis;
import fr.palmares.ranking.CutMargin;
import fr.palmares.ranking.JurorBootstrap;
import fr.palmares.ranking.LeaveOneOut;
import fr.palmares.ranking.Ranked;
import fr.palmares.ranking.SecondReadings;
import fr.palmares.ranking.SmallestChange;
import fr.palmares.ranking.Thresholds;
import fr.palmares.ranking.Unavailable;
import fr.palmares.ranking.WeightInterval;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Workbook;

/** Sheet of the annex on what the selection hangs on: weights, jurors, thresholds. */
final class AnnexRobustness {
    private final Workbook workbook;
    private final Styles styles;
    private final Material m;
    private final Analysis analysis;
    private final SecondReadings second;

    AnnexRobustness(
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
        AnnexPage page = new AnnexPage(workbook, styles, m, "robustness");
        dossiers(page);
        intervals(page);
        changes(page);
        without(page);
        margins(page);
        thresholds(page);
        page.end();
    }

    private void dossiers(AnnexPage page) {
        page.part("zone");
        if (analysis.greyZone().isEmpty()) {
            page.none(Optional.of(Unavailable.NO_SEATS));
        }
        List<String> zone = analysis.greyZone().orElse(List.of());
        Map<String, Double> jurors =
                analysis.bootstrap().map(JurorBootstrap::selected).orElse(Map.of());
        Map<String, Double> weights = second.simulations().getFirst().topK();
        page.head(
                List.of(
                        m.say("column.dossier"),
                        m.say("column.title"),
                        m.say("annex.rank"),
                        m.say("column.score"),
                        m.say("annex.stability.jurors"),
                        m.say("annex.stability.weights"),
                        m.say("annex.grey")),
                2);
        boolean seats = analysis.ranking().rules().seats() > 0;
        for (Ranked row : analysis.ranking().rows()) {
            page.row(
                    row.dossier(),
                    m.head(row.dossier()).title(),
                    row.rank(),
                    RankingRow.number(row.score()),
                    jurors.get(row.dossier()),
                    seats ? weights.get(row.dossier()) : null,
                    zone.contains(row.dossier()) ? m.say("annex.grey.yes") : "");
        }
    }

    private void intervals(AnnexPage page) {
        page.part("intervals");
        if (analysis.weightIntervals().isEmpty()) {
            page.none(second.smallestChange().unavailable());
            return;
        }
        page.head(
                List.of(
                        m.say("annex.criterion"),
                        m.say("annex.pairs"),
                        m.say("annex.low"),
                        m.say("annex.current"),
                        m.say("annex.high")),
                2);
        for (WeightInterval one : analysis.weightIntervals().orElseThrow()) {
            page.row(
                    m.shortLabel(one.criterion()),
                    String.join(" / ", one.flipsLow())
                            + (one.flipsLow().isEmpty() || one.flipsHigh().isEmpty() ? "" : " · ")
                            + String.join(" / ", one.flipsHigh()),
                    one.low().doubleValue(),
                    one.current().doubleValue(),
                    one.high().doubleValue());
        }
    }

    private void changes(AnnexPage page) {
        page.part("change");
        SmallestChange change = second.smallestChange();
        SmallestChange.One one = change.one();
        if (one != null) {
            page.line(
                    m.say(
                            "annex.change.one",
                            m.shortLabel(one.criterion()),
                            m.formats.number(one.from().doubleValue(), 3),
                            m.formats.number(one.to().doubleValue(), 3),
                            one.pair().getFirst(),
                            one.pair().getLast()));
        }
        SmallestChange.Together together = change.together();
        if (together != null) {
            page.line(
                    m.say(
                            "annex.change.together",
                            m.formats.number(100 * together.share().doubleValue(), 1),
                            together.pair().getFirst(),
                            together.pair().getLast()));
        }
        if (change.unavailable().isPresent()) {
            page.none(change.unavailable());
        }
    }

    private void without(AnnexPage page) {
        page.part("without");
        if (analysis.leaveOneOut().isEmpty()) {
            page.none(Optional.of(Unavailable.NO_SEATS));
            return;
        }
        page.head(List.of(m.say("column.juror"), m.say("annex.enters"), m.say("annex.leaves")), 3);
        for (LeaveOneOut one : analysis.leaveOneOut()) {
            page.row(
                    m.jurorName(one.juror()),
                    String.join(", ", one.enters()),
                    String.join(", ", one.leaves()));
        }
    }

    private void margins(AnnexPage page) {
        page.part("margins");
        if (second.margins().isEmpty()) {
            page.none(second.marginsUnavailable());
            return;
        }
        page.head(
                List.of(
                        m.say("column.dossier"),
                        m.say("annex.margins.marks"),
                        m.say("annex.margins.weights"),
                        m.say("annex.margins.rival"),
                        m.say("annex.margins.gap")),
                4);
        for (CutMargin one : second.margins()) {
            page.row(
                    one.dossier(),
                    String.join(
                            ", ",
                            one.marks().stream()
                                    .filter(c -> c.sheets() != null)
                                    .map(
                                            c ->
                                                    m.shortLabel(c.criterion())
                                                            + " "
                                                            + m.formats.difference(c.steps(), 0))
                                    .toList()),
                    String.join(", ", one.weights().stream().map(this::weight).toList()),
                    one.rival(),
                    one.gap().doubleValue());
        }
    }

    /** A weight's share now, and the one from which on the dossier is across. */
    private String weight(CutMargin.Weight weight) {
        return m.say(
                "annex.margins.weight",
                m.shortLabel(weight.criterion()),
                m.formats.number(weight.from().doubleValue(), 3),
                m.formats.number(weight.to().doubleValue(), 3));
    }

    private void thresholds(AnnexPage page) {
        if (second.thresholds().isEmpty()) {
            return;
        }
        page.part("thresholds");
        page.head(
                List.of(
                        m.say("column.dossier"),
                        m.say("annex.criterion"),
                        m.say("annex.thresholds.below"),
                        m.say("annex.thresholds.marks")),
                2);
        for (Thresholds one : second.thresholds()) {
            page.row(one.dossier(), m.shortLabel(one.criterion()), one.below(), one.marks());
        }
    }
}
