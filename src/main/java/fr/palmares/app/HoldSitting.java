package fr.palmares.app;

import fr.palmares.journal.Event;
import fr.palmares.journal.Event.AgendaSet;
import fr.palmares.journal.Event.AttendanceSet;
import fr.palmares.journal.Event.DossierCalled;
import fr.palmares.journal.Event.RecusedLeft;
import fr.palmares.journal.Event.SittingOpened;
import fr.palmares.journal.Event.SittingRulesSet;
import fr.palmares.journal.Event.SittingStateSet;
import fr.palmares.model.Attendance;
import fr.palmares.model.Attendance.Mode;
import fr.palmares.model.CallState;
import fr.palmares.model.Exit;
import fr.palmares.model.Juror;
import fr.palmares.model.OnTable;
import fr.palmares.model.Refused;
import fr.palmares.model.Sitting;
import fr.palmares.model.SittingFile;
import fr.palmares.model.SittingRules;
import fr.palmares.model.SittingState;
import fr.palmares.model.SittingState.Ending;
import fr.palmares.model.SittingState.Phase;
import fr.palmares.model.Voices;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A sitting of the committee: opened, who takes part, which dossier is on the table, who left for
 * it, suspended, closed. Everything is recorded as it happens, so that an interruption loses
 * nothing. What shows the way (the dossier called, an exit) is no step that is undone by a key.
 */
public final class HoldSitting {
    private final CallSession session;

    public HoldSitting(CallSession session) {
        this.session = session;
    }

    /**
     * How a sitting begins.
     *
     * @param chair code of the member who presides, or "" for the jury's chair
     * @param attendance by member; those who are missing are absent
     */
    public record Opening(
            LocalDate date,
            String place,
            int convocation,
            String chair,
            Map<String, Attendance> attendance) {
        public Opening {
            attendance = Map.copyOf(attendance);
        }
    }

    /** Members who are convened: the round's jury without those who only stand in. */
    public static List<String> members(CallState state) {
        return state.jury().stream()
                .filter(j -> j.standing() != Juror.Standing.ALTERNATE)
                .map(Juror::code)
                .toList();
    }

    /** Whether the next sitting may be a second convocation: the last one lost its quorum. */
    public static boolean mayConveneAgain(CallState state) {
        return state.procedure()
                .deliberation()
                .last()
                .filter(l -> l.state().ending() == Ending.NO_QUORUM)
                .isPresent();
    }

    /** Sets how sittings are held, from the next one on. */
    public void rules(SittingRules rules) {
        session.record(
                state -> {
                    Checks.unsealed(state);
                    return List.of(new SittingRulesSet(rules));
                });
    }

    /**
     * Opens a sitting about the round in view.
     *
     * @throws Refused while the round takes marks, once it is sealed, when a sitting is under way,
     *     for a second convocation where no quorum was lost, and for mandates that are not allowed
     */
    public void open(Opening opening) {
        session.record(
                state -> {
                    Checks.unsealed(state);
                    if (state.round().open()) {
                        throw new Refused("refused.sitting.roundOpen", state.round().code());
                    }
                    if (state.procedure().deliberation().underWay().isPresent()) {
                        throw new Refused("refused.sitting.underWay");
                    }
                    if (opening.convocation() == 2 && !mayConveneAgain(state)) {
                        throw new Refused("refused.sitting.second");
                    }
                    return opened(state, opening);
                });
    }

    private List<Event> opened(CallState state, Opening opening) {
        List<String> members = members(state);
        Sitting sitting =
                new Sitting(
                        state.procedure().deliberation().last().map(SittingFile::number).orElse(0)
                                + 1,
                        opening.convocation(),
                        opening.date(),
                        opening.place(),
                        opening.chair().isEmpty() ? chair(state, members) : opening.chair(),
                        members,
                        state.procedure().deliberation().rules(),
                        session.now());
        Map<String, Attendance> attendance = new TreeMap<>(opening.attendance());
        SittingFile file =
                new SittingFile(
                        sitting,
                        SittingState.opened(session.now()),
                        attendance,
                        null,
                        List.of(),
                        List.of());
        List<Event> events = new ArrayList<>();
        events.add(new SittingOpened(sitting));
        events.add(new SittingStateSet(sitting.number(), file.state()));
        attendance.forEach(
                (juror, one) -> {
                    check(state, file, juror, one);
                    events.add(new AttendanceSet(sitting.number(), juror, one));
                });
        return events;
    }

    private static String chair(CallState state, List<String> members) {
        return state.jurors().values().stream()
                .filter(j -> j.role() == Juror.Role.CHAIR)
                .map(Juror::code)
                .filter(members::contains)
                .findFirst()
                .orElse("");
    }

    /**
     * Says how a member takes part from now on; one who was absent or represented and comes in is
     * recorded with the time, and their mandate ends.
     *
     * @param proxy code of the member who holds the mandate; "" unless represented
     * @throws Refused for a mandate given to an absent member or to one who holds enough
     */
    public void attend(String juror, Mode mode, String proxy) {
        session.record(
                state -> {
                    SittingFile file = SittingChecks.underWay(state);
                    SittingChecks.member(state, file, juror);
                    Attendance before = file.of(juror);
                    Attendance after = before.as(mode, proxy);
                    boolean comes = mode == Mode.ROOM || mode == Mode.VIDEO;
                    boolean came = before.mode() == Mode.ROOM || before.mode() == Mode.VIDEO;
                    if (comes && !came && (before.mode() != Mode.ABSENT || started(file))) {
                        after = after.passed(session.now(), true);
                    }
                    check(state, file, juror, after);
                    return List.of(new AttendanceSet(file.number(), juror, after));
                });
    }

