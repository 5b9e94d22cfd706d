package fr.palmares.model;

/**
 * How a round selects.
 *
 * @param seats laureates wanted; 0 as long as it is not said
 * @param reserve places on the reserve list
 * @param method how sheets become a score
 * @param abstentions what becomes of a sheet that abstains on a counted criterion
 */
public record Rules(int seats, int reserve, Method method, Abstentions abstentions) {
    /** The official score of a dossier. */
    public enum Method {
        MEAN,
        MEDIAN,
        OLYMPIC
    }

    /** What becomes of a sheet that abstains. */
    public enum Abstentions {
        /** It is shown and not counted. */
        LEAVE_OUT,
        /** Its weights are taken over the criteria it marked. */
        RENORMALISE
    }

    public static final Rules DEFAULT = new Rules(0, 0, Method.MEAN, Abstentions.LEAVE_OUT);

    public Rules {
        if (seats < 0 || reserve < 0) {
            throw new Refused("refused.seats", seats, reserve);
        }
    }

    public Rules withSeats(int newSeats, int newReserve) {
        return new Rules(newSeats, newReserve, method, abstentions);
    }
}
