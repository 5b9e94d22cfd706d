package fr.palmares.intake;

import fr.palmares.intake.table.XlsxReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the columns of a wide table of marks are: the dossier, a juror, one mark each. */
final class WideColumns {
    /** Columns that say what the marks come to, or only help whoever reads. */
    private static final Set<String> NO_MARKS =
            Set.of(
                    "total",
                    "somme",
                    "sum",
                    "moyenne",
                    "mean",
                    "average",
                    "rang",
                    "rank",
                    "classement",
                    "titre",
                    "title",
                    "intitule",
                    "projet",
                    "organisme",
                    "organisation",
                    "siret",
                    "region",
                    "etat",
                    "state");

    private static final Set<String> DOSSIER =
            Set.of(
                    "dossier",
                    "numero",
                    "n°",
                    "no",
                    "no.",
                    "id",
                    "ref",
                    "ref.",
                    "n° dossier",
                    "numero de dossier",
                    "numero du dossier",
                    "dossier id",
                    "number");
    private static final Set<String> JUROR = Set.of("juror", "jure", "juree", "evaluateur");
    private static final Pattern BETWEEN = Pattern.compile("\\s*[/|:·–—-]\\s*|\\s+|_");
    private static final Pattern IN_BRACKETS = Pattern.compile("(.+?)\\s*\\((.+)\\)");

    /**
     * A column of marks.
     *
     * @param juror whose, or null for the sheet's or the row's
     * @param criterion null for a column that is none of the grid's
     */
    record Marks(int index, String label, @Nullable String juror, @Nullable String criterion) {}

    private final int dossier;
    private final int juror;
    private final List<Marks> marks = new ArrayList<>();

    WideColumns(List<String> header, MarkNames names) {
        this.dossier = find(header, DOSSIER);
        this.juror = find(header, JUROR);
        for (int i = 0; i < header.size(); i++) {
            String label = Labels.same(header.get(i));
            if (i != dossier && i != juror && !NO_MARKS.contains(Labels.fold(label))) {
                marks.add(marks(i, label, names));
            }
        }
    }

    /** Whether a row can be the header of such a table. */
    static boolean header(List<String> labels) {
        return find(labels, DOSSIER) >= 0;
    }

    private static int find(List<String> header, Set<String> names) {
        for (int i = 0; i < header.size(); i++) {
            if (names.contains(Labels.fold(header.get(i)))) {
                return i;
            }
        }
        return -1;
    }

    private static Marks marks(int index, String label, MarkNames names) {
        String criterion = names.criterion(label);
        if (label.isEmpty()) {
            return new Marks(index, XlsxReference.letters(index), null, null);
        }
        if (criterion != null) {
            return new Marks(index, label, null, criterion);
        }
        Matcher brackets = IN_BRACKETS.matcher(label);
        if (brackets.matches()) {
            Marks pair = pair(index, label, brackets.group(1), brackets.group(2), names);
            if (pair != null) {
                return pair;
            }
        }
        Matcher between = BETWEEN.matcher(label);
        while (between.find()) {
            Marks pair =
                    pair(
                            index,
                            label,
                            label.substring(0, between.start()),
                            label.substring(between.end()),
                            names);
            if (pair != null) {
                return pair;
            }
        }
        return names.create() ? made(index, label) : new Marks(index, label, null, null);
    }

    private static @Nullable Marks pair(
            int index, String label, String one, String other, MarkNames names) {
        String juror = names.juror(one);
        String criterion = names.criterion(other);
        if (juror == null || criterion == null) {
            juror = names.juror(other);
            criterion = names.criterion(one);
        }
        return juror == null || criterion == null
                ? null
                : new Marks(index, label, juror, criterion);
    }

    /** Where nothing is known yet, {@code juror / criterion} or a criterion alone. */
    private static Marks made(int index, String label) {
        int slash = label.indexOf('/');
        return slash < 0
                ? new Marks(index, label, null, label)
                : new Marks(
                        index,
                        label,
                        label.substring(0, slash).strip(),
                        label.substring(slash + 1).strip());
    }

    int dossier() {
        return dossier;
    }

    /** The column that names each row's juror, or -1. */
    int juror() {
        return juror;
    }

    List<Marks> marks() {
        return marks;
    }

    /** Whether a column is one juror's marks on one criterion: nothing else is called so. */
    boolean pairs() {
        return dossier >= 0 && marks.stream().anyMatch(m -> m.juror() != null);
    }

    /** Whether each row names its juror. */
    boolean sayWhose() {
        return juror >= 0;
    }

    /** How many columns are called as a criterion of the call. */
    long criteria() {
        return marks.stream().filter(m -> m.criterion() != null).count();
    }

    /** Whether the header has anything of marks in it at all. */
    boolean ofMarks() {
        return dossier >= 0 && criteria() > 0;
    }
}
