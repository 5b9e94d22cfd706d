package fr.palmares.app;

import fr.palmares.app.history.Entry;
import fr.palmares.journal.Durable;
import fr.palmares.model.Broken;
import fr.palmares.model.JournalMark;
import fr.palmares.model.Refused;
import fr.palmares.report.ListWorkbook;
import fr.palmares.report.ListWorkbook.ListColumn;
import fr.palmares.report.paper.Csv;
import fr.palmares.text.Formats;
import fr.palmares.text.Messages;
import fr.palmares.text.Paris;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Entries of the journal as a table: CSV, XLSX or text for a spreadsheet. */
public final class ExportHistory {
    /** A moment as every spreadsheet reads it. */
    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private static final List<String> COLUMNS =
            List.of(
                    "seq",
                    "when",
                    "learned",
                    "who",
                    "topic",
                    "what",
                    "dossier",
                    "juror",
                    "before",
                    "after",
                    "round",
                    "standing",
                    "why",
                    "device",
                    "event");
    private static final List<Integer> WIDTHS =
            List.of(8, 19, 19, 22, 16, 52, 34, 22, 24, 24, 18, 16, 44, 24, 20);

    private final Messages messages;
    private final Formats formats;

    public ExportHistory(Messages messages) {
        this.messages = messages;
        this.formats = new Formats(messages.locale());
    }

    /**
     * Writes the entries: the whole new file, or the one that was there before. The file's ending
     * says which form, {@code .csv} or {@code .xlsx}.
     *
     * @param mark the state of the journal they are from
     * @throws Refused when the ending is another
     * @throws Broken when it cannot be written
     */
    public void write(List<Entry> entries, String call, JournalMark mark, Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (!name.endsWith(".csv") && !name.endsWith(".xlsx")) {
            throw new Refused("refused.journal.export", String.valueOf(file.getFileName()));
        }
        if (Files.isDirectory(file)) {
            throw new Refused("refused.export.folder", file.toString());
        }
        List<List<String>> rows = entries.stream().map(this::row).toList();
        try {
            Durable.replace(
                    file.toAbsolutePath(),
                    temporary -> {
                        try (OutputStream out =
                                new BufferedOutputStream(Files.newOutputStream(temporary))) {
                            if (name.endsWith(".csv")) {
                                List<List<String>> all = new ArrayList<>();
                                all.add(head());
                                all.addAll(rows);
                                Csv.write(out, all);
                            } else {
                                workbook(out, rows, call, mark);
                            }
                        }
                    });
        } catch (IOException | UncheckedIOException e) {
            throw new Broken("broken.export", e, file.toString());
        }
    }

    private void workbook(OutputStream out, List<List<String>> rows, String call, JournalMark mark)
            throws IOException {
        List<ListColumn> columns = new ArrayList<>();
        List<String> head = head();
        for (int i = 0; i < head.size(); i++) {
            columns.add(new ListColumn(head.get(i), WIDTHS.get(i), WIDTHS.get(i) > 22));
        }
        ListWorkbook.write(
                out,
                messages.get("screen.journal"),
                messages.get(
                        "journal.export.subtitle",
                        call,
                        rows.size(),
                        formats.moment(mark.at()),
                        mark.head()),
                columns,
                rows);
    }

    /** The entries for a spreadsheet: one line each, columns parted by tabs. */
    public String tsv(List<Entry> entries) {
        StringBuilder text = new StringBuilder(String.join("\t", head())).append('\n');
        for (Entry entry : entries) {
            text.append(String.join("\t", row(entry).stream().map(ExportHistory::flat).toList()))
                    .append('\n');
        }
        return text.toString();
    }

    private List<String> head() {
        return COLUMNS.stream().map(c -> messages.get("journal." + c)).toList();
    }

    private List<String> row(Entry e) {
        return List.of(
                Long.toString(e.line()),
                WRITTEN.format(Paris.of(e.at())),
                WRITTEN.format(Paris.of(e.learned())),
                e.who(),
                messages.get(e.topic().key()),
                e.what(),
                e.dossierName(),
                e.jurorName(),
                e.before(),
                e.after(),
                e.round(),
                messages.get(e.standing().key()),
                e.why(),
                e.device(),
                e.id().substring(0, 16));
    }

    /** What a spreadsheet would take for the start of another cell or of a formula is taken out. */
    private static String flat(String text) {
        String flat = text.replaceAll("[\\t\\r\\n]+", " ");
        return !flat.isEmpty() && "=+-@".indexOf(flat.charAt(0)) >= 0 ? "'" + flat : flat;
    }
}
