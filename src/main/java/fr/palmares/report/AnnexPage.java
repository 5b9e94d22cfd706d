package fr.palmares.report;

import fr.palmares.ranking.Unavailable;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.jspecify.annotations.Nullable;

/** One sheet of the annex: each table under one sentence that says what it tells. */
final class AnnexPage {
    /** Stands where there is nothing to be said: no simulation, no other dossier. */
    static final String NEVER = "—";

    private static final int PROSE_COLUMNS = 8;

    /** The last column of the widest table. */
    private static final int LAST = 10;

    private final Material m;
    private final Page page;

    AnnexPage(Workbook workbook, Styles styles, Material m, String key) {
        this.m = m;
        this.page =
                new Page(
                        workbook,
                        styles,
                        m,
                        m.sheetName("annex." + key),
                        m.say("annex.subtitle", m.formats.dateTime(m.at.toLocalDateTime())));
        page.width(0, 12);
        page.width(1, 34);
        for (int c = 2; c <= LAST; c++) {
            page.width(c, 15);
        }
    }

    /** The name of a table and the sentence that explains it. */
    void part(String key) {
        page.endTable();
        page.add();
        page.text(page.add(), 0, m.say("annex." + key), Look.HEADING);
        page.prose(page.add(), 0, PROSE_COLUMNS, m.say("annex." + key + ".what"));
    }

    /** A figure that is not computable, with its reason. */
    void none(Optional<Unavailable> why) {
        String reason =
                why.map(w -> m.messages.get("unavailable." + w.name()))
                        .orElseGet(() -> m.say("annex.noReason"));
        page.text(page.add(), 0, m.say("annex.none", reason), Look.PROSE_LINE);
    }

    void line(String text) {
        page.prose(page.add(), 0, PROSE_COLUMNS, text);
    }

    /** Gives some columns a width. */
    void widths(int from, int to, int characters) {
        for (int c = from; c <= to; c++) {
            page.width(c, characters);
        }
    }

    /** Heads of a table that is wider than the window: they and the first columns stay in view. */
    void headFrozen(List<String> labels, int texts) {
        head(labels, texts);
        page.sheet.createFreezePane(texts, page.next());
    }

    /**
     * One row of shares, 0 to 1; a share of 0 leaves its cell empty, so that the others stand out.
     */
    void shares(String dossier, String title, double[] shares) {
        Row row = page.add();
        page.text(row, 0, dossier, Look.WRAP);
        page.text(row, 1, title, Look.WRAP);
        for (int c = 0; c < shares.length; c++) {
            if (shares[c] > 0) {
                page.number(row, c + 2, rounded(shares[c]), Look.MARK);
            }
        }
    }

    /** Heads of a table's columns, numbers to the right. */
    void head(List<String> labels, int texts) {
        Row row = page.add();
        row.setHeightInPoints(32);
        for (int c = 0; c < labels.size(); c++) {
            page.text(row, c, labels.get(c), c < texts ? Look.HEADER : Look.HEADER_NUMBER);
        }
        page.beginTable();
    }

    /** One row: texts as they are, whole numbers, numbers with their decimals, a word for none. */
    void row(@Nullable Object... cells) {
        Row row = page.add();
        for (int c = 0; c < cells.length; c++) {
            switch (cells[c]) {
                case null -> page.text(row, c, m.say("annex.notComputable"), Look.QUIET);
                case Integer whole -> page.number(row, c, whole, Look.COUNT);
                case Double number -> page.number(row, c, rounded(number), Look.MARK);
                case String none when none.equals(NEVER) -> page.text(row, c, none, Look.QUIET);
                case Object text -> page.text(row, c, text.toString(), Look.WRAP);
            }
        }
    }

    /** Numbers of dossiers in a sentence. */
    static String numbers(List<String> dossiers) {
        return dossiers.isEmpty() ? NEVER : String.join(", ", dossiers);
    }

    void end() {
        page.endTable();
    }

    /** A thousandth is more than anybody reads. */
    private static double rounded(double number) {
        return Math.rint(number * 1000) / 1000;
    }
}
