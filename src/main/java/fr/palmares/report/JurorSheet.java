package fr.palmares.report;

import fr.palmares.model.Criterion;
import fr.palmares.model.DossierHead;
import fr.palmares.model.Fraction;
import fr.palmares.ranking.Ranked;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.jspecify.annotations.Nullable;

/** Scores by juror: a row per ranked dossier, a column per juror; a word where there is none. */
final class JurorSheet {
    private final Material m;
    private final JurorLayout at;
    private final MarksLayout marks;
    private final RankingLayout ranking;
    private final Page page;

    private JurorSheet(
            Workbook workbook,
            Styles styles,
            Material m,
            JurorLayout at,
            MarksLayout marks,
            RankingLayout ranking) {
        this.m = m;
        this.at = at;
        this.marks = marks;
        this.ranking = ranking;
        this.page = new Page(workbook, styles, m, m.sheetName("jurors"), m.say("jurors.subtitle"));
    }

    static void write(
            Workbook workbook,
            Styles styles,
            Material m,
            JurorLayout at,
            MarksLayout marks,
            RankingLayout ranking) {
        new JurorSheet(workbook, styles, m, at, marks, ranking).write();
    }

    private void write() {
        Map<String, Map<String, SheetLine>> lines = new HashMap<>();
        for (SheetLine line : m.lines) {
            lines.computeIfAbsent(line.dossier(), d -> new HashMap<>()).put(line.juror(), line);
        }
        page.goTo(Page.HEAD);
        List<Column> columns = columns();
        page.head(columns, JurorLayout.ORGANISATION + 1);
        for (Ranked ranked : m.ranking.rows()) {
            row(page.add(), ranked, lines.getOrDefault(ranked.dossier(), Map.of()));
        }
        page.filter(Page.HEAD, columns.size());
        if (m.live()) {
            page.sheet.setColumnHidden(at.order(), true);
        }
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.center(m.say("column.settled"), 8));
        columns.add(Column.text(m.say("column.dossier"), 10));
        columns.add(Column.text(m.say("column.organisation"), 30));
        columns.add(Column.text(m.say("column.title"), 40));
        columns.add(Column.number(m.say("column.score"), 8));
        at.jurors.forEach(code -> columns.add(Column.mark(m.jurorName(code))));
        if (m.live()) {
            while (columns.size() < at.order()) {
                columns.add(Column.number("", 12));
            }
            columns.add(Column.helper(m.say("helper.order")));
        }
        return columns;
    }

    private void row(Row row, Ranked ranked, Map<String, SheetLine> lines) {
        DossierHead head = m.head(ranked.dossier());
        page.number(row, JurorLayout.PLACE, ranked.place(), Look.PLACE);
        page.dossier(row, JurorLayout.DOSSIER, head.number(), Look.TEXT);
        page.text(row, JurorLayout.ORGANISATION, head.organisation(), Look.WRAP);
        page.text(row, JurorLayout.TITLE, head.title(), Look.WRAP);
        score(row, ranked);
        for (int j = 0; j < at.jurors.size(); j++) {
            SheetLine line = lines.get(at.jurors.get(j));
            juror(row, JurorLayout.FIRST_JUROR + j, ranked, line);
        }
        if (m.live()) {
            page.number(row, at.order(), m.order(ranked.dossier()), Look.HELPER);
        }
    }

    private void score(Row row, Ranked ranked) {
        Double score = RankingRow.number(ranked.score());
        if (!m.live()) {
            page.number(row, JurorLayout.SCORE, score, Look.SCORE);
            return;
        }
        String formula =
                "INDEX(%s,MATCH(%s,%s,0))"
                        .formatted(
                                ranking.allFromElsewhere(ranking.score()),
                                Ref.inRow(row.getRowNum(), at.order()),
                                ranking.allFromElsewhere(ranking.order()));
        page.formula(row, JurorLayout.SCORE, formula, score, Look.SCORE);
    }

    private void juror(Row row, int column, Ranked ranked, @Nullable SheetLine line) {
        if (line == null) {
            page.blank(row, column, Look.NUMBER);
            return;
        }
        Fraction score = ranked.jurors().get(line.juror());
        if (score == null) {
            page.text(row, column, m.say(word(line)), Look.QUIET);
        } else if (m.live()) {
            String formula =
                    String.format(
                            Locale.ROOT,
                            "INDEX(%s,MATCH(%d,%s,0))",
                            marks.column(marks.score()),
                            line.key(),
                            marks.column(marks.key()));
            page.formula(row, column, formula, score.doubleValue(), Look.NUMBER);
        } else {
            page.number(row, column, score.doubleValue(), Look.NUMBER);
        }
    }

    /** Why there is no score. */
    private String word(SheetLine line) {
        if (line.state() != SheetLine.State.FINISHED) {
            return "jurors." + line.state();
        }
        boolean disputed = false;
        for (Criterion criterion : m.ranking.grid().counted()) {
            disputed |= line.conflict(criterion);
        }
        return disputed ? "jurors.CONFLICT" : "jurors.ABSTAINS";
    }
}
