package fr.palmares.app;

import fr.palmares.journal.Event;
import fr.palmares.journal.Event.OpinionDrafted;
import fr.palmares.model.LeadOpinion;
import fr.palmares.model.Refused;
import java.util.ArrayList;
import java.util.List;

/**
 * The lead reader drafts their opinion and a reason, in their copy or on the coordinator's
 * computer. Unlike a mark it may be written after the round was closed, until the decisions are
 * sealed.
 */
public final class DraftOpinion {
    private final CallSession session;

    public DraftOpinion(CallSession session) {
        this.session = session;
    }

    /**
     * Keeps an opinion in its reader's name; one without opinion and reason takes theirs back.
     *
     * @throws Refused for an unknown dossier or juror, one who is recused from the dossier or does
     *     not lead it, and sealed decisions
     */
    public void draft(String dossier, LeadOpinion opinion) {
        String reader = opinion.juror();
        session.record(
                state -> {
                    Checks.unsealed(state);
                    Checks.dossier(state, dossier);
                    Checks.juror(state, reader);
                    if (state.recused(reader, dossier)) {
                        throw new Refused("refused.recused", reader, dossier);
                    }
                    if (!state.juryFile().leads(reader, dossier)) {
                        throw new Refused("refused.opinion.lead", reader, dossier);
                    }
                    boolean nothing = opinion.opinion().isEmpty() && opinion.reason().isEmpty();
                    List<Event> events = new ArrayList<>();
                    LeadOpinion before = state.procedure().deliberation().opinions().get(dossier);
                    if (session.copy().isEmpty()
                            && before != null
                            && before.juror().equals(reader)) {
                        // what was written down for them in a sitting would go before
                        events.add(new OpinionDrafted(dossier, null, null));
                    }
                    events.add(new OpinionDrafted(dossier, nothing ? null : opinion, reader));
                    return events;
                });
    }
}
