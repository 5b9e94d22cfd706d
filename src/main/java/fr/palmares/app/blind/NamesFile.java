package fr.palmares.app.blind;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fr.palmares.journal.Durable;
import fr.palmares.model.Broken;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The list of names as CSV, to be looked at in a spreadsheet and read back: {@code
 * name,pseudonym,kind,occurrences,settled,where}. A name that stays has no pseudonym.
 */
public final class NamesFile {
    private static final String DANGEROUS = "=+-@";

    private NamesFile() {}

    /**
     * Writes the list.
     *
     * @param file replaced whole or not at all
     * @throws Broken when it cannot be written
     */
    public static void write(Path file, List<FoundName> names) {
        try {
            Durable.replace(
                    file.toAbsolutePath(),
                    temporary -> {
                        try (Writer out =
                                        Files.newBufferedWriter(temporary, StandardCharsets.UTF_8);
                                CsvWriter csv =
                                        CsvWriter.builder()
                                                .lineDelimiter(LineDelimiter.LF)
                                                .build(out)) {
                            csv.writeRecord(
                                    "name", "pseudonym", "kind", "occurrences", "settled", "where");
                            names.forEach(n -> csv.writeRecord(row(n)));
                        }
                    });
        } catch (IOException e) {
            throw new Broken("broken.export", e, String.valueOf(file.getFileName()));
        }
    }

    private static List<String> row(FoundName name) {
        boolean stays = name.settled() != null && name.settled().pseudonym() == null;
        return List.of(
                harmless(name.name()),
                stays ? "" : harmless(name.pseudonym()),
                name.kind().name().toLowerCase(java.util.Locale.ROOT),
                Integer.toString(name.occurrences()),
                name.settled() == null ? "" : "x",
                harmless(
                        String.join(
                                " | ",
                                name.places().stream()
                                        .map(p -> p.dossier() + ": " + p.excerpt())
                                        .toList())));
    }

    /** A text that a spreadsheet would take for a formula gets an apostrophe before it. */
    private static String harmless(String text) {
        return !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
