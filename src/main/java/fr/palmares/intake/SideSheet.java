package fr.palmares.intake;

import fr.palmares.intake.table.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A sheet beside the dossiers' own: its columns are found by label. */
final class SideSheet {
    private final int index;
    private final String block;
    private final CutTexts cut = new CutTexts();
    private final Map<String, Integer> byLabel = new HashMap<>();
    private final List<String> labels = new ArrayList<>();
    private final List<Integer> columns = new ArrayList<>();
    private final int number;

    /**
     * A sheet.
     *
     * @param index counted from 0
     * @param block name of the repeated block it may hold
     * @param joined label of the column that holds the dossiers' numbers
     * @param header its labels
     * @param cut whether texts may go on in further columns
     */
    SideSheet(int index, String block, String joined, List<String> header, boolean cut) {
        this.index = index;
        this.block = block;
        for (int i = 0; i < header.size(); i++) {
            if (!cut || !this.cut.continues(i, header.get(i))) {
                boolean first = byLabel.putIfAbsent(Labels.same(header.get(i)), i) == null;
                if (!first || !Labels.same(header.get(i)).equals(Labels.same(joined))) {
                    labels.add(header.get(i).strip());
                    columns.add(i);
                }
            }
        }
        this.number = of(joined);
    }

    int index() {
        return index;
    }

    String block() {
        return block;
    }

    /** The labels without the numbers' column. */
    List<String> labels() {
        return labels;
    }

    /** The texts of a row under these labels. */
    List<String> values(Row row) {
        return columns.stream().map(i -> cut.text(row, i)).toList();
    }

    /** The number of the dossier a row speaks of. */
    String number(Row row) {
        return row.text(number);
    }

    /** The column of a label, from 0, or -1. */
    int of(String label) {
        return byLabel.getOrDefault(Labels.same(label), -1);
    }

    /** The text under a label, "" without such a column. */
    String text(Row row, String label) {
        int column = of(label);
        return column < 0 ? "" : cut.text(row, column);
    }
}
