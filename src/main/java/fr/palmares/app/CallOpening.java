package fr.palmares.app;

import fr.palmares.journal.CallFolder;
import fr.palmares.journal.DeviceKeys;
import fr.palmares.journal.Event.CallCreated;
import fr.palmares.journal.Event.DeviceEnrolled;
import fr.palmares.journal.Event.GridSet;
import fr.palmares.journal.Event.RoundSet;
import fr.palmares.journal.Event.RulesSet;
import fr.palmares.journal.ObjectStore;
import fr.palmares.model.Broken;
import fr.palmares.model.Call;
import fr.palmares.model.JurorPackage;
import fr.palmares.model.Refused;
import fr.palmares.model.Round;
import fr.palmares.sharing.ServerAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** From a folder to an open call: made, or opened with what was left undone brought up to date. */
final class CallOpening {
    private CallOpening() {}

    /**
     * Makes a call in a folder that does not exist yet or is empty.
     *
     * @throws Refused when the folder is occupied
     * @throws Broken when it cannot be written
     */
    static CallSession create(AppContext context, Path path, NewCall what) {
        CallFolder folder = new CallFolder(path);
        if (folder.isCall()) {
            throw new Refused("refused.folder.isCall", folder.path().toString());
        }
        String id = CallId.draw();
        Round round = Round.FIRST;
        return made(
                folder,
                parts -> {
                    Recorder recorder = recorder(context, parts, id, CallSession.COORDINATOR);
                    // one line: a call is made whole or not at all
                    recorder.record(
                            round.code(),
                            List.of(
                                    enrolled(context, parts, id, CallSession.COORDINATOR),
                                    new CallCreated(new Call(id, what.name())),
                                    new RoundSet(round),
                                    new GridSet(what.grid()),
                                    new RulesSet(what.rules())));
                    return new CallSession(context, parts, parts.tables().state(round), recorder);
                });
    }

    /**
     * Opens a call at one of its rounds.
     *
     * @param round the round's code; "" for the latest open one
     */
    static CallSession open(AppContext context, Path path, String round) {
        CallFolder folder = new CallFolder(path);
        return opened(
                folder,
                parts -> {
                    Call call =
                            parts.tables()
                                    .call()
                                    .orElseThrow(
                                            () ->
                                                    new Refused(
                                                            "refused.folder.noCall",
                                                            folder.path().toString()));
                    Round chosen = round(parts.tables().rounds(), round);
                    String author =
                            parts.tables()
                                    .copy()
                                    .map(JurorPackage::juror)
                                    .orElse(CallSession.COORDINATOR);
                    Recorder recorder = recorder(context, parts, call.id(), author);
                    boolean newKey = enrol(recorder, enrolled(context, parts, call.id(), author));
                    CallSession session =
                            new CallSession(context, parts, parts.tables().state(chosen), recorder);
                    // a juror's folder that was moved: they may be asked which key
                    if (newKey && session.copy().isPresent()) {
                        session.tellAtOpening("notice.copy.moved");
                    }
                    return session;
                });
    }

    /** Whether the key was new. What the call is opened for has not begun, whatever fails here. */
    private static boolean enrol(Recorder recorder, DeviceEnrolled enrolled) {
        try {
            return recorder.record("", List.of(enrolled)).isPresent();
        } catch (Broken e) {
            throw e.key().equals("broken.tables.behind")
                    ? new Broken("broken.tables.opening", e)
                    : e;
        }
    }

    /** Opens a call that nothing may be written into: not even that this computer reads it. */
    static CallSession openReadOnly(
            AppContext context, Path path, String round, CallSession.Archive archive) {
        CallFolder folder = new CallFolder(path);
        return opened(
                folder,
                parts -> {
                    Round chosen = round(parts.tables().rounds(), round);
                    return new CallSession(
                            context,
                            parts,
                            parts.tables().state(chosen),
                            Recorder.closed(parts.journal(), parts.tables(), context.clock()),
                            archive);
                });
    }

    static Round round(List<Round> rounds, String code) {
        if (code.isEmpty()) {
            return rounds.stream()
                    .filter(Round::open)
                    .reduce((a, b) -> b)
                    .orElseGet(rounds::getLast);
        }
        return rounds.stream()
                .filter(r -> r.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Refused("refused.round.unknown", code));
    }

