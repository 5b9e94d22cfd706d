package fr.palmares.report;

import java.util.Arrays;

/**
 * One column of a table.
 *
 * @param label its head
 * @param look the head's look
 * @param width in characters of the usual size
 */
record Column(String label, Look look, int width) {
    static Column text(String label, int width) {
        return new Column(label, Look.HEADER, width);
    }

    static Column number(String label, int width) {
        return new Column(label, Look.HEADER_NUMBER, width);
    }

    static Column center(String label, int width) {
        return new Column(label, Look.HEADER_CENTER, width);
    }

    /** A column of marks under a criterion's label, wide enough for the label's longest word. */
    static Column mark(String label) {
        int longest =
                Arrays.stream(label.split("[ \\-\u00a0]")).mapToInt(String::length).max().orElse(0);
        return number(label, Math.clamp(longest + 2, 10, 20));
    }

    static Column helper(String label) {
        return new Column(label, Look.HEADER_HELPER, 14);
    }
}
