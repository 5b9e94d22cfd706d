package fr.palmares.app;

import fr.palmares.journal.SignedEvent;
import fr.palmares.model.Assignment;
import fr.palmares.model.BlindReading;
import fr.palmares.model.Pseudonym;
import fr.palmares.model.Refused;
import fr.palmares.sharing.SharedCall;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The line of a coordinator's call: what is known of either end is kept, so that a look at whether
 * there is anything new costs one short question.
 */
final class SyncLine extends ServerLine {
    private @Nullable SessionLearning learning;
    private long next;
    private Basis basis = Basis.NONE;
    private List<Refused> heldBack = List.of();

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
        hold(new PublishCall(session, there, work));
        SyncCall.Done done = work.done().holding(heldBack);
        if (done.sent() + done.received() > 0) {
            SharedPlace.keep(folder, SharedPlace.of(folder), here.unsent().there());
        }
        return Optional.of(done);
    }

    /** Publishes, and keeps in mind what is held back until it is settled, by whomever. */
    private void hold(PublishCall publish) {
        Optional<List<Refused>> published = publish.publishedNow();
        Basis now = Basis.of(session);
        if (published.isPresent()) {
            heldBack = published.get();
        } else if (!now.equals(basis)) {
            heldBack = publish.heldBack();
        }
        basis = now;
    }

    /** All that blind reading rests on: as long as it is the same, what is held back is as well. */
    private record Basis(
            Map<String, BlindReading> rules,
            Map<String, String> dossiers,
            List<Pseudonym> names,
            List<Assignment> readers) {
        private static final Basis NONE = new Basis(Map.of(), Map.of(), List.of(), List.of());

        static Basis of(CallSession session) {
            if (!PublishCall.readsBlind(session)) {
                return NONE;
            }
            Map<String, BlindReading> rules = new HashMap<>();
            RunRounds.all(session.state())
                    .forEach(
                            r ->
                                    rules.put(
                                            r.code() + ' ' + r.open(),
                                            session.state(r.code()).procedure().blind()));
            return session.with(
                    s ->
                            new Basis(
                                    rules,
                                    Map.copyOf(s.tables().dossierHashes()),
                                    s.tables().pseudonyms(),
                                    List.copyOf(session.state().assignments())));
        }
    }

    private static int send(SessionLearning here, SyncWork work) {
        List<SignedEvent> events = here.unsent().events();
        work.send(events);
        here.unsent().gone(events);
        return events.size();
    }
}
