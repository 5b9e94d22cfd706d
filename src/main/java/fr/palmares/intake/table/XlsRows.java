package fr.palmares.intake.table;

import fr.palmares.model.Place;
import fr.palmares.model.Refused;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet of an old workbook: cells come as records, row after row. */
final class XlsRows implements RowReader {
    private final RecordFactoryInputStream records;
    private final XlsFile file;
    private final Place place;
    private final int maxColumns;
    private @Nullable CellValueRecordInterface ahead;
    private boolean ended;
    private int formulas;

    /**
     * Stands at the first record of a sheet.
     *
     * @param substream which of the workbook's sheets, in the order they lie in the file
     */
    XlsRows(
            RecordFactoryInputStream records,
            XlsFile file,
            int substream,
            Place place,
            int maxColumns) {
        this.records = records;
        this.file = file;
        this.place = place;
        this.maxColumns = maxColumns;
        find(substream);
    }

    /** A chart inside a sheet is a substream of its own inside the sheet's. */
    private void find(int substream) {
        int depth = 0;
        int seen = -2;
        for (Record record = records.nextRecord(); record != null; record = records.nextRecord()) {
            if (record instanceof BOFRecord) {
                seen += depth == 0 ? 1 : 0;
                depth++;
            } else if (record instanceof EOFRecord) {
                depth--;
            }
            if (seen == substream) {
                return;
            }
        }
        throw new Refused(place, "refused.file.damaged");
    }

    @Override
    public @Nullable Row next() {
        CellValueRecordInterface first = ahead == null ? cell() : ahead;
        ahead = null;
        if (first == null) {
            return null;
        }
        int row = first.getRow();
        List<Cell> cells = new ArrayList<>();
        CellValueRecordInterface next = first;
        while (next != null && next.getRow() == row) {
            put(cells, next);
            next = ahead == null ? cell() : ahead;
            ahead = null;
        }
        if (next != null && next.getRow() < row) {
            throw new Refused(place.row(row + 1), "refused.file.damaged");
        }
        ahead = next;
        return new Row(row + 1, cells);
    }

    private void put(List<Cell> cells, CellValueRecordInterface record) {
        int column = record.getColumn();
        if (column >= maxColumns) {
            throw new Refused(place.row(record.getRow() + 1), "refused.limit.columns", maxColumns);
        }
        while (cells.size() <= column) {
            cells.add(Cell.Blank.CELL);
        }
        cells.set(column, value(record));
    }

    private Cell value(CellValueRecordInterface record) {
        return switch (record) {
            case LabelSSTRecord text -> new Cell.Text(file.text(text.getSSTIndex()));
            case LabelRecord text -> new Cell.Text(text.getValue());
            case NumberRecord number -> file.number(number.getValue(), number.getXFIndex());
            case BoolErrRecord bool ->
                    bool.isBoolean()
                            ? new Cell.Bool(bool.getBooleanValue())
                            : error(bool.getErrorValue());
            case FormulaRecord formula -> result(formula);
            default -> Cell.Blank.CELL;
        };
    }

    /** What a formula gave when it was saved; formulas are never computed. */
    private Cell result(FormulaRecord formula) {
        formulas++;
        return switch (formula.getCachedResultTypeEnum()) {
            case BOOLEAN -> new Cell.Bool(formula.getCachedBooleanValue());
            case ERROR -> error((byte) formula.getCachedErrorValue());
            case STRING -> following();
            case NUMERIC -> file.number(formula.getValue(), formula.getXFIndex());
            default -> Cell.Blank.CELL;
        };
    }

    /** The text of a formula follows in a record of its own. */
    private Cell following() {
        while (!ended) {
            Record record = records.nextRecord();
            if (record instanceof StringRecord text) {
                return new Cell.Text(text.getString());
            }
            if (record == null || record instanceof EOFRecord) {
                ended = true;
            } else if (record instanceof CellValueRecordInterface other) {
                ahead = other;
                return Cell.Blank.CELL;
            }
        }
        return Cell.Blank.CELL;
    }

    private static Cell error(byte code) {
        return FormulaError.isValidCode(code)
                ? new Cell.Text(FormulaError.forInt(code).getString())
                : Cell.Blank.CELL;
    }

    /** The next record that is a cell, or null at the sheet's end. */
    private @Nullable CellValueRecordInterface cell() {
        int inside = 0;
        while (!ended) {
            Record record = records.nextRecord();
            if (record == null || (record instanceof EOFRecord && inside-- == 0)) {
                ended = true;
            } else if (record instanceof BOFRecord) {
                inside++;
            } else if (inside == 0 && record instanceof CellValueRecordInterface cell) {
                return cell;
            }
        }
        return null;
    }

    @Override
    public int formulas() {
        return formulas;
    }

    @Override
    public void close() {
        // the file is closed as a whole
    }
}
