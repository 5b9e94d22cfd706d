package fr.palmares.app;

import fr.palmares.intake.ListReading;
import fr.palmares.intake.Listed;
import fr.palmares.intake.Placed;
import fr.palmares.intake.ReadAssignments;
import fr.palmares.intake.ReadDecisions;
import fr.palmares.intake.ReadEligibility;
import fr.palmares.intake.ReadGrid;
import fr.palmares.intake.ReadJury;
import fr.palmares.intake.ReadRecusals;
import fr.palmares.intake.Recognise.Kind;
import fr.palmares.journal.Event;
import fr.palmares.journal.Event.JurorsSet;
import fr.palmares.journal.Event.Origin;
import fr.palmares.model.Assignment;
import fr.palmares.model.CallState;
import fr.palmares.model.Criterion;
import fr.palmares.model.Decision;
import fr.palmares.model.Eligibility;
import fr.palmares.model.Grid;
import fr.palmares.model.Juror;
import fr.palmares.model.Place;
import fr.palmares.model.Recusal;
import fr.palmares.model.Refused;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The kinds of lists a call takes. */
final class CallLists {
    private final CallSession session;

    CallLists(CallSession session) {
        this.session = session;
    }

    /** How a kind of file is taken, where it is a list. */
    CallList<?> of(Kind kind) {
        return switch (kind) {
            case GRID -> new OfGrid(session);
            case JURY -> new OfJury();
            case RECUSALS -> new OfRecusals();
            case ASSIGNMENTS -> new OfAssignments();
            case ELIGIBILITY -> new OfEligibility();
            case DECISIONS -> new OfDecisions();
            case DOSSIERS, UNKNOWN_TABLE, ATTACHMENTS, MARKS ->
                    throw new IllegalArgumentException(kind + " is no list");
        };
    }

    private record OfJury() implements CallList<Juror> {
        @Override
        public Listed<Placed<Juror>> read(Path file, CallState state, ListReading how) {
            return ReadJury.readWith(file, how);
        }

        @Override
        public void check(CallState state, Juror row) {}

        @Override
        public @Nullable Juror before(CallState state, Juror row) {
            return state.jurors().get(row.code());
        }

        @Override
        public Juror taken(CallState state, Juror row) {
            // a list does not say who is absent
            Juror before = before(state, row);
            return before == null ? row : row.with(before.standing());
        }

        @Override
        public List<Event> events(CallState state, List<Juror> rows) {
            return List.of(new JurorsSet(List.copyOf(rows)));
        }

        @Override
        public CallState ahead(CallState state, List<Juror> rows) {
            return StateAhead.jurors(state, rows);
        }
    }

    private record OfRecusals() implements CallList<Recusal> {
        @Override
        public Listed<Placed<Recusal>> read(Path file, CallState state, ListReading how) {
            return ReadRecusals.readWith(file, how);
        }

        @Override
        public void check(CallState state, Recusal row) {
            Checks.juror(state, row.juror());
            Checks.dossier(state, row.dossier());
        }

        @Override
        public @Nullable Recusal before(CallState state, Recusal row) {
            return state.recusal(row.juror(), row.dossier()).orElse(null);
        }

        @Override
        public boolean same(Recusal before, Recusal after) {
            return before.reason().equals(after.reason())
                    && before.interest() == after.interest()
                    && Objects.equals(before.declared(), after.declared());
        }

        @Override
        public List<Event> events(CallState state, List<Recusal> rows) {
            return ManageJury.recusals(
                    state,
                    rows.stream()
                            .filter(
                                    r -> {
                                        Recusal before = before(state, r);
                                        return before == null || !same(before, r);
                                    })
                            .toList());
        }

        @Override
        public CallState ahead(CallState state, List<Recusal> rows) {
            return StateAhead.recusals(state, rows);
        }
    }

    private record OfAssignments() implements CallList<Assignment> {
        @Override
        public Listed<Placed<Assignment>> read(Path file, CallState state, ListReading how) {
            return ReadAssignments.readWith(file, state.round().code(), how);
        }

        @Override
        public void check(CallState state, Assignment row) {
            Checks.juror(state, row.juror());
            Checks.dossier(state, row.dossier());
            if (state.recused(row.juror(), row.dossier()) && !state.assignments().contains(row)) {
                throw new Refused("refused.recused", row.juror(), row.dossier());
            }
        }

