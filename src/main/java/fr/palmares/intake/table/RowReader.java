package fr.palmares.intake.table;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What one file format gives of a sheet: its rows in order, blank ones included or not. */
interface RowReader extends AutoCloseable {
    /**
     * The next row, or null at the end.
     *
     * @throws fr.palmares.model.Refused beyond a limit, or with the row that cannot be read
     */
    @Nullable Row next() throws Exception;

    /** Cells read so far whose value a formula computed. */
    int formulas();

    @Override
    void close() throws IOException;
}
