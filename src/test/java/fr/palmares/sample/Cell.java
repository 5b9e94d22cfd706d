package fr.palmares.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;

/** One cell of a sheet. */
sealed interface Cell {

    /** No cell at all. */
    record Blank() implements Cell {}

    /** A text, possibly of several lines. */
    record Text(String value) implements Cell {}

    /** A text in bold type. */
    record Heading(String value) implements Cell {}

    /** A number, written as it is spelt. */
    record Numeric(String value) implements Cell {}

    /** A day. */
    record Day(LocalDate value) implements Cell {}

    /** A day and an hour, wall clock of Paris. */
    record Moment(LocalDateTime value) implements Cell {}

    /** A text, or no cell for an empty one. */
    static Cell text(String value) {
        return value.isEmpty() ? new Blank() : new Text(value);
    }

    /** A truth as the platform writes it: the word true or false. */
    static Cell truth(boolean value) {
        return new Text(Boolean.toString(value));
    }
}
