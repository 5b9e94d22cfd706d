package fr.palmares.intake;

/** Takes dossiers one by one as they are read, so that no file needs to fit into memory. */
@FunctionalInterface
public interface DossierSink {
    /**
     * A dossier was read.
     *
     * @param again the file had its number before: nothing is to be kept of this one
     * @return what is equal for two dossiers of equal content, and small: it is kept for each
     */
    Object take(DossierRow row, boolean again);
}
