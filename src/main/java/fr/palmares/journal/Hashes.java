package fr.palmares.journal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, the only hash of the journal, written as 64 lower-case hexadecimal digits. */
public final class Hashes {
    /** What stands where no hash exists yet: before the first line. */
    public static final String NONE = "0".repeat(64);

    private Hashes() {}

    public static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    public static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Of all that is left of a stream, however long. */
    public static String hex(InputStream in) throws IOException {
        MessageDigest digest = sha256();
        try (DigestInputStream through = new DigestInputStream(in, digest)) {
            through.transferTo(OutputStream.nullOutputStream());
        }
        return hex(digest);
    }

    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
