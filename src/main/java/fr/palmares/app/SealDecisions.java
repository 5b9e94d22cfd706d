package fr.palmares.app;

import fr.palmares.app.MissingReasons.Missing;
import fr.palmares.journal.Event.DecisionsSealed;
import fr.palmares.journal.Event.ProceedingRecorded;
import fr.palmares.journal.Hashes;
import fr.palmares.journal.Json;
import fr.palmares.model.CallState;
import fr.palmares.model.Decision;
import fr.palmares.model.Outcome;
import fr.palmares.model.Proceeding;
import fr.palmares.model.Proceeding.Act;
import fr.palmares.model.Proceedings;
import fr.palmares.model.Refused;
import fr.palmares.model.Seal;
import fr.palmares.ranking.Ranking;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;

/**
 * The order of acts: the jury proposes (its decisions are sealed), the authority decides, an
 * embargo may hold, then the list is public. None of it can be undone.
 */
public final class SealDecisions {
    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private final CallSession session;

    public SealDecisions(CallSession session) {
        this.session = session;
    }

    /** What is in the way of sealing, most important first; empty when nothing is. */
    public static List<Missing> missing(CallState state) {
        return MissingReasons.of(state, Ranking.of(state));
    }

    /**
     * Seals the jury's decisions.
     *
     * @param by who presided, or ""
     * @throws Refused when the round is not closed, when they are sealed already, when a dossier is
     *     undecided, lacks its track, its position or a reason owed, or when more laureates were
     *     named than there are seats
     */
    public void seal(String by) {
        session.recordForGood(
                state -> {
                    open(state);
                    if (state.round().open()) {
                        throw new Refused("refused.seal.roundOpen", state.round().code());
                    }
                    Decide.checkPlaces(state);
                    missing(state).stream()
                            .findFirst()
                            .ifPresent(
                                    m -> {
                                        throw new Refused(m.kind().key(), m.dossier());
                                    });
                    return List.of(
                            new DecisionsSealed(sealOf(state)),
                            new ProceedingRecorded(
                                    new Proceeding(Act.PROPOSED, by, localNow(), "")));
                });
    }

    /**
     * The authority decides as the jury proposed; the minutes are final.
     *
     * @param by which authority
     * @param note reference of its decision, or ""
     * @throws Refused before the decisions are sealed, or without a name
     */
    public void decided(String by, String note) {
        act(new Proceeding(Act.DECIDED, by, localNow(), note));
    }

    /**
     * Nothing is published before a date.
     *
     * @throws Refused before the authority has decided, or once the list is public
     */
    public void embargo(LocalDateTime until) {
        act(new Proceeding(Act.EMBARGO, "", until, ""));
    }

    /**
     * The list is public.
     *
     * @throws Refused before the authority has decided, or while the embargo holds
     */
    public void published() {
        act(new Proceeding(Act.PUBLISHED, "", localNow(), ""));
    }

    private void act(Proceeding proceeding) {
        session.recordForGood(
                state -> {
                    Proceedings.check(state.procedure().acts(), proceeding, localNow());
                    return List.of(new ProceedingRecorded(proceeding));
                });
    }

    private LocalDateTime localNow() {
        return LocalDateTime.ofInstant(session.now(), ZONE);
    }

    private static void open(CallState state) {
        if (state.sealed()) {
            throw new Refused("refused.sealed", state.round().code());
        }
    }

    private Seal sealOf(CallState state) {
        List<Decision> decisions =
                state.decisions().values().stream()
                        .sorted(Comparator.comparing(Decision::dossier))
                        .toList();
        return new Seal(
                session.now(),
                Hashes.hex(Json.bytes(decisions)),
                state.grid().version(),
                state.rules(),
                state.journal().entries(),
                state.journal().head(),
                state.dossiers().keySet().stream()
                        .filter(d -> state.outcome(d).filter(Outcome.LAUREATE::equals).isPresent())
                        .toList());
    }
}
