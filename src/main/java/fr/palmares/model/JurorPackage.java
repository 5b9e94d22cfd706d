package fr.palmares.model;

import java.util.Objects;

/**
 * One juror's package, as the call that made it and the copy that opened it remember it.
 *
 * @param juror whose it is
 * @param revision from 1; a later one replaces the earlier ones
 * @param token 128 random bits in hex that only the packages of this juror and round contain
 * @param hash SHA-256 of the package's manifest, which names everything else in it by its hash; ""
 *     where the juror reads on a server
 * @param deadline when the marks are expected, as text for people, or ""
 * @param instructions what the coordinator says to the juror, or ""
 * @param dossiers how many dossiers it holds
 * @param lines lines of the coordinator's journal when it was made
 * @param head hash of the last of them
 * @param replyTo where ballots go by e-mail, or ""; absent in older journals
 * @param enhanced whether the coordinator confirms computers' keys; absent in older journals
 */
public record JurorPackage(
        String juror,
        int revision,
        String token,
        String hash,
        String deadline,
        String instructions,
        int dossiers,
        long lines,
        String head,
        String replyTo,
        boolean enhanced) {
    public JurorPackage {
        replyTo = Objects.requireNonNullElse(replyTo, "");
    }

    /** The same with its hash. */
    public JurorPackage withHash(String known) {
        return new JurorPackage(
                juror,
                revision,
                token,
                known,
                deadline,
                instructions,
                dossiers,
                lines,
                head,
                replyTo,
                enhanced);
    }
}
