package fr.palmares.app;

import fr.palmares.journal.CallFolder;
import fr.palmares.sharing.ServerAddress;
import fr.palmares.sharing.SharedCall;
import fr.palmares.sharing.SharedServer;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The line between an open call and its server: a connection that is kept, so that a look at
 * whether there is anything new costs one short question. Used by one thread, but for {@link
 * #hangUp}.
 */
abstract sealed class ServerLine permits SyncLine, CopyLine {
    /** For the short question; what carries pages is given the driver's usual time. */
    private static final Duration SHORT = Duration.ofSeconds(10);

    private static final Duration LONG = Duration.ofSeconds(60);

    final CallSession session;
    final CallFolder folder;
    private volatile @Nullable SharedServer server;
    private @Nullable SharedCall call;

    /** Whether everything is compared next time, not only what was added. */
    boolean whole = true;

    ServerLine(CallSession session) {
        this.session = session;
        this.folder = new CallFolder(session.folder());
    }

    /** The line of a call, or of a juror's copy of one. */
    static ServerLine of(CallSession session) {
        return session.copy().isPresent() ? new CopyLine(session) : new SyncLine(session);
    }

    /**
     * Connects, unless it is.
     *
     * @return whether it was already
     */
    final boolean connect(String password) {
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
    final void disconnect() {
        SharedServer open = server;
        server = null;
        call = null;
        if (open != null) {
            open.close();
        }
    }

    /** Ends the connection at once, from any thread. */
    final void hangUp() {
        SharedServer open = server;
        if (open != null) {
            open.abort();
        }
    }

    /** Compares everything next time, not only what was added. */
    final void whole() {
        whole = true;
    }

    /** The call on the server, over the connection that was made. */
    final SharedCall there() {
        SharedCall there = call;
        if (there == null) {
            throw new IllegalStateException("not connected");
        }
        return there;
    }

    /** Asks something short: a server that does not answer soon is away. */
    final <T> T asked(Supplier<T> question) {
        SharedServer connection = server;
        if (connection == null) {
            throw new IllegalStateException("not connected");
        }
        connection.patience(SHORT);
        T answer = question.get();
        connection.patience(LONG);
        return answer;
    }

    /** Whether something was done here that was not looked at yet. */
    abstract boolean behind();

    /** What waits for the server. */
    abstract Waiting waiting(Progress progress);

    /**
     * Brings both ends together, over a connection that was made.
     *
     * @return what was done; empty when there was nothing new
     */
    abstract Optional<SyncCall.Done> exchange(Progress progress);
}
