package fr.palmares.app.jury;

import fr.palmares.model.ConflictGround;
import java.util.List;

/**
 * A likely conflict of interests.
 *
 * @param signs what points to it, strongest first; never empty
 */
public record Conflict(String juror, String dossier, List<Sign> signs) {
    /**
     * One thing that points to it.
     *
     * @param found the words or the address that were found
     */
    public record Sign(ConflictGround ground, String found) {}

    public Conflict {
        signs = List.copyOf(signs);
    }

    public List<ConflictGround> grounds() {
        return signs.stream().map(Sign::ground).toList();
    }
}
