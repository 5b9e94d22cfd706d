package fr.palmares.app;

import fr.palmares.app.BallotOutcome.Result;
import fr.palmares.exchange.BallotFile;
import fr.palmares.exchange.BallotPayload;
import fr.palmares.exchange.OwnActs;
import fr.palmares.exchange.Words;
import fr.palmares.intake.ReadMarkingWorkbook;
import fr.palmares.journal.Event;
import fr.palmares.journal.Event.BallotReceived;
import fr.palmares.journal.Event.DeviceEnrolled;
import fr.palmares.journal.Event.OpinionDrafted;
import fr.palmares.journal.SignedEvent;
import fr.palmares.model.Ballot;
import fr.palmares.model.Broken;
import fr.palmares.model.CallState;
import fr.palmares.model.JournalMark;
import fr.palmares.model.JurorPackage;
import fr.palmares.model.Refused;
import fr.palmares.model.Round;
import fr.palmares.storage.Admission;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Ballots on their way in. */
final class MergeWork {
    /** A juror's clock that is further off than this is worth a word; it decides nothing. */
    private static final Duration CLOCK = Duration.ofHours(24);

    private final CallSession session;
    private final CallSession.Store store;
    private final List<Path> files;
    private final Progress progress;
    private final JournalMark call;
    private final List<String> read = new ArrayList<>();
    private @Nullable List<BallotOutcome> weighed;
    private final Map<String, CallState> states = new HashMap<>();
    private final Map<String, List<Ballot>> received = new HashMap<>();
    private final Map<String, Map<String, SignedEvent>> pending = new HashMap<>();
    private final Map<String, Accepted> accepted = new LinkedHashMap<>();
    private final Map<String, Workbook> workbooks = new LinkedHashMap<>();

    MergeWork(CallSession session, CallSession.Store store, List<Path> files, Progress progress) {
        this.session = session;
        this.store = store;
        this.files = files;
        this.progress = progress;
        this.call = store.tables().applied();
    }

    /** A ballot to keep, with the events nobody knew before it. */
    private record Accepted(BallotFile.Read read, List<SignedEvent> fresh) {}

    /** What each file would bring; read and weighed once. */
    List<BallotOutcome> outcomes() {
        List<BallotOutcome> known = weighed;
        if (known != null) {
            return known;
        }
        List<BallotOutcome> outcomes = new ArrayList<>();
        IncomingFile.each(
                files,
                one -> {
                    progress.check();
                    progress.at("progress.ballots", outcomes.size(), files.size());
                    read.add(one.hash());
                    outcomes.add(outcome(one));
                });
        known = List.copyOf(outcomes);
        weighed = known;
        return known;
    }

    /** Whether weighing these files now would give the same: neither they nor the call changed. */
    boolean holds(List<Path> wanted) {
        return wanted.equals(files)
                && store.tables().applied().equals(call)
                && IncomingFile.unchanged(files, read);
    }

    private BallotOutcome outcome(IncomingFile one) {
        Path file = one.file();
        BallotFile.Read ballot = one.ballot();
        try {
            if (one.refusal() != null) {
                return BallotOutcome.refused(file, "", one.refusal());
            }
            return ballot == null
                    ? workbook(file, one.hash(), Objects.requireNonNull(one.workbook()))
                    : weighed(file, ballot);
        } catch (Refused e) {
            String juror = ballot == null ? "" : ballot.payload().juror();
            return BallotOutcome.refused(file, juror, IncomingFile.placed(e, file));
        }
    }

    /** A marking workbook to keep. */
    private record Workbook(Path file, ReadMarkingWorkbook.Filled filled) {}

    private BallotOutcome workbook(Path file, String hash, ReadMarkingWorkbook.Filled filled) {
        BallotOutcome outcome =
                MarkingWorkbooks.weigh(file, filled, state(filled.round()), hashes()).outcome();
        boolean again = workbooks.putIfAbsent(hash, new Workbook(file, filled)) != null;
        return again ? outcome.identical() : outcome;
    }

    private Map<String, String> hashes() {
        return store.tables().dossierHashes();
    }

    private BallotOutcome weighed(Path file, BallotFile.Read read) {
        BallotPayload payload = read.payload();
        CallState state = checked(read);
        List<Ballot> before = received(payload.round());
        boolean known = before.stream().anyMatch(b -> b.hash().equals(read.hash()));
        List<Ballot> sameJuror =
                before.stream().filter(b -> b.juror().equals(payload.juror())).toList();
        if (known) {
            return outcome(file, payload, Result.IDENTICAL);
        }
        List<Ballot> sameDevice =
                sameJuror.stream().filter(b -> b.device().equals(payload.device())).toList();
        if (sameDevice.stream().anyMatch(b -> b.sequence() == payload.sequence())) {
            throw new Refused("refused.ballot.sequence", payload.sequence(), payload.juror());
        }
        Map<String, SignedEvent> waiting =
                pending.computeIfAbsent(payload.juror(), j -> new LinkedHashMap<>());
        Set<String> learned =
                new HashSet<>(
                        store.tables().known(read.events().stream().map(SignedEvent::id).toList()));
        learned.addAll(waiting.keySet());
        List<SignedEvent> fresh = read.events().stream().filter(e -> learned.add(e.id())).toList();
        BallotChanges changes = new BallotChanges(store.tables(), state, waiting, fresh);
        fresh.forEach(e -> waiting.put(e.id(), e));
        accepted.put(read.hash(), new Accepted(read, fresh));
        before.add(ballot(read, ""));
        Admission admission = store.tables().admission();
        boolean revoked = admission.revoked().containsKey(payload.juror());
        boolean held = fresh.stream().anyMatch(e -> !admission.hears(e));
        boolean work = fresh.stream().anyMatch(e -> !(e.event() instanceof DeviceEnrolled));
        Result result;
        if (!work && !sameJuror.isEmpty()) {
            result =
                    sameDevice.stream().anyMatch(b -> b.sequence() > payload.sequence())
                            ? Result.OLDER
                            : Result.IDENTICAL;
        } else if (changes.conflicts()) {
            result = Result.CONFLICT;
        } else {
            result = sameJuror.isEmpty() ? Result.NEW : Result.NEWER;
        }
        return new BallotOutcome(
                file,
                payload.juror(),
                result,
                changes.changed(),
                changes.sheets(),
                changes.excluded(),
                changes.late(),
                held && !revoked ? Words.fingerprint(payload.device()) : "",
                held && revoked,
                notices(read, state),
                null);
    }

