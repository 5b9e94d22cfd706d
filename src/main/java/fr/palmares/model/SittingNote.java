package fr.palmares.model;

import java.time.Instant;

/**
 * What was noted while a dossier was discussed.
 *
 * @param id 128 random bits in hex
 * @param dossier its number, or "" for the sitting as a whole
 * @param internal whether it never leaves the jury; otherwise it goes into the minutes
 */
public record SittingNote(
        String id, int sitting, String dossier, boolean internal, String text, Instant at) {
    public SittingNote {
        text = text.strip();
    }
}
