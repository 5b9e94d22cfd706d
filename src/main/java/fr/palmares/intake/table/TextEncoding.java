package fr.palmares.intake.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How a text file is encoded: by its byte order mark, else UTF-8 if all of it is valid UTF-8, else
 * windows-1252, which a French Excel writes.
 *
 * @param charset the encoding
 * @param mark bytes of the byte order mark
 * @param cut whether the file ends in the middle of a character: its end is missing
 */
record TextEncoding(Charset charset, int mark, boolean cut) {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int BUFFER = 1 << 16;
    private static final int LAST_ASCII = 0x7f;

    static TextEncoding of(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(3);
        }
        if (start.length >= 2 && start[0] == (byte) 0xFF && start[1] == (byte) 0xFE) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2, Files.size(file) % 2 == 1);
        }
        if (start.length >= 2 && start[0] == (byte) 0xFE && start[1] == (byte) 0xFF) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 2, Files.size(file) % 2 == 1);
        }
        boolean marked =
                start.length == 3
                        && start[0] == (byte) 0xEF
                        && start[1] == (byte) 0xBB
                        && start[2] == (byte) 0xBF;
        Fit fit = fit(file);
        return marked || fit != Fit.NOT
                ? new TextEncoding(StandardCharsets.UTF_8, marked ? 3 : 0, fit == Fit.CUT)
                : new TextEncoding(WINDOWS_1252, 0, false);
    }

    /** As a person has chosen; a byte order mark is surer than that. */
    static TextEncoding of(Path file, @Nullable Charset chosen) throws IOException {
        TextEncoding found = of(file);
        return chosen == null || found.mark() > 0 ? found : new TextEncoding(chosen, 0, false);
    }

    /** How the bytes of a file agree with UTF-8. */
    private enum Fit {
        WHOLE,
        /** All but a last character of which the rest is missing. */
        CUT,
        NOT
    }

    /** Whether the encoding was guessed rather than known. */
    boolean guessed() {
        return charset.equals(WINDOWS_1252);
    }

    /** A reader after the mark that fails on bytes that the encoding does not have. */
    Reader open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        try {
            in.skipNBytes(mark);
            return new BufferedReader(
                    new InputStreamReader(
                            in,
                            charset.newDecoder()
                                    .onMalformedInput(CodingErrorAction.REPORT)
                                    .onUnmappableCharacter(CodingErrorAction.REPLACE)),
                    BUFFER);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    private static Fit fit(Path file) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
        CharBuffer chars = CharBuffer.allocate(BUFFER);
        boolean wide = false;
        try (InputStream in = Files.newInputStream(file)) {
            boolean end = false;
            while (!end) {
                int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
                end = count < 0;
                bytes.position(bytes.position() + Math.max(0, count)).flip();
                if (decoder.decode(bytes, chars.clear(), false).isError()) {
                    return Fit.NOT;
                }
                wide |= chars.flip().chars().anyMatch(c -> c > LAST_ASCII);
                bytes.compact();
            }
        }
        if (bytes.position() == 0) {
            return Fit.WHOLE;
        }
        // « é » of windows-1252 at the very end looks like the beginning of a character as well
        return wide ? Fit.CUT : Fit.NOT;
    }
}
