package fr.palmares.exchange;

import fr.palmares.journal.Event;
import fr.palmares.journal.Event.AssessmentWritten;
import fr.palmares.journal.Event.DeviceEnrolled;
import fr.palmares.journal.Event.InternalNoteWritten;
import fr.palmares.journal.Event.MarksGiven;
import fr.palmares.journal.Event.OpinionDrafted;
import fr.palmares.journal.Event.RecusalDeclared;
import fr.palmares.journal.Event.RegisterValue;
import fr.palmares.journal.Event.RemarkWritten;
import fr.palmares.journal.Event.SheetFinished;
import fr.palmares.journal.Event.SheetFlagged;
import fr.palmares.journal.Event.Undone;
import fr.palmares.journal.Register;

/**
 * What a juror may say in a copy of their own, and hence in a ballot: their own sheets and
 * opinions.
 */
public final class OwnActs {
    private OwnActs() {}

    /** Whether {@code event} is the juror's own to say, in this round. */
    public static boolean allows(Event event, String juror, String round) {
        return switch (event) {
            case DeviceEnrolled e -> e.purpose().equals(juror);
            case MarksGiven e -> e.juror().equals(juror);
            case RemarkWritten e -> e.juror().equals(juror);
            case AssessmentWritten e -> e.juror().equals(juror);
            case InternalNoteWritten e -> e.juror().equals(juror);
            case SheetFinished e -> e.juror().equals(juror);
            case SheetFlagged e -> e.juror().equals(juror);
            case RecusalDeclared e -> e.juror().equals(juror);
            // whether they lead the dossier is asked where it is read: that may change meanwhile
            case OpinionDrafted e ->
                    juror.equals(e.reader())
                            && (e.opinion() == null || e.opinion().juror().equals(juror));
            case Undone e -> e.values().stream().allMatch(v -> allows(v, juror, round));
            default -> false;
        };
    }

    /** A recusal, once declared, is the coordinator's to take back. */
    private static boolean allows(RegisterValue value, String juror, String round) {
        Register register = Register.parse(value.register());
        return switch (register.kind()) {
            case MARK, READING, REMARK, ASSESSMENT, NOTE, FINISHED, FLAG, LEAD_OPINION ->
                    register.part(0).equals(round) && register.part(2).equals(juror);
            case RECUSAL -> register.part(0).equals(juror) && value.value() != null;
            default -> false;
        };
    }
}
