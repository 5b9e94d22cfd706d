package fr.palmares.intake;

import fr.palmares.intake.table.Row;
import fr.palmares.intake.table.SheetRows;
import fr.palmares.intake.table.TableSource;
import fr.palmares.model.Place;
import fr.palmares.model.Refused;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads marks in the wide forms that come by mail: a sheet per juror with a column per criterion, a
 * juror and their criteria in one row, or a column per juror and criterion. All or nothing: a
 * column of figures that is no criterion's is a misspelt one and refuses the file.
 */
final class WideMarks {
    private final TableSource source;
    private final MarkNames names;
    private final List<MarkRow> marks = new ArrayList<>();
    private final List<Problem> notices = new ArrayList<>();
    private final NamedTable.Once<List<String>, String> once = new NamedTable.Once<>();

    WideMarks(TableSource source, MarkNames names) {
        this.source = source;
        this.names = names;
    }

    /** Reads every sheet that has marks. */
    Listed<MarkRow> read() {
        source.notices().forEach(key -> notices.add(Problem.at(source.place(), key)));
        boolean any = false;
        for (int i = 0; i < source.sheets().size(); i++) {
            try (SheetRows rows = source.open(i, (row, labels) -> WideColumns.header(labels))) {
                WideColumns columns = new WideColumns(rows.header(), names);
                if (columns.ofMarks()) {
                    any = true;
                    sheet(rows, columns, source.sheets().get(i));
                } else {
                    notices.add(Problem.at(rows.place(), "notice.marks.sheet"));
                }
            }
        }
        if (!any) {
            throw new Refused(source.place(), "refused.marks.form");
        }
        if (marks.isEmpty()) {
            throw new Refused(source.place(), "refused.list.empty");
        }
        return new Listed<>(marks, notices);
    }

    private void sheet(SheetRows rows, WideColumns columns, String name) {
        for (Row row = rows.next(); row != null; row = rows.next()) {
            Place place = rows.place().row(row.number());
            String dossier = row.text(columns.dossier()).strip();
            String juror = columns.juror() < 0 ? "" : row.text(columns.juror()).strip();
            for (WideColumns.Marks column : columns.marks()) {
                String score = row.text(column.index()).strip();
                if (!score.isEmpty()) {
                    Place cell = place.column(column.label());
                    mark(dossier, juror, name, column, score, cell);
                }
            }
        }
    }

    private void mark(
            String dossier,
            String juror,
            String sheet,
            WideColumns.Marks column,
            String score,
            Place cell) {
        boolean figure = figure(score);
        String criterion = column.criterion();
        if (criterion == null) {
            if (figure) {
                throw new Refused(cell, "refused.criterion.unknown", column.label());
            }
            return;
        }
        if (dossier.isEmpty()) {
            throw new Refused(cell.column(""), "refused.value.missing");
        }
        if (!figure) {
            throw new Refused(cell, "refused.value.number", score);
        }
        String whose = column.juror() == null ? whose(juror, sheet, cell) : column.juror();
        if (once.first(List.of(dossier, whose, criterion), score, cell)) {
            marks.add(new MarkRow(dossier, whose, criterion, score, "", cell));
        }
    }

    /** The juror of a row, else of the sheet. */
    private String whose(String juror, String sheet, Place cell) {
        String written = juror.isEmpty() ? sheet : juror;
        String known = names.juror(written);
        if (known != null) {
            return known;
        }
        if (written.isEmpty()) {
            throw new Refused(cell, "refused.marks.noJuror");
        }
        if (!names.create()) {
            throw new Refused(cell.column(""), "refused.juror.unknown", written);
        }
        return Labels.same(written);
    }

    /** Whether a cell holds a mark or an abstention. */
    static boolean figure(String score) {
        return MarkRow.isAbstention(score) || Numbers.is(score);
    }
}
