package fr.palmares.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A juror with an interest in a dossier neither reads, marks nor votes on it.
 *
 * @param reason what the interest is, in words, or ""
 * @param interest its kind, or null where nobody said it
 * @param declared the day it was declared, or null where nobody said it
 * @param by who declared it, or null where it was not kept
 */
public record Recusal(
        String juror,
        String dossier,
        String reason,
        @Nullable Interest interest,
        @Nullable LocalDate declared,
        @Nullable Declarer by) {
    /** Who declares a recusal. */
    public enum Declarer {
        JUROR,
        COORDINATOR
    }

    /** A recusal of which only the words are known. */
    public Recusal(String juror, String dossier, String reason) {
        this(juror, dossier, reason, null, null, null);
    }
}
