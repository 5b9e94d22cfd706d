package fr.palmares.intake.table;

import fr.palmares.model.Place;
import fr.palmares.model.Refused;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One sheet read from its top: first the header, which is the first row that holds something, then
 * the rows below it that hold something. Whatever fails underneath comes out as {@link Refused}.
 */
public final class SheetRows implements AutoCloseable {
    private final Place place;
    private final RowReader reader;
    private final Limits limits;
    private final List<String> header;
    private final int headerRow;
    private int rows;

    SheetRows(Place place, RowReader reader, Limits limits) {
        this.place = place;
        this.reader = reader;
        this.limits = limits;
        Row first = next();
        this.header = first == null ? List.of() : first.cells().stream().map(Cell::text).toList();
        this.headerRow = first == null ? 0 : first.number();
    }

    /** The file and the sheet. */
    public Place place() {
        return place;
    }

    /** The header's texts from the first column; empty when the sheet holds nothing. */
    public List<String> header() {
        return header;
    }

    /** The header's row, 0 when the sheet holds nothing. */
    public int headerRow() {
        return headerRow;
    }

    /**
     * The next row that holds something, or null at the end.
     *
     * @throws Refused when the file is damaged or beyond a limit
     */
    public @Nullable Row next() {
        try {
            Row row = reader.next();
            while (row != null && row.blank()) {
                row = reader.next();
            }
            if (row != null && ++rows > limits.rows()) {
                throw new Refused(place.row(row.number()), "refused.limit.rows", limits.rows());
            }
            return row;
        } catch (Exception e) {
            throw Damage.refused(place, e);
        }
    }

    /** Cells read so far that hold a formula's last result. */
    public int formulas() {
        return reader.formulas();
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw Damage.refused(place, e);
        }
    }
}
