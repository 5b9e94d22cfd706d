package fr.palmares.intake;

import fr.palmares.intake.table.Cell;
import fr.palmares.intake.table.Row;
import fr.palmares.intake.table.SheetRows;
import fr.palmares.intake.table.TableSource;
import fr.palmares.model.Answer;
import fr.palmares.model.AnswerTable;
import fr.palmares.model.Opinion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The sheets beside the dossiers' own, by dossier number: the applicants' establishments, the
 * experts' opinions, one sheet for each repeated block of the form.
 */
final class Sides {
    private static final String ESTABLISHMENTS = "Etablissements";
    private static final String OPINIONS = "Avis";
    private static final List<String> NUMBERS =
            List.of(
                    "Dossier ID",
                    PlatformLabels.TEMPLATE.number(),
                    PlatformLabels.STANDARD.number());
    private static final String APPLICANT = "Dossier";
    private static final Pattern REPEATED = Pattern.compile("\\(\\d+\\) .*");

    /** What one dossier has on those sheets. */
    static final class Side {
        static final Side NONE = new Side();

        private final List<Answer> establishment = new ArrayList<>();
        private final Map<String, Block> blocks = new LinkedHashMap<>();
        private final List<Opinion> opinions = new ArrayList<>();

        /** The applicant's establishment, column by column. */
        List<Answer> establishment() {
            return establishment;
        }

        List<Opinion> opinions() {
            return opinions;
        }

        List<AnswerTable> tables() {
            return blocks.entrySet().stream().map(e -> e.getValue().table(e.getKey())).toList();
        }

        private void add(String table, List<String> header, List<String> row) {
            blocks.computeIfAbsent(table, name -> new Block(header, new ArrayList<>()))
                    .rows()
                    .add(row);
        }
    }

    /** A repeated block while it is read. */
    private record Block(List<String> header, List<List<String>> rows) {
        AnswerTable table(String name) {
            return new AnswerTable(name, header, rows);
        }
    }

    private final Map<String, Side> byNumber = new HashMap<>();
    private final List<Problem> notices;
    private final MemoryBudget budget;
    private final Set<String> asked = new HashSet<>();
    private int formulas;

    Sides(List<Problem> notices, MemoryBudget budget) {
        this.notices = notices;
        this.budget = budget;
    }

    /** Whether a sheet of this name is one of these. */
    static boolean is(String sheet) {
        String same = Labels.same(sheet);
        return same.equals(ESTABLISHMENTS)
                || same.equals("Établissements")
                || same.equals(OPINIONS)
                || REPEATED.matcher(same).matches();
    }

    /** Reads one of these sheets. */
    void read(TableSource source, int sheet) {
        String name = source.sheets().get(sheet);
        try (SheetRows rows = source.open(sheet)) {
            Header header = new Header(rows.header());
            if (rows.headerRow() == 0) {
                return;
            }
            String joined = NUMBERS.stream().filter(l -> header.of(l) >= 0).findFirst().orElse("");
            if (joined.isEmpty()) {
                notices.add(
                        Problem.at(rows.place().row(rows.headerRow()), "notice.sheet.noNumber"));
                return;
            }
            String same = Labels.same(name);
            for (Row row = rows.next(); row != null; row = rows.next()) {
                budget.keep(row, rows.place().row(row.number()));
                String number = DossierNumbers.plain(row.text(header.of(joined)).strip());
                Side side = byNumber.computeIfAbsent(number, n -> new Side());
                if (same.equals(OPINIONS)) {
                    side.opinions.add(opinion(header, row));
                } else if (REPEATED.matcher(same).matches()) {
                    side.add(name, header.without(joined), header.values(row, joined));
                } else {
                    establishment(side, name, joined, header, row);
                }
            }
            formulas += rows.formulas();
        }
    }

    private static void establishment(
            Side side, String sheet, String joined, Header header, Row row) {
        boolean applicant = Labels.same(header.text(row, "Champ")).equals(APPLICANT);
        if (!applicant || !side.establishment.isEmpty()) {
            side.add(sheet, header.without(joined), header.values(row, joined));
            return;
        }
        List<String> labels = header.without(joined);
        List<String> values = header.values(row, joined);
        for (int i = 0; i < labels.size(); i++) {
            if (!Labels.same(labels.get(i)).equals("Champ")) {
                side.establishment.add(new Answer(labels.get(i), values.get(i)));
            }
        }
    }

    private static Opinion opinion(Header header, Row row) {
        int asked = header.of("Créé le");
        // before March 2023 one column held both
        String introduction =
                header.of("Introduction") < 0
                        ? header.text(row, "Question / Introduction")
                        : header.text(row, "Introduction");
        return new Opinion(
                introduction,
                header.text(row, "Question"),
                header.text(row, "Réponse"),
                header.text(row, "Réponse oui/non"),
                header.text(row, "Instructeur"),
                header.text(row, "Expert"),
                asked < 0
                        ? ""
                        : Moments.read(row.cell(asked))
                                .map(at -> new Cell.Moment(at, false))
                                .map(Cell.Moment::text)
                                .orElse(row.text(asked)));
    }

    /** What these sheets say of a dossier. */
    Side of(String number) {
        asked.add(number);
        return byNumber.getOrDefault(number, Side.NONE);
    }

    /** How many dossiers these sheets speak of that nobody asked for. */
    int strangers() {
        return (int) byNumber.keySet().stream().filter(n -> !asked.contains(n)).count();
    }

    int formulas() {
        return formulas;
    }

    /** A header whose columns are found by label. */
    private static final class Header {
        private final List<String> labels;
        private final Map<String, Integer> index = new HashMap<>();

        Header(List<String> labels) {
            this.labels = labels;
            for (int i = 0; i < labels.size(); i++) {
                index.putIfAbsent(Labels.same(labels.get(i)), i);
            }
        }

        int of(String label) {
            return index.getOrDefault(label, -1);
        }

        String text(Row row, String label) {
            int column = of(label);
            return column < 0 ? "" : row.text(column);
        }

        List<String> without(String label) {
            return pick(label, null);
        }

        List<String> values(Row row, String label) {
            return pick(label, row);
        }

        private List<String> pick(String left, @Nullable Row row) {
            List<String> picked = new ArrayList<>();
            for (int i = 0; i < labels.size(); i++) {
                if (i != of(left)) {
                    picked.add(row == null ? labels.get(i).strip() : row.text(i));
                }
            }
            return picked;
        }
    }
}