    /** Makes a juror's copy, see {@link CallSession#createCopy}. */
    static CallSession createCopy(
            AppContext context, Path path, Function<ObjectStore, CallSession.Start> reader) {
        CallFolder folder = new CallFolder(path);
        return made(
                folder,
                parts -> {
                    CallSession.Start start = reader.apply(parts.objects());
                    Recorder recorder = recorder(context, parts, start.callId(), start.juror());
                    // one line: a copy is made whole or not at all
                    recorder.record(start.round().code(), start.events(), CallSession.COORDINATOR);
                    recorder.record(
                            "", List.of(enrolled(context, parts, start.callId(), start.juror())));
                    return new CallSession(
                            context, parts, parts.tables().state(start.round()), recorder);
                });
    }

    /**
     * Makes a folder of a shared call.
     *
     * @param learn takes in what is on the server
     */
    static CallSession join(
            AppContext context, Path path, ServerAddress address, Consumer<Learning> learn) {
        CallFolder folder = new CallFolder(path);
        return made(
                folder,
                parts -> {
                    // first, so that a sync can finish what is cut off here
                    SharedPlace.keep(folder, address);
                    Recorder recorder =
                            recorder(context, parts, address.call(), CallSession.COORDINATOR);
                    learn.accept(new JoinLearning(parts, recorder));
                    if (parts.tables().call().isEmpty()) {
                        throw new Refused("refused.share.noCall");
                    }
                    recorder.record(
                            "",
                            List.of(
                                    enrolled(
                                            context,
                                            parts,
                                            address.call(),
                                            CallSession.COORDINATOR)));
                    Round chosen = round(parts.tables().rounds(), "");
                    return new CallSession(context, parts, parts.tables().state(chosen), recorder);
                });
    }

    /** A new folder with what is made in it; gone again when that fails. */
    private static CallSession made(CallFolder folder, Function<CallParts, CallSession> what) {
        boolean made = prepare(folder);
        CallParts parts;
        try {
            parts = CallParts.open(folder);
        } catch (Broken e) {
            unmake(folder, made);
            throw e;
        }
        try {
            return run(parts, what);
        } catch (RuntimeException e) {
            unmake(folder, made);
            throw e;
        }
    }

    /** A call that exists. */
    private static CallSession opened(CallFolder folder, Function<CallParts, CallSession> what) {
        if (!folder.isCall()) {
            throw new Refused("refused.folder.noCall", folder.path().toString());
        }
        return run(CallParts.open(folder), what);
    }

    private static CallSession run(CallParts parts, Function<CallParts, CallSession> what) {
        try {
            return parts.thread().call(() -> what.apply(parts));
        } catch (RuntimeException e) {
            parts.closeAfter(e);
            throw e;
        }
    }

    private static Recorder recorder(
            AppContext context, CallParts parts, String callId, String author) {
        return new Recorder(
                parts.journal(),
                parts.tables(),
                new DeviceKeys(context.home()).of(callId, parts.folder().path()),
                author,
                context.clock());
    }

    private static DeviceEnrolled enrolled(
            AppContext context, CallParts parts, String callId, String author) {
        return new DeviceEnrolled(
                new DeviceKeys(context.home()).of(callId, parts.folder().path()).publicKey(),
                author);
    }

    /** Makes the folder; whether it was not there before. */
    private static boolean prepare(CallFolder folder) {
        try {
            boolean made = Files.notExists(folder.path());
            Files.createDirectories(folder.path());
            try (Stream<Path> inside = Files.list(folder.path())) {
                if (inside.anyMatch(f -> !f.getFileName().toString().startsWith("."))) {
                    throw new Refused("refused.folder.occupied", folder.path().toString());
                }
            }
            return made;
        } catch (IOException e) {
            throw new Broken("broken.folder.write", e, folder.path().toString());
        }
    }

    /** Takes away what a call that could not be made has left, so that it can be tried again. */
    static void unmake(CallFolder folder, boolean made) {
        try (Stream<Path> inside = Files.walk(folder.path())) {
            for (Path one : inside.sorted(Comparator.reverseOrder()).toList()) {
                String name = folder.path().relativize(one).toString();
                if (name.isEmpty() ? made : !name.startsWith(".")) {
                    Files.delete(one);
                }
            }
        } catch (IOException e) {
            System.getLogger(CallOpening.class.getName())
                    .log(System.Logger.Level.WARNING, "a call half made stays", e);
        }
    }
}
