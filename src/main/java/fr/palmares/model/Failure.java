package fr.palmares.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A failure that the user is told in one plain sentence. The sentence's key and arguments are kept
 * here; its words stand in the message files. A bug is any other exception.
 */
public abstract sealed class Failure extends RuntimeException permits Refused, Broken {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> arguments;
    private final transient Place place;

    Failure(String key, List<Object> arguments, Place place, @Nullable Throwable cause) {
        super(key + arguments + (place.equals(Place.NOWHERE) ? "" : " " + place), cause);
        this.key = key;
        this.arguments = arguments;
        this.place = place;
    }

    /** Key of the sentence in the message files. */
    public String key() {
        return key;
    }

    /** Arguments of the sentence, in order: texts, numbers, dates. */
    public List<Object> arguments() {
        return arguments;
    }

    /** Where it is, {@link Place#NOWHERE} when no file is concerned. */
    public Place place() {
        return place;
    }
}
