package fr.palmares.ui.evaluation;

import fr.palmares.model.CallState;
import fr.palmares.model.Dossier;
import fr.palmares.model.Mark;
import fr.palmares.model.SheetId;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What this screen asks of a call. Every method but {@link #state} may take its time and is called
 * away from the window's thread; one that records returns when it is on disk, and throws a {@link
 * fr.palmares.model.Failure} when it is not.
 */
public interface JurorWork {
    /** The latest state, without waiting. */
    CallState state();

    /** A dossier with its long texts. */
    Dossier dossier(String number);

    /**
     * Tells {@code listener} each new state, on a thread of the call's.
     *
     * @return stops telling
     */
    Runnable onChange(Consumer<CallState> listener);

    /** Null withdraws the mark and reopens the sheet. */
    void mark(SheetId sheet, String criterion, @Nullable Mark mark);

    void remark(SheetId sheet, String criterion, String text);

    void assessment(SheetId sheet, String text);

    void internalNote(SheetId sheet, String text);

    void finish(SheetId sheet, boolean finished);

    void flag(SheetId sheet, boolean toReview);

    /** Declares the sheet's juror recused from its dossier. */
    void recuse(SheetId sheet, String reason);

    boolean canUndo();

    void undo();
}
