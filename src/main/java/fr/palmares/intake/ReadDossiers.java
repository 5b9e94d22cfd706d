package fr.palmares.intake;

import fr.palmares.intake.table.Limits;
import fr.palmares.intake.table.Row;
import fr.palmares.intake.table.SheetRows;
import fr.palmares.intake.table.TableSource;
import fr.palmares.model.Place;
import fr.palmares.model.Refused;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads dossiers from an export of the platform: a workbook or a text table, of organisations or
 * persons, by the standard headers or a template's; columns may have been moved or removed, only
 * the number is needed. Any other table is read by a mapping: the caller's, the one kept for its
 * header, or a guess when that is certain.
 *
 * <p>A row without a number, or with more or fewer fields than a text table's header, is left out
 * and said. A number that comes twice with the same content is read once and said; with another
 * content the file is refused, because nobody can tell which row is right.
 */
public final class ReadDossiers {
    private static final int LONGEST_NUMBER = 60;

    private final TableSource source;
    private final ReadOptions options;
    private final DossierSink sink;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> notices = new ArrayList<>();
    private final Sides sides = new Sides(notices, MemoryBudget.ofThisMachine());

    private ReadDossiers(TableSource source, ReadOptions options, DossierSink sink) {
        this.source = source;
        this.options = options;
        this.sink = sink;
    }

    /**
     * Reads a file into memory, with the standard options but these limits.
     *
     * @throws Refused when nothing of it can be read, with the place and what to do
     */
    public static DossierFile read(Path file, Limits limits) {
        return read(file, ReadOptions.STANDARD.withLimits(limits));
    }

    /**
     * Reads a file into memory.
     *
     * @throws Refused when nothing of it can be read, with the place and what to do
     */
    public static DossierFile read(Path file, ReadOptions options) {
        DossiersInMemory dossiers = new DossiersInMemory();
        FileReport report = read(file, options, dossiers);
        return new DossierFile(
                report.dialect(),
                dossiers.rows(),
                report.problems(),
                report.notices(),
                report.fingerprint());
    }

    /**
     * Reads a file of any length: each dossier goes to {@code sink} as soon as it is read.
     *
     * @throws Refused when the file, or the rest of it, cannot be read, with the place and what to
     *     do; what the sink has taken is then to be dropped
     */
    public static FileReport read(Path file, ReadOptions options, DossierSink sink) {
        try (TableSource source = options.open(file)) {
            return new ReadDossiers(source, options, sink).read();
        } catch (OutOfMemoryError e) {
            throw new Refused(
                            Place.file(String.valueOf(file.getFileName())), "refused.limit.memory")
                    .because(e);
        }
    }

    private FileReport read() {
        source.notices().forEach(key -> notices.add(Problem.at(source.place(), key)));
        Layout layout = new FindLayout(source, options, notices).find();
        for (int i = 0; i < source.sheets().size(); i++) {
            String name = source.sheets().get(i);
            if (i != layout.sheet() && !layout.numberLabel().isEmpty() && Sides.is(name)) {
                sides.read(source, i, layout);
            } else if (i != layout.sheet()) {
                notices.add(Problem.at(source.place().sheet(name), "notice.sheet.unread"));
            }
        }
        try (SheetRows rows = source.open(layout.sheet(), layout.rule())) {
            dossiers(rows, layout);
            sink.end();
            sayAtTheEnd(rows);
            return new FileReport(
                    layout.dialect() + "-" + source.format().name().toLowerCase(Locale.ROOT),
                    problems,
                    notices,
                    layout.mapping() == null ? "" : Mapping.fingerprint(rows.header()));
        }
    }

    private void dossiers(SheetRows rows, Layout layout) {
        DossierColumns columns = layout.columns(rows);
        DossierAssembler assembler =
                new DossierAssembler(columns, layout.platform() != null, sides, notices);
        Map<String, Integer> rowOf = new HashMap<>();
        int read = 0;
        for (Row row = rows.next(); row != null; row = rows.next()) {
            options.progress().accept(++read);
            Place place = rows.place().row(row.number());
            String number = assembler.number(row);
            if (!whole(row, columns, place) || !numbered(number, place)) {
                continue;
            }
            DossierRow made = new DossierRow(assembler.assemble(row, place), place);
            Integer first = rowOf.putIfAbsent(number, row.number());
            if (first == null) {
                sink.take(made);
            } else {
                again(first, made);
            }
        }
        if (rowOf.isEmpty()) {
            throw problems.isEmpty()
                    ? new Refused(rows.place(), "refused.dossiers.none")
                    : new Refused(
                            problems.getFirst().place(),
                            problems.getFirst().key(),
                            problems.getFirst().arguments().toArray());
        }
    }

    private void again(int first, DossierRow made) {
        String number = made.dossier().number();
        String row = Integer.toString(first);
        if (!sink.same(made)) {
            throw new Refused(made.place(), "refused.dossiers.twice", number, row);
        }
        problems.add(Problem.at(made.place(), "problem.number.twice", number, row));
    }

    /** In a text table a row of another length has lost or gained a separator: nothing is sure. */
    private boolean whole(Row row, DossierColumns columns, Place place) {
        if (source.format() != TableSource.Format.CSV) {
            return true;
        }
        int width = columns.width();
        int filled = row.width();
        while (filled > width && row.cell(filled - 1).blank()) {
            filled--;
        }
        // columns without a label at the right end are what a spreadsheet pads a header with
        boolean whole = filled <= width && filled >= columns.labelledWidth();
        if (!whole) {
            problems.add(Problem.at(place, "problem.row.ragged", filled, width));
        }
        return whole;
    }

    private boolean numbered(String number, Place place) {
        if (number.isEmpty()) {
            problems.add(Problem.at(place, "problem.number.missing"));
            return false;
        }
        if (number.length() > LONGEST_NUMBER || number.indexOf('\n') >= 0) {
            problems.add(Problem.at(place, "problem.number.long", LONGEST_NUMBER));
            return false;
        }
        return true;
    }

    private void sayAtTheEnd(SheetRows rows) {
        int formulas = rows.formulas() + sides.formulas();
        if (formulas > 0) {
            notices.add(Problem.at(rows.place(), "notice.formulas", formulas));
        }
        if (sides.strangers() > 0) {
            notices.add(Problem.at(source.place(), "notice.side.strangers", sides.strangers()));
        }
    }
}
