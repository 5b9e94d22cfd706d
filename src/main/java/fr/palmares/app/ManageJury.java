package fr.palmares.app;

import fr.palmares.journal.Event;
import fr.palmares.journal.Event.AssignmentsChanged;
import fr.palmares.journal.Event.JurorRemoved;
import fr.palmares.journal.Event.JurorsSet;
import fr.palmares.journal.Event.Origin;
import fr.palmares.journal.Event.Reader;
import fr.palmares.journal.Event.RecusalDeclared;
import fr.palmares.journal.Event.RecusalWithdrawn;
import fr.palmares.model.Assignment;
import fr.palmares.model.CallState;
import fr.palmares.model.Juror;
import fr.palmares.model.Recusal;
import fr.palmares.model.Refused;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The jury, its recusals and who reads what. */
public final class ManageJury {
    private final CallSession session;

    public ManageJury(CallSession session) {
        this.session = session;
    }

    /** Adds jurors, or changes those whose code is known. */
    public void set(List<Juror> jurors) {
        session.record(new JurorsSet(List.copyOf(jurors)));
    }

    /**
     * Takes a juror off the jury.
     *
     * @throws Refused when the juror has marked: a mark is never lost
     */
    public void remove(String juror) {
        session.record(
                state -> {
                    Checks.juror(state, juror);
                    if (state.sheets().keySet().stream().anyMatch(s -> s.juror().equals(juror))) {
                        throw new Refused("refused.juror.marked", juror);
                    }
                    return List.of(new JurorRemoved(juror));
                });
    }

    /** Declares recusals; those declared before stay. */
    public void recuse(Collection<Recusal> recusals) {
        session.record(state -> recusals(state, recusals));
    }

    /**
     * Declares the recusals of a list that holds nothing else. Who reads what is written with the
     * same two columns: a list without a single reason that is about most of the call's dossiers is
     * taken for that, since recusals that nobody meant would take its readers from every dossier.
     *
     * @param file what the list is called
     * @throws Refused when it is a list of readers, or for an unknown juror or dossier
     */
    public void recuseAll(Collection<Recusal> recusals, String file) {
        session.record(
                state -> {
                    checkNoReaders(state, recusals, file);
                    return recusals(state, recusals);
                });
    }

    private static void checkNoReaders(CallState state, Collection<Recusal> recusals, String file) {
        long dossiers = recusals.stream().map(Recusal::dossier).distinct().count();
        int all = state.dossiers().size();
        boolean bare =
                recusals.stream()
                        .allMatch(
                                r ->
                                        r.reason().isEmpty()
                                                && r.interest() == null
                                                && r.declared() == null);
        boolean many = (dossiers == all && all > 1) || recusals.size() > dossiers;
        if (bare && many && 2 * dossiers > all) {
            throw new Refused("refused.recusals.readers", file, dossiers, all);
        }
    }

    /** What {@link #recuse} records. */
    static List<Event> recusals(CallState state, Collection<Recusal> recusals) {
        List<Event> events = new ArrayList<>();
        for (Recusal recusal : recusals) {
            Checks.juror(state, recusal.juror());
            Checks.dossier(state, recusal.dossier());
            events.add(new RecusalDeclared(recusal));
        }
        return events;
    }

    /** Takes back a recusal that was declared by mistake. */
    public void withdrawRecusal(String juror, String dossier) {
        session.record(new RecusalWithdrawn(juror, dossier));
    }

    /**
     * Gives readers to dossiers or takes them off.
     *
     * @throws Refused for a recused pair, or an unknown juror or dossier
     */
    public void assign(List<Reader> readers) {
        session.record(
                state -> {
                    readers.forEach(r -> checkReader(state, r));
                    return List.of(new AssignmentsChanged(List.copyOf(readers)));
                });
    }

    /** How many readings an assignment added and took off. */
    public record Assigned(int added, int removed, int total) {}

    /** Makes these the round's assignments: those missing here are taken off. */
    public Assigned assignExactly(Collection<Assignment> wanted) {
        return assignExactly(wanted, Origin.HAND);
    }

    /**
     * Makes these the round's assignments: those missing here are taken off.
     *
     * @param by whose choice those are that were not there before
     */
    public Assigned assignExactly(Collection<Assignment> wanted, Origin by) {
        List<Assigned> result = new ArrayList<>();
        session.record(
                state -> {
                    Exactly exactly = exactly(state, wanted, by);
                    result.add(exactly.result());
                    return exactly.events();
                });
        return result.getFirst();
    }

    /** What {@link #assignExactly} records, and what that comes to. */
    record Exactly(List<Event> events, Assigned result) {}

    static Exactly exactly(CallState state, Collection<Assignment> wanted, Origin by) {
        Set<Assignment> all = new LinkedHashSet<>();
        wanted.forEach(a -> all.add(new Assignment(state.round().code(), a.juror(), a.dossier())));
        List<Reader> readers = new ArrayList<>();
        for (Assignment old : state.assignments()) {
            if (!all.contains(old)) {
                readers.add(new Reader(old.juror(), old.dossier(), false));
            }
        }
        int removed = readers.size();
        for (Assignment one : all) {
            if (!state.assignments().contains(one)) {
                Reader reader = new Reader(one.juror(), one.dossier(), true, by);
                checkReader(state, reader);
                readers.add(reader);
            }
        }
        return new Exactly(
                readers.isEmpty() ? List.of() : List.of(new AssignmentsChanged(readers)),
                new Assigned(readers.size() - removed, removed, all.size()));
    }

    private static void checkReader(CallState state, Reader reader) {
        Checks.juror(state, reader.juror());
        Checks.dossier(state, reader.dossier());
        if (reader.assigned() && state.recused(reader.juror(), reader.dossier())) {
            throw new Refused("refused.recused", reader.juror(), reader.dossier());
        }
    }
}
