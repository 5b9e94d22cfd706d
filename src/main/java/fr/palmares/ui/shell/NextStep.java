package fr.palmares.ui.shell;

import fr.palmares.model.CallState;
import fr.palmares.model.SheetState;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The next thing to do in a call that has just begun, told in one sentence in place. Each step goes
 * away once it is done; the first use of the program is behind when none is left.
 */
enum NextStep {
    IMPORT("path.import", "dossiers", true),
    JURY("path.jury", "jury", true),
    ASSIGN("path.assign", "jury", false),
    SEND("path.send", "jury", false),
    FIRST_MARK("path.firstMark", null, false),
    FINISH("path.finish", null, false),
    SEND_BACK("path.sendBack", null, false);

    private final String key;
    private final @Nullable String screen;
    private final boolean saidByScreen;

    NextStep(String key, @Nullable String screen, boolean saidByScreen) {
        this.key = key;
        this.screen = screen;
        this.saidByScreen = saidByScreen;
    }

    /** Key of its sentence. */
    String key() {
        return key;
    }

    /** The screen where it is done; null when it is done where one is. */
    @Nullable String screen() {
        return screen;
    }

    /** Whether the screen where it is done says it already, while it is empty. */
    boolean saidOn(String shown) {
        return saidByScreen && shown.equals(screen);
    }

    /**
     * The step to tell, unless the user put it away.
     *
     * @param copy whether the call is a juror's copy
     * @param away names of the steps that were put away
     */
    static Optional<NextStep> of(CallState state, boolean copy, Set<String> away) {
        return (copy ? ofJuror(state) : ofCoordinator(state))
                .filter(step -> !away.contains(step.name()));
    }

    private static Optional<NextStep> ofCoordinator(CallState state) {
        if (state.dossiers().isEmpty()) {
            return Optional.of(IMPORT);
        }
        if (state.jurors().isEmpty()) {
            return Optional.of(JURY);
        }
        if (state.assignments().isEmpty()) {
            return Optional.of(ASSIGN);
        }
        return states(state).allMatch(s -> s == SheetState.TO_DO)
                ? Optional.of(SEND)
                : Optional.empty();
    }

    private static Optional<NextStep> ofJuror(CallState state) {
        if (states(state).allMatch(s -> s == SheetState.TO_DO)) {
            return Optional.of(FIRST_MARK);
        }
        if (states(state).noneMatch(s -> s == SheetState.FINISHED)) {
            return Optional.of(FINISH);
        }
        long expected =
                state.assignments().stream()
                        .filter(a -> !state.recused(a.juror(), a.dossier()))
                        .count();
        return states(state).filter(s -> s == SheetState.FINISHED).count() >= expected
                ? Optional.of(SEND_BACK)
                : Optional.empty();
    }

    private static Stream<SheetState> states(CallState state) {
        return state.sheets().values().stream().map(s -> s.state(state.grid()));
    }
}
