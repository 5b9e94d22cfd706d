package fr.palmares.app;

import fr.palmares.journal.Event.MarkRevised;
import fr.palmares.model.CallState;
import fr.palmares.model.Mark;
import fr.palmares.model.MarkRevision;
import fr.palmares.model.Refused;
import fr.palmares.model.SheetId;
import fr.palmares.model.SittingFile;
import fr.palmares.model.Voice;
import fr.palmares.model.Voices;
import java.util.List;

/**
 * A juror changes a mark in a sitting, for a reason: the round stays closed, the mark before stands
 * beside the new one.
 */
public final class ReviseMark {
    private final CallSession session;

    public ReviseMark(CallSession session) {
        this.session = session;
    }

    /**
     * Changes a mark.
     *
     * @throws Refused for a juror who is recused or takes no part, a criterion the juror has not
     *     marked, a mark off the scale, or without a reason
     */
    public void revise(String dossier, String juror, String criterion, Mark mark, String reason) {
        session.record(
                state -> {
                    Checks.unsealed(state);
                    SittingFile file = SittingChecks.open(state);
                    Decide.check(state, dossier);
                    Checks.juror(state, juror);
                    Checks.criterion(state, criterion);
                    Checks.onScale(state, mark);
                    if (state.recused(juror, dossier)) {
                        throw new Refused(
                                "refused.recused", SittingChecks.name(state, juror), dossier);
                    }
                    if (Voices.of(file).stream().map(Voice::juror).noneMatch(juror::equals)) {
                        throw new Refused("refused.vote.absent", SittingChecks.name(state, juror));
                    }
                    Mark before = state.sheet(id(state, dossier, juror)).marks().get(criterion);
                    if (before == null) {
                        throw new Refused(
                                "refused.revision.unmarked",
                                SittingChecks.name(state, juror),
                                dossier);
                    }
                    return List.of(
                            new MarkRevised(
                                    new MarkRevision(
                                            file.number(),
                                            dossier,
                                            juror,
                                            criterion,
                                            first(state, file, dossier, juror, criterion, before),
                                            mark,
                                            reason,
                                            session.now())));
                });
    }

    private static SheetId id(CallState state, String dossier, String juror) {
        return new SheetId(state.round().code(), dossier, juror);
    }

    /** As it stood when the sitting began, however often it was changed since. */
    private static Mark first(
            CallState state,
            SittingFile file,
            String dossier,
            String juror,
            String criterion,
            Mark now) {
        return state.procedure().deliberation().revisions().stream()
                .filter(r -> r.sitting() == file.number())
                .filter(r -> r.dossier().equals(dossier) && r.juror().equals(juror))
                .filter(r -> r.criterion().equals(criterion))
                .map(MarkRevision::before)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(now);
    }
}
