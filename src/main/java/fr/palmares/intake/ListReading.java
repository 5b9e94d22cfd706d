package fr.palmares.intake;

import fr.palmares.intake.table.Limits;
import fr.palmares.model.Refused;
import java.nio.charset.Charset;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How a short list is read.
 *
 * @param limits how large the file may be
 * @param separator what parts the fields of a text table, or null to guess
 * @param charset the encoding of a text table, or null to find out
 * @param onRefused told of each row that is wrong; what it throws refuses the file
 */
public record ListReading(
        Limits limits,
        @Nullable Character separator,
        @Nullable Charset charset,
        Consumer<Refused> onRefused) {
    /** All or nothing: the first row that is wrong refuses the file. */
    public static ListReading strict(@Nullable Character separator) {
        return new ListReading(
                Limits.STANDARD,
                separator,
                null,
                refused -> {
                    throw refused;
                });
    }

    /** Row by row: those that are wrong are told and left out. */
    public static ListReading eachRow(ReadOptions options, Consumer<Refused> onRefused) {
        return new ListReading(options.limits(), options.separator(), options.charset(), onRefused);
    }
}
