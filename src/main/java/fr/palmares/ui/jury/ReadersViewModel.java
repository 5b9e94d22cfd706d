package fr.palmares.ui.jury;

import fr.palmares.app.AssignReaders;
import fr.palmares.app.CallSession;
import fr.palmares.app.jury.Gaps;
import fr.palmares.app.jury.Proposal;
import fr.palmares.model.Assignment;
import fr.palmares.model.CallState;
import fr.palmares.model.DossierHead;
import fr.palmares.ui.common.Background;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Readers computed for the window: proposed, looked at, then given. */
final class ReadersViewModel {
    /** A proposal and what carries it out. */
    record Preview(Proposal proposal, Runnable apply) {}

    private final AssignReaders readers;
    private final Background background;

    ReadersViewModel(CallSession session, Background background) {
        this.readers = new AssignReaders(session);
        this.background = background;
    }

    /** Proposes so many readers on each dossier. */
    void everywhere(int wanted, long seed, Consumer<Preview> then) {
        background
                .ask(reporter -> readers.previewEverywhere(wanted, seed))
                .then(
                        p ->
                                then.accept(
                                        new Preview(
                                                p,
                                                () ->
                                                        background
                                                                .act(
                                                                        () ->
                                                                                readers.everywhere(
                                                                                        wanted,
                                                                                        seed))
                                                                .start())))
                .start();
    }

    /** Proposes who takes over what a juror has not finished. */
    void transfer(String juror, long seed, Consumer<Preview> then) {
        background
                .ask(reporter -> readers.previewTransfer(juror, seed))
                .then(
                        p ->
                                then.accept(
                                        new Preview(
                                                p,
                                                () ->
                                                        background
                                                                .act(
                                                                        () ->
                                                                                readers.transfer(
                                                                                        juror,
                                                                                        seed))
                                                                .start())))
                .start();
    }

    /** Proposes third readers. */
    void third(long seed, Consumer<Preview> then) {
        background
                .ask(reporter -> readers.previewThird(seed))
                .then(
                        p ->
                                then.accept(
                                        new Preview(
                                                p,
                                                () ->
                                                        background
                                                                .act(() -> readers.third(seed))
                                                                .start())))
                .start();
    }

    void gap(@Nullable BigDecimal gap) {
        background.act(() -> readers.gap(gap)).start();
    }

    void lead(String dossier, @Nullable String juror) {
        background.act(() -> readers.lead(dossier, juror)).start();
    }

    /** Admissible dossiers that fewer jurors read than the plan wants. */
    static List<String> tooFew(CallState state) {
        int wanted = state.juryFile().plan().readers();
        Map<String, Integer> has = new HashMap<>();
        for (Assignment a : state.assignments()) {
            if (!state.recused(a.juror(), a.dossier())) {
                has.merge(a.dossier(), 1, Integer::sum);
            }
        }
        return state.ranked().stream()
                .map(DossierHead::number)
                .filter(d -> has.getOrDefault(d, 0) < wanted)
                .toList();
    }

    /** Dossiers whose two readers lie the plan's gap apart. */
    static List<String> apart(CallState state) {
        return Gaps.of(state).stream().map(Gaps.Gap::dossier).toList();
    }
}
