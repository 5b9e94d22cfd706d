package fr.palmares.app;

import fr.palmares.journal.Event.ChecklistSet;
import fr.palmares.journal.Event.EligibilityChecked;
import fr.palmares.model.Check;
import fr.palmares.model.Checklist;
import fr.palmares.model.Dossier;
import fr.palmares.model.EligibilityProposal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The checklist: what it asks, what it proposes. Nothing is decided here. */
public final class CheckEligibility {
    private final CallSession session;

    public CheckEligibility(CallSession session) {
        this.session = session;
    }

    /** Says what the checklist asks. */
    public void checklist(Checklist checklist) {
        session.record(new ChecklistSet(checklist));
    }

    /** A person says whether a dossier meets a point; null leaves it to the facts again. */
    public void check(String dossier, String point, @Nullable Check check) {
        session.record(
                state -> {
                    Checks.dossier(state, dossier);
                    return List.of(new EligibilityChecked(dossier, point, check));
                });
    }

    /** What the checklist proposes for every dossier, by number, in the order received. */
    public Map<String, EligibilityProposal> proposals() {
        Map<String, EligibilityProposal> all = new LinkedHashMap<>();
        for (Dossier dossier : session.dossiers().values()) {
            all.put(
                    dossier.number(),
                    EligibilityProposal.of(dossier, session.state().procedure().eligibility()));
        }
        return all;
    }

    /** What it proposes for one dossier. */
    public EligibilityProposal proposal(String dossier) {
        return EligibilityProposal.of(
                session.dossier(dossier), session.state().procedure().eligibility());
    }
}
