package fr.palmares.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One sheet of a workbook.
 *
 * @param name the name on its tab
 * @param rows its rows, from the first line on
 */
record Sheet(String name, List<List<Cell>> rows) {

    /** A sheet with a header row. */
    static Sheet of(String name, List<String> header, Stream<List<Cell>> rows) {
        List<List<Cell>> all = new ArrayList<>();
        all.add(header.stream().map(Cell::text).toList());
        rows.forEach(all::add);
        return new Sheet(name, all);
    }
}
