package fr.palmares.model;

import java.util.List;

/** A surrounding that fails us: a full disk, a file in use, a folder that cannot be written. */
public final class Broken extends Failure {
    private static final long serialVersionUID = 1L;

    public Broken(String key, Throwable cause, Object... arguments) {
        super(key, List.of(arguments), Place.NOWHERE, cause);
    }
}
