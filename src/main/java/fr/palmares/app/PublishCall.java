package fr.palmares.app;

import fr.palmares.exchange.Manifest;
import fr.palmares.journal.Event;
import fr.palmares.journal.Event.AttachmentsReceived;
import fr.palmares.journal.Event.BlindVersionsIssued;
import fr.palmares.journal.Event.CallAnonymised;
import fr.palmares.journal.Event.DossiersImported;
import fr.palmares.journal.Event.PackageIssued;
import fr.palmares.journal.EventObjects;
import fr.palmares.journal.JournalPlace;
import fr.palmares.journal.JournalReader;
import fr.palmares.journal.Json;
import fr.palmares.journal.SignedEvent;
import fr.palmares.model.CallState;
import fr.palmares.model.Dossier;
import fr.palmares.model.Juror;
import fr.palmares.model.JurorPackage;
import fr.palmares.model.Refused;
import fr.palmares.model.Round;
import fr.palmares.model.RoundState.Phase;
import fr.palmares.sharing.Members;
import fr.palmares.sharing.OwnDesk;
import fr.palmares.sharing.Prints;
import fr.palmares.sharing.Publication;
import fr.palmares.sharing.Published;
import fr.palmares.sharing.Seat;
import fr.palmares.sharing.SharedCall;
import fr.palmares.sharing.SharedObjects;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Brings what jurors and the chair read on the server in line with the call, on a coordinator's
 * computer: what a juror's role can read is what the juror's package would hold. What goes to a
 * juror stands in the journal as a package does, so that two coordinators publish the same.
 */
final class PublishCall {
    /** Others may be at it: the next synchronisation finds what is left. */
    private static final int ATTEMPTS = 5;

    private final CallSession session;
    private final SharedCall there;
    private final SyncWork work;
    private final Publication publication;

    /**
     * @param work brings both ends together once more, where publishing needs it
     */
    PublishCall(CallSession session, SharedCall there, SyncWork work) {
        this.session = session;
        this.there = there;
        this.work = work;
        this.publication = new Publication(there);
    }

    /**
     * Publishes what is due.
     *
     * @return why rounds could not be brought in line, now or before; jurors read there what they
     *     read before, or nothing where that would show what is left out now
     */
    List<Refused> due() {
        return publishedNow().orElseGet(this::heldBack);
    }

    /**
     * Publishes what is due.
     *
     * @return as {@link #due}; empty when nothing was due, whoever published
     */
    Optional<List<Refused>> publishedNow() {
        return publication.due() ? Optional.of(publish(null)) : Optional.empty();
    }

    /** Why rounds cannot be brought in line as they stand. Only blind reading holds back. */
    List<Refused> heldBack() {
        if (!readsBlind(session)) {
            return List.of();
        }
        Draft draft = new Draft(new Members(there).all().values());
        if (!draft.jurors.isEmpty()) {
            draft.make(null);
        }
        return List.copyOf(draft.heldBack);
    }

    /** Whether jurors read some round blind. */
    static boolean readsBlind(CallSession session) {
        return RunRounds.all(session.state()).stream()
                .anyMatch(r -> session.state(r.code()).procedure().blind().on());
    }

