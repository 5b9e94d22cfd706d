package fr.palmares.app;

import fr.palmares.journal.SignedEvent;
import fr.palmares.model.Refused;
import fr.palmares.sharing.SharedCall;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The line of a coordinator's call: what is known of either end is kept, so that a look at whether
 * there is anything new costs one short question.
 */
final class SyncLine extends ServerLine {
    private @Nullable SessionLearning learning;
    private long next;

    SyncLine(CallSession session) {
        super(session);
    }

    /** Looks at what was done here. */
    private SessionLearning look(Progress progress) {
        SessionLearning known = learning;
        if (known == null) {
            known = SessionLearning.of(session, SharedPlace.there(folder));
            learning = known;
        }
        known.look(progress);
        return known;
    }

    @Override
    boolean behind() {
        SessionLearning known = learning;
        return known == null || known.unsent().line() < session.state().journal().entries();
    }

    @Override
    Waiting waiting(Progress progress) {
        return look(progress).unsent().count();
    }

    @Override
    Optional<SyncCall.Done> exchange(Progress progress) {
        SharedCall there = there();
        SessionLearning here = look(progress);
        long last = asked(there::last);
        if (!whole && last < next && here.unsent().count().all() == 0) {
            return Optional.empty();
        }
        SyncWork work = new SyncWork(here, there, progress);
        if (whole) {
            next = work.receive().orElse(last + 1);
            here.unsent().heard(there.heads());
            here.look(progress);
            send(here, work);
        } else {
            // what was done here first: others wait for it, and nobody here for theirs
            int sent = send(here, work);
            if (last >= next) {
                next = work.receive(next);
                here.look(progress);
            } else if (there.last() == last + sent) {
                // what nobody else wrote between is not read back
                next = last + sent + 1;
            }
        }
        whole = false;
        List<Refused> heldBack = new PublishCall(session, there, work).due();
        SyncCall.Done done = work.done().holding(heldBack);
        if (done.sent() + done.received() > 0) {
            SharedPlace.keep(folder, SharedPlace.of(folder), here.unsent().there());
        }
        return Optional.of(done);
    }

    private static int send(SessionLearning here, SyncWork work) {
        List<SignedEvent> events = here.unsent().events();
        work.send(events);
        here.unsent().gone(events);
        return events.size();
    }
}
