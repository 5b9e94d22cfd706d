package fr.palmares.ui.evaluation;

import fr.palmares.app.Attachments;
import fr.palmares.app.CallSession;
import fr.palmares.app.DraftOpinion;
import fr.palmares.app.GiveMarks;
import fr.palmares.app.ImportPreview.FieldChange;
import fr.palmares.app.ManageJury;
import fr.palmares.app.ReadAgain;
import fr.palmares.model.Attachment;
import fr.palmares.model.CallState;
import fr.palmares.model.Dossier;
import fr.palmares.model.LeadOpinion;
import fr.palmares.model.Mark;
import fr.palmares.model.Recusal;
import fr.palmares.model.SheetId;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The screen's wishes, granted by an open call. */
public final class SessionWork implements JurorWork {
    private final CallSession session;
    private final GiveMarks marks;
    private final ManageJury jury;
    private final Attachments attachments;
    private final ReadAgain again;
    private final DraftOpinion opinions;

    public SessionWork(CallSession session) {
        this.session = session;
        this.marks = new GiveMarks(session);
        this.jury = new ManageJury(session);
        this.attachments = new Attachments(session);
        this.again = new ReadAgain(session);
        this.opinions = new DraftOpinion(session);
    }

    @Override
    public CallState state() {
        return session.state();
    }

    @Override
    public boolean blind() {
        // on the coordinator's own computer dossiers are whole
        return session.copy().isPresent() && session.state().procedure().blind().on();
    }

    @Override
    public Dossier dossier(String number) {
        return session.dossier(number);
    }

    @Override
    public List<Attachment> files(String number) {
        return attachments.of(number);
    }

    @Override
    public Path copy(Attachment file, Path folder) {
        return attachments.copy(file, folder);
    }

    @Override
    public List<FieldChange> changes(SheetId sheet) {
        return again.changes(sheet);
    }

    @Override
    public void confirmRead(SheetId sheet) {
        again.confirm(sheet);
    }

    @Override
    public Runnable onChange(Consumer<CallState> listener) {
        return session.onChange(listener);
    }

    @Override
    public void mark(SheetId sheet, String criterion, @Nullable Mark mark) {
        marks.mark(sheet, criterion, mark);
    }

    @Override
    public void remark(SheetId sheet, String criterion, String text) {
        marks.remark(sheet, criterion, text);
    }

    @Override
    public void assessment(SheetId sheet, String text) {
        marks.assessment(sheet, text);
    }

    @Override
    public void internalNote(SheetId sheet, String text) {
        marks.internalNote(sheet, text);
    }

    @Override
    public void opinion(SheetId sheet, LeadOpinion opinion) {
        opinions.draft(sheet.dossier(), opinion);
    }

    @Override
    public void finish(SheetId sheet, boolean finished) {
        marks.finish(sheet, finished);
    }

    @Override
    public void flag(SheetId sheet, boolean toReview) {
        marks.flag(sheet, toReview);
    }

    @Override
    public void recuse(SheetId sheet, String reason) {
        jury.recuse(List.of(new Recusal(sheet.juror(), sheet.dossier(), reason)));
    }

    @Override
    public boolean canUndo() {
        return session.canUndo();
    }

    @Override
    public void undo() {
        session.undo();
    }
}
