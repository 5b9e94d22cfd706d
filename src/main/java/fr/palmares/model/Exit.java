package fr.palmares.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A recused member left before a dossier was shown.
 *
 * @param sitting its number
 * @param at when they were recorded as out
 * @param back when the next dossier was called, or null as long as it was not
 */
public record Exit(int sitting, String dossier, String juror, Instant at, @Nullable Instant back) {
    public Exit ended(Instant when) {
        return new Exit(sitting, dossier, juror, at, when);
    }
}
