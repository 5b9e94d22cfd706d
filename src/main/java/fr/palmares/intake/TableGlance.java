package fr.palmares.intake;

import fr.palmares.intake.table.Row;
import fr.palmares.intake.table.SheetRows;
import fr.palmares.intake.table.TableSource;
import fr.palmares.intake.table.XlsxReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A table that no platform made, as a person must see it to say what its columns are.
 *
 * @param sheets names of its sheets; one empty name for a text table
 * @param sheet the one that was looked at, counted from 0
 * @param top its first rows, from which the header is chosen
 * @param guess what its columns seem to be, with the header chosen and the rows below it
 * @param notices message keys of what should be known of the file, such as a guessed encoding
 */
public record TableGlance(
        List<String> sheets,
        int sheet,
        List<TopRow> top,
        GuessMapping.Guess guess,
        List<String> notices) {
    private static final int TOP_ROWS = 10;

    /** A row as a spreadsheet numbers it, and its texts from the first column. */
    public record TopRow(int number, List<String> cells) {}

    /**
     * Looks at a file.
     *
     * @param sheet counted from 0, or -1 for the one that gives the surest guess
     * @param header the header's row from 1, or 0 to look for it
     * @throws fr.palmares.model.Refused when the file cannot be read
     */
    public static TableGlance of(Path file, ReadOptions options, int sheet, int header) {
        try (TableSource source = options.open(file)) {
            GuessMapping.Guess guess =
                    sheet < 0 ? GuessMapping.of(source) : GuessMapping.of(source, sheet, header);
            int seen = Math.max(0, source.sheets().indexOf(guess.mapping().sheet()));
            return new TableGlance(
                    List.copyOf(source.sheets()),
                    sheet < 0 ? seen : sheet,
                    top(source, sheet < 0 ? seen : sheet),
                    guess,
                    List.copyOf(source.notices()));
        }
    }

    private static List<TopRow> top(TableSource source, int sheet) {
        List<TopRow> top = new ArrayList<>();
        try (SheetRows rows = source.open(sheet)) {
            if (rows.headerRow() > 0) {
                top.add(new TopRow(rows.headerRow(), rows.header()));
            }
            for (Row row = rows.next(); row != null && top.size() < TOP_ROWS; row = rows.next()) {
                top.add(
                        new TopRow(
                                row.number(),
                                row.cells().stream()
                                        .map(fr.palmares.intake.table.Cell::text)
                                        .toList()));
            }
        }
        return List.copyOf(top);
    }

    /** How a mapping names a column: by its label, or its letters where that is not enough. */
    public String columnName(int column) {
        String label = Labels.same(guess.header().get(column));
        boolean sure =
                !label.isEmpty()
                        && guess.header().stream()
                                        .filter(l -> Labels.fold(l).equals(Labels.fold(label)))
                                        .count()
                                == 1;
        return sure ? label : XlsxReference.letters(column);
    }

    /** The column a mapping's name means, counted from 0, or -1. */
    public int columnOf(String name) {
        for (int i = 0; i < guess.header().size(); i++) {
            if (columnName(i).equals(name) || Labels.same(guess.header().get(i)).equals(name)) {
                return i;
            }
        }
        return -1;
    }
}
