package fr.palmares.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.AEADBadTagException;

/**
 * Files sealed by a passphrase in the age v1 format, which the standard {@code age} tool opens too.
 * Both directions stream in constant memory.
 */
public final class Age {
    /**
     * Costliest scrypt that is tried when reading (256 MiB): a file must not exhaust the memory.
     */
    static final int MOST_WORK = 18;

    /** Scrypt as it is written: 64 MiB, some tenths of a second a try. */
    static final int WORK = 16;

    private static final String VERSION = "age-encryption.org/v1";
    private static final int LONGEST_HEADER = 4096;
    private static final Pattern STANZA =
            Pattern.compile("-> scrypt ([A-Za-z0-9+/]{22}) ([1-9][0-9]?)");
    private static final SecureRandom RANDOM = new SecureRandom();

    private Age() {}

    /** Seals what is written to the stream returned; closing it ends the file. */
    public static OutputStream seal(OutputStream out, String passphrase) throws IOException {
        byte[] fileKey = random(AgeKeys.FILE_KEY);
        byte[] salt = random(AgeKeys.SALT);
        return seal(out, passphrase, fileKey, salt, random(AgeKeys.SALT), WORK);
    }

    static OutputStream seal(
            OutputStream out,
            String passphrase,
            byte[] fileKey,
            byte[] salt,
            byte[] nonce,
            int work)
            throws IOException {
        try {
            byte[] sealed = AgeKeys.seal(AgeKeys.wrapping(passphrase, salt, work), fileKey);
            String header =
                    String.format(
                            Locale.ROOT,
                            "%s\n-> scrypt %s %d\n%s\n---",
                            VERSION,
                            base64(salt),
                            work,
                            base64(sealed));
            byte[] mac = AgeKeys.headerMac(fileKey, ascii(header));
            out.write(ascii(header + " " + base64(mac) + "\n"));
            out.write(nonce);
            return new AgeOutput(out, AgeKeys.payload(fileKey, nonce));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java lacks a cipher of the age format", e);
        }
    }

    /**
     * Opens a sealed file.
     *
     * @throws WrongPassphraseException when the passphrase is another
     * @throws SealedFileException when it is no such file, or a byte of its header was changed; the
     *     stream returned throws it too, at the chunk that was changed
     */
    public static InputStream open(InputStream in, String passphrase) throws IOException {
        String version = line(in);
        if (!version.equals(VERSION)) {
            throw new SealedFileException("not an age file");
        }
        String stanza = line(in);
        Matcher scrypt = STANZA.matcher(stanza);
        if (!scrypt.matches()) {
            throw new SealedFileException("not sealed by a passphrase");
        }
        int work = Integer.parseInt(scrypt.group(2));
        if (work > MOST_WORK) {
            throw new SealedFileException("scrypt work factor " + work);
        }
        byte[] salt = decoded(scrypt.group(1), AgeKeys.SALT);
        String body = line(in);
        byte[] sealed = decoded(body, AgeKeys.SEALED);
        String end = line(in);
        if (!end.startsWith("--- ")) {
            throw new SealedFileException("header without end");
        }
        byte[] mac = decoded(end.substring(4), 32);
        try {
            byte[] fileKey = AgeKeys.unseal(AgeKeys.wrapping(passphrase, salt, work), sealed);
            byte[] header = ascii(version + "\n" + stanza + "\n" + body + "\n---");
            if (!MessageDigest.isEqual(mac, AgeKeys.headerMac(fileKey, header))) {
                throw new SealedFileException("header changed");
            }
            byte[] nonce = in.readNBytes(AgeKeys.SALT);
            if (nonce.length < AgeKeys.SALT) {
                throw new SealedFileException("cut in its nonce");
            }
            return new AgeInput(in, AgeKeys.payload(fileKey, nonce));
        } catch (AEADBadTagException e) {
            throw new WrongPassphraseException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java lacks a cipher of the age format", e);
        }
    }

    /** Whether a file begins as one of these. */
    static boolean begins(byte[] first) {
        byte[] wanted = ascii(VERSION + "\n");
        return first.length >= wanted.length
                && java.util.Arrays.equals(first, 0, wanted.length, wanted, 0, wanted.length);
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0 || line.size() > LONGEST_HEADER) {
                throw new SealedFileException("header without end");
            }
            line.write(b);
        }
        return line.toString(StandardCharsets.US_ASCII);
    }

    /** Only the one canonical writing is accepted, so that no byte can change unnoticed. */
    private static byte[] decoded(String text, int length) throws IOException {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (bytes.length == length && base64(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            throw new SealedFileException("not base64", e);
        }
        throw new SealedFileException("not canonical base64");
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
