package fr.palmares.app;

import fr.palmares.exchange.BallotFile;
import fr.palmares.exchange.BallotPayload;
import fr.palmares.exchange.OwnActs;
import fr.palmares.exchange.Wrapped;
import fr.palmares.journal.Durable;
import fr.palmares.journal.Event.BallotMade;
import fr.palmares.journal.Event.DeviceEnrolled;
import fr.palmares.journal.Hashes;
import fr.palmares.journal.Json;
import fr.palmares.journal.SignedEvent;
import fr.palmares.model.Ballot;
import fr.palmares.model.Broken;
import fr.palmares.model.CallState;
import fr.palmares.model.Criterion;
import fr.palmares.model.DossierHead;
import fr.palmares.model.JurorPackage;
import fr.palmares.model.Mark;
import fr.palmares.model.Refused;
import fr.palmares.model.Sheet;
import fr.palmares.model.SheetId;
import fr.palmares.model.SheetState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** Makes a juror's ballot: everything the juror did in this copy, complete or not. */
public final class MakeBallot {
    private final CallSession session;

    public MakeBallot(CallSession session) {
        this.session = session;
    }

    /**
     * A ballot that lies on disk.
     *
     * @param finished sheets finished
     * @param begun sheets begun and not finished
     * @param expected dossiers to mark
     */
    public record Made(Path file, Ballot ballot, int finished, int begun, int expected) {}

    /**
     * Writes the ballot.
     *
     * @param file where; with the ending {@code .zip} the ballot is put into a plain ZIP
     * @throws Refused when this is no juror's copy, or nothing was done in it yet
     * @throws Broken when it cannot be written
     */
    public Made make(Path file) {
        JurorPackage pack =
                session.copy()
                        .orElseThrow(
                                () ->
                                        new Refused(
                                                "refused.ballot.notCopy",
                                                session.folder().toString()));
        return session.with(store -> make(store, pack, session.state(), file));
    }

    private Made make(CallSession.Store store, JurorPackage pack, CallState state, Path file) {
        List<SignedEvent> events = own(store, pack.juror(), state.round().code());
        if (events.stream().allMatch(e -> e.event() instanceof DeviceEnrolled)) {
            throw new Refused("refused.ballot.empty");
        }
        String device = store.device().id();
        Optional<Ballot> before = store.tables().exchanges().sent(state.round().code(), device);
        String previous = before.map(Ballot::hash).orElse("");
        long sequence = 1 + before.map(Ballot::sequence).orElse(0L);
        Map<String, String> keys = new TreeMap<>();
        Map<String, String> known = store.tables().devices();
        events.forEach(e -> keys.put(e.device(), Objects.requireNonNull(known.get(e.device()))));
        keys.put(device, store.device().publicKey());
        BallotPayload payload =
                new BallotPayload(
                        BallotPayload.FORMAT,
                        state.call().id(),
                        state.round().code(),
                        pack.juror(),
                        device,
                        keys,
                        pack.hash(),
                        pack.revision(),
                        pack.token(),
                        gridHash(state),
                        sequence,
                        previous,
                        session.now().toString(),
                        state.journal().entries(),
                        state.journal().head(),
                        summary(state, pack.juror()),
                        List.of(),
                        "");
        byte[] bytes = BallotFile.write(payload, events, store.device());
        Ballot ballot =
                new Ballot(
                        pack.juror(),
                        device,
                        sequence,
                        Hashes.hex(bytes),
                        previous,
                        pack.hash(),
                        events.size(),
                        "");
        write(file, bytes, ballot);
        List<String> dossiers = MakePackage.dossiers(state, pack.juror());
        int finished = count(state, pack.juror(), dossiers, SheetState.FINISHED);
        int begun = count(state, pack.juror(), dossiers, SheetState.DRAFT);
        return new Made(file, ballot, finished, begun, dossiers.size());
    }

    private void write(Path file, byte[] bytes, Ballot ballot) {
        try {
            Durable.replace(
                    file.toAbsolutePath(),
                    temporary -> {
                        Files.write(temporary, bytes);
                        Wrapped.asAsked(temporary, file, Wrapped.BALLOT);
                        session.note(new BallotMade(ballot));
                    });
        } catch (IOException e) {
            throw new Broken("broken.export", e, String.valueOf(file.getFileName()));
        }
    }

    /** Everything the juror said here, in the order of the journal. */
    static List<SignedEvent> own(CallSession.Store store, String juror, String round) {
        List<SignedEvent> events = new ArrayList<>();
        store.journal()
                .read(
                        1,
                        line ->
                                line.events().stream()
                                        .filter(e -> own(e, juror, round))
                                        .forEach(events::add));
        return events;
    }

    /** Whether the juror said it, and it is the juror's to say. */
    static boolean own(SignedEvent event, String juror, String round) {
        return event.author().equals(juror) && OwnActs.allows(event.event(), juror, round);
    }

    /** Hash of the grid the juror sees, weights included. */
    static String gridHash(CallState state) {
        return Hashes.hex(Json.bytes(state.grid()));
    }

    private static int count(
            CallState state, String juror, List<String> dossiers, SheetState wanted) {
        return (int)
                dossiers.stream()
                        .map(d -> state.sheet(new SheetId(state.round().code(), d, juror)))
                        .filter(s -> s.state(state.grid()) == wanted)
                        .count();
    }

    /** One line a dossier, for people who look into the file without the program. */
    private static List<String> summary(CallState state, String juror) {
        List<String> lines = new ArrayList<>();
        for (DossierHead dossier : state.dossiers().values()) {
            Sheet sheet = state.sheet(new SheetId(state.round().code(), dossier.number(), juror));
            if (sheet.state(state.grid()) == SheetState.TO_DO) {
                continue;
            }
            StringBuilder line = new StringBuilder(dossier.number()).append(" :");
            for (Criterion criterion : state.grid().criteria()) {
                Mark mark = sheet.marks().get(criterion.code());
                line.append(' ').append(criterion.code()).append(" = ");
                line.append(
                        switch (mark) {
                            case null -> "—";
                            case Mark.Given(int steps) ->
                                    state.grid().scale().value(steps).toPlainString();
                            case Mark.Abstention() -> "NSP";
                        });
                line.append(';');
            }
            lines.add(line.toString());
        }
        return lines;
    }
}
