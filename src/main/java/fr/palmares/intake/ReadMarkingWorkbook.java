package fr.palmares.intake;

import fr.palmares.intake.table.Limits;
import fr.palmares.intake.table.Row;
import fr.palmares.intake.table.SheetRows;
import fr.palmares.intake.table.TableSource;
import fr.palmares.intake.table.Tables;
import fr.palmares.model.MarkingForm;
import fr.palmares.model.Place;
import fr.palmares.model.Refused;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a marking workbook that a juror filled in, known by its first cell. */
public final class ReadMarkingWorkbook {
    private ReadMarkingWorkbook() {}

    /**
     * What a juror filled in.
     *
     * @param call the call's id
     * @param juror the juror's code
     * @param round the round's code
     * @param grid hash of the scale and the criteria it was made for
     * @param marks marks that stand in the workbook and did not when it went out
     * @param texts remarks, assessments and notes of which the same is true
     */
    public record Filled(
            String call,
            String juror,
            String round,
            String grid,
            Place place,
            List<MarkRow> marks,
            List<Text> texts) {}

    /** What a text is about. */
    public enum Kind {
        REMARK,
        ASSESSMENT,
        NOTE
    }

    /**
     * A text the juror wrote.
     *
     * @param criterion a criterion's code for a remark, else ""
     */
    public record Text(Kind kind, String dossier, String criterion, String text, Place place) {}

    /** Whether a file is a marking workbook; false for what cannot be read at all. */
    public static boolean is(Path file) {
        try (TableSource source = Tables.open(file, Limits.STANDARD, null)) {
            return is(source);
        } catch (Refused e) {
            // whoever reads it as what it is will say what is wrong with it
            return false;
        }
    }

    private static boolean is(TableSource source) {
        if (source.sheets().size() <= MarkingForm.REMARKS_SHEET) {
            return false;
        }
        try (SheetRows who = source.open(0)) {
            return !who.header().isEmpty()
                    && who.header().getFirst().strip().equals(MarkingForm.MARK);
        }
    }

    /**
     * Reads a workbook.
     *
     * @throws Refused when it is none, or something in it cannot be read, with its place
     */
    public static Filled read(Path file) {
        try (TableSource source = Tables.open(file, Limits.STANDARD, null)) {
            if (!is(source)) {
                throw new Refused(source.place(), "refused.marking.form");
            }
            Map<Integer, String> facts = new HashMap<>();
            try (SheetRows who = source.open(0)) {
                for (Row row = who.next(); row != null; row = who.next()) {
                    facts.put(row.number(), row.text(1).strip());
                }
            }
            String juror = facts.getOrDefault(MarkingForm.JUROR_ROW, "");
            List<MarkRow> marks = new ArrayList<>();
            List<Text> texts = new ArrayList<>();
            for (int sheet : new int[] {MarkingForm.MARKS_SHEET, MarkingForm.REMARKS_SHEET}) {
                try (SheetRows rows = source.open(sheet)) {
                    new Lines(rows, juror, marks, texts).read();
                }
            }
            return new Filled(
                    facts.getOrDefault(MarkingForm.CALL_ROW, ""),
                    juror,
                    facts.getOrDefault(MarkingForm.ROUND_ROW, ""),
                    facts.getOrDefault(MarkingForm.GRID_ROW, ""),
                    source.place(),
                    marks,
                    texts);
        }
    }

    /** One sheet's rows. */
    private record Lines(SheetRows rows, String juror, List<MarkRow> marks, List<Text> texts) {
        void read() {
            List<String> header = rows.header().stream().map(String::strip).toList();
            int dossierColumn = header.indexOf(MarkingForm.DOSSIER);
            if (dossierColumn < 0) {
                throw new Refused(
                        rows.place().row(rows.headerRow()),
                        "refused.marking.header",
                        MarkingForm.DOSSIER);
            }
            List<String> labels = List.of();
            Set<String> seen = new HashSet<>();
            for (Row row = rows.next(); row != null; row = rows.next()) {
                Place place = rows.place().row(row.number());
                if (labels.isEmpty()) {
                    // the row people read
                    labels =
                            row.cells().stream()
                                    .map(c -> c.text().strip().replace('\n', ' '))
                                    .toList();
                    continue;
                }
                String dossier = row.text(dossierColumn).strip();
                for (int i = 0; i < header.size(); i++) {
                    Place cell = i < labels.size() ? place.column(labels.get(i)) : place;
                    read(header, i, row, dossier, cell);
                }
                if (!dossier.isEmpty() && !seen.add(dossier)) {
                    throw new Refused(place, "refused.marking.twice", dossier);
                }
            }
        }

        private void read(List<String> header, int i, Row row, String dossier, Place place) {
            String column = header.get(i);
            String text = row.text(i).strip();
            int twin = header.indexOf(MarkingForm.before(column));
            if (text.isEmpty() || twin < 0) {
                return;
            }
            if (dossier.isEmpty()) {
                throw new Refused(place, "refused.value.missing");
            }
            if (MarkingForm.twin(text).equals(row.text(twin).strip())) {
                return;
            }
            String mark = MarkingForm.markOf(column);
            String remark = MarkingForm.remarkOn(column);
            if (!mark.isEmpty()) {
                marks.add(new MarkRow(dossier, juror, mark, text, "", place));
            } else if (!remark.isEmpty()) {
                texts.add(new Text(Kind.REMARK, dossier, remark, text, place));
            } else if (column.equals(MarkingForm.ASSESSMENT)) {
                texts.add(new Text(Kind.ASSESSMENT, dossier, "", text, place));
            } else if (column.equals(MarkingForm.NOTE)) {
                texts.add(new Text(Kind.NOTE, dossier, "", text, place));
            }
        }
    }
}
