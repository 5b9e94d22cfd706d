package fr.palmares.intake.table;

import fr.palmares.model.Place;
import fr.palmares.model.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** Opens a file as tables by looking at its content, never at its name. */
public final class Tables {
    private static final int SAMPLE = 4096;

    /** Kept, or the level set below would be forgotten with the logger. */
    private static final Logger POI = Logger.getLogger("org.apache.poi");

    static {
        // what POI prints of a damaged file, stack traces included, it also throws
        POI.setLevel(Level.OFF);
    }

    private Tables() {}

    /**
     * Opens a workbook or a text table.
     *
     * @param separator what parts the fields of a text table, or null to guess
     * @throws Refused when it is neither, is empty, protected, damaged or too large
     */
    public static TableSource open(Path file, Limits limits, @Nullable Character separator) {
        return open(file, limits, separator, null);
    }

    /**
     * The same, a text table in an encoding that a person has chosen.
     *
     * @param charset the encoding of a text table without a byte order mark, or null to find out
     */
    public static TableSource open(
            Path file, Limits limits, @Nullable Character separator, @Nullable Charset charset) {
        Place place = Place.file(String.valueOf(file.getFileName()));
        byte[] start = start(file, place, limits);
        try {
            return switch (Signature.of(start)) {
                case ZIP -> zip(file, place, limits);
                case OLE -> XlsFile.open(file, place, limits);
                case TEXT -> CsvFile.open(file, place, limits, separator, charset);
                case OLDEST -> throw new Refused(place, "refused.file.xls");
                case OTHER -> throw new Refused(place, "refused.file.notWorkbook");
            };
        } catch (IOException | RuntimeException e) {
            throw Damage.refused(place, e);
        }
    }

    private static byte[] start(Path file, Place place, Limits limits) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new NoSuchFileException(file.toString());
            }
            long size = Files.size(file);
            if (size == 0) {
                throw new Refused(place, "refused.file.empty");
            }
            if (size > limits.fileBytes()) {
                throw new Refused(
                        place, "refused.limit.file", Limits.megabytes(limits.fileBytes()));
            }
            try (InputStream in = Files.newInputStream(file)) {
                return in.readNBytes(SAMPLE);
            }
        } catch (NoSuchFileException e) {
            throw new Refused(place, "refused.file.missing").because(e);
        } catch (IOException e) {
            throw new Refused(place, "refused.file.unreadable").because(e);
        }
    }

    private static TableSource zip(Path file, Place place, Limits limits) throws IOException {
        boolean office;
        boolean open;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            office = zip.getEntry("[Content_Types].xml") != null;
            open = zip.getEntry("mimetype") != null && zip.getEntry("content.xml") != null;
        }
        if (office) {
            return XlsxFile.open(file, place, limits);
        }
        if (open) {
            return OdsFile.open(file, place, limits);
        }
        throw new Refused(place, "refused.file.notWorkbook");
    }
}
