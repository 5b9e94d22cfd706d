package fr.palmares.app;

import fr.palmares.intake.MarkNames;
import fr.palmares.intake.MarkRow;
import fr.palmares.journal.DossierRecords;
import fr.palmares.journal.Event;
import fr.palmares.journal.Event.Cell;
import fr.palmares.journal.Event.GridSet;
import fr.palmares.journal.Event.JurorsSet;
import fr.palmares.journal.Event.MarksGiven;
import fr.palmares.journal.Event.RemarkWritten;
import fr.palmares.journal.Event.SheetFinished;
import fr.palmares.model.CallState;
import fr.palmares.model.Criterion;
import fr.palmares.model.Dossier;
import fr.palmares.model.Grid;
import fr.palmares.model.Juror;
import fr.palmares.model.Mark;
import fr.palmares.model.Refused;
import fr.palmares.model.Sheet;
import fr.palmares.model.SheetId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Many marks at once, from a list: all or nothing. */
public final class RecordMarks {
    private final CallSession session;

    public RecordMarks(CallSession session) {
        this.session = session;
    }

    /**
     * What was recorded.
     *
     * @param marks cells whose mark is another than before
     * @param remarks remarks written
     * @param finished sheets that are finished now and were not before
     * @param dossiers dossiers made
     * @param jurors jurors made
     * @param criteria criteria made
     */
    public record Result(
            int marks, int remarks, int finished, int dossiers, int jurors, int criteria) {}

    /**
     * Records marks. A sheet whose criteria then all hold a mark or an abstention is finished; a
     * row without a score leaves what is there.
     *
     * @param create whether unknown dossiers, jurors and criteria (of weight 1) are made
     * @throws Refused at the first row that cannot be, with its place
     */
    public Result record(List<MarkRow> rows, boolean create) {
        List<Result> result = new ArrayList<>();
        session.record(
                state -> {
                    Made made = made(state, rows, create, Map.of());
                    result.add(made.result());
                    return made.events();
                });
        return result.getFirst();
    }

    /** What {@link #record} records, and what that comes to. */
    record Made(List<Event> events, Result result) {}

    /**
     * What recording the rows comes to in a state that may be ahead of the call's.
     *
     * @param hashes content hash of the dossiers that the call does not have yet, by number
     */
    Made made(CallState state, List<MarkRow> rows, boolean create, Map<String, String> hashes) {
        Work work = new Work(state, rows, create, hashes);
        return new Made(work.events, work.result());
    }

    /**
     * One mark that a list would give.
     *
     * @param row the row it comes from
     * @param before what stands there now, or null for nothing
     * @param after what would stand there
     */
    public record Change(MarkRow row, @Nullable Mark before, Mark after) {}

    /**
     * What recording a list would do.
     *
     * @param created marks where there was none
     * @param changed marks that would be another
     * @param unchanged how many marks are the same
     * @param empty rows without a score, which leave what is there
     * @param remarks remarks that would be written
     * @param refused rows that cannot be, with the reason
     * @param sound rows that can be, to be recorded
     */
    public record Preview(
            List<Change> created,
            List<Change> changed,
            int unchanged,
            int empty,
            int remarks,
            List<Refused> refused,
            List<MarkRow> sound) {
        public boolean changesNothing() {
            return created.isEmpty() && changed.isEmpty() && remarks == 0;
        }
    }

    /** What recording the rows would do, each row judged on its own. Writes nothing. */
    public Preview preview(List<MarkRow> rows) {
        return preview(session.state(), rows);
    }

    /** The same, in a state that may be ahead of the call's. */
    static Preview preview(CallState state, List<MarkRow> rows) {
        List<Change> created = new ArrayList<>();
        List<Change> changed = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        List<MarkRow> sound = new ArrayList<>();
        int unchanged = 0;
        int empty = 0;
        int remarks = 0;
        for (MarkRow row : rows) {
            Mark mark;
            try {
                check(state, row);
                mark = row.mark(state.grid().scale());
            } catch (Refused e) {
                refused.add(e);
                continue;
            }
            sound.add(row);
            Sheet sheet =
                    state.sheet(new SheetId(state.round().code(), row.dossier(), row.juror()));
            Mark before = sheet.marks().get(row.criterion());
            if (mark == null) {
                empty++;
            } else if (before == null) {
                created.add(new Change(row, null, mark));
            } else if (before.equals(mark)) {
                unchanged++;
            } else {
                changed.add(new Change(row, before, mark));
            }
            if (!row.remark().isEmpty()
                    && !row.remark().equals(sheet.remarks().get(row.criterion()))) {
                remarks++;
            }
        }
        return new Preview(created, changed, unchanged, empty, remarks, refused, sound);
    }

    private static void check(CallState state, MarkRow row) {
        try {
            Checks.dossier(state, row.dossier());
            if (!state.jurors().containsKey(row.juror())) {
                throw new Refused("refused.juror.unknown", row.juror());
            }
            Checks.criterion(state, row.criterion());
            allowed(state, row);
        } catch (Refused e) {
            throw e.at(row.place());
        }
    }

    private static void allowed(CallState state, MarkRow row) {
        if (state.recused(row.juror(), row.dossier())) {
            throw new Refused("refused.recused", row.juror(), row.dossier());
        }
        if (!state.round().open()) {
            throw new Refused("refused.round.closed", state.round().code());
        }
    }

    /**
     * What the call's jurors and criteria may be called in a spreadsheet.
     *
     * @param create whether others are made
     */
    public MarkNames names(boolean create) {
        return names(session.state(), create);
    }

