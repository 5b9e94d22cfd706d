package fr.palmares.intake;

import java.util.List;

/**
 * What a short list for the command line holds.
 *
 * @param rows in the file's order, equal rows once
 * @param notices what should be known of the file, such as a column that was not read
 */
public record Listed<T>(List<T> rows, List<Problem> notices) {
    public Listed {
        rows = List.copyOf(rows);
        notices = List.copyOf(notices);
    }
}