    /**
     * A member comes in or goes out, for other reasons than a dossier.
     *
     * @param at when, by the clock
     * @throws Refused for a member who takes no part in person, or is in or out already
     */
    public void pass(String juror, boolean in, Instant at) {
        session.record(
                state -> {
                    SittingFile file = SittingChecks.underWay(state);
                    SittingChecks.member(state, file, juror);
                    Attendance before = file.of(juror);
                    boolean person = before.mode() == Mode.ROOM || before.mode() == Mode.VIDEO;
                    if (!person || before.present() == in) {
                        throw new Refused(
                                in ? "refused.sitting.isIn" : "refused.sitting.isOut",
                                SittingChecks.name(state, juror));
                    }
                    return List.of(new AttendanceSet(file.number(), juror, before.passed(at, in)));
                });
    }

    /** As {@link #pass(String, boolean, Instant)}, now. */
    public void pass(String juror, boolean in) {
        pass(juror, in, session.now());
    }

    private static boolean started(SittingFile file) {
        return file.onTable() != null;
    }

    private static void check(CallState state, SittingFile file, String juror, Attendance one) {
        SittingChecks.member(state, file, juror);
        if (one.mode() != Mode.REPRESENTED) {
            return;
        }
        String holder = one.proxy();
        SittingChecks.member(state, file, holder);
        if (holder.equals(juror) || !file.present(holder)) {
            throw new Refused(
                    "refused.sitting.proxy.absent",
                    SittingChecks.name(state, holder),
                    SittingChecks.name(state, juror));
        }
        long others =
                Voices.mandates(file, holder) - (file.of(juror).proxy().equals(holder) ? 1 : 0);
        if (others >= file.sitting().rules().mandates()) {
            throw new Refused(
                    "refused.sitting.proxy.taken",
                    SittingChecks.name(state, holder),
                    file.sitting().rules().mandates());
        }
    }

    /**
     * Calls a dossier, or several side by side; those who were out for the one before come back,
     * unless they are recused from this one too.
     *
     * @param dossiers none to clear the table
     * @throws Refused for a dossier that is not decided in this round
     */
    public void call(List<String> dossiers) {
        note(
                state -> {
                    SittingFile file = SittingChecks.open(state);
                    dossiers.forEach(d -> Decide.check(state, d));
                    Instant now = session.now();
                    List<Event> events = new ArrayList<>();
                    Set<String> out = new HashSet<>();
                    for (Exit exit : file.exits()) {
                        if (exit.back() == null && !dossiers.contains(exit.dossier())) {
                            out.add(exit.juror());
                            events.add(left(exit.ended(now)));
                        } else if (exit.back() == null) {
                            out.add(exit.juror());
                        }
                    }
                    for (String dossier : dossiers) {
                        for (String juror : Voices.awaited(state, file, dossier)) {
                            if (out.contains(juror)) {
                                events.add(
                                        left(new Exit(file.number(), dossier, juror, now, null)));
                            }
                        }
                    }
                    events.add(new DossierCalled(file.number(), new OnTable(dossiers, now)));
                    return events;
                });
    }

    /** A recused member has left the room, or was put out of the call: for all on the table. */
    public void left(String juror) {
        note(
                state -> {
                    SittingFile file = SittingChecks.open(state);
                    SittingChecks.member(state, file, juror);
                    Instant now = session.now();
                    List<Event> events = new ArrayList<>();
                    for (String dossier : file.table()) {
                        if (Voices.awaited(state, file, dossier).contains(juror)) {
                            events.add(left(new Exit(file.number(), dossier, juror, now, null)));
                        }
                    }
                    if (events.isEmpty()) {
                        throw new Refused(
                                "refused.sitting.notAwaited", SittingChecks.name(state, juror));
                    }
                    return events;
                });
    }

    private static RecusedLeft left(Exit exit) {
        return new RecusedLeft(exit.sitting(), exit.dossier(), exit.juror(), exit);
    }

    /**
     * Takes the dossiers in another order than the ranking's.
     *
     * @param dossiers their numbers; empty for the order of the ranking
     */
    public void agenda(List<String> dossiers) {
        session.record(
                state -> {
                    SittingFile file = SittingChecks.underWay(state);
                    dossiers.forEach(d -> Decide.check(state, d));
                    return List.of(new AgendaSet(file.number(), List.copyOf(dossiers)));
                });
    }

    public void suspend() {
        set(
                file -> {
                    if (file.state().phase() == Phase.SUSPENDED) {
                        throw new Refused("refused.sitting.suspended");
                    }
                    return file.state().suspended(session.now());
                });
    }

    public void resume() {
        set(
                file -> {
                    if (file.state().phase() != Phase.SUSPENDED) {
                        throw new Refused("refused.sitting.notSuspended");
                    }
                    return file.state().resumed(session.now());
                });
    }

    /** Closes the sitting; those who were out for a dossier are recorded as back. */
    public void close(Ending ending) {
        note(
                state -> {
                    SittingFile file = SittingChecks.underWay(state);
                    Instant now = session.now();
                    List<Event> events = new ArrayList<>();
                    file.exits().stream()
                            .filter(e -> e.back() == null)
                            .forEach(e -> events.add(left(e.ended(now))));
                    events.add(
                            new SittingStateSet(file.number(), file.state().closed(now, ending)));
                    return events;
                });
    }

    private void set(Function<SittingFile, SittingState> next) {
        note(
                state -> {
                    SittingFile file = SittingChecks.underWay(state);
                    return List.of(new SittingStateSet(file.number(), next.apply(file)));
                });
    }

    /** Records what a key does not undo. */
    private void note(Function<CallState, List<Event>> decide) {
        session.noteOf(decide);
    }
}
