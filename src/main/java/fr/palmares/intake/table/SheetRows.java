package fr.palmares.intake.table;

import fr.palmares.model.Place;
import fr.palmares.model.Refused;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One sheet read from its top: first the header, then the rows below it that hold something. The
 * header is the first row that holds something, unless the reader knows what to look for and one of
 * the next rows has it (people write a title above). Whatever fails underneath comes out as {@link
 * Refused}.
 */
public final class SheetRows implements AutoCloseable {
    private final Place place;

    /** How far down a header is looked for. */
    private static final int TITLE_ROWS = 10;

    private static final Comparator<Row> BY_NUMBER = Comparator.comparingInt(Row::number);

    private final RowReader reader;
    private final Limits limits;
    private final List<String> header;
    private final int headerRow;
    private List<String> above = List.of();
    private final Deque<Row> ahead = new ArrayDeque<>();
    private int rows;

    SheetRows(Place place, RowReader reader, Limits limits, HeaderRule looksRight) {
        this.place = place;
        this.reader = reader;
        this.limits = limits;
        Row first = header(looksRight);
        this.header = first == null ? List.of() : first.cells().stream().map(Cell::text).toList();
        this.headerRow = first == null ? 0 : first.number();
    }

    /** The row that looks like the header, else the first; the rows after it are kept. */
    private @Nullable Row header(HeaderRule looksRight) {
        List<Row> top = new ArrayList<>();
        Row row = read();
        while (row != null) {
            top.add(row);
            if (looksRight.test(row.number(), row.cells().stream().map(Cell::text).toList())) {
                return below(row, top);
            }
            row = top.size() < TITLE_ROWS ? read() : null;
        }
        return top.isEmpty() ? null : below(Collections.min(top, BY_NUMBER), top);
    }

    /** The header; rows that stand below it are kept, in whatever order the file has them. */
    private Row below(Row found, List<Row> top) {
        for (Row row : top) {
            if (row.number() == found.number() - 1) {
                above = row.cells().stream().map(Cell::text).toList();
            }
        }
        top.stream().filter(r -> r.number() > found.number()).sorted(BY_NUMBER).forEach(ahead::add);
        return found;
    }

    /** The file and the sheet. */
    public Place place() {
        return place;
    }

    /** The header's texts from the first column; empty when the sheet holds nothing. */
    public List<String> header() {
        return header;
    }

    /** Texts of the row right above the header; empty when that row holds nothing. */
    public List<String> above() {
        return above;
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
        Row next = ahead.isEmpty() ? read() : ahead.poll();
        while (next != null && next.number() < headerRow) {
            // a title that the file has after the header it stands above
            next = ahead.isEmpty() ? read() : ahead.poll();
        }
        return next;
    }

    private @Nullable Row read() {
        try {
            Row row = reader.next();
            while (row != null && row.blank()) {
                row = reader.next();
            }
            if (row != null && ++rows > limits.rows()) {
                throw new Refused(place.row(row.number()), "refused.limit.rows", limits.rows());
            }
            return row;
        } catch (OutOfMemoryError e) {
            throw new Refused(place, "refused.limit.memory").because(e);
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
