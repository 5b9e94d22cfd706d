package fr.palmares.intake;

import java.util.List;
import java.util.Set;

/**
 * What the results workbook writes in the row above its dossiers' header: where the platform's own
 * columns, the candidates' answers and the attached files begin, each −1 where there are none.
 *
 * @param own where the dossier's identity begins, −1 for a table that another program made
 */
record Bands(int own, int platform, int answers, int files) {
    static final Bands NONE = new Bands(-1, -1, -1, -1);

    private static final Set<String> OWN = Set.of("identite du dossier", "identity of the dossier");
    private static final Set<String> PLATFORM =
            Set.of("colonnes de la plateforme", "columns of the platform");
    private static final Set<String> ANSWERS =
            Set.of("reponses du dossier", "answers of the dossier");
    private static final Set<String> FILES =
            Set.of("pieces jointes au dossier", "attachments of the dossier");

    /** What a column belongs to. */
    enum Band {
        OWN,
        PLATFORM,
        ANSWERS,
        FILES
    }

    /** Reads the row above a header. */
    static Bands of(List<String> above) {
        List<String> folded = above.stream().map(Labels::fold).toList();
        int own = first(folded, OWN);
        return own < 0
                ? NONE
                : new Bands(
                        own, first(folded, PLATFORM), first(folded, ANSWERS), first(folded, FILES));
    }

    private static int first(List<String> labels, Set<String> names) {
        for (int i = 0; i < labels.size(); i++) {
            if (names.contains(labels.get(i))) {
                return i;
            }
        }
        return -1;
    }

    /** Whether this is the results workbook's. */
    boolean known() {
        return own >= 0;
    }

    /** The band a column stands under: the nearest that begins at or before it. */
    Band at(int column) {
        Band band = Band.OWN;
        int from = -1;
        int[] starts = {platform, answers, files};
        Band[] bands = {Band.PLATFORM, Band.ANSWERS, Band.FILES};
        for (int i = 0; i < starts.length; i++) {
            if (starts[i] > from && starts[i] <= column) {
                from = starts[i];
                band = bands[i];
            }
        }
        return band;
    }

    /** The labels of the identity alone; all of them in a table of another program. */
    List<String> identity(List<String> header) {
        if (!known()) {
            return header;
        }
        int end = 0;
        while (end < header.size() && at(end) == Band.OWN) {
            end++;
        }
        return header.subList(0, end);
    }
}
