package fr.palmares.ui.common;

import java.nio.file.Path;

/** The way from one screen to another. */
public interface Navigator {
    /** Shows a screen: {@code dossiers}, {@code grid}, {@code jury}, {@code evaluation}… */
    void show(String screen);

    /** Shows a dossier on a screen that lists dossiers. */
    void showDossier(String screen, String dossier);

    /**
     * Shows a juror among the members of the jury.
     *
     * @param juror code of the juror
     */
    default void showJuror(String juror) {
        show("jury");
    }

    /**
     * Shows the ranking as it was after a line of the journal.
     *
     * @param line its number, from 1
     */
    default void showPast(long line) {
        show("ranking");
    }

    /** Shows the backups of the call. */
    default void showBackups() {
        show("journal");
    }

    /** Puts a backup in the place of the open call, and opens that. */
    void restore(Path backup);
}
