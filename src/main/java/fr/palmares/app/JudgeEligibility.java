package fr.palmares.app;

import fr.palmares.journal.Event;
import fr.palmares.journal.Event.EligibilityDecided;
import fr.palmares.model.CallState;
import fr.palmares.model.Eligibility;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A person says which dossiers may be judged. */
public final class JudgeEligibility {
    private final CallSession session;

    public JudgeEligibility(CallSession session) {
        this.session = session;
    }

    /** Records verdicts; all or nothing. */
    public void judge(Collection<Eligibility> verdicts) {
        session.record(state -> events(state, verdicts));
    }

    /** What {@link #judge} records. */
    static List<Event> events(CallState state, Collection<Eligibility> verdicts) {
        List<Event> events = new ArrayList<>();
        for (Eligibility one : verdicts) {
            Checks.dossier(state, one.dossier());
            events.add(new EligibilityDecided(one.dossier(), one.verdict(), one.reason()));
        }
        return events;
    }

    /** Takes a verdict back. */
    public void withdraw(String dossier) {
        session.record(new EligibilityDecided(dossier, null, ""));
    }
}
