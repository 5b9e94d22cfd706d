package fr.palmares.app;

import fr.palmares.exchange.OwnActs;
import fr.palmares.exchange.PackageReader;
import fr.palmares.journal.CallFolder;
import fr.palmares.journal.DamagedException;
import fr.palmares.journal.DeviceKey;
import fr.palmares.journal.DossierRecords;
import fr.palmares.journal.Event.DeviceEnrolled;
import fr.palmares.journal.EventCodec;
import fr.palmares.journal.ObjectStore;
import fr.palmares.journal.SignedEvent;
import fr.palmares.model.CallState;
import fr.palmares.model.Dossier;
import fr.palmares.model.Refused;
import fr.palmares.sharing.Members;
import fr.palmares.sharing.ServerAddress;
import fr.palmares.sharing.SharedCall;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One synchronisation of a juror's copy: what the juror did on another computer comes, what was
 * done here goes, then what the coordinator has for the juror is taken as a package is. A recusal
 * goes before, so that what it closes is closed here by the same synchronisation.
 */
final class SyncCopy {
    private final CallSession session;
    private final SharedCall there;
    private final Progress progress;
    private final CallFolder folder;
    private final String juror;
    private final String round;
    private String taken;
    private int sent;
    private int received;
    private int leftOut;
    private int withdrawn;

    /**
     * @throws Refused when the role on the server is not that of the copy's juror
     */
    SyncCopy(CallSession session, SharedCall there, Progress progress) {
        this(session, there, "", progress);
    }

    /**
     * The same where some were made since the copy was opened.
     *
     * @param taken what they told with {@link #taken}: it is not read again before the copy is
     *     closed, though what it closed has yet to leave the disk
     */
    SyncCopy(CallSession session, SharedCall there, String taken, Progress progress) {
        this.taken = taken;
        this.session = session;
        this.there = there;
        this.progress = progress;
        this.folder = new CallFolder(session.folder());
        this.juror = session.author();
        this.round = session.state().round().code();
        if (!new Members(there).own().juror().equals(juror)) {
            throw new Refused("refused.share.otherJuror", juror);
        }
    }

    SyncCall.Done run() {
        receive();
        Map<String, Long> heads = send();
        ServerAddress address = SharedPlace.of(folder);
        Instant now = session.now();
        SharedPlace.keep(folder, address, heads, SharedPlace.print(folder), now);
        read(address, heads, now);
        return new SyncCall.Done(sent, received, 0, leftOut, List.of(), withdrawn);
    }

    /** Tells what the server has for the juror, and was taken in, from anything else. */
    String taken() {
        return taken;
    }

    /** What the same juror did on other computers. */
    private void receive() {
        Map<String, Long> known = new HashMap<>(session.with(s -> s.tables().received()));
        Optional<Long> first = there.firstUnknown(known);
        if (first.isEmpty()) {
            return;
        }
        Map<String, DeviceKey> keys =
                new HashMap<>(DeviceKey.all(session.with(s -> s.tables().devices())));
        Set<String> doubtful = new HashSet<>();
        List<SharedCall.Row> page = there.read(first.get());
        while (!page.isEmpty()) {
            progress.check();
            List<SignedEvent> fresh = new ArrayList<>();
            for (SharedCall.Row row : page) {
                SignedEvent event = parsed(row);
                boolean mine =
                        event.author().equals(juror)
                                && (event.round().equals(round)
                                        || event.event() instanceof DeviceEnrolled);
                if (mine && event.n() > known.getOrDefault(event.device(), 0L)) {
                    if (!doubtful.contains(event.device()) && heard(event, keys)) {
                        known.put(event.device(), event.n());
                        fresh.add(event);
                    } else {
                        doubtful.add(event.device());
                        leftOut++;
                    }
                }
            }
            received += take(fresh);
            progress.at("progress.receiving", received, 0);
            page = there.read(page.getLast().seq() + 1);
        }
    }

    private static SignedEvent parsed(SharedCall.Row row) {
        try {
            return EventCodec.read(row.json().getBytes(StandardCharsets.UTF_8), row.signature());
        } catch (DamagedException e) {
            throw new Refused("refused.share.unreadable", row.seq()).because(e);
        }
    }

