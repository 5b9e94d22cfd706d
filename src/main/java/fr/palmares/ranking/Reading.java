package fr.palmares.ranking;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Another way to read the same sheets, beside the official ranking.
 *
 * @param kind which way
 * @param rows best first; where parts do not compare, part by part; dossiers without a value last
 * @param parts of which values compare only within each, 1 when all compare
 * @param unavailable why there is no such reading; then rows are empty
 */
public record Reading(Kind kind, List<Row> rows, int parts, Optional<Unavailable> unavailable) {
    /** Ways to read. */
    public enum Kind {
        MEAN,
        MEDIAN,
        OLYMPIC,
        SEVERITY,
        BLUP,
        EXPECTED,
        BORDA,
        COPELAND,
        PROMETHEE
    }

    /**
     * One dossier.
     *
     * @param value score by this reading, null without a counted sheet
     * @param part from 1
     * @param rank competition rank within its part, from 1; equal to a billionth is equal
     * @param official competition rank of the official score
     * @param few under OLYMPIC: fewer than three sheets, so nothing was taken off
     * @param compared under COPELAND: dossiers with which it shares a juror
     */
    public record Row(
            String dossier,
            @Nullable Double value,
            int part,
            @Nullable Integer rank,
            @Nullable Integer official,
            boolean few,
            @Nullable Integer compared) {

        /** Ranks gained against the official ranking, negative when lost; null across parts. */
        public @Nullable Integer change(int parts) {
            return rank == null || official == null || parts > 1
                    ? null
                    : Integer.valueOf(official - rank);
        }
    }

    public Reading {
        rows = List.copyOf(rows);
    }

    /** The row of a dossier. */
    public Optional<Row> row(String dossier) {
        return rows.stream().filter(r -> r.dossier().equals(dossier)).findFirst();
    }
}
