package fr.palmares.intake.table;

import fr.palmares.model.Place;
import fr.palmares.model.Refused;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one worksheet, as its XML goes by. Cells that are absent are found missing by the
 * reference ({@code r}) of those that are there.
 */
final class XlsxRows implements RowReader {
    /** A row is held in memory as a whole: ten of the longest cells. */
    private static final int ROW_CHARS = 10_000_000;

    /** The last row, by the format. */
    private static final int LAST_ROW = 1 << 20;

    private static final long HALF_A_SECOND = 500_000_000;

    private final Xml xml;
    private final XlsxFile file;
    private final Place place;
    private final int maxColumns;
    private final BitSet seen = new BitSet();
    private int row;
    private int formulas;
    private int rowChars;
    private boolean inData;
    private boolean done;

    XlsxRows(Xml xml, XlsxFile file, Place place, int maxColumns) {
        this.xml = xml;
        this.file = file;
        this.place = place;
        this.maxColumns = maxColumns;
    }

    @Override
    public @Nullable Row next() throws Exception {
        while (!done && xml.next()) {
            if (xml.starts("sheetData")) {
                inData = true;
            } else if (xml.ends("sheetData")) {
                // what follows (drawings) has rows of another kind; it is read to its end all the
                // same, because only there the checksum can be compared
                done = true;
                xml.finish();
            } else if (inData && xml.starts("row")) {
                return row();
            }
        }
        if (!done && !inData) {
            throw new Refused(place, "refused.file.damaged");
        }
        return null;
    }

    private Row row() throws Exception {
        String reference = xml.attribute("r");
        int before = row;
        row = reference.isEmpty() ? row + 1 : Integer.parseInt(reference.strip());
        // rows may come in any order, but two for one place could be read into each other
        if (row < 1 || row > LAST_ROW || seen.get(row)) {
            throw new Refused(place.row(Math.max(1, before)), "refused.file.damaged");
        }
        seen.set(row);
        List<Cell> cells = new ArrayList<>();
        rowChars = 0;
        int column = -1;
        while (xml.next() && !xml.ends("row")) {
            if (xml.starts("c")) {
                column = cell(cells, column + 1);
            }
        }
        return new Row(row, cells);
    }

    /** Reads one cell into its column and returns that column. */
    private int cell(List<Cell> cells, int expected) throws Exception {
        int column = expected;
        String type = "n";
        int style = 0;
        for (int i = 0; i < xml.attributes(); i++) {
            switch (xml.attributeName(i)) {
                case "r" -> column = XlsxReference.column(xml.attribute(i), expected);
                case "t" -> type = xml.attribute(i);
                case "s" -> style = style(xml.attribute(i));
                default -> {
                    // metadata of no consequence for the value
                }
            }
        }
        Cell cell;
        try {
            cell = value(type, style);
            if (cell instanceof Cell.Text(String text) && (rowChars += text.length()) > ROW_CHARS) {
                throw new Refused(place, "refused.limit.memory");
            }
        } catch (Refused e) {
            throw e.at(place.row(row).column(XlsxReference.letters(column)));
        } catch (NumberFormatException e) {
            throw new Refused(
                            place.row(row).column(XlsxReference.letters(column)),
                            "refused.file.damaged")
                    .because(e);
        }
        if (!(cell instanceof Cell.Blank)) {
            if (column >= maxColumns) {
                if (cell.blank()) {
                    return column;
                }
                throw new Refused(place.row(row), "refused.limit.columns", maxColumns);
            }
            while (cells.size() <= column) {
                cells.add(Cell.Blank.CELL);
            }
            if (!cells.get(column).blank()) {
                // two values for one cell: nobody can tell which is right
                throw new Refused(
                        place.row(row).column(XlsxReference.letters(column)),
                        "refused.file.damaged");
            }
            cells.set(column, cell);
        }
        return column;
    }

    private Cell value(String type, int style) throws Exception {
        String written = "";
        boolean inline = false;
        while (xml.next() && !xml.ends("c")) {
            if (xml.starts("v")) {
                written = xml.text();
            } else if (xml.starts("is")) {
                written = XlsxStrings.item(xml, "is");
                inline = true;
            } else if (xml.starts("f")) {
                formulas++;
                xml.skip();
            } else if (xml.atStart()) {
                xml.skip();
            }
        }
        if (written.isEmpty()) {
            return Cell.Blank.CELL;
        }
        if (inline) {
            return new Cell.Text(written);
        }
        return switch (type) {
            case "s" -> new Cell.Text(file.shared(Integer.parseInt(written.strip())));
            case "str", "inlineStr" -> new Cell.Text(XlsxEscapes.decode(written));
            case "b" ->
                    new Cell.Bool(
                            written.strip().equals("1")
                                    || written.strip().equalsIgnoreCase("true"));
            // what a formula that failed shows: #N/A, #REF!
            case "e" -> new Cell.Text(written);
            case "d" -> iso(written.strip());
            default -> number(written.strip(), style);
        };
    }

    private static int style(String written) {
        return written.isEmpty() ? 0 : Integer.parseInt(written);
    }

    /** A date, a date with a time or a time; its own text when it is none of them. */
    private static Cell iso(String written) {
        try {
            if (written.length() > 10) {
                LocalDateTime at = LocalDateTime.parse(written.replaceFirst("Z$", ""));
                return new Cell.Moment(
                        at.plusNanos(HALF_A_SECOND).truncatedTo(ChronoUnit.SECONDS), false);
            }
            return written.indexOf(':') > 0
                    ? new Cell.Time(LocalTime.parse(written.replaceFirst("^T", "")))
                    : new Cell.Moment(LocalDate.parse(written).atStartOfDay(), true);
        } catch (DateTimeException e) {
            // what was written says more than "damaged"
            return new Cell.Text(written);
        }
    }

    private Cell number(String written, int style) {
        return NumberCells.of(written, file.styles().shows(style), file.dates1904());
    }

    @Override
    public int formulas() {
        return formulas;
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }
}
