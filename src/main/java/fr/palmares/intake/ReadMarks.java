package fr.palmares.intake;

import fr.palmares.intake.table.SheetRows;
import fr.palmares.intake.table.TableSource;
import fr.palmares.intake.table.Tables;
import fr.palmares.model.Refused;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads marks in the long form: {@code dossier,juror,criterion,score[,remark]}, the score in units
 * of the scale, {@code NSP} for an abstention, empty for unmarked.
 */
public final class ReadMarks {
    private static final NamedTable TABLE =
            new NamedTable(List.of("dossier", "juror", "criterion", "score"), List.of("remark"));

    private ReadMarks() {}

    /**
     * Reads the marks, in order. Whether jurors, dossiers and criteria exist and whether a mark is
     * on the scale is for who knows the call; each row knows its place.
     *
     * @param separator what parts the fields, or null to guess
     * @throws Refused at the first thing that is wrong, with its row
     */
    public static Listed<MarkRow> read(Path file, @Nullable Character separator) {
        return readWith(file, ListReading.strict(separator));
    }

    private static Listed<MarkRow> readWith(Path file, ListReading how) {
        NamedTable.Once<List<String>, List<String>> once = new NamedTable.Once<>();
        return TABLE.read(
                file,
                how,
                row -> {
                    MarkRow mark =
                            new MarkRow(
                                    row.required("dossier"),
                                    row.required("juror"),
                                    row.required("criterion"),
                                    score(row),
                                    row.text("remark"),
                                    row.place());
                    return once.first(
                                    List.of(mark.dossier(), mark.juror(), mark.criterion()),
                                    List.of(mark.rawScore(), mark.remark()),
                                    row.place())
                            ? Optional.of(mark)
                            : Optional.empty();
                });
    }

    /**
     * Reads marks in the long form or in one of the wide ones, whichever the file has: a sheet per
     * juror, a juror and their criteria in one row, a column per juror and criterion.
     *
     * @param names what jurors and criteria are called
     * @throws Refused at the first thing that is wrong, with sheet, row and column
     */
    public static Listed<MarkRow> read(Path file, @Nullable Character separator, MarkNames names) {
        return readWith(file, ListReading.strict(separator), names);
    }

    /**
     * The same, a row of the long form that is wrong being told as asked; the wide forms are read
     * as a whole.
     */
    public static Listed<MarkRow> readWith(Path file, ListReading how, MarkNames names) {
        try (TableSource source = Tables.open(file, how.limits(), how.separator(), how.charset())) {
            if (wide(source)) {
                return new WideMarks(source, names).read();
            }
        }
        return readWith(file, how);
    }

    /** A first sheet with dossiers and without a column of criteria; a list has that. */
    private static boolean wide(TableSource source) {
        if (source.sheets().size() > 1) {
            return !longForm(source);
        }
        try (SheetRows rows = source.open(0, (row, labels) -> WideColumns.header(labels))) {
            return WideColumns.header(rows.header()) && !longForm(source);
        }
    }

    private static boolean longForm(TableSource source) {
        try (SheetRows rows = source.open(0)) {
            List<String> labels = rows.header().stream().map(Labels::fold).toList();
            return labels.contains("criterion")
                    || labels.contains("critere")
                    || labels.contains("score")
                    || labels.contains("note");
        }
    }

    private static String score(NamedRow row) {
        String score = row.text("score");
        if (!score.isEmpty() && !MarkRow.isAbstention(score)) {
            Numbers.parse(score, row.place("score"));
        }
        return score;
    }
}
