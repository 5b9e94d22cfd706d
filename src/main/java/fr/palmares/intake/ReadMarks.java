package fr.palmares.intake;

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
        NamedTable.Once<List<String>, List<String>> once = new NamedTable.Once<>();
        return TABLE.read(
                file,
                separator,
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

    private static String score(NamedRow row) {
        String score = row.text("score");
        if (!score.isEmpty() && !MarkRow.isAbstention(score)) {
            Numbers.parse(score, row.place("score"));
        }
        return score;
    }
}
