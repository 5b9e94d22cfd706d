package fr.palmares.intake.table;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Cells of an OpenDocument table: a typed value in attributes, or paragraphs of text. */
final class OdsCells {
    private static final int DATE_LENGTH = 10;
    private static final long HALF_A_SECOND = 500_000_000;

    private final Xml xml;
    private int formulas;

    OdsCells(Xml xml) {
        this.xml = xml;
    }

    /** The cell at hand; stands at its end afterwards. */
    Cell read() throws XMLStreamException {
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < xml.attributes(); i++) {
            attributes.put(xml.attributeName(i), xml.attribute(i));
        }
        if (attributes.containsKey("formula")) {
            formulas++;
        }
        String text = paragraphs();
        Cell typed = typed(attributes);
        if (typed != null) {
            return typed;
        }
        // a string may stand in an attribute only
        String shown = text.isEmpty() ? attributes.getOrDefault("string-value", "") : text;
        return shown.isEmpty() ? Cell.Blank.CELL : new Cell.Text(shown);
    }

    /** Cells read so far that hold a formula. */
    int formulas() {
        return formulas;
    }

    /** The paragraphs of a cell, one a line, without its comments and pictures. */
    private String paragraphs() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean first = true;
        int depth = 1;
        while (depth > 0 && xml.next()) {
            if (!xml.atStart()) {
                depth--;
            } else if (xml.name().equals("p") || xml.name().equals("h")) {
                text.append(first ? "" : "\n").append(xml.text(this::meaning));
                first = false;
                xml.checkLength(text.length());
            } else if (xml.name().equals("table-cell") || xml.name().equals("annotation")) {
                xml.skip();
            } else {
                depth++;
            }
        }
        return text.toString();
    }

    /** What an element inside a paragraph stands for. */
    private @Nullable String meaning(String element) {
        return switch (element) {
            case "s" -> " ".repeat(spaces());
            case "tab" -> "\t";
            case "line-break" -> "\n";
            case "annotation", "note", "ruby-text" -> null;
            default -> "";
        };
    }

    private int spaces() {
        String count = xml.attribute("c");
        return count.isEmpty() ? 1 : Math.clamp(Long.parseLong(count), 1, 10_000);
    }

    private static @Nullable Cell typed(Map<String, String> attributes) {
        String type = attributes.getOrDefault("value-type", "");
        String value = attributes.getOrDefault("value", "");
        try {
            return switch (type) {
                case "float", "percentage", "currency" -> figure(value);
                case "date" -> moment(attributes.getOrDefault("date-value", ""));
                case "time" -> time(attributes.getOrDefault("time-value", ""));
                // the platform writes office:value=1 where the format says office:boolean-value
                case "boolean" ->
                        new Cell.Bool(
                                attributes
                                        .getOrDefault("boolean-value", value)
                                        .matches("true|1|1\\.0"));
                default -> null;
            };
        } catch (DateTimeException e) {
            // what is shown says more than an impossible date
            return null;
        }
    }

    private static @Nullable Cell figure(String value) {
        if (value.isEmpty()) {
            return null;
        }
        Cell.Figure figure = new Cell.Figure(value.strip());
        // fails here, where it is known to be read, when it is no number
        figure.text();
        return figure;
    }

    private static Cell moment(String value) {
        if (value.length() <= DATE_LENGTH) {
            return new Cell.Moment(LocalDate.parse(value).atStartOfDay(), true);
        }
        String local = value.endsWith("Z") ? value.substring(0, value.length() - 1) : value;
        LocalDateTime at = LocalDateTime.parse(local).plusNanos(HALF_A_SECOND);
        return new Cell.Moment(at.truncatedTo(ChronoUnit.SECONDS), false);
    }

    private static @Nullable Cell time(String value) {
        Duration duration = Duration.parse(value);
        return duration.isNegative() || duration.toDays() > 0
                ? null
                : new Cell.Time(LocalTime.ofSecondOfDay(duration.toSeconds()));
    }
}