    private boolean heard(SignedEvent event, Map<String, DeviceKey> keys) {
        if (event.event() instanceof DeviceEnrolled enrolled) {
            DeviceKey.of(enrolled.publicKey()).ifPresent(k -> keys.putIfAbsent(event.device(), k));
        }
        DeviceKey key = keys.get(event.device());
        return OwnActs.allows(event.event(), juror, round) && key != null && key.signed(event);
    }

    /** On the call's thread: nothing comes between the look and the act. */
    private int take(List<SignedEvent> events) {
        return session.with(
                store -> {
                    Map<String, Long> known = store.tables().received();
                    List<SignedEvent> fresh =
                            events.stream()
                                    .filter(e -> e.n() > known.getOrDefault(e.device(), 0L))
                                    .toList();
                    if (!fresh.isEmpty()) {
                        session.take(round, List.of(), fresh, CallSession.COORDINATOR);
                    }
                    return fresh.size();
                });
    }

    /** Gives the server what the juror did here; the numbers it has then. */
    private Map<String, Long> send() {
        Map<String, Long> heads = new HashMap<>(there.heads());
        List<SignedEvent> own = session.with(s -> MakeBallot.own(s, juror, round));
        List<SignedEvent> fresh =
                own.stream()
                        .filter(e -> e.n() > heads.getOrDefault(e.device(), 0L))
                        .sorted(
                                Comparator.comparing(SignedEvent::device)
                                        .thenComparingLong(SignedEvent::n))
                        .toList();
        for (int from = 0; from < fresh.size(); from += SharedCall.PAGE) {
            progress.check();
            int to = Math.min(from + SharedCall.PAGE, fresh.size());
            there.append(fresh.subList(from, to));
            sent += to - from;
            progress.at("progress.sending", sent, fresh.size());
        }
        fresh.forEach(e -> heads.merge(e.device(), e.n(), Math::max));
        return heads;
    }

    /** Takes what the coordinator has for the juror now. */
    private void read(ServerAddress address, Map<String, Long> heads, Instant now) {
        SharedDesk desk = new SharedDesk(there, juror);
        String print = desk.print(round);
        String before = SharedPlace.print(folder);
        if (print.equals(before) || print.equals(taken)) {
            return;
        }
        ObjectStore objects = session.with(CallSession.Store::objects);
        PackageReader.Opened opened = desk.open(round, objects, progress);
        boolean closes = closes(opened, before.isEmpty());
        CallState state = session.state();
        withdrawn =
                (int)
                        state.assignments().stream()
                                .filter(a -> !opened.dossiers().containsKey(a.dossier()))
                                .count();
        session.take(
                round,
                OpenPackage.events(opened, objects, state, OpenPackage.declared(state)),
                List.of(),
                CallSession.COORDINATOR);
        // what is closed has yet to leave the disk: until then nothing was read, so that a program
        // that is ended before finds it again
        SharedPlace.keep(folder, address, heads, closes ? "" : print, now);
        if (closes) {
            session.whenClosed(() -> forget(opened, objects, address, print, now));
        }
        taken = print;
    }

    /**
     * Whether content of dossiers that are no longer the juror's lies on the disk.
     *
     * @param owed whether some may lie there though the tables do not show it
     */
    private boolean closes(PackageReader.Opened opened, boolean owed) {
        Map<String, String> hashes = session.with(s -> s.tables().dossierHashes());
        return session.state().dossiers().keySet().stream()
                .filter(n -> !opened.dossiers().containsKey(n))
                .anyMatch(
                        n ->
                                owed
                                        || !DossierRecords.hash(Dossier.named(n, n))
                                                .equals(hashes.get(n)));
    }

    /** The journal without what was taken away, to be put in its place. */
    private Runnable forget(
            PackageReader.Opened opened,
            ObjectStore objects,
            ServerAddress address,
            String print,
            Instant now) {
        CallState state = session.state();
        Map<String, Long> heads = SharedPlace.there(folder);
        Instant at = SharedPlace.at(folder).orElse(now);
        ForgetClosed.prepare(
                session,
                round,
                opened.dossiers().keySet(),
                own -> OpenPackage.events(opened, objects, state, OpenPackage.declared(own)));
        return () -> {
            RewrittenJournal.putShared(folder);
            SharedPlace.keep(folder, address, heads, print, at);
        };
    }
}