    /** The same, in a state that may be ahead of the call's. */
    static MarkNames names(CallState state, boolean create) {
        MarkNames names = new MarkNames(create);
        for (Juror juror : state.jurors().values()) {
            names.juror(juror.code(), juror.code());
            names.juror(juror.code(), juror.name());
        }
        for (Criterion criterion : state.grid().criteria()) {
            names.criterion(criterion.code(), criterion.code());
            names.criterion(criterion.code(), criterion.label().fr());
            names.criterion(criterion.code(), criterion.label().en());
            names.criterion(criterion.code(), criterion.shortLabel().fr());
            names.criterion(criterion.code(), criterion.shortLabel().en());
        }
        return names;
    }

    /** One list on its way into events. */
    private final class Work {
        private final CallState state;
        private final List<Event> events = new ArrayList<>();
        private final Set<String> newDossiers = new LinkedHashSet<>();
        private final Set<String> newJurors = new LinkedHashSet<>();
        private final Grid grid;
        private final int newCriteria;
        private final Map<SheetId, Map<String, Mark>> given = new LinkedHashMap<>();
        private final Map<String, String> hashes;
        private int marks;
        private int remarks;
        private int finished;

        Work(CallState state, List<MarkRow> rows, boolean create, Map<String, String> ahead) {
            this.state = state;
            this.grid = create ? extended(state.grid(), rows) : state.grid();
            this.newCriteria = grid.criteria().size() - state.grid().criteria().size();
            this.hashes = new HashMap<>(session.with(s -> s.tables().dossierHashes()));
            hashes.putAll(ahead);
            for (MarkRow row : rows) {
                add(row, create);
            }
            makeWhatIsNew();
            for (MarkRow row : rows) {
                remark(row);
            }
            given.forEach(this::sheet);
        }

        Result result() {
            return new Result(
                    marks, remarks, finished, newDossiers.size(), newJurors.size(), newCriteria);
        }

        private void add(MarkRow row, boolean create) {
            try {
                if (!state.dossiers().containsKey(row.dossier())) {
                    make(create, newDossiers, row.dossier(), "refused.dossier.unknown");
                }
                if (!state.jurors().containsKey(row.juror())) {
                    make(create, newJurors, row.juror(), "refused.juror.unknown");
                }
                if (grid.criterion(row.criterion()).isEmpty()) {
                    throw new Refused("refused.criterion.unknown", row.criterion());
                }
                allowed(state, row);
            } catch (Refused e) {
                throw e.at(row.place());
            }
            Mark mark = row.mark(grid.scale());
            Map<String, Mark> sheet = given.computeIfAbsent(id(row), s -> new LinkedHashMap<>());
            if (mark != null) {
                sheet.put(row.criterion(), mark);
            }
        }

        private static void make(boolean create, Set<String> made, String name, String refusal) {
            if (!create) {
                throw new Refused(refusal, name);
            }
            made.add(name);
        }

        private void makeWhatIsNew() {
            if (newCriteria > 0) {
                events.add(new GridSet(grid));
            }
            if (!newJurors.isEmpty()) {
                events.add(new JurorsSet(newJurors.stream().map(Juror::named).toList()));
            }
            if (!newDossiers.isEmpty()) {
                List<Dossier> dossiers =
                        newDossiers.stream().map(n -> Dossier.named(n, n)).toList();
                dossiers.forEach(d -> hashes.put(d.number(), DossierRecords.hash(d)));
                events.add(
                        session.with(
                                s ->
                                        ImportDossiers.imported(
                                                s.objects(), "marks", "marks", dossiers)));
            }
        }

        private void remark(MarkRow row) {
            String before = state.sheet(id(row)).remarks().getOrDefault(row.criterion(), "");
            if (!row.remark().isEmpty() && !row.remark().equals(before)) {
                events.add(
                        new RemarkWritten(
                                row.dossier(), row.juror(), row.criterion(), row.remark()));
                remarks++;
            }
        }

        private void sheet(SheetId id, Map<String, Mark> cells) {
            Sheet before = state.sheet(id);
            Map<String, Mark> after = new LinkedHashMap<>(before.marks());
            List<Cell> changed = new ArrayList<>();
            cells.forEach(
                    (criterion, mark) -> {
                        if (!mark.equals(after.put(criterion, mark))
                                || before.conflicts().contains(criterion)) {
                            changed.add(new Cell(criterion, mark));
                        }
                    });
            if (!changed.isEmpty()) {
                events.add(
                        new MarksGiven(
                                id.dossier(),
                                id.juror(),
                                hashes.getOrDefault(id.dossier(), ""),
                                changed));
                marks += changed.size();
            }
            boolean whole = grid.criteria().stream().allMatch(c -> after.containsKey(c.code()));
            if (whole && !before.declaredFinished()) {
                events.add(new SheetFinished(id.dossier(), id.juror(), true));
                finished++;
            }
        }

        private SheetId id(MarkRow row) {
            return new SheetId(state.round().code(), row.dossier(), row.juror());
        }
    }

    private static Grid extended(Grid grid, List<MarkRow> rows) {
        List<Criterion> criteria = new ArrayList<>(grid.criteria());
        Set<String> known = new LinkedHashSet<>();
        criteria.forEach(c -> known.add(c.code()));
        for (MarkRow row : rows) {
            if (known.add(row.criterion())) {
                criteria.add(Criterion.of(row.criterion(), BigDecimal.ONE));
            }
        }
        return new Grid(grid.scale(), criteria);
    }
}
