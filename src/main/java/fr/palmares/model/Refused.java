package fr.palmares.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Input that is refused: nothing was changed, the sentence says where and what to do. */
public final class Refused extends Failure {
    private static final long serialVersionUID = 1L;

    public Refused(String key, Object... arguments) {
        this(Place.NOWHERE, key, arguments);
    }

    public Refused(Place place, String key, Object... arguments) {
        super(key, List.of(arguments), place, null);
    }

    private Refused(Refused other, Place place, @Nullable Throwable cause) {
        super(other.key(), other.arguments(), place, cause);
    }

    /** The same refusal, said of a place. */
    public Refused at(Place where) {
        return new Refused(this, where, getCause());
    }

    /** The same refusal with what a library threw, for the log. */
    public Refused because(Throwable cause) {
        return new Refused(this, place(), cause);
    }
}
