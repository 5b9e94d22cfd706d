package fr.palmares.intake.table;

import java.util.List;

/** Tells which of a sheet's top rows is the header. */
@FunctionalInterface
public interface HeaderRule {
    /**
     * Whether this row is the header.
     *
     * @param row as a spreadsheet numbers it, from 1
     * @param labels the row's texts from the first column
     */
    boolean test(int row, List<String> labels);
}
