package fr.palmares.app;

import fr.palmares.app.jury.Proposal;
import fr.palmares.app.jury.ProposeReaders;
import fr.palmares.journal.Event;
import fr.palmares.journal.Event.AssignmentsChanged;
import fr.palmares.journal.Event.JurorsSet;
import fr.palmares.journal.Event.Lead;
import fr.palmares.journal.Event.LeadReadersSet;
import fr.palmares.journal.Event.Origin;
import fr.palmares.journal.Event.Reader;
import fr.palmares.journal.Event.ReadingPlanSet;
import fr.palmares.model.Assignment;
import fr.palmares.model.CallState;
import fr.palmares.model.Juror;
import fr.palmares.model.ReadingPlan;
import fr.palmares.model.Refused;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Readers computed, previewed and given; each act is one line and can be undone. */
public final class AssignReaders {
    /** Dossiers named in a refusal. */
    private static final int NAMED = 12;

    private final CallSession session;

    public AssignReaders(CallSession session) {
        this.session = session;
    }

    /**
     * What {@link #everywhere} would do now.
     *
     * @throws Refused when there is nobody to read or nothing to be read
     */
    public Proposal previewEverywhere(int readers, long seed) {
        return everywhere(session.state(), readers, seed);
    }

    /**
     * So many readers on each dossier that may be judged, and a lead reader among them; the plan
     * remembers how many.
     *
     * @throws Refused when a dossier has too few possible readers, naming it and who is barred
     */
    public Proposal everywhere(int readers, long seed) {
        return record(
                state -> {
                    Proposal proposal = everywhere(state, readers, seed);
                    refuseShortage(proposal);
                    return proposal;
                },
                (state, proposal) ->
                        List.of(new ReadingPlanSet(state.juryFile().plan().withReaders(readers))));
    }

    /** What {@link #transfer} would do now. */
    public Proposal previewTransfer(String juror, long seed) {
        Checks.juror(session.state(), juror);
        return new ProposeReaders(session.state(), seed).instead(juror);
    }

    /**
     * A juror is absent from now on: what they have not finished goes to others. Marks already
     * given stay recorded.
     */
    public Proposal transfer(String juror, long seed) {
        return record(
                state -> {
                    Checks.juror(state, juror);
                    return new ProposeReaders(state, seed).instead(juror);
                },
                (state, proposal) ->
                        List.of(
                                new JurorsSet(
                                        List.of(juror(state, juror).with(Juror.Standing.ABSENT)))));
    }

    /** What {@link #third} would do now. */
    public Proposal previewThird(long seed) {
        return new ProposeReaders(session.state(), seed).third();
    }

    /** One more reader where two differ by the plan's gap. */
    public Proposal third(long seed) {
        return record(
                state -> new ProposeReaders(state, seed).third(), (state, proposal) -> List.of());
    }

    /** The difference of two scores from which one more reader is proposed; null for never. */
    public void gap(@Nullable BigDecimal gap) {
        session.record(state -> List.of(new ReadingPlanSet(state.juryFile().plan().withGap(gap))));
    }

    /** How the round's dossiers are to be read. */
    public void plan(ReadingPlan plan) {
        session.record(new ReadingPlanSet(plan));
    }

    /**
     * A person gives a dossier to a juror or takes it off; no computation changes it afterwards.
     */
    public void byHand(String juror, String dossier, boolean assigned) {
        session.record(
                state -> {
                    Checks.juror(state, juror);
                    Checks.dossier(state, dossier);
                    if (assigned && state.recused(juror, dossier)) {
                        throw new Refused("refused.recused", juror, dossier);
                    }
                    List<Event> events = new ArrayList<>();
                    events.add(
                            new AssignmentsChanged(
                                    List.of(new Reader(juror, dossier, assigned, Origin.HAND))));
                    if (!assigned
                            && state.juryFile()
                                    .lead(dossier)
                                    .equals(java.util.Optional.of(juror))) {
                        events.add(new LeadReadersSet(List.of(new Lead(dossier, null))));
                    }
                    return events;
                });
    }

    /**
     * Names the lead reader of a dossier; null for none.
     *
     * @throws Refused when the juror does not read the dossier
     */
    public void lead(String dossier, @Nullable String juror) {
        session.record(
                state -> {
                    Checks.dossier(state, dossier);
                    if (juror != null) {
                        Checks.juror(state, juror);
                        Assignment reading = new Assignment(state.round().code(), juror, dossier);
                        if (!state.assignments().contains(reading)
                                || state.recused(juror, dossier)) {
                            throw new Refused("refused.lead", juror, dossier);
                        }
                    }
                    return List.of(new LeadReadersSet(List.of(new Lead(dossier, juror))));
                });
    }

    private interface Beside {
        List<Event> of(CallState state, Proposal proposal);
    }

    private Proposal record(Function<CallState, Proposal> propose, Beside beside) {
        List<Proposal> made = new ArrayList<>();
        session.record(
                state -> {
                    Proposal proposal = propose.apply(state);
                    made.add(proposal);
                    List<Event> events = new ArrayList<>();
                    if (!proposal.changes().isEmpty()) {
                        events.add(new AssignmentsChanged(proposal.changes()));
                    }
                    if (!proposal.leads().isEmpty()) {
                        events.add(new LeadReadersSet(proposal.leads()));
                    }
                    events.addAll(beside.of(state, proposal));
                    return events;
                });
        return made.getFirst();
    }

    private static Juror juror(CallState state, String code) {
        return java.util.Objects.requireNonNull(state.jurors().get(code));
    }

    private static Proposal everywhere(CallState state, int readers, long seed) {
        if (readers < 1) {
            throw new Refused("refused.readers", readers, ReadingPlan.MOST);
        }
        if (state.ranked().isEmpty()) {
            throw new Refused("refused.assign.noDossiers");
        }
        if (state.jurors().values().stream()
                .noneMatch(j -> j.standing() == Juror.Standing.SEATED)) {
            throw new Refused("refused.assign.noJurors");
        }
        return new ProposeReaders(state, seed).everywhere(readers);
    }

    private static void refuseShortage(Proposal proposal) {
        List<Proposal.Shortage> blocked = proposal.blocked();
        if (blocked.isEmpty()) {
            return;
        }
        Proposal.Shortage first = blocked.getFirst();
        List<String> others =
                blocked.stream()
                        .skip(1)
                        .limit(NAMED)
                        .map(s -> s.dossier() + " (" + s.possible() + "/" + s.wanted() + ")")
                        .toList();
        throw new Refused(
                "refused.assign.short",
                first.dossier(),
                first.wanted(),
                first.possible(),
                first.recused().size(),
                String.join(", ", first.recused()),
                first.absent().size(),
                String.join(", ", first.absent()),
                first.takenOff().size(),
                String.join(", ", first.takenOff()),
                blocked.size() - 1,
                String.join(", ", others));
    }
}
