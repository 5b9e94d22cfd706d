package fr.palmares.ranking;

/** Where the ranking alone would put a dossier. The committee decides; this is only the order. */
public enum Placement {
    /** Its whole tie group fits in the seats. */
    LAUREATE,
    /** Its whole tie group comes after the last seat and fits in the reserve places. */
    RESERVE,
    /**
     * Its tie group holds more dossiers than there is room for: it straddles the last seat or,
     * entirely behind the last seat, the last reserve place. {@link Ranking#tiedAtTheLastSeat()}
     * names the first kind only.
     */
    TIED,
    /** It comes after the last seat and the last reserve place. */
    NOT_SELECTED;

    /**
     * Where a tie group goes.
     *
     * @param place place of the group, from 1
     * @param size dossiers in it, at least 1
     * @param seats laureates wanted
     * @param reserve places on the reserve list, which follow the seats
     */
    static Placement of(int place, int size, int seats, int reserve) {
        int last = place + size - 1;
        if (last <= seats) {
            return LAUREATE;
        }
        if (place <= seats) {
            return TIED;
        }
        if (last <= seats + reserve) {
            return RESERVE;
        }
        return place <= seats + reserve ? TIED : NOT_SELECTED;
    }
}
