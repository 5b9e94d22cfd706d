package fr.palmares.ui.ranking;

import fr.palmares.model.CallState;
import fr.palmares.model.Criterion;
import fr.palmares.model.DossierHead;
import fr.palmares.model.Fraction;
import fr.palmares.model.Scale;
import fr.palmares.ranking.Ranked;
import fr.palmares.ranking.Ranking;
import fr.palmares.ranking.Reason;
import fr.palmares.ranking.Reasons;
import fr.palmares.ui.common.I18n;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A ranking as the screen shows it, computed away from the window's thread and never changed. */
record RankingTable(CallState state, Ranking ranking, Reasons reasons, List<RankingLine> lines) {
    RankingTable {
        lines = List.copyOf(lines);
    }

    static RankingTable of(CallState state, I18n i18n) {
        Ranking ranking = Ranking.of(state);
        Reasons reasons = Reasons.of(state, ranking);
        return new RankingTable(state, ranking, reasons, lines(state, ranking, reasons, i18n));
    }

    static List<RankingLine> lines(CallState state, Ranking ranking, Reasons reasons, I18n i18n) {
        List<@Nullable Integer> places = new ArrayList<>();
        ranking.rows().forEach(r -> places.add(r.place()));
        // one order of all tracks has no cut of its own: each track has its cut
        boolean parted = !ranking.rules().tracks().isEmpty();
        int seats = parted ? 0 : ranking.rules().seats();
        int reserve = parted ? 0 : ranking.rules().reserve();
        List<Zone> zones = Zone.of(places, seats, reserve);
        List<String> captions = Captions.of(zones, seats, reserve, i18n);
        List<RankingLine> lines = new ArrayList<>();
        for (int i = 0; i < zones.size(); i++) {
            Ranked row = ranking.rows().get(i);
            DossierHead head = head(state, row.dossier());
            Fraction score = row.score();
            lines.add(
                    new RankingLine(
                            row.dossier(),
                            row.place(),
                            name(head),
                            head.organisation().isBlank() ? "" : head.title(),
                            score == null ? "—" : i18n.formats().score(score),
                            bars(ranking, row),
                            dots(ranking.grid().scale(), row),
                            sheets(row, state),
                            reasons(reasons, row.dossier()),
                            zones.get(i),
                            captions.get(i),
                            Captions.cut(zones, i),
                            0));
        }
        return lines;
    }

    /** A dossier of the ranking: it is always one of the call's. */
    static DossierHead head(CallState state, String dossier) {
        return Objects.requireNonNull(state.dossiers().get(dossier), dossier);
    }

    /** The organisation, or the title of a dossier that names none. */
    static String name(DossierHead head) {
        return head.organisation().isBlank() ? head.title() : head.organisation();
    }

    static String sheets(Ranked row, CallState state) {
        return row.sheets() + "/" + state.expectedSheets(row.dossier());
    }

    static List<Reason> reasons(Reasons reasons, String dossier) {
        return List.copyOf(reasons.of(dossier));
    }

    /** Share of the highest score that each counted criterion brings. */
    private static Strip bars(Ranking ranking, Ranked row) {
        List<Criterion> counted = ranking.grid().counted();
        double total =
                counted.stream()
                        .map(Criterion::weight)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .doubleValue();
        double[] bars = new double[counted.size()];
        for (int c = 0; c < bars.length; c++) {
            Fraction mean = row.criteria().get(counted.get(c).code());
            if (mean != null && row.score() != null) {
                bars[c] =
                        counted.get(c).weight().doubleValue()
                                / total
                                * share(ranking.grid().scale(), mean);
            }
        }
        return new Strip(bars);
    }

    private static Strip dots(Scale scale, Ranked row) {
        return new Strip(
                row.jurors().values().stream().mapToDouble(s -> share(scale, s)).toArray());
    }

    /** Where a mark stands on the scale, from 0 to 1. */
    static double share(Scale scale, Fraction mark) {
        double min = scale.min().doubleValue();
        return (mark.doubleValue() - min) / (scale.max().doubleValue() - min);
    }
}
