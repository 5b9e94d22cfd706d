package fr.palmares.ui.results;

import fr.palmares.app.MissingReasons;
import fr.palmares.model.Decision;
import fr.palmares.model.DossierHead;
import fr.palmares.model.Outcome;
import fr.palmares.ranking.Placement;
import fr.palmares.ranking.Ranked;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One dossier to decide on.
 *
 * @param ranked where the marks put it
 * @param decision what was decided, null as long as nothing was
 * @param missing what is still owed for it, beside the decision itself
 * @param joint numbers of the dossiers that share its place
 */
public record DecisionRow(
        DossierHead head,
        Ranked ranked,
        @Nullable Decision decision,
        List<MissingReasons.Kind> missing,
        List<String> joint) {
    public String number() {
        return head.number();
    }

    /** The list it is on, null as long as none. */
    public @Nullable Outcome outcome() {
        return decision == null ? null : decision.outcome();
    }

    /** The reason written so far, or "". */
    public String motivation() {
        return decision == null ? "" : decision.motivation();
    }

    /** Place on the reserve list, 0 for none. */
    public int position() {
        return decision == null ? 0 : decision.position();
    }

    /** Whether a tie across the cut keeps the ranking from placing it. */
    public boolean tied() {
        return ranked.list() == Placement.TIED;
    }
}
