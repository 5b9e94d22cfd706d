package fr.palmares.ui.ranking;

import fr.palmares.ranking.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the ranking, ready to be drawn: texts written, lengths computed.
 *
 * @param dossier its number
 * @param place rank after the cascade, null without a complete sheet
 * @param name whose dossier it is
 * @param title what it is about, or ""
 * @param score as shown, "—" without one
 * @param bars weighted contribution of each counted criterion, as a share of the highest score
 * @param dots each juror's score, as a share of the scale
 * @param sheets counted / expected
 * @param reasons what the committee should know, in the order to be shown
 * @param zone which part of the list it stands in
 * @param caption what is written above it where a part begins, or ""
 * @param cut whether the line under the last seat runs above it, or an edge of the band tied there
 * @param moved places won (more than 0) or lost against the official ranking; 0 outside simulation
 * @param stability shares of simulations in which it is selected, 0 to 1, in the order of the
 *     header; NaN where not computable; empty on the official ranking
 * @param grey whether it is to be discussed; false on the official ranking
 */
record RankingLine(
        String dossier,
        @Nullable Integer place,
        String name,
        String title,
        String score,
        Strip bars,
        Strip dots,
        String sheets,
        List<Reason> reasons,
        Zone zone,
        String caption,
        boolean cut,
        int moved,
        List<Double> stability,
        boolean grey) {

    /** A line of a ranking of which nothing further is shown. */
    RankingLine(
            String dossier,
            @Nullable Integer place,
            String name,
            String title,
            String score,
            Strip bars,
            Strip dots,
            String sheets,
            List<Reason> reasons,
            Zone zone,
            String caption,
            boolean cut,
            int moved) {
        this(
                dossier, place, name, title, score, bars, dots, sheets, reasons, zone, caption, cut,
                moved, List.of(), false);
    }

    /** The same line of a simulation or of the analysis: no reasons, but how stable it is. */
    RankingLine analysed(List<Double> shares, boolean discuss) {
        return new RankingLine(
                dossier, place, name, title, score, bars, dots, sheets, List.of(), zone, caption,
                cut, moved, shares, discuss);
    }
}
