package fr.palmares.app;

import fr.palmares.journal.CallFolder;
import fr.palmares.model.Refused;
import fr.palmares.sharing.SharedCall;
import fr.palmares.sharing.SharedServer;

/**
 * Brings a call on this computer and the one on a server together: the union of their events, in
 * both directions, by the rules of ballots. Any number of times, in any order, with the same
 * result.
 */
public final class SyncCall {
    private final CallSession session;

    public SyncCall(CallSession session) {
        this.session = session;
    }

    /**
     * What a synchronisation did.
     *
     * @param sent events that the server did not have
     * @param received events that this computer did not have
     * @param objects attachments and imports that went either way
     * @param leftOut events of computers from the first one on that was not signed by the computer
     *     it names, or not its author's to say; they were not taken in, and are asked for again
     */
    public record Done(int sent, int received, int objects, int leftOut) {}

    /**
     * Synchronises with the server that the call is shared at.
     *
     * @param password the one that was typed, or "" for the system's usual places
     * @throws Refused when the call is not shared, or the server refuses
     * @throws fr.palmares.model.Broken when the server cannot be reached; what went before the cut
     *     stays, the next synchronisation goes on from there
     */
    public Done sync(String password, Progress progress) {
        owner(session);
        try (SharedServer server =
                SharedServer.open(SharedPlace.of(new CallFolder(session.folder())), password)) {
            String id = session.state().call().id();
            return run(session, SharedCall.open(server, id), progress);
        }
    }

    static Done run(CallSession session, SharedCall call, Progress progress) {
        return new SyncWork(SessionLearning.of(session, call.heads()), call, progress).run();
    }

    /** A juror's copy holds what the juror may see alone: it goes by package and ballot. */
    static void owner(CallSession session) {
        if (session.copy().isPresent()) {
            throw new Refused("refused.copy.notOwn", session.author());
        }
        if (session.archive().isPresent()) {
            throw new Refused("refused.archive.readOnly");
        }
    }
}
