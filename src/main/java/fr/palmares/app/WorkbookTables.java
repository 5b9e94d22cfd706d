package fr.palmares.app;

import fr.palmares.intake.table.Cell;
import fr.palmares.intake.table.Limits;
import fr.palmares.intake.table.Row;
import fr.palmares.intake.table.SheetRows;
import fr.palmares.intake.table.TableSource;
import fr.palmares.intake.table.Tables;
import fr.palmares.model.Place;
import fr.palmares.model.Refused;
import fr.palmares.text.Messages;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The cells of a results workbook, as a reader sees them: formulas by their last value.
 *
 * @param place the file
 * @param messages in the language it is written in
 * @param sheets rows by number from 1, by the sheet's name, in order
 */
record WorkbookTables(
        Place place, Messages messages, Map<String, NavigableMap<Integer, Row>> sheets) {

    /** Reads a file; empty when it is no results workbook of this program. */
    static Optional<WorkbookTables> read(Path file) {
        try (TableSource source = Tables.open(file, Limits.LARGE, null)) {
            for (Locale language : List.of(Locale.FRANCE, Locale.UK)) {
                Messages messages = Messages.of(language);
                if (source.sheets()
                        .containsAll(
                                List.of(
                                        messages.get("report.sheet.summary"),
                                        messages.get("report.sheet.ranking"),
                                        messages.get("report.sheet.marks")))) {
                    return Optional.of(
                            new WorkbookTables(source.place(), messages, sheets(source)));
                }
            }
            return Optional.empty();
        }
    }

    /** Whether a file is a table at all, whatever it holds. */
    static boolean isTable(Path file) {
        try (TableSource source = Tables.open(file, Limits.LARGE, null)) {
            return source.format() == TableSource.Format.XLSX
                    || source.format() == TableSource.Format.ODS;
        } catch (Refused e) {
            // whatever it is, it is no workbook
            return false;
        }
    }

    private static Map<String, NavigableMap<Integer, Row>> sheets(TableSource source) {
        Map<String, NavigableMap<Integer, Row>> sheets = new LinkedHashMap<>();
        for (int i = 0; i < source.sheets().size(); i++) {
            NavigableMap<Integer, Row> rows = new TreeMap<>();
            try (SheetRows open = source.open(i)) {
                List<Cell> first = new ArrayList<>();
                open.header().forEach(text -> first.add(new Cell.Text(text)));
                rows.put(open.headerRow(), new Row(open.headerRow(), first));
                for (Row row = open.next(); row != null; row = open.next()) {
                    rows.put(row.number(), row);
                }
            }
            sheets.put(source.sheets().get(i), rows);
        }
        return sheets;
    }

    String say(String key) {
        return messages.get("report." + key);
    }

    /** The rows of one of the program's own sheets. */
    NavigableMap<Integer, Row> sheet(String key) {
        NavigableMap<Integer, Row> rows = sheets.get(say("sheet." + key));
        if (rows == null) {
            throw new Refused(place, "refused.verify.sheet", say("sheet." + key));
        }
        return rows;
    }

    /** What stands right of a label on the summary. */
    Optional<String> labelled(String key) {
        return sheet("summary").values().stream()
                .filter(r -> r.text(0).equals(say(key)))
                .map(r -> r.text(1))
                .findFirst();
    }

    /** Hash of the state that the figures are from. */
    String head() {
        return labelled("summary.journal.head")
                .filter(h -> h.matches("[0-9a-f]{64}"))
                .orElseThrow(
                        () ->
                                new Refused(
                                        place.sheet(say("sheet.summary")), "refused.verify.head"));
    }
}
