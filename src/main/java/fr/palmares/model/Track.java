package fr.palmares.model;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A part of a call with its own seats (<i>volet</i>).
 *
 * @param code short stable name, used in files
 * @param seats laureates wanted
 * @param reserve places on its reserve list
 */
public record Track(String code, LocalText name, int seats, int reserve) {
    public Track {
        code = code.strip();
        if (code.isEmpty()) {
            throw new Refused("refused.track.code");
        }
        if (seats < 0 || reserve < 0) {
            throw new Refused("refused.seats", seats, reserve);
        }
    }

    /** The same track with other places. */
    public Track withSeats(int newSeats, int newReserve) {
        return new Track(code, name, newSeats, newReserve);
    }

    /** Whether what a dossier asks for names this track, in either language or by its code. */
    public boolean namedBy(String asked) {
        String plain = plain(asked);
        return !plain.isEmpty()
                && (plain.equals(plain(code))
                        || plain.equals(plain(name.fr()))
                        || plain.equals(plain(name.en())));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .replaceAll("^(?:volet|track) ", "")
                .strip();
    }
}
