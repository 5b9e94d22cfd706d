package fr.palmares.intake;

/** Takes dossiers one by one as they are read, so that no file needs to fit into memory. */
public interface DossierSink {
    /** A dossier was read, whose number the file did not have before. */
    void take(DossierRow row);

    /**
     * Whether a dossier whose number the file had before is what was taken then; it is not kept.
     */
    boolean same(DossierRow again);

    /** The file ends here: what was taken is complete. */
    default void end() {}
}
