package fr.palmares.app;

import fr.palmares.app.BallotOutcome.Change;
import fr.palmares.app.BallotOutcome.Excluded;
import fr.palmares.app.BallotOutcome.Result;
import fr.palmares.intake.MarkRow;
import fr.palmares.intake.ReadMarkingWorkbook.Filled;
import fr.palmares.intake.ReadMarkingWorkbook.Text;
import fr.palmares.journal.Event;
import fr.palmares.journal.Event.AssessmentWritten;
import fr.palmares.journal.Event.Cell;
import fr.palmares.journal.Event.InternalNoteWritten;
import fr.palmares.journal.Event.MarksGiven;
import fr.palmares.journal.Event.RemarkWritten;
import fr.palmares.journal.Event.SheetFinished;
import fr.palmares.model.CallState;
import fr.palmares.model.Mark;
import fr.palmares.model.Refused;
import fr.palmares.model.Sheet;
import fr.palmares.model.SheetId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A filled-in marking workbook as a ballot without a signature: only what the juror changed since
 * it went out is taken, and an empty cell never removes anything.
 */
final class MarkingWorkbooks {
    private MarkingWorkbooks() {}

    /** What a workbook brings, and the events that would write it. */
    record Weighed(BallotOutcome outcome, List<Event> events) {}

    /**
     * Weighs a workbook against what is known.
     *
     * @param state of the workbook's round
     * @param hashes of the dossiers as they are now, by number
     * @throws Refused when it belongs to another call, its juror is unknown, or something in it
     *     cannot be taken; with its place
     */
    static Weighed weigh(Path file, Filled filled, CallState state, Map<String, String> hashes) {
        belongs(filled, state);
        String juror = filled.juror();
        Map<String, Map<String, Mark>> given = new LinkedHashMap<>();
        List<Excluded> excluded = new ArrayList<>();
        for (MarkRow row : filled.marks()) {
            Mark mark = mark(state, row);
            if (mark == null) {
                continue;
            }
            if (state.recused(juror, row.dossier())) {
                excluded.add(
                        new Excluded(row.dossier(), row.criterion(), "merge.excluded.notTaken"));
            } else {
                given.computeIfAbsent(row.dossier(), d -> new LinkedHashMap<>())
                        .put(row.criterion(), mark);
            }
        }
        List<Event> events = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        TreeSet<String> touched = new TreeSet<>();
        for (Text text : filled.texts()) {
            Event event = text(state, juror, text);
            if (event != null && !state.recused(juror, text.dossier())) {
                events.add(event);
                touched.add(text.dossier());
            }
        }
        given.forEach(
                (dossier, marks) -> {
                    Sheet before = state.sheet(id(state, juror, dossier));
                    List<Event> sheet = sheet(state, before, marks, hashes, changes);
                    if (!sheet.isEmpty()) {
                        events.addAll(sheet);
                        touched.add(dossier);
                    }
                });
        boolean first = state.sheets().keySet().stream().noneMatch(s -> s.juror().equals(juror));
        Result result = events.isEmpty() ? Result.IDENTICAL : first ? Result.NEW : Result.NEWER;
        return new Weighed(
                new BallotOutcome(
                        file,
                        juror,
                        result,
                        changes,
                        touched.size(),
                        excluded,
                        List.of(),
                        "",
                        false,
                        notices(filled, state),
                        null),
                events);
    }

    private static void belongs(Filled filled, CallState state) {
        if (!filled.call().equals(state.call().id())) {
            throw new Refused(filled.place(), "refused.marking.otherCall");
        }
        if (!state.jurors().containsKey(filled.juror())) {
            throw new Refused(filled.place(), "refused.juror.unknown", filled.juror());
        }
        if (!state.round().open()) {
            throw new Refused(filled.place(), "refused.round.closed", state.round().code());
        }
    }

    private static List<String> notices(Filled filled, CallState state) {
        List<String> notices = new ArrayList<>();
        notices.add("merge.notice.unsigned");
        if (!filled.grid().equals(state.grid().marksVersion())) {
            notices.add("merge.notice.grid");
        }
        return notices;
    }

    private static @Nullable Mark mark(CallState state, MarkRow row) {
        try {
            Checks.dossier(state, row.dossier());
            Checks.criterion(state, row.criterion());
            return row.mark(state.grid().scale());
        } catch (Refused e) {
            throw e.at(row.place());
        }
    }

    private static @Nullable Event text(CallState state, String juror, Text text) {
        Sheet before = state.sheet(id(state, juror, text.dossier()));
        try {
            Checks.dossier(state, text.dossier());
            return switch (text.kind()) {
                case REMARK -> {
                    Checks.criterion(state, text.criterion());
                    yield text.text().equals(before.remarks().get(text.criterion()))
                            ? null
                            : new RemarkWritten(
                                    text.dossier(), juror, text.criterion(), text.text());
                }
                case ASSESSMENT ->
                        text.text().equals(before.assessment())
                                ? null
                                : new AssessmentWritten(text.dossier(), juror, text.text());
                case NOTE ->
                        text.text().equals(before.internalNote())
                                ? null
                                : new InternalNoteWritten(text.dossier(), juror, text.text());
            };
        } catch (Refused e) {
            throw e.at(text.place());
        }
    }

    private static List<Event> sheet(
            CallState state,
            Sheet before,
            Map<String, Mark> marks,
            Map<String, String> hashes,
            List<Change> changes) {
        String dossier = before.id().dossier();
        String juror = before.id().juror();
        Map<String, Mark> after = new LinkedHashMap<>(before.marks());
        List<Cell> cells = new ArrayList<>();
        marks.forEach(
                (criterion, mark) -> {
                    Mark old = after.put(criterion, mark);
                    if (!mark.equals(old) || before.conflicts().contains(criterion)) {
                        cells.add(new Cell(criterion, mark));
                        changes.add(
                                new Change(
                                        dossier,
                                        criterion,
                                        shown(state, old),
                                        shown(state, mark),
                                        false,
                                        List.of()));
                    }
                });
        List<Event> events = new ArrayList<>();
        if (!cells.isEmpty()) {
            events.add(new MarksGiven(dossier, juror, hashes.getOrDefault(dossier, ""), cells));
        }
        boolean whole = state.grid().criteria().stream().allMatch(c -> after.containsKey(c.code()));
        if (whole && !before.declaredFinished()) {
            events.add(new SheetFinished(dossier, juror, true));
        }
        return events;
    }

    private static @Nullable String shown(CallState state, @Nullable Mark mark) {
        return switch (mark) {
            case Mark.Given(int steps) -> state.grid().scale().value(steps).toPlainString();
            case Mark.Abstention() -> "NSP";
            case null -> null;
        };
    }

    private static SheetId id(CallState state, String juror, String dossier) {
        return new SheetId(state.round().code(), dossier, juror);
    }
}
