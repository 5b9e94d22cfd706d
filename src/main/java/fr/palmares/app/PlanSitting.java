package fr.palmares.app;

import fr.palmares.journal.Event.MeetingPlanned;
import fr.palmares.model.Meeting;
import fr.palmares.model.Refused;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When the committee is asked to sit about the round in view: what its members are told. */
public final class PlanSitting {
    private final CallSession session;

    public PlanSitting(CallSession session) {
        this.session = session;
    }

    /** What is planned, if anything is. */
    public Optional<Meeting> planned() {
        String round = session.state().round().code();
        return session.with(store -> store.tables().meeting(round));
    }

    /**
     * Plans the sitting; null takes it back.
     *
     * @throws Refused once the decisions are sealed: there is nothing to sit about
     */
    public void plan(@Nullable Meeting meeting) {
        KeepCall.coordinators(session);
        session.record(
                state -> {
                    Checks.unsealed(state);
                    return List.of(new MeetingPlanned(meeting));
                });
    }
}
