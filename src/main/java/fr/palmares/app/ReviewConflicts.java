package fr.palmares.app;

import fr.palmares.app.jury.Conflict;
import fr.palmares.app.jury.Conflicts;
import fr.palmares.journal.Event.ConflictSettled;
import fr.palmares.journal.Event.RecusalDeclared;
import fr.palmares.model.ConflictGround;
import fr.palmares.model.Interest;
import fr.palmares.model.Recusal;
import java.time.LocalDate;
import java.util.List;

/** Likely conflicts of interests, each confirmed or dismissed once and for all. */
public final class ReviewConflicts {
    private final CallSession session;
    private final AppContext context;

    public ReviewConflicts(CallSession session, AppContext context) {
        this.session = session;
        this.context = context;
    }

    /** Those that nobody has settled. */
    public List<Conflict> open() {
        return Conflicts.of(session.state(), session.dossiers());
    }

    /** It is one: the juror is recused. One act. */
    public void confirm(Conflict conflict, String reason) {
        Interest interest =
                conflict.grounds().contains(ConflictGround.ORGANISATION)
                                || conflict.grounds().contains(ConflictGround.MAIL_DOMAIN)
                        ? Interest.EMPLOYMENT
                        : Interest.COLLABORATION;
        session.record(
                state -> {
                    Checks.juror(state, conflict.juror());
                    Checks.dossier(state, conflict.dossier());
                    return List.of(
                            new RecusalDeclared(
                                    new Recusal(
                                            conflict.juror(),
                                            conflict.dossier(),
                                            reason,
                                            interest,
                                            LocalDate.now(context.clock()),
                                            Recusal.Declarer.COORDINATOR)),
                            settled(conflict, true));
                });
    }

    /** It is none, and is not proposed again. */
    public void dismiss(Conflict conflict) {
        session.record(settled(conflict, false));
    }

    private static ConflictSettled settled(Conflict conflict, boolean recused) {
        return new ConflictSettled(
                conflict.juror(), conflict.dossier(), conflict.grounds(), recused);
    }
}
