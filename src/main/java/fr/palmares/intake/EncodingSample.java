package fr.palmares.intake;

import fr.palmares.model.Place;
import fr.palmares.model.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a text whose encoding nobody wrote down looks like in one: the pieces with letters beyond
 * ASCII, by which a person sees whether it is the right one.
 */
public final class EncodingSample {
    private static final int LOOKED_AT = 1 << 18;
    private static final int PIECES = 3;
    private static final int AROUND = 32;
    private static final int LAST_ASCII = 0x7f;

    private EncodingSample() {}

    /** Encodings that a table without a mark may have, the likeliest first. */
    public static List<Charset> choices() {
        return List.of(
                Charset.forName("windows-1252"),
                Charset.forName("ISO-8859-15"),
                Charset.forName("x-MacRoman"),
                Charset.forName("IBM850"),
                Charset.forName("windows-1250"));
    }

    /**
     * Up to three pieces of the file with letters beyond ASCII, each of another line; none where
     * there is no such letter near the beginning.
     *
     * @throws Refused when the file cannot be read
     */
    public static List<String> of(Path file, Charset charset) {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(LOOKED_AT);
        } catch (IOException e) {
            throw new Refused(
                            Place.file(String.valueOf(file.getFileName())),
                            "refused.file.unreadable")
                    .because(e);
        }
        return new String(start, charset)
                .lines()
                .filter(line -> first(line) >= 0)
                .map(EncodingSample::piece)
                .distinct()
                .limit(PIECES)
                .toList();
    }

    private static int first(String line) {
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) > LAST_ASCII) {
                return i;
            }
        }
        return -1;
    }

    private static String piece(String line) {
        int at = first(line);
        int from = Math.max(0, at - AROUND);
        int to = Math.min(line.length(), at + AROUND);
        return (from > 0 ? "…" : "")
                + line.substring(from, to).strip()
                + (to < line.length() ? "…" : "");
    }
}
