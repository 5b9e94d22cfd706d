package fr.palmares.ranking;

import fr.palmares.model.CallState;
import fr.palmares.model.Criterion;
import fr.palmares.model.DossierHead;
import fr.palmares.model.Grid;
import fr.palmares.model.Mark;
import fr.palmares.model.Recusal;
import fr.palmares.model.Sheet;
import fr.palmares.model.SheetState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The finished sheets of a round packed for arithmetic: one row per sheet, rows of a dossier
 * together and in the order of the jury, whatever the order of the state's maps. Dossiers are the
 * admissible ones in the order received; recused pairs and drafts are not in it.
 */
final class MarkTable {
    /** What a finished sheet is good for. */
    enum Kind {
        /** A mark on every counted criterion. */
        COMPLETE,
        /** It abstains on a counted criterion. */
        ABSTAINING,
        /** Two computers disagree about a counted mark: not usable until someone settles it. */
        DISPUTED
    }

    /** Stands for a juror: leave nobody out. */
    static final int NOBODY = -1;

    /** In {@link #marks}: an abstention, or a disputed mark. */
    private static final byte NONE = -1;

    private final List<String> dossiers;
    private final List<String> jurors;
    private final List<Criterion> columns;
    private final int counted;
    private final int[] first;
    private final int[] juror;
    private final Kind[] kind;
    private final byte[] marks;

    private record Row(int dossier, int juror, Sheet sheet) {}

    private record Pair(String juror, String dossier) {}

    private MarkTable(List<String> dossiers, List<String> jurors, Grid grid, List<Row> rows) {
        this.dossiers = List.copyOf(dossiers);
        this.jurors = List.copyOf(jurors);
        this.columns =
                Stream.concat(
                                grid.counted().stream(),
                                grid.criteria().stream().filter(c -> !c.counted()))
                        .toList();
        this.counted = grid.counted().size();
        this.first = new int[dossiers.size() + 1];
        this.juror = new int[rows.size()];
        this.kind = new Kind[rows.size()];
        this.marks = new byte[rows.size() * columns.size()];
        int next = 0;
        for (int row = 0; row < rows.size(); row++) {
            Row r = rows.get(row);
            while (next <= r.dossier()) {
                first[next++] = row;
            }
            juror[row] = r.juror();
            kind[row] = fill(row, r.sheet());
        }
        while (next < first.length) {
            first[next++] = rows.size();
        }
    }

    static MarkTable of(CallState state, Grid grid) {
        List<String> dossiers = state.ranked().stream().map(DossierHead::number).toList();
        Map<String, Integer> dossierAt = positions(dossiers);
        Map<String, Integer> jurorAt = positions(state.jurors().keySet());
        Set<Pair> recused = new HashSet<>();
        for (Recusal recusal : state.recusals()) {
            recused.add(new Pair(recusal.juror(), recusal.dossier()));
        }
        // a juror whom the jury no longer lists keeps the sheets that were given
        state.sheets().keySet().stream()
                .map(id -> id.juror())
                .filter(code -> !jurorAt.containsKey(code))
                .distinct()
                .sorted()
                .toList()
                .forEach(code -> jurorAt.put(code, jurorAt.size()));
        List<Row> rows = new ArrayList<>();
        for (Sheet sheet : state.sheets().values()) {
            String dossier = sheet.id().dossier();
            String code = sheet.id().juror();
            Integer at = dossierAt.get(dossier);
            if (at != null
                    && sheet.state(grid) == SheetState.FINISHED
                    && !recused.contains(new Pair(code, dossier))) {
                rows.add(new Row(at, jurorAt.getOrDefault(code, NOBODY), sheet));
            }
        }
        rows.sort(Comparator.comparingInt(Row::dossier).thenComparingInt(Row::juror));
        return new MarkTable(dossiers, List.copyOf(jurorAt.keySet()), grid, rows);
    }

    /** Numbers of the dossiers, in the order received. */
    List<String> dossiers() {
        return dossiers;
    }

    /** Codes of the jurors, in the order of the jury. */
    List<String> jurors() {
        return jurors;
    }

    /** Counted criteria in the grid's order, then the others in theirs. */
    List<Criterion> columns() {
        return columns;
    }

    /** How many of {@link #columns()} are counted. */
    int counted() {
        return counted;
    }

    /** First row of a dossier; its last is before {@code firstRow(dossier + 1)}. */
    int firstRow(int dossier) {
        return first[dossier];
    }

    int juror(int row) {
        return juror[row];
    }

    /** Whether a juror has any finished sheet. */
    boolean marks(int someJuror) {
        return Arrays.stream(juror).anyMatch(j -> j == someJuror);
    }

    Kind kind(int row) {
        return kind[row];
    }

    boolean marked(int row, int column) {
        return marks[row * columns.size() + column] != NONE;
    }

    /** Steps above the lowest mark; only where {@link #marked}. */
    int steps(int row, int column) {
        return marks[row * columns.size() + column];
    }

    private Kind fill(int row, Sheet sheet) {
        Kind result = Kind.COMPLETE;
        for (int column = 0; column < columns.size(); column++) {
            String code = columns.get(column).code();
            boolean disputed = sheet.conflicts().contains(code);
            byte steps = NONE;
            if (!disputed && sheet.marks().get(code) instanceof Mark.Given(int given)) {
                steps = (byte) given;
            }
            marks[row * columns.size() + column] = steps;
            if (column < counted && disputed) {
                result = Kind.DISPUTED;
            } else if (column < counted && steps == NONE && result == Kind.COMPLETE) {
                result = Kind.ABSTAINING;
            }
        }
        return result;
    }

    private static Map<String, Integer> positions(Iterable<String> codes) {
        Map<String, Integer> ordered = new LinkedHashMap<>();
        for (String code : codes) {
            ordered.put(code, ordered.size());
        }
        return ordered;
    }
}
