package fr.palmares.report;

import fr.palmares.model.DossierHead;
import fr.palmares.model.Eligibility;
import fr.palmares.model.Outcome;
import fr.palmares.ranking.Placement;
import fr.palmares.ranking.Ranked;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;

/** The first sheet: which call and round, what the figures rest on, the rule, counts, laureates. */
final class SummarySheet {
    private static final int LAST_COLUMN = 4;

    private final Material m;
    private final Page page;

    private SummarySheet(Workbook workbook, Styles styles, Material m) {
        this.m = m;
        this.page =
                new Page(
                        workbook,
                        styles,
                        m,
                        m.sheetName("summary"),
                        m.say("summary.subtitle", m.formats.dateTime(m.at.toLocalDateTime())));
    }

    static void write(Workbook workbook, Styles styles, Material m) {
        new SummarySheet(workbook, styles, m).write();
    }

    private void write() {
        page.width(0, 30);
        page.width(1, 42);
        page.width(2, 62);
        page.width(3, 8);
        page.width(4, 8);
        page.add();
        line("summary.call", m.state.call().name());
        line("summary.round", m.state.round().name().in(m.locale()));
        line("summary.journal", m.formats.count(m.state.journal().entries()));
        Row time = page.add();
        page.text(time, 0, m.say("summary.journal.at"), Look.LABEL);
        page.time(time, 1, RuleInWords.journalTime(m), Look.PROSE_TIME);
        line("summary.journal.head", m.state.journal().head());
        heading("summary.rule");
        RuleInWords.sentences(m).forEach(this::prose);
        heading("summary.counts");
        counts();
        laureates();
        // one page to hand out
        page.sheet.getPrintSetup().setFitHeight((short) 1);
    }

    private void counts() {
        long inadmissible = verdicts(Eligibility.Verdict.INADMISSIBLE);
        count("summary.received", m.state.dossiers().size());
        count("summary.inadmissible", inadmissible);
        count("summary.toComplete", verdicts(Eligibility.Verdict.TO_COMPLETE));
        count("summary.ranked", m.ranking.rows().size());
        count("summary.jurors", m.state.jurors().size());
        count("summary.recusals", m.state.recusals().size());
        count(
                "summary.expected",
                m.ranking.rows().stream()
                        .mapToLong(r -> m.state.expectedSheets(r.dossier()))
                        .sum());
        count("summary.sheets", m.ranking.rows().stream().mapToLong(Ranked::sheets).sum());
        count("summary.abstaining", m.ranking.rows().stream().mapToLong(Ranked::abstaining).sum());
        count(
                "summary.drafts",
                m.lines.stream()
                        .filter(l -> l.state() == SheetLine.State.DRAFT && l.dossierOrder() > 0)
                        .count());
    }

    private long verdicts(Eligibility.Verdict verdict) {
        return m.state.dossiers().keySet().stream()
                .map(number -> m.state.eligibility().get(number))
                .filter(e -> e != null && e.verdict() == verdict)
                .count();
    }

    private void laureates() {
        boolean decided =
                m.state.decisions().values().stream()
                        .anyMatch(d -> d.outcome() == Outcome.LAUREATE);
        heading(decided ? "summary.laureates" : "summary.proposed");
        List<Ranked> laureates =
                m.ranking.rows().stream()
                        .filter(r -> decided ? isLaureate(r) : r.list() == Placement.LAUREATE)
                        .toList();
        if (laureates.isEmpty()) {
            prose(m.say("summary.laureates.none"));
            tie(decided);
            return;
        }
        Row head = page.add();
        page.text(head, 0, m.say("column.dossier"), Look.HEADER);
        page.text(head, 1, m.say("column.organisation"), Look.HEADER);
        page.text(head, 2, m.say("column.title"), Look.HEADER);
        page.text(head, 3, m.say("column.place"), Look.HEADER_NUMBER);
        page.text(head, 4, m.say("column.score"), Look.HEADER_NUMBER);
        page.beginTable();
        for (Ranked ranked : laureates) {
            Row row = page.add();
            DossierHead dossier = m.head(ranked.dossier());
            page.dossier(row, 0, dossier.number(), Look.TEXT);
            page.text(row, 1, dossier.organisation(), Look.WRAP);
            page.text(row, 2, dossier.title(), Look.WRAP);
            page.number(row, 3, ranked.place(), Look.COUNT);
            page.number(row, 4, RankingRow.number(ranked.score()), Look.SCORE);
        }
        page.endTable();
        tie(decided);
    }

    /** A tie across the last seat is said as long as nobody decided. */
    private void tie(boolean decided) {
        if (!decided && m.ranking.tiedAtCut() > 0) {
            prose(m.say("summary.tie", m.ranking.tiedAtCut(), m.ranking.seatsLeft()));
        }
    }

    private boolean isLaureate(Ranked ranked) {
        return m.state.outcome(ranked.dossier()).filter(Outcome.LAUREATE::equals).isPresent();
    }

    private void heading(String key) {
        page.add();
        Row row = page.add();
        row.setHeightInPoints(20);
        page.text(row, 0, m.say(key), Look.HEADING);
    }

    private void line(String key, String value) {
        Row row = page.add();
        page.text(row, 0, m.say(key), Look.LABEL);
        page.text(row, 1, value, Look.PROSE_LINE);
    }

    private void count(String key, long value) {
        Row row = page.add();
        page.text(row, 0, m.say(key), Look.LABEL);
        page.number(row, 1, value, Look.PROSE_COUNT);
    }

    private void prose(String sentence) {
        page.prose(page.add(), 0, LAST_COLUMN, sentence);
    }
}
