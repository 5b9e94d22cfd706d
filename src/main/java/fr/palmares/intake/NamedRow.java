package fr.palmares.intake;

import fr.palmares.intake.table.Row;
import fr.palmares.model.Place;
import fr.palmares.model.Refused;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One row of a short list, its cells by column name; every refusal says row and column. */
final class NamedRow {
    private final Row row;
    private final Place sheet;
    private final Map<String, Integer> columns;

    NamedRow(Row row, Place sheet, Map<String, Integer> columns) {
        this.row = row;
        this.sheet = sheet;
        this.columns = columns;
    }

    /** The row. */
    Place place() {
        return sheet.row(row.number());
    }

    /** The cell of this row. */
    Place place(String column) {
        return place().column(column);
    }

    /** The text of a cell without outer spaces, "" where there is none. */
    String text(String column) {
        Integer index = columns.get(column);
        return index == null ? "" : row.text(index).strip();
    }

    /**
     * The text of a cell that must hold something.
     *
     * @throws Refused when it is empty
     */
    String required(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            throw new Refused(place(column), "refused.value.missing");
        }
        return text;
    }

    /**
     * A number with a dot or a comma, or null for an empty cell.
     *
     * @throws Refused when it is no number
     */
    @Nullable BigDecimal number(String column) {
        String text = text(column);
        return text.isEmpty() ? null : Numbers.parse(text, place(column));
    }

    /**
     * One of several values, by their spellings without case and accents.
     *
     * @param expected the spellings to name in the refusal
     * @throws Refused when it is none of them
     */
    <T> T oneOf(String column, Map<String, T> spellings, String expected) {
        String text = text(column);
        T value = spellings.get(Labels.fold(text));
        if (value == null) {
            throw text.isEmpty()
                    ? new Refused(place(column), "refused.value.missing")
                    : new Refused(place(column), "refused.value.unknown", text, expected);
        }
        return value;
    }
}
