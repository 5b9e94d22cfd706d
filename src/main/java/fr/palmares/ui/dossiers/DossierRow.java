package fr.palmares.ui.dossiers;

import fr.palmares.model.DossierHead;
import fr.palmares.model.Eligibility;
import fr.palmares.model.Track;
import org.jspecify.annotations.Nullable;

/**
 * One line of the dossiers' table.
 *
 * @param done finished sheets of jurors who are not recused
 * @param expected sheets expected
 * @param eligibility the verdict, null as long as nobody gave one
 * @param recusals jurors recused from it
 * @param changed jurors whose marks rest on older answers
 * @param track the one it runs in; null where it runs in none
 * @param moved whether it was moved there
 * @param order place in the order received, from 0
 * @param plain everything a filter looks in, without accents
 */
public record DossierRow(
        DossierHead head,
        int done,
        int expected,
        @Nullable Eligibility eligibility,
        int recusals,
        int changed,
        @Nullable Track track,
        boolean moved,
        int order,
        String plain) {
    public String number() {
        return head.number();
    }

    public boolean judged() {
        return eligibility != null;
    }

    /** The verdict, null as long as nobody gave one. */
    public Eligibility.@Nullable Verdict verdict() {
        return eligibility == null ? null : eligibility.verdict();
    }

    /** The reason of the verdict, or "". */
    public String reason() {
        return eligibility == null ? "" : eligibility.reason();
    }
}
