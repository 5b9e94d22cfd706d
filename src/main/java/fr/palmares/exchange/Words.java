package fr.palmares.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/**
 * Secrets and fingerprints as French words that are easy to say on the telephone: 2,048 of them,
 * without accents, no two one letter apart, hence 11 bits a word.
 */
public final class Words {
    /** Words of a passphrase: 66 bits. */
    static final int PASSPHRASE = 6;

    /** Words of a fingerprint: 88 bits. */
    static final int FINGERPRINT = 8;

    private static final int BITS = 11;
    private static final List<String> ALL = all();
    private static final SecureRandom RANDOM = new SecureRandom();

    private Words() {}

    /** A new passphrase: six words, 66 bits. */
    public static String passphrase() {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < PASSPHRASE; i++) {
            words.add(ALL.get(RANDOM.nextInt(ALL.size())));
        }
        return String.join(" ", words);
    }

    /** A passphrase as it was meant: one space between words, no capitals that a phone added. */
    public static String normalised(String typed) {
        return String.join(" ", typed.strip().toLowerCase(java.util.Locale.ROOT).split("[\\s-]+"));
    }

    /**
     * The first 88 bits of a device's id in words.
     *
     * @param device 32 hexadecimal digits
     */
    public static String fingerprint(String device) {
        return of(device, FINGERPRINT);
    }

    /**
     * The first bits of a hash in words, 11 bits a word.
     *
     * @param hex hexadecimal digits, at least 11 bits for each word
     */
    public static String of(String hex, int count) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int index = 0;
            for (int bit = i * BITS; bit < (i + 1) * BITS; bit++) {
                index = (index << 1) | ((bytes[bit / 8] >> (7 - bit % 8)) & 1);
            }
            words.add(ALL.get(index));
        }
        return String.join(" ", words);
    }

    static List<String> list() {
        return ALL;
    }

    private static List<String> all() {
        try (InputStream in =
                Objects.requireNonNull(
                        Words.class.getResourceAsStream("/fr/palmares/exchange/words.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
