package fr.palmares.report.paper;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A stable order that gives nothing away. */
public final class Shuffle {
    private Shuffle() {}

    /**
     * A key to sort by: the same for the same parts, and nobody without the secret can tell it.
     *
     * @return 64 hexadecimal digits
     */
    public static String key(String secret, String... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(
                            digest.digest(
                                    (secret + "|" + String.join("|", parts))
                                            .getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
