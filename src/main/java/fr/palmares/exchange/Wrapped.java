package fr.palmares.exchange;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A package or ballot as mail gateways let it pass: inside a plain ZIP that holds nothing else.
 * What a file is, its bytes say, never its name.
 */
public final class Wrapped {
    public static final String PACKAGE = ".palmares-jury";
    public static final String BALLOT = ".palmares-ballot";

    private Wrapped() {}

    /**
     * The bytes of a file, or of the one file with this ending inside it when it is a ZIP.
     *
     * @throws SealedFileException when it is a ZIP of something else
     */
    static InputStream open(Path file, String ending) throws IOException {
        BufferedInputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 17);
        try {
            in.mark(4);
            byte[] first = in.readNBytes(4);
            in.reset();
            if (first.length < 4 || first[0] != 'P' || first[1] != 'K') {
                return in;
            }
            ZipInputStream zip = new ZipInputStream(in, StandardCharsets.UTF_8);
            ZipEntry entry = zip.getNextEntry();
            if (entry == null || !entry.getName().toLowerCase(Locale.ROOT).endsWith(ending)) {
                throw new SealedFileException("a ZIP without " + ending);
            }
            return zip;
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    /** Puts a file into a ZIP of its own, under its name. */
    public static void wrap(Path file, String name, Path zipFile) throws IOException {
        try (ZipOutputStream zip =
                new ZipOutputStream(Files.newOutputStream(zipFile), StandardCharsets.UTF_8)) {
            // what is sealed cannot be made smaller
            zip.setLevel(Deflater.NO_COMPRESSION);
            zip.putNextEntry(new ZipEntry(name));
            Files.copy(file, zip);
            zip.closeEntry();
        }
    }

    /** What a file is, by its first bytes. */
    public enum Kind {
        PACKAGE,
        BALLOT,
        OTHER
    }

    /** Looks into a file. */
    public static Kind kind(Path file) throws IOException {
        for (String ending : new String[] {PACKAGE, BALLOT}) {
            try (InputStream in = open(file, ending)) {
                byte[] first = in.readNBytes(64);
                if (Age.begins(first)) {
                    return Kind.PACKAGE;
                }
                if (BallotFile.begins(first)) {
                    return Kind.BALLOT;
                }
            } catch (SealedFileException e) {
                // a ZIP of something else: perhaps of the other kind, which is looked for next
            }
        }
        return Kind.OTHER;
    }
}
