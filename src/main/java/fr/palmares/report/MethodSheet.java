package fr.palmares.report;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;

/** How the figures came about and how to read, check and change them, in words. */
final class MethodSheet {
    private final Material m;
    private final Page page;

    private MethodSheet(Workbook workbook, Styles styles, Material m) {
        this.m = m;
        this.page = new Page(workbook, styles, m, m.sheetName("method"), m.say("method.subtitle"));
    }

    static void write(Workbook workbook, Styles styles, Material m) {
        new MethodSheet(workbook, styles, m).write();
    }

    private void write() {
        page.width(0, 30);
        page.width(1, 62);
        page.width(2, 62);
        part("method.rule", RuleInWords.sentences(m));
        part("method.criteria", List.of());
        m.criteria()
                .forEach(
                        c ->
                                line(
                                        m.shortLabel(c),
                                        c.label().in(m.locale())
                                                + (c.counted()
                                                        ? ""
                                                        : " "
                                                                + m.say(
                                                                        "method.criterion"
                                                                                + ".uncounted"))));
        part("method.counted", said("method.counted.", 3));
        part("method.places", said("method.places.", 3));
        part("method.formulas", m.live() ? live() : List.of(m.say("method.fixed")));
        part("method.reading", said("method.reading.", 5));
        part(
                "method.source",
                List.of(
                        m.say(
                                "method.source.journal",
                                m.formats.count(m.state.journal().entries()),
                                m.formats.dateTime(RuleInWords.journalTime(m)),
                                m.state.journal().head())));
    }

    private List<String> live() {
        return said("method.formulas.", 6);
    }

    private List<String> said(String prefix, int count) {
        List<String> sentences = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            sentences.add(m.say(prefix + i));
        }
        return sentences;
    }

    private void part(String heading, List<String> sentences) {
        page.add();
        for (int i = 0; i < Math.max(1, sentences.size()); i++) {
            Row row = page.add();
            page.text(row, 0, i == 0 ? m.say(heading) : "", Look.HEADING);
            if (!sentences.isEmpty()) {
                paragraph(row, sentences.get(i));
            }
        }
    }

    private void line(String label, String text) {
        Row row = page.add();
        page.text(row, 0, label, Look.LABEL);
        paragraph(row, text);
    }

    private void paragraph(Row row, String text) {
        page.prose(row, 1, 2, text);
    }
}
