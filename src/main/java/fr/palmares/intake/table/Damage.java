package fr.palmares.intake.table;

import fr.palmares.model.Failure;
import fr.palmares.model.Place;
import fr.palmares.model.Refused;

/** What the libraries underneath throw at a damaged file, most of it unchecked, in one sentence. */
final class Damage {
    private Damage() {}

    /** The failure itself when it is one of ours, else "this file is damaged" with its cause. */
    static Failure refused(Place place, Throwable cause) {
        return cause instanceof Failure ours
                ? ours
                : new Refused(place, "refused.file.damaged").because(cause);
    }
}
