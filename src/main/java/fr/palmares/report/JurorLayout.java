package fr.palmares.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Where things stand on the sheet of scores by juror. */
final class JurorLayout {
    static final int PLACE = 0;
    static final int DOSSIER = 1;
    static final int ORGANISATION = 2;
    static final int TITLE = 3;
    static final int SCORE = 4;
    static final int FIRST_JUROR = 5;
    static final int FIRST_ROW = Page.HEAD + 1;

    /** Codes of the jurors, in the order of the jury; at the end those whom it no longer lists. */
    final List<String> jurors;

    private final String sheet;
    private final int lastRow;

    JurorLayout(Material m) {
        Set<String> codes = new LinkedHashSet<>(m.state.jurors().keySet());
        m.lines.stream().map(SheetLine::juror).sorted().forEach(codes::add);
        this.jurors = List.copyOf(new ArrayList<>(codes));
        this.sheet = m.sheetName("jurors");
        this.lastRow = FIRST_ROW + Math.max(1, m.ranking.rows().size()) - 1;
    }

    /** Column that names the dossier by its order of receipt. */
    int order() {
        return FIRST_JUROR + Math.max(1, jurors.size());
    }

    String orders() {
        return Ref.on(sheet) + Ref.range(FIRST_ROW, order(), lastRow, order());
    }

    /** All scores: a row per dossier, a column per juror. */
    String scores() {
        return Ref.on(sheet) + Ref.range(FIRST_ROW, FIRST_JUROR, lastRow, order() - 1);
    }
}