    /**
     * Publishes.
     *
     * @param letter what is said to every juror on the server from now on; null for what was said
     */
    List<Refused> publish(MakePackage.@Nullable Letter letter) {
        List<Refused> heldBack = List.of();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            long last = there.last();
            work.receive();
            Draft draft = new Draft(new Members(there).all().values());
            draft.make(attempt == 0 ? letter : null);
            heldBack = List.copyOf(draft.heldBack);
            if (recorded(draft.says) || !arrived(draft)) {
                work.send();
            } else if (publication.publish(last, draft.published())) {
                return heldBack;
            }
        }
        return heldBack;
    }

    private boolean recorded(Map<String, List<Event>> says) {
        long before = session.state().journal().entries();
        says.forEach(
                (round, events) -> session.take(round, events, List.of(), CallSession.COORDINATOR));
        return session.state().journal().entries() > before;
    }

    /** Whether every object that jurors will ask for is on the server. */
    private boolean arrived(Draft draft) {
        return new SharedObjects(there)
                .missing(draft.attachments.stream().map(Published.Attached::hash).toList())
                .isEmpty();
    }

    /** What is to be published. */
    private final class Draft {
        private final Set<String> jurors;
        private final boolean chaired;
        private final Map<String, Dossier> received;
        private final Map<String, List<Event>> says = new LinkedHashMap<>();
        private final List<Refused> heldBack = new ArrayList<>();
        private final Map<Published.Desk, String> letters = new HashMap<>();
        private final Set<Published.Reading> readings = new HashSet<>();
        private final Set<String> closed = new HashSet<>();
        private final Map<Published.Text, String> dossiers = new HashMap<>();
        private final Set<Published.Attached> attachments = new HashSet<>();
        private final Set<String> kept = new HashSet<>();

        Draft(Collection<Seat> members) {
            this.jurors =
                    members.stream()
                            .map(Seat::juror)
                            .filter(j -> !j.isEmpty())
                            .collect(Collectors.toSet());
            this.chaired = members.stream().anyMatch(m -> m.kind() == Seat.Kind.CHAIR);
            this.received = session.with(s -> s.tables().receivedDossiers());
        }

        void make(MakePackage.@Nullable Letter letter) {
            for (Round round : RunRounds.all(session.state())) {
                CallState state = session.state(round.code());
                boolean over = state.procedure().state().phase() == Phase.CLOSED;
                if (over) {
                    closed.add(round.code());
                }
                // before a round is open, its grid and its readers may still change
                if (over || state.round().open()) {
                    round(state, letter);
                }
            }
        }

        private void round(CallState state, MakePackage.@Nullable Letter letter) {
            String round = state.round().code();
            Map<Juror, List<String>> desks = new LinkedHashMap<>();
            Map<String, Dossier> read = new LinkedHashMap<>();
            Set<String> begun = packages(round).keySet();
            for (Juror who : state.jury()) {
                if (!jurors.contains(who.code())) {
                    continue;
                }
                List<String> numbers = MakePackage.dossiers(state, who.code());
                // who read something and has nothing left is told so
                if (!numbers.isEmpty() || begun.contains(who.code())) {
                    desks.put(who, numbers);
                    numbers.forEach(n -> readings.add(new Published.Reading(round, who.code(), n)));
                }
            }
            Set<String> all = new HashSet<>();
            desks.values().forEach(all::addAll);
            state.ranked().stream()
                    .map(d -> d.number())
                    .filter(all::contains)
                    .forEach(n -> read.put(n, Objects.requireNonNull(received.get(n))));
            Outgoing out;
            try {
                out = Outgoing.of(session, state, read);
            } catch (Refused e) {
                heldBack.add(e);
                if (blindAlready(round, desks.keySet())) {
                    kept.add(round);
                }
                return;
            }
            say(state, out, desks, letter);
            texts(round, out);
            letters(state, out, desks);
        }

        /**
         * Whether what jurors read of a round until now shows no more than a blind reading does.
         */
        private boolean blindAlready(String round, Set<Juror> some) {
            return some.stream()
                    .map(j -> new OwnDesk(there, j.code()).letters().get(round))
                    .filter(Objects::nonNull)
                    .allMatch(text -> SharedLetter.read(text).manifest().blind());
        }

        /** What the journal says of what goes out. */
        private void say(
                CallState state,
                Outgoing out,
                Map<Juror, List<String>> desks,
                MakePackage.@Nullable Letter letter) {
            Map<String, JurorPackage> before = packages(state.round().code());
            List<Event> events = new ArrayList<>();
            desks.forEach(
                    (who, numbers) -> {
                        JurorPackage last = before.get(who.code());
                        if (last == null || (letter != null && !says(last, letter))) {
                            events.add(
                                    new PackageIssued(
                                            MakePackage.terms(
                                                    session,
                                                    state,
                                                    who.code(),
                                                    numbers.size(),
                                                    last,
                                                    letter == null
                                                            ? MakePackage.Letter.NONE
                                                            : letter)));
                        }
                    });
            events.add(new BlindVersionsIssued(out.versions()));
            says.put(state.round().code(), events);
        }

        private Map<String, JurorPackage> packages(String round) {
            return session.with(s -> s.tables().exchanges().packages(round));
        }

        private static boolean says(JurorPackage last, MakePackage.Letter letter) {
            return last.deadline().equals(letter.deadline())
                    && last.instructions().equals(letter.instructions())
                    && last.replyTo().equals(letter.replyTo());
        }

        private void texts(String round, Outgoing out) {
            out.dossiers()
                    .forEach(
                            (number, dossier) -> {
                                List<Manifest.FileEntry> files =
                                        PackageTerms.files(out, Set.of(number));
                                files.forEach(
                                        f ->
                                                attachments.add(
                                                        new Published.Attached(
                                                                round, number, f.object())));
                                dossiers.put(
                                        new Published.Text(round, number),
                                        Json.write(
                                                new SharedDossier(
                                                        dossier,
                                                        PackageTerms.title(out, dossier),
                                                        files)));
                            });
        }

        private void letters(CallState state, Outgoing out, Map<Juror, List<String>> desks) {
            String round = state.round().code();
            Map<String, JurorPackage> packages = packages(round);
            desks.forEach(
                    (who, numbers) -> {
                        JurorPackage terms = packages.get(who.code());
                        // said first, and published the next time around
                        if (terms != null) {
                            Manifest whole = PackageTerms.manifest(state, who, out, numbers, terms);
                            Map<String, String> prints = new TreeMap<>();
                            numbers.forEach(n -> prints.put(n, print(round, n)));
                            letters.put(
                                    new Published.Desk(round, who.code()),
                                    new SharedLetter(
                                                    SharedLetter.FORMAT,
                                                    whole.with(
                                                            SharedLetter.untitled(whole.dossiers()),
                                                            List.of()),
                                                    prints)
                                            .text());
                        }
                    });
        }

        private String print(String round, String number) {
            return Prints.of(
                    Objects.requireNonNull(dossiers.get(new Published.Text(round, number))));
        }

        Published published() {
            return new Published(
                    letters,
                    readings,
                    session.state().recusals().stream()
                            .map(r -> new Published.Recused(r.juror(), r.dossier()))
                            .collect(Collectors.toSet()),
                    closed,
                    dossiers,
                    attachments,
                    material(),
                    kept);
        }

        /** Objects of dossiers and their files: never a ballot's, which holds marks. */
        private Set<String> material() {
            Set<String> material = new HashSet<>();
            if (chaired) {
                JournalReader journal = session.with(store -> store.journal().reader());
                journal.readOn(
                        JournalPlace.START,
                        line ->
                                line.events().stream()
                                        .map(SignedEvent::event)
                                        .filter(
                                                e ->
                                                        e instanceof DossiersImported
                                                                || e instanceof AttachmentsReceived
                                                                || e instanceof CallAnonymised)
                                        .forEach(e -> material.addAll(EventObjects.of(e))));
            }
            return material;
        }
    }
}
