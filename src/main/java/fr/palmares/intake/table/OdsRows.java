package fr.palmares.intake.table;

import fr.palmares.model.Place;
import fr.palmares.model.Refused;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one table of an OpenDocument workbook. A row or a cell may stand for a million equal
 * ones: blank ones are only counted, others are given one by one until a limit is met.
 */
final class OdsRows implements RowReader {
    private final Xml xml;
    private final int sheet;
    private final Place place;
    private final int maxColumns;
    private final OdsCells cells;
    private boolean found;
    private boolean done;
    private long number;
    private @Nullable Row repeated;
    private long repeats;

    OdsRows(Xml xml, int sheet, Place place, int maxColumns) {
        this.xml = xml;
        this.sheet = sheet;
        this.place = place;
        this.maxColumns = maxColumns;
        this.cells = new OdsCells(xml);
    }

    @Override
    public @Nullable Row next() throws Exception {
        Row again = repeated;
        if (again != null && repeats > 0) {
            repeats--;
            number++;
            return new Row(Math.toIntExact(number), again.cells());
        }
        if (!found) {
            find();
        }
        while (!done && xml.next()) {
            if (xml.starts("table-row")) {
                long times = times("number-rows-repeated");
                number++;
                Row row = new Row(Math.toIntExact(number), cellsOfRow());
                if (row.blank()) {
                    number += times - 1;
                    continue;
                }
                repeated = row;
                repeats = times - 1;
                return row;
            }
            if (xml.ends("table")) {
                done = true;
                xml.finish();
            }
        }
        return null;
    }

    private void find() throws XMLStreamException {
        int before = sheet;
        while (xml.next()) {
            if (xml.starts("table")) {
                if (before-- == 0) {
                    found = true;
                    return;
                }
                xml.skip();
            }
        }
        throw new Refused(place, "refused.file.damaged");
    }

    private List<Cell> cellsOfRow() throws XMLStreamException {
        List<Cell> row = new ArrayList<>();
        long column = 0;
        while (xml.next() && !xml.ends("table-row")) {
            boolean covered = xml.starts("covered-table-cell");
            if (!covered && !xml.starts("table-cell")) {
                continue;
            }
            long times = times("number-columns-repeated");
            Cell cell = cell(column);
            if (!cell.blank()) {
                if (column + times > maxColumns) {
                    throw new Refused(
                            place.row(Math.toIntExact(number)),
                            "refused.limit.columns",
                            maxColumns);
                }
                while (row.size() < column) {
                    row.add(Cell.Blank.CELL);
                }
                for (long i = 0; i < times; i++) {
                    row.add(cell);
                }
            }
            column += times;
        }
        return row;
    }

    private Cell cell(long column) throws XMLStreamException {
        try {
            return cells.read();
        } catch (Refused e) {
            throw e.at(
                    place.row(Math.toIntExact(number))
                            .column(XlsxReference.letters(Math.toIntExact(column))));
        }
    }

    private long times(String attribute) {
        String written = xml.attribute(attribute);
        return written.isEmpty() ? 1 : Math.clamp(Long.parseLong(written), 1, Integer.MAX_VALUE);
    }

    @Override
    public int formulas() {
        return cells.formulas();
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }
}
