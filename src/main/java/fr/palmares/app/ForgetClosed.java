package fr.palmares.app;

import fr.palmares.journal.CallFolder;
import fr.palmares.journal.CallLock;
import fr.palmares.journal.Durable;
import fr.palmares.journal.Event;
import fr.palmares.journal.Event.AttachmentsReceived;
import fr.palmares.journal.Event.BallotMade;
import fr.palmares.journal.Event.BlindVersionsIssued;
import fr.palmares.journal.Event.DossiersImported;
import fr.palmares.journal.Event.ReceiptTaken;
import fr.palmares.journal.EventCodec;
import fr.palmares.journal.FileJournal;
import fr.palmares.journal.JournalLine;
import fr.palmares.journal.ObjectStore;
import fr.palmares.journal.Register;
import fr.palmares.journal.Registers;
import fr.palmares.journal.SignedEvent;
import fr.palmares.journal.Write;
import fr.palmares.model.Broken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A juror's copy after dossiers were taken from it, by a late recusal mostly. Their texts, the
 * names of their files and their titles may not stay on the juror's disk, and a journal only grows:
 * so it is written anew. It then says what the package says, and everything that the juror ever
 * said, signed as it was; the juror's ballots and their places in the order do not change. Objects
 * that nothing names any more go, and so do the backups and the tables, which would remember.
 *
 * <p>The new journal takes the old one's place in one move: before it nothing changed, and after it
 * what is left to delete is deleted when the package is opened again.
 */
final class ForgetClosed {
    private static final String NEW = ".palmares-journal.new";

    private ForgetClosed() {}

    /**
     * Writes the journal of an open copy anew, beside the old one.
     *
     * @param mine dossiers that are still the juror's: earlier versions of them are kept
     * @param says what the new journal says in the coordinator's name, of what the juror said
     * @return what takes its place, once the copy is closed
     */
    static Path prepare(
            CallSession session,
            String round,
            Set<String> mine,
            Function<List<Event>, List<Event>> says) {
        String juror = session.author();
        return session.with(
                store -> {
                    Path written = store.folder().path().resolve(NEW);
                    List<SignedEvent> own = where(store, e -> e.author().equals(juror));
                    List<SignedEvent> kept = where(store, e -> stays(e, mine));
                    Instant now = session.now();
                    long n = store.tables().lastNumber(store.device().id());
                    List<SignedEvent> all = new ArrayList<>();
                    for (Event event : says.apply(own.stream().map(SignedEvent::event).toList())) {
                        all.add(
                                EventCodec.sign(
                                        event,
                                        round,
                                        CallSession.COORDINATOR,
                                        store.device(),
                                        ++n,
                                        superseded(event, round, store.device().id(), kept),
                                        now));
                    }
                    all.addAll(kept);
                    all.addAll(own);
                    try {
                        Files.deleteIfExists(written);
                        try (FileJournal journal = FileJournal.open(written, store.objects())) {
                            journal.append(all, now);
                        }
                    } catch (IOException e) {
                        throw new Broken(
                                "broken.folder.write", e, store.folder().path().toString());
                    }
                    return written;
                });
    }

    private static List<SignedEvent> where(CallSession.Store store, Predicate<SignedEvent> wanted) {
        List<SignedEvent> found = new ArrayList<>();
        store.journal().read(1, line -> line.events().stream().filter(wanted).forEach(found::add));
        return found;
    }

    /**
     * What the coordinator said that no package says again: earlier versions of the juror's
     * dossiers, which marks name, and receipts, which hold numbers and marks alone.
     */
    private static boolean stays(SignedEvent event, Set<String> mine) {
        return event.author().equals(CallSession.COORDINATOR)
                && switch (event.event()) {
                    case DossiersImported e ->
                            e.dossiers().stream().allMatch(d -> mine.contains(d.number()));
                    case BlindVersionsIssued _, ReceiptTaken _ -> true;
                    default -> false;
                };
    }

    private static List<String> superseded(
            Event event, String round, String device, List<SignedEvent> kept) {
        Set<Register> written =
                Registers.writes(event, round, device).stream()
                        .map(Write::register)
                        .collect(Collectors.toSet());
        return kept.stream()
                .filter(e -> e.writes().stream().anyMatch(w -> written.contains(w.register())))
                .map(SignedEvent::id)
                .sorted()
                .toList();
    }

    /** Puts the new journal in its place, in a copy that is closed, and deletes the rest. */
    static void put(CallFolder folder, Path written) {
        CallLock lock = CallLock.take(folder);
        try (lock) {
            Files.deleteIfExists(folder.tablesSeal());
            Files.move(
                    written,
                    folder.journal(),
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
            Durable.forceFolder(folder.path());
            Files.deleteIfExists(folder.tablesFile());
            delete(folder.backups());
            delete(folder.path().resolve("replaced"));
            objects(folder);
        } catch (IOException e) {
            throw new Broken("broken.folder.write", e, folder.path().toString());
        }
    }

    /** Deletes the objects that the journal does not name. */
    private static void objects(CallFolder folder) throws IOException {
        ObjectStore objects = new ObjectStore(folder.objects());
        Set<String> named = new HashSet<>();
        try (FileJournal journal = FileJournal.open(folder.journal(), objects)) {
            journal.read(1, line -> named(line, named));
        }
        for (String name : objects.names()) {
            if (!named.contains(name)) {
                objects.remove(name);
            }
        }
    }

    private static void named(JournalLine line, Set<String> named) {
        named.add(line.object());
        for (SignedEvent event : line.events()) {
            switch (event.event()) {
                case DossiersImported e -> named.add(e.object());
                case AttachmentsReceived e -> e.files().forEach(f -> named.add(f.object()));
                case BallotMade e -> named.add(e.ballot().object());
                default -> {
                    // nothing else has an object
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path one : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }
}
