package fr.palmares.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a change of frozen grid or rules touches: pure, so that windows can say it beforehand. */
public final class Amendments {
    private Amendments() {}

    /**
     * The change, in words and figures. New weights keep the marks; a new scale asks for all of
     * them again; a new criterion asks for its own.
     *
     * @throws Refused without a reason
     */
    public static Amendment of(CallState state, Grid grid, Rules rules, Instant at, String reason) {
        Grid before = state.grid();
        boolean scale = !before.scale().equals(grid.scale());
        List<String> asked =
                grid.criteria().stream()
                        .map(Criterion::code)
                        .filter(code -> scale || before.criterion(code).isEmpty())
                        .toList();
        int marks = state.sheets().values().stream().mapToInt(s -> s.marks().size()).sum();
        int gone =
                state.sheets().values().stream()
                        .mapToInt(
                                s ->
                                        (int)
                                                s.marks().keySet().stream()
                                                        .filter(c -> grid.criterion(c).isEmpty())
                                                        .count())
                        .sum();
        return new Amendment(
                at,
                reason,
                changes(state, grid, rules),
                before.version(),
                grid.version(),
                asked,
                scale ? 0 : marks - gone,
                scale ? marks : 0);
    }

    /** What differs. */
    public static List<Amendment.Change> changes(CallState state, Grid grid, Rules rules) {
        List<Amendment.Change> changes = new ArrayList<>();
        Grid old = state.grid();
        if (!old.scale().equals(grid.scale())) {
            changes.add(Amendment.Change.SCALE);
        }
        if (!codes(old).equals(codes(grid))) {
            changes.add(Amendment.Change.CRITERIA);
        } else if (!old.version().equals(grid.version()) && old.scale().equals(grid.scale())) {
            changes.add(Amendment.Change.WEIGHTS);
        } else if (!old.equals(grid) && old.scale().equals(grid.scale())) {
            changes.add(Amendment.Change.WORDING);
        }
        Rules was = state.rules();
        if (!was.tracks().equals(rules.tracks())) {
            changes.add(Amendment.Change.TRACKS);
        }
        if (was.seats() != rules.seats() || was.reserve() != rules.reserve()) {
            changes.add(Amendment.Change.SEATS);
        }
        if (was.method() != rules.method()) {
            changes.add(Amendment.Change.METHOD);
        }
        if (was.abstentions() != rules.abstentions()) {
            changes.add(Amendment.Change.ABSTENTIONS);
        }
        return changes;
    }

    private static String codes(Grid grid) {
        return grid.criteria().stream().map(Criterion::code).collect(Collectors.joining("\n"));
    }
}
