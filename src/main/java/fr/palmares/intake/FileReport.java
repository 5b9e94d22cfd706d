package fr.palmares.intake;

import java.util.List;

/**
 * What is to be said of a file of dossiers besides the dossiers themselves.
 *
 * @param dialect which kind of file it was: {@code standard-xlsx}, {@code template-csv}…; the
 *     message {@code dialect.<dialect>} names it
 * @param problems rows that were left out, with the reason
 * @param notices what should be known of what was read; nothing was left out of it
 * @param fingerprint of the header, by which a mapping is found again; "" for the platform's
 */
public record FileReport(
        String dialect, List<Problem> problems, List<Problem> notices, String fingerprint) {
    public FileReport {
        problems = List.copyOf(problems);
        notices = List.copyOf(notices);
    }
}
