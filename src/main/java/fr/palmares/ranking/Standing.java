package fr.palmares.ranking;

/** An order of dossiers: which one stands on each row, best first, with its rank and its place. */
interface Standing {
    /** Dossiers that have a score. */
    int rows();

    /** Position, among the dossiers received, of the one on a row. */
    int dossierAt(int row);

    /** Competition rank on the score alone. */
    int rankAt(int row);

    /** Rank after the cascade; rows of one place are equal on every counted criterion. */
    int placeAt(int row);
}
