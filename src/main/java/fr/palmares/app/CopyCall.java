package fr.palmares.app;

import fr.palmares.model.CallState;
import fr.palmares.model.Round;
import java.nio.file.Path;
import java.util.List;

/**
 * The next edition of a call: its rounds, grids, rules, jury, checklist and reasons, no dossier.
 */
public final class CopyCall {
    private final AppContext context;

    public CopyCall(AppContext context) {
        this.context = context;
    }

    /**
     * Makes the new call in a folder that does not exist yet or is empty.
     *
     * @param name the new edition's, or "" for the same
     */
    public CallSession into(CallSession source, Path folder, String name) {
        List<CallState> rounds =
                RunRounds.all(source.state()).stream().map(r -> source.state(r.code())).toList();
        CallState first = rounds.getFirst();
        CallSession copy =
                CallSession.create(
                        context,
                        folder,
                        new NewCall(
                                name.isBlank() ? first.call().name() : name,
                                first.grid(),
                                first.rules()));
        try {
            fill(copy, first, rounds);
            return copy;
        } catch (RuntimeException e) {
            copy.close();
            throw e;
        }
    }

    private static void fill(CallSession copy, CallState first, List<CallState> rounds) {
        new ManageJury(copy).set(List.copyOf(first.jurors().values()));
        new CheckEligibility(copy).checklist(first.procedure().eligibility().checklist());
        new ReasonTemplates(copy).keep(first.procedure().reasons());
        RunRounds run = new RunRounds(copy);
        // a new call's first round has a code of its own
        String old = first.round().code();
        run.plan(new Round(Round.FIRST.code(), first.round().name(), true, first.round().plan()));
        for (CallState state : rounds.subList(1, rounds.size())) {
            Round round = state.round();
            if (round.plan().from().equals(old)) {
                round =
                        round.withPlan(
                                round.plan().after(Round.FIRST.code(), round.plan().marksCarry()));
            }
            run.add(round, state.grid(), state.rules());
        }
    }
}
