package fr.palmares.journal;

import org.jspecify.annotations.Nullable;

/** Bytes of a journal or object that are not what was written: changed, cut or never ours. */
public final class DamagedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DamagedException(String what, @Nullable Throwable cause) {
        super(what, cause);
    }

    public DamagedException(String what) {
        this(what, null);
    }
}
