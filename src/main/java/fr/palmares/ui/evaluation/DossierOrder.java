package fr.palmares.ui.evaluation;

import fr.palmares.model.DossierHead;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;

/**
 * The order in which a juror reads: as if shuffled, different for each juror so that no dossier is
 * always the first or the last read (order effects), and the same each time, also when dossiers are
 * added or taken away.
 */
final class DossierOrder {
    private DossierOrder() {}

    /** By SHA-256 of the juror's code and the dossier's number. */
    static List<DossierHead> of(String juror, List<DossierHead> dossiers) {
        TreeMap<String, DossierHead> sorted = new TreeMap<>();
        for (DossierHead dossier : dossiers) {
            sorted.put(key(juror, dossier.number()), dossier);
        }
        return List.copyOf(sorted.values());
    }

    private static String key(String juror, String dossier) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] pair = (juror + "\u001f" + dossier).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(digest.digest(pair));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has SHA-256
        }
    }
}
