package fr.palmares.model;

import java.util.List;

/** Input that is refused: nothing was changed, the sentence says where and what to do. */
public final class Refused extends Failure {
    private static final long serialVersionUID = 1L;

    public Refused(String key, Object... arguments) {
        this(Place.NOWHERE, key, arguments);
    }

    public Refused(Place place, String key, Object... arguments) {
        super(key, List.of(arguments), place, null);
    }

    /** The same refusal, said of a place. */
    public Refused at(Place where) {
        return new Refused(where, key(), arguments().toArray());
    }
}
