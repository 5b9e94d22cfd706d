package fr.palmares.app;

import fr.palmares.journal.Event;
import fr.palmares.journal.Event.BlindVersionsIssued;
import fr.palmares.journal.Event.DossiersImported;
import fr.palmares.journal.Event.ReceiptTaken;
import fr.palmares.journal.EventCodec;
import fr.palmares.journal.FileJournal;
import fr.palmares.journal.Register;
import fr.palmares.journal.Registers;
import fr.palmares.journal.SignedEvent;
import fr.palmares.journal.Write;
import fr.palmares.model.Broken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A juror's copy after dossiers were taken from it, by a late recusal mostly. Their texts, the
 * names of their files and their titles may not stay on the juror's disk, and a journal only grows:
 * so it is written anew. It then says what the package says, and everything that the juror ever
 * said, signed as it was; the juror's ballots and their places in the order do not change. Objects
 * that nothing names any more go, and so do the backups and the tables, which would remember.
 *
 * <p>How it takes the old one's place is told by {@link RewrittenJournal}.
 */
final class ForgetClosed {
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
                    Path written = RewrittenJournal.place(store.folder());
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
}
