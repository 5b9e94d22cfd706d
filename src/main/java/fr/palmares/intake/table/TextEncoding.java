package fr.palmares.intake.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How a text file is encoded: by its byte order mark, else UTF-8 if all of it is valid UTF-8, else
 * windows-1252, which a French Excel writes.
 *
 * @param charset the encoding
 * @param mark bytes of the byte order mark
 */
record TextEncoding(Charset charset, int mark) {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int BUFFER = 1 << 16;

    static TextEncoding of(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(3);
        }
        if (start.length >= 2 && start[0] == (byte) 0xFF && start[1] == (byte) 0xFE) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2);
        }
        if (start.length >= 2 && start[0] == (byte) 0xFE && start[1] == (byte) 0xFF) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 2);
        }
        boolean marked =
                start.length == 3
                        && start[0] == (byte) 0xEF
                        && start[1] == (byte) 0xBB
                        && start[2] == (byte) 0xBF;
        TextEncoding utf8 = new TextEncoding(StandardCharsets.UTF_8, marked ? 3 : 0);
        return marked || utf8.fits(file) ? utf8 : new TextEncoding(WINDOWS_1252, 0);
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

    private boolean fits(Path file) throws IOException {
        char[] buffer = new char[BUFFER];
        try (Reader reader = open(file)) {
            int count = reader.read(buffer);
            while (count >= 0) {
                count = reader.read(buffer);
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
