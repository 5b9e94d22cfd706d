package fr.palmares.ranking;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * A draw by lot that anyone can repeat: dossiers in the order of the SHA-256 of {@code
 * seed|number}, the first win. Fair as long as nobody could know the seed when the group was
 * published (Eastlake 2004, RFC 3797, is the model).
 */
public final class LotDraw {
    private LotDraw() {}

    /**
     * One dossier of a draw.
     *
     * @param key SHA-256 of the UTF-8 text {@code seed|dossier}, in lower-case hex
     */
    public record Drawn(String dossier, String key) {}

    /** The dossiers in the order drawn; the order they are given in is without effect. */
    public static List<Drawn> of(String seed, Collection<String> dossiers) {
        return dossiers.stream()
                .distinct()
                .map(dossier -> new Drawn(dossier, key(seed, dossier)))
                .sorted(Comparator.comparing(Drawn::key))
                .toList();
    }

    static String key(String seed, String dossier) {
        try {
            byte[] text = (seed + "|" + dossier).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
