package fr.palmares.intake;

import java.util.List;

/**
 * What a file of dossiers holds.
 *
 * @param dialect which kind of file it was: {@code standard-xlsx}, {@code template-csv}…; the
 *     message {@code dialect.<dialect>} names it
 * @param dossiers in the file's order, each number once
 * @param problems rows that were left out, with the reason
 * @param notices what should be known of what was read; nothing was left out of it
 * @param fingerprint of the header, by which a mapping is found again; "" for the platform's
 */
public record DossierFile(
        String dialect,
        List<DossierRow> dossiers,
        List<Problem> problems,
        List<Problem> notices,
        String fingerprint) {
    public DossierFile {
        dossiers = List.copyOf(dossiers);
        problems = List.copyOf(problems);
        notices = List.copyOf(notices);
    }
}
