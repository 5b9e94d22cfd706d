package fr.palmares.report;

import fr.palmares.model.Decision;
import fr.palmares.model.DossierHead;
import fr.palmares.model.Outcome;
import fr.palmares.ranking.Departure;
import fr.palmares.ranking.Placement;
import fr.palmares.ranking.Ranked;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;

/** The decisions: laureates, reserve list in its order, not selected, then what is not decided. */
final class DecisionsSheet {
    private static final List<Outcome> ORDER =
            List.of(Outcome.LAUREATE, Outcome.RESERVE, Outcome.NOT_SELECTED);
    private static final int UNDECIDED = ORDER.size();

    private DecisionsSheet() {}

    static void write(Workbook workbook, Styles styles, Material m) {
        Page page =
                new Page(
                        workbook,
                        styles,
                        m,
                        m.sheetName("decisions"),
                        m.say("decisions.subtitle", decided(m), m.ranking.rows().size()));
        page.goTo(Page.HEAD);
        List<Ranked> rows = new ArrayList<>(m.ranking.rows());
        // the sort is stable: within a list the ranking's own order stays
        rows.sort(
                Comparator.<Ranked>comparingInt(r -> list(m, r))
                        .thenComparingInt(r -> position(m, r)));
        int longest =
                rows.stream()
                        .mapToInt(r -> CellText.pieces(motivation(m, r)).size())
                        .max()
                        .orElse(1);
        DecisionExtras extras = new DecisionExtras(m);
        List<Column> columns = columns(m, extras, longest);
        page.head(columns, 2);
        for (Ranked ranked : rows) {
            row(page, m, extras, ranked, longest);
        }
        page.filter(Page.HEAD, columns.size());
    }

    private static List<Column> columns(Material m, DecisionExtras extras, int texts) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(m.say("column.dossier"), 10));
        columns.add(Column.text(m.say("column.organisation"), 30));
        columns.add(Column.text(m.say("column.title"), 40));
        columns.add(Column.text(m.say("column.list"), 20));
        columns.add(Column.number(m.say("column.position"), 9));
        columns.add(Column.number(m.say("column.place"), 8));
        columns.add(Column.number(m.say("column.score"), 8));
        columns.add(Column.text(m.say("column.departure"), 30));
        columns.addAll(extras.columns());
        for (int i = 0; i < texts; i++) {
            columns.add(Column.text(TextColumns.label(m, m.say("column.motivation"), i), 60));
        }
        return columns;
    }

    private static void row(
            Page page, Material m, DecisionExtras extras, Ranked ranked, int texts) {
        Row row = page.add();
        DossierHead head = m.head(ranked.dossier());
        Optional<Decision> decision = m.decision(ranked.dossier());
        page.dossier(row, 0, head.number(), Look.TEXT);
        page.text(row, 1, head.organisation(), Look.WRAP);
        page.text(row, 2, head.title(), Look.WRAP);
        String list =
                decision.map(d -> m.say("outcome." + d.outcome()))
                        .orElse(m.say("decisions.undecided"));
        page.text(row, 3, list, decision.isPresent() ? Look.STRONG : Look.TEXT);
        Integer position =
                decision.filter(d -> d.place().isPresent()).map(Decision::position).orElse(null);
        page.number(row, 4, position, Look.COUNT);
        page.number(row, 5, ranked.place(), Look.COUNT);
        page.number(row, 6, RankingRow.number(ranked.score()), Look.SCORE);
        page.text(row, 7, decision.map(d -> departure(m, d, ranked)).orElse(""), Look.WRAP);
        extras.write(page, row, 8, head.number());
        page.texts(row, 8 + extras.size(), texts, motivation(m, ranked), Look.WRAP);
    }

    /** What the ranking gave where the decision is another one; "" where they agree. */
    private static String departure(Material m, Decision decision, Ranked ranked) {
        return Departure.of(m.state, m.ranking, decision)
                .map(d -> m.say("departure." + d))
                .orElse(ranked.list() == Placement.TIED ? m.say("departure.TIED") : "");
    }

    private static String motivation(Material m, Ranked ranked) {
        return m.decision(ranked.dossier()).map(Decision::motivation).orElse("");
    }

    private static long decided(Material m) {
        return m.ranking.rows().stream().filter(r -> m.decision(r.dossier()).isPresent()).count();
    }

    private static int list(Material m, Ranked ranked) {
        return m.decision(ranked.dossier()).map(d -> ORDER.indexOf(d.outcome())).orElse(UNDECIDED);
    }

    /** Reserves without a position come after those with one. */
    private static int position(Material m, Ranked ranked) {
        return m.decision(ranked.dossier())
                .filter(d -> d.outcome() == Outcome.RESERVE)
                .map(d -> d.place().orElse(Integer.MAX_VALUE))
                .orElse(0);
    }
}
