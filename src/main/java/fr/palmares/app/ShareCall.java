package fr.palmares.app;

import fr.palmares.journal.CallFolder;
import fr.palmares.sharing.InstallServer;
import fr.palmares.sharing.Members;
import fr.palmares.sharing.ServerAddress;
import fr.palmares.sharing.SharedCall;
import fr.palmares.sharing.SharedServer;
import java.nio.file.Path;
import java.util.List;

/** Puts a call on a server, for other coordinators to work on as well. */
public final class ShareCall {
    private ShareCall() {}

    /**
     * Prepares a database for shared calls; an administrator's work.
     *
     * @return how many steps were taken; 0 when all was there
     */
    public static int prepare(String address, String password) {
        return InstallServer.install(ServerAddress.parse(address), password);
    }

    /**
     * An address as it was typed in a window: with or without {@code postgresql://}, its user
     * beside it.
     *
     * @param user the user of the database, or "" for the one in the address or the system's
     * @throws fr.palmares.model.Refused when it is none
     */
    public static String address(String typed, String user) {
        String bare = typed.strip();
        ServerAddress address =
                ServerAddress.parse(bare.contains("://") ? bare : "postgresql://" + bare);
        return user.isBlank() ? address.text() : address.withUser(user.strip()).text();
    }

    /** Whether a call's folder says that it is shared. */
    public static boolean isShared(CallSession session) {
        return SharedPlace.is(new CallFolder(session.folder()));
    }

    /** What others join a shared call with; without a user. */
    public static String addressForOthers(CallSession session) {
        return SharedPlace.of(new CallFolder(session.folder())).withoutUser().text();
    }

    /**
     * What was shared.
     *
     * @param address what others join with; without a user
     */
    public record Shared(String address, SyncCall.Done done) {}

    /**
     * Shares a call, or goes on sharing it.
     *
     * @param coordinators roles of the database that may work on it as well
     * @throws fr.palmares.model.Refused when the server does not allow it; nothing changed then
     */
    public static Shared share(
            CallSession session,
            String address,
            List<String> coordinators,
            String password,
            Progress progress) {
        return share(session, address, Invitation.of(coordinators), password, progress);
    }

    /**
     * Shares a call, or goes on sharing it, with whoever is invited.
     *
     * @throws fr.palmares.model.Refused when a juror is unknown, or the server does not allow it;
     *     nothing changed then
     */
    public static Shared share(
            CallSession session,
            String address,
            Invitation invitation,
            String password,
            Progress progress) {
        SyncCall.owner(session);
        invitation.jurors().keySet().forEach(juror -> Checks.juror(session.state(), juror));
        ServerAddress at = ServerAddress.parse(address).withCall(session.state().call().id());
        try (SharedServer server = SharedServer.open(at, password)) {
            SharedCall call = SharedCall.begin(server, at.call());
            Members members = new Members(call);
            members.admit(invitation.seats());
            members.dismiss(invitation.dismissed());
            SharedPlace.keep(new CallFolder(session.folder()), at);
            SyncCall.Done done = SyncCall.run(session, call, invitation.letter(), progress);
            session.serverPassword(password);
            return new Shared(at.withoutUser().text(), done);
        }
    }

    /**
     * Makes a folder of a shared call: with everything in it for a coordinator, with what a package
     * would hold for a juror.
     *
     * @param path a folder that does not exist yet or is empty, or that this was begun in before
     * @return the open call
     */
    public static CallSession join(
            AppContext context, String address, Path path, String password, Progress progress) {
        ServerAddress given = ServerAddress.parse(address);
        try (SharedServer server = SharedServer.open(given, password)) {
            SharedCall call = SharedCall.open(server, given.call());
            CallSession joined =
                    new JoinCall(context, call, given.withCall(call.id()), path, progress).join();
            joined.serverPassword(password);
            return joined;
        }
    }
}
