package fr.palmares.app;

import fr.palmares.journal.Event.SheetFinished;
import fr.palmares.journal.JournalReader;
import fr.palmares.journal.SignedEvent;
import fr.palmares.ranking.JurorDrift;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/** In which order each juror handed in sheets, as the journal tells it. */
public final class SubmissionOrder {
    private SubmissionOrder() {}

    /**
     * By juror, then by dossier: the place of the sheet's first submission in the juror's own
     * sequence in this round, from 1; equal for sheets handed in together, as by a file of marks.
     */
    public static Map<String, Map<String, Integer>> of(CallSession session) {
        String round = session.state().round().code();
        Map<String, Map<String, Instant>> first = new HashMap<>();
        JournalReader journal = session.with(store -> store.journal().reader());
        Damage.named(
                session.folder(),
                () ->
                        journal.read(
                                1,
                                line ->
                                        line.events().stream()
                                                .filter(e -> e.round().equals(round))
                                                .forEach(e -> note(first, e))));
        return JurorDrift.sequence(first);
    }

    private static void note(Map<String, Map<String, Instant>> first, SignedEvent event) {
        if (event.event() instanceof SheetFinished sheet) {
            first.computeIfAbsent(sheet.juror(), j -> new HashMap<>())
                    .merge(
                            sheet.dossier(),
                            // nobody finishes two sheets within a second
                            event.utc().truncatedTo(ChronoUnit.SECONDS),
                            (a, b) -> a.isBefore(b) ? a : b);
        }
    }
}
