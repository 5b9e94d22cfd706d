package fr.palmares.app.blind;

import fr.palmares.model.Pseudonym;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A name that stands in the texts jurors would read, or that the coordinator settled before.
 *
 * @param name as it is written
 * @param kind what it names, as far as it is known
 * @param pseudonym what stands for it, or would; for a name that stays, what would
 * @param settled what the coordinator said of it; null as long as nobody looked at it
 * @param occurrences how often it stands in the texts
 * @param places where, the first few
 */
public record FoundName(
        String name,
        NameKind kind,
        String pseudonym,
        @Nullable Pseudonym settled,
        int occurrences,
        List<Where> places) {
    /**
     * One place.
     *
     * @param dossier its number
     * @param label what the text answers, or "" for what is not the form's
     * @param excerpt the name among its neighbours
     */
    public record Where(String dossier, String label, String excerpt) {}

    public FoundName {
        places = List.copyOf(places);
    }
}
