package fr.palmares.intake;

import fr.palmares.intake.table.Limits;
import fr.palmares.intake.table.TableSource;
import fr.palmares.intake.table.Tables;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * How a file is to be read.
 *
 * @param limits how large it may be
 * @param sheet the sheet to read dossiers from, or null to find it
 * @param separator what parts the fields of a text table, or null to guess
 * @param progress told the number of rows read after each; may throw to give up
 * @param mapping what the columns are, or null to find out
 * @param known the mapping that was kept for a header's fingerprint, or null for none
 * @param charset the encoding of a text table, or null to find out
 */
public record ReadOptions(
        Limits limits,
        @Nullable String sheet,
        @Nullable Character separator,
        IntConsumer progress,
        @Nullable Mapping mapping,
        Function<String, @Nullable Mapping> known,
        @Nullable Charset charset) {
    public static final ReadOptions STANDARD =
            new ReadOptions(
                    Limits.STANDARD, null, null, rows -> {}, null, fingerprint -> null, null);

    public ReadOptions withSheet(@Nullable String newSheet) {
        return new ReadOptions(limits, newSheet, separator, progress, mapping, known, charset);
    }

    public ReadOptions withSeparator(@Nullable Character newSeparator) {
        return new ReadOptions(limits, sheet, newSeparator, progress, mapping, known, charset);
    }

    public ReadOptions withProgress(IntConsumer newProgress) {
        return new ReadOptions(limits, sheet, separator, newProgress, mapping, known, charset);
    }

    public ReadOptions withLimits(Limits newLimits) {
        return new ReadOptions(newLimits, sheet, separator, progress, mapping, known, charset);
    }

    public ReadOptions withMapping(@Nullable Mapping newMapping) {
        return new ReadOptions(limits, sheet, separator, progress, newMapping, known, charset);
    }

    /** The same with mappings kept from earlier, by the fingerprint of a header. */
    public ReadOptions withKnown(Function<String, @Nullable Mapping> newKnown) {
        return new ReadOptions(limits, sheet, separator, progress, mapping, newKnown, charset);
    }

    /** The same in an encoding that a person has chosen for a text table. */
    public ReadOptions withCharset(@Nullable Charset newCharset) {
        return new ReadOptions(limits, sheet, separator, progress, mapping, known, newCharset);
    }

    /** Opens a file as these options say. */
    public TableSource open(Path file) {
        return Tables.open(file, limits, separator, charset);
    }
}
