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

    /** What the results workbook writes above a block's header, before the block's whole name. */
    private static final List<String> BLOCK = List.of("Bloc répété\u00a0: ", "Repeated block: ");

    private static final Pattern REPEATED = Pattern.compile("\\(\\d+\\) .*");

    /** What one dossier has on those sheets. */
    static final class Side {
        static final Side NONE = new Side();

        private final List<Answer> establishment = new ArrayList<>();
        private final Map<Integer, Block> blocks = new LinkedHashMap<>();
        private final List<Opinion> opinions = new ArrayList<>();

        /** The applicant's establishment, column by column. */
        List<Answer> establishment() {
            return establishment;
        }

        List<Opinion> opinions() {
            return opinions;
        }

        List<AnswerTable> tables() {
            return blocks.values().stream().map(Block::table).toList();
        }

        private void add(SideSheet sheet, Row row) {
            blocks.computeIfAbsent(
                            sheet.index(),
                            i -> new Block(sheet.block(), sheet.labels(), new ArrayList<>()))
                    .rows()
                    .add(sheet.values(row));
        }
    }

    /** A repeated block while it is read. */
    private record Block(String name, List<String> header, List<List<String>> rows) {
        AnswerTable table() {
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
    void read(TableSource source, int sheet, Layout layout) {
        List<String> numbers = new ArrayList<>(NUMBERS);
        numbers.add(layout.numberLabel());
        String name = source.sheets().get(sheet);
        try (SheetRows rows =
                source.open(sheet, (row, labels) -> !number(numbers, labels).isEmpty())) {
            if (rows.headerRow() == 0) {
                return;
            }
            String joined = number(numbers, rows.header());
            if (joined.isEmpty()) {
                notices.add(
                        Problem.at(rows.place().row(rows.headerRow()), "notice.sheet.noNumber"));
                return;
            }
            String same = Labels.same(name);
            String block = block(rows.above());
            boolean cut = layout.platform() == null;
            SideSheet side =
                    new SideSheet(
                            sheet, block.isEmpty() ? name : block, joined, rows.header(), cut);
            boolean repeated = !block.isEmpty() || REPEATED.matcher(same).matches();
            for (Row row = rows.next(); row != null; row = rows.next()) {
                budget.keep(row, rows.place().row(row.number()));
                String written = side.number(row).strip();
                // numbers are compared as the dossiers' own sheet gives them
                String number = layout.platform() == null ? written : DossierNumbers.plain(written);
                Side of = byNumber.computeIfAbsent(number, n -> new Side());
                if (same.equals(OPINIONS)) {
                    of.opinions.add(opinion(side, row));
                } else if (repeated) {
                    of.add(side, row);
                } else {
                    establishment(of, side, row);
                }
            }
            formulas += rows.formulas();
        }
    }

    /** The label by which a sheet is joined to the dossiers, or "". */
    private static String number(List<String> numbers, List<String> labels) {
        List<String> same = labels.stream().map(Labels::same).toList();
        return numbers.stream().filter(n -> same.contains(Labels.same(n))).findFirst().orElse("");
    }

    /** The whole name of a block as the results workbook gives it, or "". */
    private static String block(List<String> above) {
        String first = above.isEmpty() ? "" : above.getFirst();
        return BLOCK.stream()
                .filter(first::startsWith)
                .map(prefix -> first.substring(prefix.length()))
                .findFirst()
                .orElse("");
    }

    private static void establishment(Side side, SideSheet sheet, Row row) {
        boolean applicant = Labels.same(sheet.text(row, "Champ")).equals(APPLICANT);
        if (!applicant || !side.establishment.isEmpty()) {
            side.add(sheet, row);
            return;
        }
        List<String> labels = sheet.labels();
        List<String> values = sheet.values(row);
        for (int i = 0; i < labels.size(); i++) {
            if (!Labels.same(labels.get(i)).equals("Champ")) {
                side.establishment.add(new Answer(labels.get(i), values.get(i)));
            }
        }
    }

    private static Opinion opinion(SideSheet header, Row row) {
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
}
