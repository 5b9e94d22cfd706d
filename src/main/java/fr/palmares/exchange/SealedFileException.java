package fr.palmares.exchange;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A sealed file that is not what was written: changed, cut or never ours. */
public class SealedFileException extends IOException {
    private static final long serialVersionUID = 1L;

    public SealedFileException(String what) {
        this(what, null);
    }

    public SealedFileException(String what, @Nullable Throwable cause) {
        super(what, cause);
    }
}
