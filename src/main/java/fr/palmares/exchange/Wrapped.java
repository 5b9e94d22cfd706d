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
    public static final String RECEIPT = ".palmares-receipt";

    private Wrapped() {}

    /** Whether a file's name asks for a plain ZIP. */
    public static boolean asked(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".zip");
    }

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

    /**
     * Puts what was written into a ZIP of its own, in place, where the name it will have asks for
     * one.
     *
     * @param written what was written, under a temporary name
     * @param named the name it will have
     * @param ending what is inside the ZIP
     */
    public static void asAsked(Path written, Path named, String ending) throws IOException {
        if (!asked(named)) {
            return;
        }
        Path plain = written.resolveSibling(written.getFileName() + ".plain");
        try {
            Files.move(written, plain);
            String name = String.valueOf(named.getFileName());
            wrap(plain, name.substring(0, name.length() - ".zip".length()) + ending, written);
        } finally {
            Files.deleteIfExists(plain);
        }
    }

    /** What a file is, by its first bytes. */
    public enum Kind {
        PACKAGE,
        BALLOT,
        RECEIPT,
        OTHER
    }

    /** Looks into a file. */
    public static Kind kind(Path file) throws IOException {
        for (String ending : new String[] {PACKAGE, BALLOT, RECEIPT}) {
            try (InputStream in = open(file, ending)) {
                byte[] first = in.readNBytes(512);
                if (Age.begins(first)) {
                    return Kind.PACKAGE;
                }
                if (Jws.begins(first)) {
                    return Jws.type(first).filter(ReceiptFile.TYPE::equals).isPresent()
                            ? Kind.RECEIPT
                            : Kind.BALLOT;
                }
            } catch (SealedFileException e) {
                // a ZIP of something else: perhaps of the other kind, which is looked for next
            }
        }
        return Kind.OTHER;
    }
}
