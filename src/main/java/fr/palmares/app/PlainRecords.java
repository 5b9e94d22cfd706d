package fr.palmares.app;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/**
 * Lines of the log without what people wrote. A library puts into its exceptions the text that it
 * stumbled over (a cell, a path with a name in it, the row of a table), so of an exception only its
 * type and its trace are kept; of a message, the text that stands in the code, never its
 * parameters.
 */
final class PlainRecords extends Formatter {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxxx", Locale.ROOT)
                    .withZone(ZoneId.systemDefault());

    /** Those whose messages are written with a constant text, ours; others build theirs. */
    private static final String OURS = "fr.palmares";

    @Override
    public String format(LogRecord record) {
        StringBuilder line = new StringBuilder(200);
        String logger = String.valueOf(record.getLoggerName());
        line.append(TIME.format(record.getInstant()))
                .append(' ')
                .append(record.getLevel().getName())
                .append(' ')
                .append(logger);
        if (logger.startsWith(OURS)) {
            line.append(": ").append(record.getMessage());
        }
        line.append(System.lineSeparator());
        trace(line, "", record.getThrown(), Collections.newSetFromMap(new IdentityHashMap<>()));
        return line.toString();
    }

    /** Types and frames of a failure and of its causes, without a word of their messages. */
    static String trace(Throwable failure) {
        StringBuilder text = new StringBuilder();
        trace(text, "", failure, Collections.newSetFromMap(new IdentityHashMap<>()));
        return text.toString();
    }

    private static void trace(
            StringBuilder text, String label, @Nullable Throwable failure, Set<Throwable> seen) {
        if (failure == null || !seen.add(failure)) {
            return;
        }
        text.append(label).append(failure.getClass().getName()).append(System.lineSeparator());
        for (StackTraceElement frame : failure.getStackTrace()) {
            text.append("\tat ").append(frame).append(System.lineSeparator());
        }
        for (Throwable suppressed : failure.getSuppressed()) {
            trace(text, "suppressed: ", suppressed, seen);
        }
        trace(text, "caused by: ", failure.getCause(), seen);
    }
}
