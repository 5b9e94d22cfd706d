package fr.palmares.intake;

import fr.palmares.intake.table.Limits;
import fr.palmares.intake.table.Row;
import fr.palmares.intake.table.SheetRows;
import fr.palmares.intake.table.TableSource;
import fr.palmares.intake.table.Tables;
import fr.palmares.model.Dossier;
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
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> notices = new ArrayList<>();
    private final MemoryBudget budget = MemoryBudget.ofThisMachine();
    private final Sides sides = new Sides(notices, budget);

    private ReadDossiers(TableSource source, ReadOptions options) {
        this.source = source;
        this.options = options;
    }

    /**
     * Reads a file, with the standard options but these limits.
     *
     * @throws Refused when nothing of it can be read, with the place and what to do
     */
    public static DossierFile read(Path file, Limits limits) {
        return read(file, ReadOptions.STANDARD.withLimits(limits));
    }

    /**
     * Reads a file.
     *
     * @throws Refused when nothing of it can be read, with the place and what to do
     */
    public static DossierFile read(Path file, ReadOptions options) {
        try (TableSource source = Tables.open(file, options.limits(), options.separator())) {
            return new ReadDossiers(source, options).read();
        }
    }

    private DossierFile read() {
        source.notices().forEach(key -> notices.add(Problem.at(source.place(), key)));
        Layout layout = new FindLayout(source, options, notices).find();
        for (int i = 0; i < source.sheets().size(); i++) {
            String name = source.sheets().get(i);
            if (i != layout.sheet() && layout.mapping() == null && Sides.is(name)) {
                sides.read(source, i);
            } else if (i != layout.sheet()) {
                notices.add(Problem.at(source.place().sheet(name), "notice.sheet.unread"));
            }
        }
        try (SheetRows rows = source.open(layout.sheet(), layout.rule())) {
            List<DossierRow> dossiers = dossiers(rows, layout.columns(rows.header()));
            sayAtTheEnd(rows);
            return new DossierFile(
                    layout.dialect() + "-" + source.format().name().toLowerCase(Locale.ROOT),
                    dossiers,
                    problems,
                    notices,
                    layout.mapping() == null ? "" : Mapping.fingerprint(rows.header()));
        }
    }

    private List<DossierRow> dossiers(SheetRows rows, DossierColumns columns) {
        DossierAssembler assembler = new DossierAssembler(columns, sides, notices);
        Map<String, DossierRow> byNumber = new HashMap<>();
        List<DossierRow> dossiers = new ArrayList<>();
        int read = 0;
        for (Row row = rows.next(); row != null; row = rows.next()) {
            options.progress().accept(++read);
            Place place = rows.place().row(row.number());
            String number = assembler.number(row);
            if (!whole(row, columns.width(), place) || !numbered(number, place)) {
                continue;
            }
            budget.keep(row, place);
            Dossier dossier = assembler.assemble(row, place);
            DossierRow made = new DossierRow(dossier, place);
            DossierRow first = byNumber.putIfAbsent(number, made);
            if (first == null) {
                dossiers.add(made);
            } else {
                again(first, made);
            }
        }
        if (dossiers.isEmpty()) {
            throw problems.isEmpty()
                    ? new Refused(rows.place(), "refused.dossiers.none")
                    : new Refused(
                            problems.getFirst().place(),
                            problems.getFirst().key(),
                            problems.getFirst().arguments().toArray());
        }
        return dossiers;
    }

    private static String row(DossierRow made) {
        return Integer.toString(made.place().row());
    }

    private void again(DossierRow first, DossierRow made) {
        String number = made.dossier().number();
        if (!first.dossier().equals(made.dossier())) {
            throw new Refused(made.place(), "refused.dossiers.twice", number, row(first));
        }
        problems.add(Problem.at(made.place(), "problem.number.twice", number, row(first)));
    }

    /** In a text table a row of another length has lost or gained a separator: nothing is sure. */
    private boolean whole(Row row, int width, Place place) {
        if (source.format() != TableSource.Format.CSV) {
            return true;
        }
        int filled = row.width();
        while (filled > width && row.cell(filled - 1).blank()) {
            filled--;
        }
        if (filled != width) {
            problems.add(Problem.at(place, "problem.row.ragged", filled, width));
        }
        return filled == width;
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
