package fr.palmares.report.paper;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Rows as CSV, UTF-8. A text that a spreadsheet would take for a formula gets an apostrophe before
 * it.
 */
public final class Csv {
    private static final String DANGEROUS = "=+-@\t\r＝＋－＠";

    private Csv() {}

    /** Writes rows; the stream stays open. */
    public static void write(OutputStream out, List<List<String>> rows) {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer);
        for (List<String> row : rows) {
            csv.writeRecord(row.stream().map(Csv::harmless).toList());
        }
        try {
            csv.flush();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static String harmless(String text) {
        return !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
