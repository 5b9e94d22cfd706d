package fr.palmares.intake.table;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import fr.palmares.model.Place;
import fr.palmares.model.Refused;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A text table: fields parted by a character, quoted where they hold it (RFC 4180). */
final class CsvFile implements TableSource {
    private static final Pattern DIGITS_KEPT = Pattern.compile("=\"[0-9]+\"");

    private static final int SAMPLE = 1 << 16;

    private final Path file;
    private final Place place;
    private final Limits limits;
    private final TextEncoding encoding;
    private final char separator;

    /** Whether the first line only tells the separator. */
    private final boolean told;

    private CsvFile(
            Path file,
            Place place,
            Limits limits,
            TextEncoding encoding,
            char separator,
            boolean told) {
        this.told = told;
        this.file = file;
        this.place = place;
        this.limits = limits;
        this.encoding = encoding;
        this.separator = separator;
    }

    /**
     * Opens a text table.
     *
     * @param separator what parts the fields, or null to guess
     * @param charset what a person says the encoding is, or null to find out
     */
    static CsvFile open(
            Path file,
            Place place,
            Limits limits,
            @Nullable Character separator,
            @Nullable Charset charset)
            throws IOException {
        TextEncoding encoding = TextEncoding.of(file, charset);
        if (encoding.cut()) {
            throw new Refused(place, "refused.csv.cut");
        }
        String sample;
        try (Reader reader = encoding.open(file)) {
            char[] start = new char[SAMPLE];
            sample = new String(start, 0, Math.max(0, reader.read(start)));
        } catch (CharacterCodingException e) {
            throw new Refused(place, "refused.csv.encoding").because(e);
        }
        Character told = Separator.told(sample);
        char used;
        if (separator != null) {
            used = separator;
        } else {
            used = told == null ? Separator.guess(sample) : told;
        }
        return new CsvFile(file, place, limits, encoding, used, told != null);
    }

    @Override
    public Format format() {
        return Format.CSV;
    }

    @Override
    public Place place() {
        return place;
    }

    @Override
    public List<String> sheets() {
        return List.of("");
    }

    @Override
    public SheetRows open(int sheet, HeaderRule looksRight) {
        try {
            CsvReader<CsvRecord> reader =
                    CsvReader.builder()
                            .fieldSeparator(separator)
                            .commentStrategy(CommentStrategy.NONE)
                            .skipEmptyLines(false)
                            // kept as they are: who reads the rows says which are ragged
                            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                            .allowUnclosedQuote(false)
                            .maxBufferSize(Math.max(1 << 14, limits.cellChars() + (1 << 13)))
                            .ofCsvRecord(encoding.open(file));
            Rows rows = new Rows(reader);
            if (told) {
                rows.next();
            }
            return new SheetRows(place, rows, limits, looksRight);
        } catch (IOException | RuntimeException e) {
            throw Damage.refused(place, e);
        }
    }

    @Override
    public List<String> notices() {
        return encoding.guessed() ? List.of("notice.csv.windows1252") : List.of();
    }

    @Override
    public void close() {
        // each sheet closes its own reader
    }

    private final class Rows implements RowReader {
        private final CsvReader<CsvRecord> reader;
        private final CloseableIterator<CsvRecord> records;
        private int number;

        Rows(CsvReader<CsvRecord> reader) {
            this.reader = reader;
            this.records = reader.iterator();
        }

        @Override
        public @Nullable Row next() {
            number++;
            try {
                return records.hasNext() ? row(records.next()) : null;
            } catch (Refused e) {
                throw e;
            } catch (UncheckedIOException e) {
                throw new Refused(place.row(number), "refused.csv.encoding").because(e);
            } catch (RuntimeException e) {
                if (e.getCause() instanceof CharacterCodingException) {
                    throw new Refused(place.row(number), "refused.csv.encoding").because(e);
                }
                // fastcsv says "unclosed quote", "extra characters", "buffer full" in one type
                throw new Refused(place.row(number), "refused.csv.quotes", limits.cellChars())
                        .because(e);
            }
        }

        private Row row(CsvRecord fields) {
            if (fields.getFieldCount() > limits.columns()) {
                throw new Refused(place.row(number), "refused.limit.columns", limits.columns());
            }
            Cell[] cells = new Cell[fields.getFieldCount()];
            for (int i = 0; i < cells.length; i++) {
                String text = fields.getField(i);
                check(text, i);
                cells[i] = text.isEmpty() ? Cell.Blank.CELL : new Cell.Text(bare(text));
            }
            return new Row(number, List.of(cells));
        }

        /** Digits that were written as a formula, {@code ="0123"}, so as to keep their zeros. */
        private static String bare(String text) {
            return text.startsWith("=\"") && DIGITS_KEPT.matcher(text).matches()
                    ? text.substring(2, text.length() - 1)
                    : text;
        }

        private void check(String text, int column) {
            Place where = place.row(number).column(XlsxReference.letters(column));
            if (text.indexOf('\0') >= 0) {
                throw new Refused(where, "refused.csv.nul");
            }
            if (text.length() > limits.cellChars()) {
                throw new Refused(where, "refused.limit.cell", limits.cellChars());
            }
        }

        @Override
        public int formulas() {
            return 0;
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }
}
