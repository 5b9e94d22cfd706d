package fr.palmares.ui.evaluation;

import fr.palmares.app.ImportPreview.FieldChange;
import fr.palmares.model.Attachment;
import fr.palmares.model.CallState;
import fr.palmares.model.Dossier;
import fr.palmares.model.LeadOpinion;
import fr.palmares.model.Mark;
import fr.palmares.model.SheetId;
import java.nio.file.Path;
import java.util.List;
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

    /** Whether the dossiers came without what would say whose they are. */
    default boolean blind() {
        return false;
    }

    /** A dossier with its long texts. */
    Dossier dossier(String number);

    /** The files that came with a dossier, by path. */
    List<Attachment> files(String number);

    /** Copies a file into a folder of the caller's own, for the system's viewer. */
    Path copy(Attachment file, Path folder);

    /** What the candidate answered differently since the sheet was marked; empty when nothing. */
    List<FieldChange> changes(SheetId sheet);

    /** The juror has read what changed. */
    void confirmRead(SheetId sheet);

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

    /** Keeps what the lead reader drafted; an empty one takes it back. */
    void opinion(SheetId sheet, LeadOpinion opinion);

    void finish(SheetId sheet, boolean finished);

    void flag(SheetId sheet, boolean toReview);

    /** Declares the sheet's juror recused from its dossier. */
    void recuse(SheetId sheet, String reason);

    boolean canUndo();

    void undo();
}
