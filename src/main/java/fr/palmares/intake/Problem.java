package fr.palmares.intake;

import fr.palmares.model.Place;
import fr.palmares.model.Refused;
import java.util.List;

/**
 * Something to tell about a file that is read all the same.
 *
 * @param place file, sheet, row and column
 * @param key the sentence's key in the message files
 * @param arguments the sentence's arguments
 */
public record Problem(Place place, String key, List<Object> arguments) {
    public Problem {
        arguments = List.copyOf(arguments);
    }

    /** The same as the refusal that a user is told of. */
    public Refused refusal() {
        return new Refused(place, key, arguments.toArray());
    }

    static Problem at(Place place, String key, Object... arguments) {
        return new Problem(place, key, List.of(arguments));
    }
}