        @Override
        public @Nullable Assignment before(CallState state, Assignment row) {
            return state.assignments().contains(row) ? row : null;
        }

        @Override
        public List<Assignment> removed(CallState state, Collection<Assignment> rows) {
            return state.assignments().stream().filter(a -> !rows.contains(a)).toList();
        }

        @Override
        public List<Event> events(CallState state, List<Assignment> rows) {
            return ManageJury.exactly(state, rows, Origin.HAND).events();
        }

        @Override
        public CallState ahead(CallState state, List<Assignment> rows) {
            return StateAhead.assignments(state, rows);
        }
    }

    private record OfEligibility() implements CallList<Eligibility> {
        @Override
        public Listed<Placed<Eligibility>> read(Path file, CallState state, ListReading how) {
            return ReadEligibility.readWith(file, how);
        }

        @Override
        public void check(CallState state, Eligibility row) {
            Checks.dossier(state, row.dossier());
        }

        @Override
        public @Nullable Eligibility before(CallState state, Eligibility row) {
            return state.eligibility().get(row.dossier());
        }

        @Override
        public List<Event> events(CallState state, List<Eligibility> rows) {
            return JudgeEligibility.events(state, rows);
        }

        @Override
        public CallState ahead(CallState state, List<Eligibility> rows) {
            return StateAhead.eligibility(state, rows);
        }
    }

    private record OfDecisions() implements CallList<Decision> {
        @Override
        public Listed<Placed<Decision>> read(Path file, CallState state, ListReading how) {
            return ReadDecisions.readWith(file, state.round().code(), how);
        }

        @Override
        public void check(CallState state, Decision row) {
            Decide.check(state, row);
        }

        @Override
        public @Nullable Decision before(CallState state, Decision row) {
            return state.decisions().get(row.dossier());
        }

        @Override
        public List<Event> events(CallState state, List<Decision> rows) {
            return Decide.events(state, rows);
        }

        @Override
        public CallState ahead(CallState state, List<Decision> rows) {
            return StateAhead.decisions(state, rows);
        }
    }

    /** A grid is a whole: one row that is wrong refuses it. */
    private record OfGrid(CallSession session) implements CallList<GridRow> {
        @Override
        public Listed<Placed<GridRow>> read(Path file, CallState state, ListReading how) {
            Grid grid =
                    ReadGrid.readWith(
                            file,
                            state.grid().scale(),
                            new ListReading(
                                    how.limits(),
                                    how.separator(),
                                    how.charset(),
                                    refused -> {
                                        throw refused;
                                    }));
            Place place = Place.file(String.valueOf(file.getFileName()));
            return new Listed<>(
                    rows(grid).stream().map(row -> new Placed<>(row, place)).toList(), List.of());
        }

        private static List<GridRow> rows(Grid grid) {
            List<GridRow> rows = new ArrayList<>();
            for (Criterion criterion : grid.criteria()) {
                rows.add(new GridRow(rows.size() + 1, criterion));
            }
            return rows;
        }

        @Override
        public void check(CallState state, GridRow row) {}

        @Override
        public @Nullable GridRow before(CallState state, GridRow row) {
            return rows(state.grid()).stream()
                    .filter(r -> r.criterion().code().equals(row.criterion().code()))
                    .findFirst()
                    .orElse(null);
        }

        @Override
        public List<GridRow> removed(CallState state, Collection<GridRow> rows) {
            List<String> codes = rows.stream().map(r -> r.criterion().code()).toList();
            return rows(state.grid()).stream()
                    .filter(r -> !codes.contains(r.criterion().code()))
                    .toList();
        }

        private static Grid grid(CallState state, List<GridRow> rows) {
            return new Grid(state.grid().scale(), rows.stream().map(GridRow::criterion).toList());
        }

        @Override
        public boolean wantsReason(CallState state, List<GridRow> rows) {
            return state.frozen() && !grid(state, rows).equals(state.grid());
        }

        @Override
        public List<Event> events(CallState state, List<GridRow> rows) {
            return events(state, rows, "");
        }

        @Override
        public List<Event> events(CallState state, List<GridRow> rows, String reason) {
            return new SetGrid(session).because(reason).events(state, grid(state, rows));
        }

        @Override
        public CallState ahead(CallState state, List<GridRow> rows) {
            return StateAhead.grid(state, grid(state, rows));
        }
    }
}
