package fr.palmares.ui.shell;

import java.util.List;

/**
 * An act of another screen that the search offers: it goes there and presses the button.
 *
 * @param screen where it is
 * @param tabs id of the tabs it stands in, or ""
 * @param tab index of its tab
 * @param button id of its button
 * @param key what the button says
 */
record ActElsewhere(String screen, String tabs, int tab, String button, String key) {
    /** The acts that begin something, screen by screen. */
    static final List<ActElsewhere> ALL =
            List.of(
                    of("dossiers", "dossiers-import", "dossiers.import"),
                    of("grid", "grid-add", "grid.add"),
                    of("grid", "grid-tracks", "tracks.open"),
                    inTab("jury", "jury-tabs", 0, "jury-add", "jury.add"),
                    inTab("jury", "jury-tabs", 0, "jury-import", "jury.import"),
                    inTab("jury", "jury-tabs", 0, "jury-marks", "marks.import"),
                    inTab("jury", "jury-tabs", 0, "interests-write", "interests.write"),
                    inTab("jury", "jury-tabs", 0, "interests-read", "interests.readBack"),
                    inTab("jury", "jury-tabs", 2, "assign-share", "readers.share"),
                    inTab("jury", "jury-tabs", 4, "post-send", "post.send"),
                    inTab("jury", "jury-tabs", 4, "post-receive", "post.receive"),
                    inTab("jury", "jury-tabs", 4, "post-papers", "post.papers"),
                    of("ranking", "simulation-door", "ranking.simulation.door"),
                    of("ranking", "advanced-door", "ranking.advanced.door"),
                    of("ranking", "past-door", "ranking.past.door"),
                    of("results", "results-export", "results.export"),
                    of("journal", "journal-check", "journal.check"));

    private static ActElsewhere of(String screen, String button, String key) {
        return new ActElsewhere(screen, "", 0, button, key);
    }

    private static ActElsewhere inTab(
            String screen, String tabs, int tab, String button, String key) {
        return new ActElsewhere(screen, tabs, tab, button, key);
    }
}
