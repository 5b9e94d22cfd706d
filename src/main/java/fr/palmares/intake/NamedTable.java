package fr.palmares.intake;

import fr.palmares.intake.table.Row;
import fr.palmares.intake.table.SheetRows;
import fr.palmares.intake.table.TableSource;
import fr.palmares.intake.table.Tables;
import fr.palmares.model.Place;
import fr.palmares.model.Refused;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A short list with named columns in any order: a text table, or the first sheet of a workbook. */
final class NamedTable {
    /** French spellings of the columns, folded. */
    private static final Map<String, String> FRENCH =
            Map.ofEntries(
                    Map.entry("jure", "juror"),
                    Map.entry("numero", "dossier"),
                    Map.entry("critere", "criterion"),
                    Map.entry("note", "score"),
                    Map.entry("remarque", "remark"),
                    Map.entry("coefficient", "weight"),
                    Map.entry("seuil", "threshold"),
                    Map.entry("compte", "counted"),
                    Map.entry("nom", "name"),
                    Map.entry("courriel", "email"),
                    Map.entry("organisme", "organisation"),
                    Map.entry("motif", "reason"),
                    Map.entry("nature_du_lien", "interest"),
                    Map.entry("lien", "interest"),
                    Map.entry("declare_le", "declared"),
                    Map.entry("recevable", "admissible"),
                    Map.entry("liste", "list"));

    private final List<String> required;
    private final List<String> optional;

    private final boolean strict;

    private final List<String> foreign;

    /** A list in which a column that is not known is said and left out. */
    NamedTable(List<String> required, List<String> optional) {
        this(required, optional, false);
    }

    /**
     * A list.
     *
     * @param strict whether a column that is not known refuses the file
     */
    NamedTable(List<String> required, List<String> optional, boolean strict) {
        this(required, optional, strict, List.of());
    }

    private NamedTable(
            List<String> required, List<String> optional, boolean strict, List<String> foreign) {
        this.required = required;
        this.optional = optional;
        this.strict = strict;
        this.foreign = foreign;
    }

    /** The same; one of these columns tells that it is a list of another kind. */
    NamedTable without(String... columns) {
        return new NamedTable(required, optional, strict, List.of(columns));
    }

    /**
     * Reads every row.
     *
     * @param how what to do with a row that is wrong
     * @param make a value of a row, or nothing for a row that says nothing
     * @throws Refused when the file cannot be read, or at a row that is not to be passed over
     */
    <T> Listed<T> read(Path file, ListReading how, Function<NamedRow, Optional<T>> make) {
        List<Problem> notices = new ArrayList<>();
        List<T> values = new ArrayList<>();
        try (TableSource source = Tables.open(file, how.limits(), how.separator(), how.charset());
                SheetRows rows = source.open(0)) {
            source.notices().forEach(key -> notices.add(Problem.at(source.place(), key)));
            Map<String, Integer> columns = columns(rows, notices);
            int needed = required.stream().mapToInt(columns::get).max().orElse(0) + 1;
            boolean any = false;
            for (Row row = rows.next(); row != null; row = rows.next()) {
                any = true;
                Place place = rows.place().row(row.number());
                try {
                    checkWidth(source, row, needed, rows.header().size(), place);
                    make.apply(new NamedRow(row, rows.place(), columns)).ifPresent(values::add);
                } catch (Refused e) {
                    // the domain refuses without knowing where the value came from
                    how.onRefused().accept(e.place().equals(Place.NOWHERE) ? e.at(place) : e);
                }
            }
            if (!any) {
                throw new Refused(rows.place(), "refused.list.empty");
            }
        }
        return new Listed<>(values, notices);
    }

    private Map<String, Integer> columns(SheetRows rows, List<Problem> notices) {
        Place place = rows.place().row(Math.max(1, rows.headerRow()));
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < rows.header().size(); i++) {
            String written = rows.header().get(i).strip();
            String folded = Labels.fold(written).replace(' ', '_');
            String name = FRENCH.getOrDefault(folded, folded);
            if (!required.contains(name) && !optional.contains(name)) {
                // « numéro » may be anything's
                if (foreign.contains(name) && !folded.equals("numero")) {
                    throw new Refused(place, "refused.list.other", written, known());
                }
                if (strict && !name.isEmpty()) {
                    throw new Refused(place, "refused.column.unknown", written, known());
                }
                if (!name.isEmpty()) {
                    notices.add(
                            Problem.at(place.column(written), "notice.column.unknown", written));
                }
            } else if (columns.put(name, i) != null) {
                throw new Refused(place, "refused.column.twice", written);
            }
        }
        for (String name : required) {
            if (!columns.containsKey(name)) {
                throw new Refused(
                        place, "refused.column.missing", name, String.join(", ", required));
            }
        }
        return columns;
    }

    private String known() {
        return Stream.concat(required.stream(), optional.stream())
                .collect(Collectors.joining(", "));
    }

    /** Trailing optional fields may be left out; a field too many has shifted something. */
    private static void checkWidth(TableSource source, Row row, int needed, int most, Place place) {
        if (source.format() != TableSource.Format.CSV) {
            return;
        }
        int filled = row.width();
        while (filled > most && row.cell(filled - 1).blank()) {
            filled--;
        }
        if (filled > most || filled < needed) {
            throw new Refused(place, "refused.row.long", filled, most);
        }
    }

    /** Remembers what was said of a subject: the same again is passed over, another is refused. */
    static final class Once<K, V> {
        private final Map<K, Placed<V>> said = new HashMap<>();

        /**
         * Whether it is said for the first time.
         *
         * @throws Refused when something else was said of the same subject before
         */
        boolean first(K subject, V value, Place place) {
            Placed<V> before = said.putIfAbsent(subject, new Placed<>(value, place));
            if (before != null && !Objects.equals(before.value(), value)) {
                throw new Refused(
                        place, "refused.row.twice", Integer.toString(before.place().row()));
            }
            return before == null;
        }
    }
}
