package fr.palmares.report;

import fr.palmares.ranking.Kemeny;
import fr.palmares.ranking.Ranked;
import fr.palmares.ranking.Reading;
import fr.palmares.ranking.ReadingDifference;
import fr.palmares.ranking.SecondReadings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        corrected(page);
        sentences(page);
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

    /** Scores as they are and corrected for severity, side by side. */
    private void corrected(AnnexPage page) {
        Reading raw = second.reading(Reading.Kind.MEAN);
        Reading severity = second.reading(Reading.Kind.SEVERITY);
        page.part("corrected");
        if (severity.unavailable().isPresent()) {
            page.none(severity.unavailable());
            return;
        }
        page.head(
                List.of(
                        m.say("column.dossier"),
                        m.say("column.title"),
                        m.say("annex.corrected.raw"),
                        m.say("annex.corrected.score"),
                        m.say("annex.rank"),
                        m.say("annex.corrected.rank"),
                        m.say("annex.corrected.change")),
                2);
        for (Ranked row : m.ranking.rows()) {
            Optional<Reading.Row> other = severity.row(row.dossier());
            page.row(
                    row.dossier(),
                    m.head(row.dossier()).title(),
                    raw.row(row.dossier()).map(Reading.Row::value).orElse(null),
                    other.map(Reading.Row::value).orElse(null),
                    row.rank(),
                    cell(severity, row.dossier()),
                    other.map(o -> o.change(severity.parts())).orElse(null));
        }
    }

    /** What each reading is, and what it changes. */
    private void sentences(AnnexPage page) {
        page.part("readings.each");
        for (Reading reading : second.readings()) {
            String name = "annex.reading." + reading.kind();
            page.line(
                    m.say(
                            "annex.readings.line",
                            m.say(name),
                            m.say(name + ".what"),
                            difference(reading)));
        }
    }

    private String difference(Reading reading) {
        if (reading.unavailable().isPresent()) {
            return m.say(
                    "annex.none",
                    m.messages.get("unavailable." + reading.unavailable().get().name()));
        }
        int seats = m.ranking.rules().seats();
        ReadingDifference found = ReadingDifference.of(reading, seats).orElse(null);
        if (found == null) {
            return m.say("annex.readings.parts", reading.parts());
        }
        String moved = m.say("annex.readings.moved", found.moved(), found.compared());
        if (seats == 0) {
            return moved;
        }
        return moved
                + " "
                + (found.enters().isEmpty() && found.leaves().isEmpty()
                        ? m.say("annex.readings.same")
                        : m.say(
                                "annex.readings.differs",
                                AnnexPage.numbers(found.enters()),
                                AnnexPage.numbers(found.leaves())));
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
