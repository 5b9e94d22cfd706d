package fr.palmares.app;

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
        session.history(Integer.MAX_VALUE).stream()
                .filter(row -> row.type().equals("SheetFinished") && row.round().equals(round))
                .forEach(
                        row ->
                                first.computeIfAbsent(row.juror(), j -> new HashMap<>())
                                        .merge(
                                                row.dossier(),
                                                // nobody finishes two sheets within a second
                                                row.at().truncatedTo(ChronoUnit.SECONDS),
                                                (a, b) -> a.isBefore(b) ? a : b));
        return JurorDrift.sequence(first);
    }
}
