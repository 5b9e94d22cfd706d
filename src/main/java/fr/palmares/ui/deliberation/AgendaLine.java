package fr.palmares.ui.deliberation;

import fr.palmares.app.MissingReasons;
import fr.palmares.model.Block;
import fr.palmares.model.Decision;
import fr.palmares.model.Track;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of the order of discussion. */
sealed interface AgendaLine {
    /** A heading between lines. */
    record Heading(String text) implements AgendaLine {}

    /**
     * A dossier to discuss.
     *
     * @param place where the ranking puts it, null when it has no score
     * @param tied whether it is tied at the last seat
     * @param recused whether a member who takes part is recused from it
     * @param missing what is owed for it, beside the decision itself
     * @param joint dossiers that share its place
     * @param track the one it runs in, null where it runs in none
     */
    record Item(
            String dossier,
            @Nullable Integer place,
            String name,
            boolean tied,
            boolean recused,
            @Nullable Decision decision,
            List<MissingReasons.Kind> missing,
            List<String> joint,
            @Nullable Track track)
            implements AgendaLine {
        public Item {
            missing = List.copyOf(missing);
            joint = List.copyOf(joint);
        }
    }

    /**
     * Dossiers that were adopted at once.
     *
     * @param from best place among them, 0 for none
     * @param to worst place
     */
    record Adopted(Block block, int from, int to) implements AgendaLine {}
}
