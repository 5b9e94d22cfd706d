package fr.palmares.app;

import fr.palmares.journal.Event;
import fr.palmares.journal.Event.SequelRecorded;
import fr.palmares.model.CallState;
import fr.palmares.model.Outcome;
import fr.palmares.model.Projects;
import fr.palmares.model.Refused;
import fr.palmares.model.Reserves;
import fr.palmares.model.Sequel;
import fr.palmares.model.Sequel.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What may still happen once the decisions are sealed, each a recorded act for good. */
public final class AfterSealing {
    private final CallSession session;

    public AfterSealing(CallSession session) {
        this.session = session;
    }

    /** A laureate is one on a condition (<i>sous réserve</i>). */
    public void conditional(String dossier, String condition) {
        laureate(dossier, new Sequel(Kind.CONDITIONAL, condition, ""));
    }

    /** The condition of a laureate is met. */
    public void confirm(String dossier, String reason) {
        session.recordForGood(
                state -> {
                    sealed(state);
                    if (!state.procedure().acts().conditional(dossier)) {
                        throw new Refused("refused.sequel.unconditional", dossier);
                    }
                    return List.of(
                            new SequelRecorded(dossier, new Sequel(Kind.CONFIRMED, reason, "")));
                });
    }

    /**
     * Two laureates carry their projects out together. They share one seat from then on; what that
     * frees is for {@link #promote}.
     */
    public void joint(String dossier, String other, String reason) {
        session.recordForGood(
                state -> {
                    checkLaureate(state, dossier);
                    checkLaureate(state, other);
                    if (dossier.equals(other)) {
                        throw new Refused("refused.sequel.joint", dossier);
                    }
                    return List.of(
                            new SequelRecorded(dossier, new Sequel(Kind.JOINT, reason, other)),
                            new SequelRecorded(other, new Sequel(Kind.JOINT, reason, dossier)));
                });
    }

    /**
     * A candidate withdraws. Where it held a seat alone, the first of its track's reserve list
     * takes it in the same act, with the dossiers that share its project.
     *
     * @param promote whether the seat is passed on
     * @return the dossier that was promoted, if any
     * @throws Refused before sealing, without a reason, or for a dossier neither laureate nor on
     *     the reserve list
     */
    public Optional<String> withdraw(String dossier, String reason, boolean promote) {
        List<String> promoted = new ArrayList<>();
        session.recordForGood(
                state -> {
                    sealed(state);
                    Outcome outcome = state.outcome(dossier).orElse(null);
                    if (outcome != Outcome.LAUREATE && outcome != Outcome.RESERVE) {
                        throw new Refused("refused.sequel.noSeat", dossier);
                    }
                    List<Event> events = new ArrayList<>();
                    events.add(new SequelRecorded(dossier, new Sequel(Kind.WITHDRAWN, reason, "")));
                    if (promote && outcome == Outcome.LAUREATE && alone(state, dossier)) {
                        Reserves.next(state, dossier).stream()
                                .flatMap(next -> Projects.with(state, next).stream())
                                .filter(d -> onReserve(state, d))
                                .forEach(
                                        next -> {
                                            promoted.add(next);
                                            events.add(
                                                    new SequelRecorded(
                                                            next,
                                                            new Sequel(
                                                                    Kind.PROMOTED,
                                                                    reason,
                                                                    dossier)));
                                        });
                    }
                    return events;
                });
        return promoted.stream().findFirst();
    }

    /**
     * The first of a reserve list takes a seat that became free, with the dossiers that share its
     * project.
     *
     * @param dossier the first of its track's reserve list
     * @throws Refused before sealing, without a reason, when no seat is free, or for another than
     *     the first
     */
    public void promote(String dossier, String reason) {
        session.recordForGood(
                state -> {
                    sealed(state);
                    Reserves.Freed freed =
                            Reserves.freed(state).stream()
                                    .filter(
                                            f ->
                                                    f.track().isEmpty()
                                                            || f.track()
                                                                    .equals(state.track(dossier)))
                                    .findFirst()
                                    .orElseThrow(
                                            () -> new Refused("refused.promote.noSeat", dossier));
                    String first =
                            freed.next().orElseThrow(() -> new Refused("refused.promote.nobody"));
                    List<String> project = Projects.with(state, first);
                    if (!project.contains(dossier)) {
                        throw new Refused("refused.promote.notFirst", dossier, first);
                    }
                    return project.stream()
                            .filter(d -> onReserve(state, d))
                            .<Event>map(
                                    d ->
                                            new SequelRecorded(
                                                    d, new Sequel(Kind.PROMOTED, reason, "")))
                            .toList();
                });
    }

    /** Whether nobody keeps the dossier's seat: no partner of a joint project is a laureate. */
    private static boolean alone(CallState state, String dossier) {
        return Projects.with(state, dossier).stream()
                .filter(d -> !d.equals(dossier))
                .noneMatch(d -> state.outcome(d).filter(Outcome.LAUREATE::equals).isPresent());
    }

    private static boolean onReserve(CallState state, String dossier) {
        return state.outcome(dossier).filter(Outcome.RESERVE::equals).isPresent();
    }

    private void laureate(String dossier, Sequel sequel) {
        session.recordForGood(
                state -> {
                    checkLaureate(state, dossier);
                    return List.of(new SequelRecorded(dossier, sequel));
                });
    }

    private static void checkLaureate(CallState state, String dossier) {
        sealed(state);
        if (state.outcome(dossier).filter(Outcome.LAUREATE::equals).isEmpty()) {
            throw new Refused("refused.sequel.noLaureate", dossier);
        }
    }

    private static void sealed(CallState state) {
        if (!state.sealed()) {
            throw new Refused("refused.act.notSealed");
        }
    }
}
