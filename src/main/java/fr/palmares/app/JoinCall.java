package fr.palmares.app;

import fr.palmares.exchange.PackageReader;
import fr.palmares.journal.CallFolder;
import fr.palmares.journal.CallLock;
import fr.palmares.model.Broken;
import fr.palmares.model.Refused;
import fr.palmares.sharing.Members;
import fr.palmares.sharing.Seat;
import fr.palmares.sharing.ServerAddress;
import fr.palmares.sharing.SharedCall;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes a folder of a shared call: the whole call for a coordinator, a juror's copy for a juror. A
 * folder that an earlier attempt left half made is gone on with, or begun again.
 */
final class JoinCall {
    private final AppContext context;
    private final SharedCall there;
    private final ServerAddress address;
    private final Path path;
    private final Progress progress;

    /**
     * @param address with the call's id
     */
    JoinCall(
            AppContext context,
            SharedCall there,
            ServerAddress address,
            Path path,
            Progress progress) {
        this.context = context;
        this.there = there;
        this.address = address;
        this.path = path;
        this.progress = progress;
    }

    /**
     * Joins as what the role is.
     *
     * @throws Refused when the folder is something else, or there is nothing for the role to read
     *     yet; nothing is left then
     */
    CallSession join() {
        Seat seat = new Members(there).own();
        if (begun()) {
            CallSession session = CallSession.open(context, path);
            return finished(session);
        }
        return switch (seat.kind()) {
            case COORDINATOR ->
                    CallOpening.join(
                            context,
                            path,
                            address,
                            here -> new SyncWork(here, there, progress).receive());
            case JUROR -> juror(seat.juror());
            case CHAIR -> throw new Refused("refused.share.chair");
        };
    }

    private CallSession juror(String juror) {
        SharedDesk desk = new SharedDesk(there, juror);
        String round = desk.round();
        String[] print = {""};
        CallFolder folder = new CallFolder(path);
        CallSession session =
                CallSession.createCopy(
                        context,
                        path,
                        objects -> {
                            // first, so that another attempt knows what it finds here
                            SharedPlace.keep(folder, address);
                            print[0] = desk.print(round);
                            PackageReader.Opened opened = desk.open(round, objects, progress);
                            return new CallSession.Start(
                                    there.id(),
                                    opened.manifest().round(),
                                    juror,
                                    OpenPackage.events(opened, objects, null, Set.of()));
                        });
        SharedPlace.keep(folder, address, Map.of(), print[0], session.now());
        return finished(session);
    }

    /** What is made is brought up to date; it stays when that fails, to be gone on with. */
    private CallSession finished(CallSession session) {
        try {
            if (session.copy().isPresent()) {
                new SyncCopy(session, there, progress).run();
            } else {
                SyncCall.run(session, there, progress);
            }
            return session;
        } catch (RuntimeException e) {
            session.close();
            throw e;
        }
    }

    /**
     * Whether this call is in the folder already. What was left there before the call was is taken
     * away: nobody can have worked in it.
     */
    private boolean begun() {
        CallFolder folder = new CallFolder(path);
        if (!SharedPlace.is(folder) || !SharedPlace.of(folder).equals(address)) {
            return false;
        }
        try {
            Optional<String> call =
                    Files.exists(folder.journal()) ? CallIdentity.of(folder) : Optional.empty();
            if (call.isPresent()) {
                return call.get().equals(there.id());
            }
            if (!written(folder.journal())) {
                // whoever has it open is joining just now
                CallLock.take(folder).close();
                CallOpening.unmake(folder, false);
            }
            return false;
        } catch (IOException e) {
            throw new Broken("broken.folder.read", e, path.toString());
        }
    }

    /** Whether a journal holds a line that was written to its end. */
    private static boolean written(Path journal) throws IOException {
        if (Files.notExists(journal)) {
            return false;
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(journal))) {
            for (int one = in.read(); one >= 0; one = in.read()) {
                if (one == '\n') {
                    return true;
                }
            }
            return false;
        }
    }
}
