package fr.palmares.app;

import fr.palmares.journal.Event;
import fr.palmares.journal.Event.AssessmentWritten;
import fr.palmares.journal.Event.Cell;
import fr.palmares.journal.Event.InternalNoteWritten;
import fr.palmares.journal.Event.MarksGiven;
import fr.palmares.journal.Event.RemarkWritten;
import fr.palmares.journal.Event.SheetFinished;
import fr.palmares.journal.Event.SheetFlagged;
import fr.palmares.model.CallState;
import fr.palmares.model.Mark;
import fr.palmares.model.Refused;
import fr.palmares.model.Sheet;
import fr.palmares.model.SheetId;
import fr.palmares.storage.CallTables;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One juror's work on a sheet. Each method returns when what was done is on disk. */
public final class GiveMarks {
    private final CallSession session;

    public GiveMarks(CallSession session) {
        this.session = session;
    }

    /**
     * Gives a mark, or withdraws it, which reopens a finished sheet.
     *
     * @param mark null to withdraw
     * @throws Refused for an unknown dossier, juror or criterion, a mark off the scale, a recused
     *     juror or a closed round
     */
    public void mark(SheetId sheet, String criterion, @Nullable Mark mark) {
        record(
                sheet,
                state -> {
                    Checks.criterion(state, criterion);
                    if (mark != null) {
                        Checks.onScale(state, mark);
                    }
                    List<Event> events = new ArrayList<>();
                    events.add(
                            new MarksGiven(
                                    sheet.dossier(),
                                    sheet.juror(),
                                    session.with(s -> hash(s.tables(), sheet.dossier())),
                                    List.of(new Cell(criterion, mark))));
                    if (mark == null && state.sheet(sheet).declaredFinished()) {
                        events.add(new SheetFinished(sheet.dossier(), sheet.juror(), false));
                    }
                    return events;
                });
    }

    /**
     * Gives several marks in one act, and finishes the sheet where every criterion then holds one.
     *
     * @throws Refused as {@link #mark}
     */
    public void marks(SheetId sheet, Map<String, Mark> marks) {
        record(
                sheet,
                state -> {
                    List<Cell> cells = new ArrayList<>();
                    marks.forEach(
                            (criterion, mark) -> {
                                Checks.criterion(state, criterion);
                                Checks.onScale(state, mark);
                                cells.add(new Cell(criterion, mark));
                            });
                    Set<String> held = new HashSet<>(state.sheet(sheet).marks().keySet());
                    held.addAll(marks.keySet());
                    List<Event> events = new ArrayList<>();
                    events.add(
                            new MarksGiven(
                                    sheet.dossier(),
                                    sheet.juror(),
                                    session.with(s -> hash(s.tables(), sheet.dossier())),
                                    cells));
                    if (state.grid().criteria().stream().allMatch(c -> held.contains(c.code()))) {
                        events.add(new SheetFinished(sheet.dossier(), sheet.juror(), true));
                    }
                    return events;
                });
    }

    /** Writes the remark beside a mark; empty removes it. */
    public void remark(SheetId sheet, String criterion, String text) {
        record(
                sheet,
                state -> {
                    Checks.criterion(state, criterion);
                    return List.of(
                            new RemarkWritten(sheet.dossier(), sheet.juror(), criterion, text));
                });
    }

    /** Writes the communicable text on the whole dossier. */
    public void assessment(SheetId sheet, String text) {
        record(
                sheet,
                state -> List.of(new AssessmentWritten(sheet.dossier(), sheet.juror(), text)));
    }

    /** Writes the note that never leaves the jury. */
    public void internalNote(SheetId sheet, String text) {
        record(
                sheet,
                state -> List.of(new InternalNoteWritten(sheet.dossier(), sheet.juror(), text)));
    }

    /**
     * Finishes a sheet or takes it up again.
     *
     * @throws Refused when a criterion holds neither a mark nor an abstention
     */
    public void finish(SheetId sheet, boolean finished) {
        record(
                sheet,
                state -> {
                    Sheet now = state.sheet(sheet);
                    if (finished && now.missing(state.grid()) > 0) {
                        throw new Refused("refused.sheet.missing", now.missing(state.grid()));
                    }
                    return List.of(new SheetFinished(sheet.dossier(), sheet.juror(), finished));
                });
    }

    /** Marks a sheet to come back to, or no longer. */
    public void flag(SheetId sheet, boolean toReview) {
        record(sheet, state -> List.of(new SheetFlagged(sheet.dossier(), sheet.juror(), toReview)));
    }

    private void record(SheetId sheet, Function<CallState, List<Event>> events) {
        session.record(
                state -> {
                    Checks.sheet(state, sheet);
                    return events.apply(state);
                });
    }

    /** Hash of a dossier as it is now: what the juror read. */
    private static String hash(CallTables tables, String dossier) {
        return tables.dossierHash(dossier).orElse("");
    }
}
