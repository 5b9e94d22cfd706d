package fr.palmares.ui.evaluation;

import fr.palmares.app.ImportPreview.FieldChange;
import fr.palmares.model.Assignment;
import fr.palmares.model.Attachment;
import fr.palmares.model.Broken;
import fr.palmares.model.CallState;
import fr.palmares.model.Dossier;
import fr.palmares.model.LeadOpinion;
import fr.palmares.model.Mark;
import fr.palmares.model.Recusal;
import fr.palmares.model.Sheet;
import fr.palmares.model.SheetId;
import fr.palmares.ui.ExampleCall;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A call in memory that can be told to fail. */
final class FakeWork implements JurorWork {
    final List<String> recorded = new ArrayList<>();
    private final Deque<CallState> before = new ArrayDeque<>();
    private final List<Consumer<CallState>> listeners = new ArrayList<>();
    private volatile CallState state;
    private volatile boolean failing;

    FakeWork(CallState state) {
        this.state = state;
    }

    /** From now on nothing can be recorded, or everything again. */
    void failing(boolean now) {
        failing = now;
    }

    @Override
    public CallState state() {
        return state;
    }

    @Override
    public Dossier dossier(String number) {
        return ExampleCall.dossier(state, number);
    }

    @Override
    public List<Attachment> files(String number) {
        return List.of();
    }

    @Override
    public Path copy(Attachment file, Path folder) {
        throw new IllegalStateException("no file to copy");
    }

    @Override
    public List<FieldChange> changes(SheetId sheet) {
        return List.of();
    }

    @Override
    public void confirmRead(SheetId sheet) {
        recorded.add("read " + sheet.dossier());
    }

    @Override
    public Runnable onChange(Consumer<CallState> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public void mark(SheetId sheet, String criterion, @Nullable Mark mark) {
        change(new Act.Marked(sheet, criterion, mark), criterion + "=" + text(mark));
    }

    @Override
    public void remark(SheetId sheet, String criterion, String text) {
        change(new Act.Wrote(TextSlot.remark(sheet, criterion), text), criterion + ":" + text);
    }

    @Override
    public void assessment(SheetId sheet, String text) {
        change(new Act.Wrote(TextSlot.assessment(sheet), text), "assessment:" + text);
    }

    @Override
    public void internalNote(SheetId sheet, String text) {
        change(new Act.Wrote(TextSlot.internalNote(sheet), text), "note:" + text);
    }

    @Override
    public void opinion(SheetId sheet, LeadOpinion opinion) {
        become(state, sheet, "opinion:" + opinion.opinion());
    }

    @Override
    public void finish(SheetId sheet, boolean finished) {
        change(new Act.Finished(sheet, finished), finished ? "finished" : "reopened");
    }

    @Override
    public void flag(SheetId sheet, boolean toReview) {
        change(new Act.Flagged(sheet, toReview), toReview ? "flagged" : "unflagged");
    }

    @Override
    public void recuse(SheetId sheet, String reason) {
        Set<Recusal> recusals = new HashSet<>(state.recusals());
        recusals.add(new Recusal(sheet.juror(), sheet.dossier(), reason));
        become(with(state.sheets(), recusals), sheet, "recused:" + reason);
    }

    /** The coordinator declares the juror recused, and the dossier is theirs no longer. */
    void takeAway(SheetId sheet) {
        Set<Recusal> recusals = new HashSet<>(state.recusals());
        recusals.add(new Recusal(sheet.juror(), sheet.dossier(), ""));
        Set<Assignment> left = new HashSet<>(state.assignments());
        left.removeIf(a -> a.juror().equals(sheet.juror()) && a.dossier().equals(sheet.dossier()));
        become(with(state.sheets(), recusals, left), sheet, "taken away");
    }

    @Override
    public boolean canUndo() {
        return !before.isEmpty();
    }

    @Override
    public void undo() {
        recorded.add("undo");
        state = before.pop();
        listeners.forEach(l -> l.accept(state));
    }

    private void change(Act act, String said) {
        Map<SheetId, Sheet> sheets = new HashMap<>(state.sheets());
        sheets.put(act.sheet(), act.on(state.sheet(act.sheet())));
        become(with(sheets, state.recusals()), act.sheet(), said);
    }

    private void become(CallState next, SheetId sheet, String said) {
        if (failing) {
            throw new Broken("app.name", new IOException("disk full"));
        }
        before.push(state);
        state = next;
        recorded.add(sheet.dossier() + " " + said);
        List.copyOf(listeners).forEach(l -> l.accept(state));
    }

    private CallState with(Map<SheetId, Sheet> sheets, Set<Recusal> recusals) {
        return with(sheets, recusals, state.assignments());
    }

    private CallState with(
            Map<SheetId, Sheet> sheets, Set<Recusal> recusals, Set<Assignment> assignments) {
        return new CallState(
                state.call(),
                state.round(),
                state.grid(),
                state.rules(),
                state.dossiers(),
                state.jurors(),
                recusals,
                assignments,
                sheets,
                state.eligibility(),
                state.decisions(),
                state.journal());
    }

    private static String text(@Nullable Mark mark) {
        return switch (mark) {
            case null -> "none";
            case Mark.Given(int steps) -> Integer.toString(steps);
            case Mark.Abstention abstention -> "nsp";
        };
    }
}
