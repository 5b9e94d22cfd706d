package fr.palmares.intake;

import fr.palmares.intake.table.Limits;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * How a file is to be read.
 *
 * @param limits how large it may be
 * @param sheet the sheet to read dossiers from, or null to find it
 * @param separator what parts the fields of a text table, or null to guess
 * @param progress told the number of rows read after each; may throw to give up
 */
public record ReadOptions(
        Limits limits,
        @Nullable String sheet,
        @Nullable Character separator,
        IntConsumer progress) {
    public static final ReadOptions STANDARD =
            new ReadOptions(Limits.STANDARD, null, null, rows -> {});

    public ReadOptions withSheet(@Nullable String newSheet) {
        return new ReadOptions(limits, newSheet, separator, progress);
    }

    public ReadOptions withSeparator(@Nullable Character newSeparator) {
        return new ReadOptions(limits, sheet, newSeparator, progress);
    }

    public ReadOptions withProgress(IntConsumer newProgress) {
        return new ReadOptions(limits, sheet, separator, newProgress);
    }
}
