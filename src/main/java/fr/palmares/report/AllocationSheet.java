package fr.palmares.report;

import fr.palmares.model.DossierHead;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.jspecify.annotations.Nullable;

/** Who reads what, and how far they are: a row a dossier, a column a juror, workloads below. */
final class AllocationSheet {
    private static final int FIRST_JUROR = 6;

    private final Material m;
    private final Page page;
    private final List<String> jurors;
    private final Map<String, Map<String, SheetLine>> lines = new HashMap<>();

    private AllocationSheet(Workbook workbook, Styles styles, Material m, JurorLayout at) {
        this.m = m;
        this.jurors = at.jurors;
        this.page =
                new Page(
                        workbook,
                        styles,
                        m,
                        m.sheetName("allocation"),
                        m.say("allocation.subtitle"));
        for (SheetLine line : m.lines) {
            lines.computeIfAbsent(line.dossier(), d -> new HashMap<>()).put(line.juror(), line);
        }
    }

    static void write(Workbook workbook, Styles styles, Material m, JurorLayout at) {
        new AllocationSheet(workbook, styles, m, at).write();
    }

    private void write() {
        page.goTo(Page.HEAD);
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(m.say("column.dossier"), 10));
        columns.add(Column.text(m.say("column.organisation"), 30));
        columns.add(Column.text(m.say("column.domain"), 22));
        columns.add(Column.text(m.say("column.lead"), 22));
        columns.add(Column.number(m.say("column.readers"), 10));
        columns.add(Column.number(m.say("column.finished"), 10));
        jurors.forEach(code -> columns.add(Column.center(m.jurorName(code), 12)));
        page.head(columns, 2);
        for (DossierHead head : m.state.dossiers().values()) {
            row(head);
        }
        page.filter(Page.HEAD, columns.size());
        page.endTable();
        page.add();
        load("allocation.toRead", line -> line.state() != SheetLine.State.RECUSED);
        load("allocation.finished", line -> line.state() == SheetLine.State.FINISHED);
        load("allocation.recused", line -> line.state() == SheetLine.State.RECUSED);
    }

    private void row(DossierHead head) {
        Row row = page.add();
        Map<String, SheetLine> own = lines.getOrDefault(head.number(), Map.of());
        Optional<String> lead = m.state.juryFile().lead(head.number());
        page.dossier(row, 0, head.number(), Look.TEXT);
        page.text(row, 1, head.organisation(), Look.WRAP);
        page.text(row, 2, head.domain(), Look.WRAP);
        page.text(row, 3, lead.map(m::jurorName).orElse(""), Look.WRAP);
        page.number(row, 4, count(own, SheetLine.State.RECUSED, false), Look.COUNT);
        page.number(row, 5, count(own, SheetLine.State.FINISHED, true), Look.COUNT);
        for (int j = 0; j < jurors.size(); j++) {
            String juror = jurors.get(j);
            String word = word(own.get(juror), lead.filter(juror::equals).isPresent());
            page.text(row, FIRST_JUROR + j, word, Look.CENTER);
        }
    }

    private static long count(Map<String, SheetLine> own, SheetLine.State state, boolean wanted) {
        return own.values().stream().filter(l -> (l.state() == state) == wanted).count();
    }

    private String word(@Nullable SheetLine line, boolean lead) {
        if (line == null) {
            return "";
        }
        String word = m.say("allocation." + line.state());
        return lead ? m.say("allocation.lead", word) : word;
    }

    private interface Which {
        boolean is(SheetLine line);
    }

    private void load(String key, Which which) {
        Row row = page.add();
        page.text(row, 1, m.say(key), Look.ROW_LABEL);
        for (int j = 0; j < jurors.size(); j++) {
            String juror = jurors.get(j);
            long count =
                    lines.values().stream()
                            .map(own -> own.get(juror))
                            .filter(line -> line != null && which.is(line))
                            .count();
            page.number(row, FIRST_JUROR + j, count, Look.COUNT);
        }
    }
}