    private List<Ballot> received(String round) {
        return received.computeIfAbsent(
                round, r -> new ArrayList<>(store.tables().exchanges().ballots(r)));
    }

    private static BallotOutcome outcome(Path file, BallotPayload payload, Result result) {
        return new BallotOutcome(
                file,
                payload.juror(),
                result,
                List.of(),
                0,
                List.of(),
                List.of(),
                "",
                false,
                List.of(),
                null);
    }

    /** The state of the ballot's round, once it is sure that the ballot belongs there. */
    private CallState checked(BallotFile.Read read) {
        BallotPayload payload = read.payload();
        CallState now = session.state();
        if (!payload.call().equals(now.call().id())) {
            throw new Refused("refused.ballot.otherCall");
        }
        CallState state = state(payload.round());
        String juror = payload.juror();
        if (!state.jurors().containsKey(juror)) {
            throw new Refused("refused.juror.unknown", juror);
        }
        JurorPackage pack = store.tables().exchanges().packages(payload.round()).get(juror);
        if (pack == null || !pack.token().equals(payload.token())) {
            throw new Refused("refused.ballot.token", juror);
        }
        for (SignedEvent event : read.events()) {
            boolean own =
                    event.author().equals(juror)
                            && OwnActs.allows(event.event(), juror, payload.round())
                            && (event.round().equals(payload.round())
                                    || event.event() instanceof DeviceEnrolled);
            if (!own) {
                throw new Refused("refused.ballot.notOwn", juror);
            }
        }
        return state;
    }

    private CallState state(String code) {
        CallState now = session.state();
        if (now.round().code().equals(code)) {
            return now;
        }
        Optional<Round> round =
                store.tables().rounds().stream().filter(r -> r.code().equals(code)).findFirst();
        return states.computeIfAbsent(
                code,
                c ->
                        store.tables()
                                .state(
                                        round.orElseThrow(
                                                () -> new Refused("refused.round.unknown", c))));
    }

    private List<String> notices(BallotFile.Read read, CallState state) {
        List<String> notices = new ArrayList<>();
        if (!read.payload().grid().equals(MakeBallot.gridHash(state))) {
            notices.add("merge.notice.grid");
        }
        Instant now = session.now();
        Instant soon = now.plus(CLOCK);
        if (read.events().stream().anyMatch(e -> e.utc().isAfter(soon))) {
            notices.add("merge.notice.clock");
        }
        if (read.events().stream().anyMatch(e -> idle(e, state))) {
            notices.add("merge.notice.opinion");
        }
        return notices;
    }

    /** Whether an event is an opinion on a dossier that its author does not lead. */
    private static boolean idle(SignedEvent event, CallState state) {
        return event.event() instanceof OpinionDrafted drafted
                && drafted.opinion() != null
                && (!state.juryFile().leads(event.author(), drafted.dossier())
                        || state.recused(event.author(), drafted.dossier()));
    }

    private Ballot ballot(BallotFile.Read read, String object) {
        BallotPayload payload = read.payload();
        return new Ballot(
                payload.juror(),
                payload.device(),
                payload.sequence(),
                read.hash(),
                payload.previous(),
                payload.pack(),
                read.events().size(),
                object);
    }

    /** Each workbook is weighed again: a ballot taken in before it may have said the same. */
    void keepWorkbooks() {
        for (Workbook one : workbooks.values()) {
            String round = one.filled().round();
            session.record(
                    round,
                    now ->
                            MarkingWorkbooks.weigh(
                                            one.file(),
                                            one.filled(),
                                            session.state(round),
                                            hashes())
                                    .events());
        }
    }

    /** Keeps the ballots and takes their events in: one line of the journal for each round. */
    void keep() {
        Map<String, List<Event>> own = new LinkedHashMap<>();
        Map<String, List<SignedEvent>> foreign = new LinkedHashMap<>();
        try {
            for (Accepted one : accepted.values()) {
                String round = one.read().payload().round();
                String object = store.objects().write(one.read().sent());
                own.computeIfAbsent(round, r -> new ArrayList<>())
                        .add(new BallotReceived(ballot(one.read(), object)));
                foreign.computeIfAbsent(round, r -> new ArrayList<>()).addAll(one.fresh());
            }
        } catch (IOException e) {
            throw new Broken("broken.journal.write", e);
        }
        own.forEach(
                (round, events) ->
                        session.take(
                                round,
                                events,
                                foreign.getOrDefault(round, List.of()),
                                CallSession.COORDINATOR));
    }
}
