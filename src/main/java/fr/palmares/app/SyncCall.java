package fr.palmares.app;

import fr.palmares.journal.CallFolder;
import fr.palmares.model.Refused;
import fr.palmares.sharing.SharedCall;
import fr.palmares.sharing.SharedServer;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
     * @param heldBack why jurors on the server do not read what they are to read now; none on a
     *     juror's computer
     * @param withdrawn dossiers that are no longer the juror's, on a juror's computer
     */
    public record Done(
            int sent,
            int received,
            int objects,
            int leftOut,
            List<Refused> heldBack,
            int withdrawn) {
        public Done {
            heldBack = List.copyOf(heldBack);
        }

        public Done(int sent, int received, int objects, int leftOut) {
            this(sent, received, objects, leftOut, List.of(), 0);
        }

        Done holding(List<Refused> back) {
            return new Done(sent, received, objects, leftOut, back, withdrawn);
        }
    }

    /**
     * Synchronises with the server that the call is shared at.
     *
     * @param password the one that was typed, or "" for the system's usual places
     * @throws Refused when the call is not shared, or the server refuses
     * @throws fr.palmares.model.Broken when the server cannot be reached; what went before the cut
     *     stays, the next synchronisation goes on from there
     */
    public Done sync(String password, Progress progress) {
        if (session.archive().isPresent()) {
            throw new Refused("refused.archive.readOnly");
        }
        try (SharedServer server =
                SharedServer.open(SharedPlace.of(new CallFolder(session.folder())), password)) {
            SharedCall call = SharedCall.open(server, session.state().call().id());
            return session.copy().isPresent()
                    ? new SyncCopy(session, call, progress).run()
                    : run(session, call, progress);
        }
    }

    static Done run(CallSession session, SharedCall call, Progress progress) {
        SyncWork work = new SyncWork(SessionLearning.of(session, call.heads()), call, progress);
        work.run();
        List<Refused> heldBack = new PublishCall(session, call, work).due();
        return work.done().holding(heldBack);
    }

    /**
     * The same, and publishes whether it is due or not.
     *
     * @param letter what is said to every juror on the server from now on; null for what was said
     */
    static Done run(
            CallSession session,
            SharedCall call,
            MakePackage.@Nullable Letter letter,
            Progress progress) {
        SyncWork work = new SyncWork(SessionLearning.of(session, call.heads()), call, progress);
        work.run();
        PublishCall publish = new PublishCall(session, call, work);
        return work.done().holding(publish.publish(letter));
    }

    /** A juror's copy holds what the juror may see alone: it is not the juror's to share. */
    static void owner(CallSession session) {
        if (session.copy().isPresent()) {
            throw new Refused("refused.copy.notOwn", session.author());
        }
        if (session.archive().isPresent()) {
            throw new Refused("refused.archive.readOnly");
        }
    }
}
