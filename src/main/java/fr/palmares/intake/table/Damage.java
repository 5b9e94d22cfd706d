package fr.palmares.intake.table;

import fr.palmares.model.Failure;
import fr.palmares.model.Place;
import fr.palmares.model.Refused;
import java.util.zip.ZipException;

/** What the libraries underneath throw at a damaged file, most of it unchecked, in one sentence. */
final class Damage {
    private Damage() {}

    /** The failure itself when it is one of ours, else "this file is damaged" with its cause. */
    static Failure refused(Place place, Throwable cause) {
        if (cause instanceof Failure ours) {
            return ours;
        }
        boolean encrypted =
                cause instanceof ZipException
                        && String.valueOf(cause.getMessage()).contains("encrypted");
        String key = encrypted ? "refused.file.encrypted" : "refused.file.damaged";
        return new Refused(place, key).because(cause);
    }
}
