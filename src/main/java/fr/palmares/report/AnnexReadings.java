package fr.palmares.report;

import fr.palmares.ranking.Kemeny;
import fr.palmares.ranking.Ranked;
import fr.palmares.ranking.Reading;
import fr.palmares.ranking.SecondReadings;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Workbook;
import org.jspecify.annotations.Nullable;

/** Sheets of the annex on other readings, side by side, and on the methods. */
final class AnnexReadings {
    private static final int METHODS = 8;

    private final Workbook workbook;
    private final Styles styles;
    private final Material m;
    private final SecondReadings second;

    AnnexReadings(Workbook workbook, Styles styles, Material m, SecondReadings second) {
        this.workbook = workbook;
        this.styles = styles;
        this.m = m;
        this.second = second;
    }

    void write() {
        AnnexPage page = new AnnexPage(workbook, styles, m, "readings");
        page.part("readings");
        List<String> heads = new ArrayList<>();
        heads.add(m.say("column.dossier"));
        heads.add(m.say("column.title"));
        heads.add(m.say("annex.rank"));
        second.readings().forEach(r -> heads.add(m.say("annex.reading." + r.kind())));
        page.head(heads, 2);
        for (Ranked row : m.ranking.rows()) {
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(row.dossier());
            cells.add(m.head(row.dossier()).title());
            cells.add(row.rank());
            for (Reading reading : second.readings()) {
                cells.add(cell(reading, row.dossier()));
            }
            page.row(cells.toArray());
        }
        page.part("kemeny");
        Kemeny kemeny = second.kemeny();
        if (kemeny.unavailable().isPresent()) {
            page.none(kemeny.unavailable());
        } else {
            page.line(m.say("annex.kemeny.found", kemeny.optima(), kemeny.disagreements()));
            kemeny.orders().forEach(order -> page.line(String.join(" > ", order)));
        }
        page.end();
        AnnexPage methods = new AnnexPage(workbook, styles, m, "method");
        methods.part("method");
        for (int i = 1; i <= METHODS; i++) {
            methods.line(m.say("annex.method." + i));
        }
    }

    /** Its rank; where parts do not compare, the rank within its part, said as such. */
    private @Nullable Object cell(Reading reading, String dossier) {
        Reading.Row row = reading.row(dossier).orElse(null);
        Integer rank = row == null ? null : row.rank();
        if (row == null || rank == null) {
            return null;
        }
        return reading.parts() > 1 ? m.say("annex.inPart", rank, row.part()) : rank;
    }
}
