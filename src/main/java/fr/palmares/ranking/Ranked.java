package fr.palmares.ranking;

import fr.palmares.model.Fraction;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One dossier in a ranking.
 *
 * @param dossier its number
 * @param rank competition rank on the score alone (1, 2, 2, 4), null without a counted sheet
 * @param place rank after the cascade, null likewise
 * @param score exact, in units of the scale, null without a counted sheet
 * @param sheets complete sheets counted; where the rules renormalise, also those that abstain
 * @param abstaining finished sheets left out because they abstain
 * @param criteria mean by criterion code, in the grid's order, in units of the scale, over the
 *     counted sheets (the finished ones for uncounted criteria); a missing code has no mark
 * @param jurors exact score of each counted sheet by juror code, in the order of the jury
 * @param spread standard deviation (n-1) of those, in units of the scale; null below 2 sheets
 * @param tiedWith other dossiers on the same place, in row order
 * @param decidedBy code of the last criterion that had to be consulted to separate it from others
 *     of the same score; null when nothing had to be broken or nothing could
 * @param list null when no seats are set or there is no score
 * @param belowThreshold codes of the criteria whose mean is below their threshold, in the grid's
 *     order; such a dossier keeps its rank, the committee says what becomes of it
 */
public record Ranked(
        String dossier,
        @Nullable Integer rank,
        @Nullable Integer place,
        @Nullable Fraction score,
        int sheets,
        int abstaining,
        Map<String, Fraction> criteria,
        Map<String, Fraction> jurors,
        @Nullable Double spread,
        List<String> tiedWith,
        @Nullable String decidedBy,
        @Nullable Placement list,
        List<String> belowThreshold) {
    public Ranked {
        // Map.copyOf would lose the order
        criteria = Collections.unmodifiableMap(new LinkedHashMap<>(criteria));
        jurors = Collections.unmodifiableMap(new LinkedHashMap<>(jurors));
        tiedWith = List.copyOf(tiedWith);
        belowThreshold = List.copyOf(belowThreshold);
    }

    /** The same row on another list. */
    Ranked on(@Nullable Placement other) {
        return new Ranked(
                dossier,
                rank,
                place,
                score,
                sheets,
                abstaining,
                criteria,
                jurors,
                spread,
                tiedWith,
                decidedBy,
                other,
                belowThreshold);
    }
}
