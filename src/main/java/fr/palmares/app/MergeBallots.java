package fr.palmares.app;

import fr.palmares.app.BallotOutcome.Result;
import fr.palmares.model.Broken;
import fr.palmares.model.Refused;
import java.nio.file.Path;
import java.util.List;

/**
 * Takes jurors' ballots into the call: the union of their events with those that are known. Any
 * order, any number of times, gives the same state. Marking workbooks come in beside them, as acts
 * of the coordinator's computer, since nobody signed them.
 */
public final class MergeBallots {
    private final CallSession session;

    public MergeBallots(CallSession session) {
        this.session = session;
    }

    /** What the ballots would bring; nothing is written. */
    public List<BallotOutcome> preview(List<Path> files, Progress progress) {
        return session.with(
                store -> {
                    MergeWork work = new MergeWork(session, store, files, progress);
                    List<BallotOutcome> outcomes = work.outcomes();
                    session.dryRun(work);
                    return outcomes;
                });
    }

    /**
     * Merges ballots: those that are refused change nothing, the others are taken in together. What
     * a dry run of the same files verified and weighed holds, unless they or the call changed
     * since.
     *
     * @throws Refused when the call is a juror's copy
     * @throws Broken when they cannot be written; nothing changed then
     */
    public Merged merge(List<Path> files, Progress progress) {
        if (session.copy().isPresent()) {
            throw new Refused("refused.copy.notOwn", session.author());
        }
        Backups.Backup before = Backups.before(session, Backups.Reason.MERGE);
        return session.with(
                store -> {
                    MergeWork work =
                            session.dryRun()
                                    .filter(w -> w.holds(files))
                                    .orElseGet(
                                            () -> new MergeWork(session, store, files, progress));
                    List<BallotOutcome> outcomes = work.outcomes();
                    progress.check();
                    session.dryRun(null);
                    work.keep();
                    work.keepWorkbooks();
                    return new Merged(outcomes, before);
                });
    }

    /**
     * What was merged.
     *
     * @param outcomes one a file
     * @param before the call as it was, to go back to
     */
    public record Merged(List<BallotOutcome> outcomes, Backups.Backup before) {
        /** Jurors of whom something was taken in, each once. */
        public List<String> jurors() {
            return outcomes.stream()
                    .filter(o -> o.result() != Result.REFUSED && !o.juror().isEmpty())
                    .map(BallotOutcome::juror)
                    .distinct()
                    .toList();
        }
    }
}
