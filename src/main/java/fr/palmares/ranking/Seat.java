package fr.palmares.ranking;

import java.util.Arrays;

/** Whether an order gives a dossier a seat. */
enum Seat {
    IN,
    /** Its tie group straddles the last seat. */
    TIED,
    OUT;

    /**
     * Where a tie group stands.
     *
     * @param ahead dossiers with a better place
     * @param size dossiers of the group
     */
    static Seat of(int ahead, int size, int seats) {
        if (ahead + size <= seats) {
            return IN;
        }
        return ahead < seats ? TIED : OUT;
    }

    /** By position of the dossier; one without a score is {@link #OUT}. */
    static Seat[] of(Standing standing, int dossiers, int seats) {
        Seat[] result = new Seat[dossiers];
        Arrays.fill(result, OUT);
        int end;
        for (int row = 0; row < standing.rows(); row = end) {
            end = row + 1;
            while (end < standing.rows() && standing.placeAt(end) == standing.placeAt(row)) {
                end++;
            }
            Seat seat = of(row, end - row, seats);
            for (int r = row; r < end; r++) {
                result[standing.dossierAt(r)] = seat;
            }
        }
        return result;
    }
}
