package fr.palmares.app;

import fr.palmares.journal.CallFolder;
import fr.palmares.journal.SignedEvent;
import fr.palmares.model.Refused;
import fr.palmares.sharing.ServerAddress;
import fr.palmares.sharing.SharedCall;
import fr.palmares.sharing.SharedServer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The line between an open call and its server: a connection that is kept, and what is known of
 * either end, so that a look at whether there is anything new costs one short question. Used by one
 * thread, but for {@link #hangUp}.
 */
final class SyncLine {
    /** For the short question; what carries pages is given the driver's usual time. */
    private static final Duration SHORT = Duration.ofSeconds(10);

    private static final Duration LONG = Duration.ofSeconds(60);

    private final CallSession session;
    private final CallFolder folder;
    private volatile @Nullable SharedServer server;
    private @Nullable SharedCall call;
    private @Nullable SessionLearning learning;
    private long next;
    private boolean whole = true;

    SyncLine(CallSession session) {
        this.session = session;
        this.folder = new CallFolder(session.folder());
    }

    /**
     * Connects, unless it is.
     *
     * @return whether it was already
     */
    boolean connect(String password) {
        if (server != null) {
            return true;
        }
        ServerAddress address = SharedPlace.of(folder);
        SharedServer made = SharedServer.open(address, password);
        server = made;
        call = SharedCall.open(made, session.state().call().id());
        // another server may answer there now, or the same one put back from a backup
        whole = true;
        return false;
    }

    /** Ends the connection, if there is one. */
    void disconnect() {
        SharedServer open = server;
        server = null;
        call = null;
        if (open != null) {
            open.close();
        }
    }

    /** Ends the connection at once, from any thread. */
    void hangUp() {
        SharedServer open = server;
        if (open != null) {
            open.abort();
        }
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

    /** Whether something was done here that was not looked at yet. */
    boolean behind() {
        SessionLearning known = learning;
        return known == null || known.unsent().line() < session.state().journal().entries();
    }

    /** What waits for the server. */
    Waiting waiting(Progress progress) {
        return look(progress).unsent().count();
    }

    /** Compares everything next time, not only what was added. */
    void whole() {
        whole = true;
    }

    /**
     * Brings both ends together, over a connection that was made.
     *
     * @return what was done; empty when there was nothing new
     */
    Optional<SyncCall.Done> exchange(Progress progress) {
        SharedServer connection = server;
        SharedCall there = call;
        if (connection == null || there == null) {
            throw new IllegalStateException("not connected");
        }
        SessionLearning here = look(progress);
        connection.patience(SHORT);
        long last = there.last();
        connection.patience(LONG);
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
