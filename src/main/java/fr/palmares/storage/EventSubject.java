package fr.palmares.storage;

import fr.palmares.journal.Register;
import fr.palmares.journal.SignedEvent;
import fr.palmares.journal.Write;
import java.util.List;

/** Which dossier and juror an event is about, "" where it is about several or none. */
public record EventSubject(String dossier, String juror) {
    private static final EventSubject NONE = new EventSubject("", "");

    /** What all of these are about. */
    public static EventSubject of(List<Write> writes) {
        List<EventSubject> all =
                writes.stream().map(w -> of(w.register())).distinct().limit(2).toList();
        return all.size() == 1 ? all.getFirst() : NONE;
    }

    private static EventSubject of(Register register) {
        return switch (register.kind()) {
            case MARK, READING, REMARK, ASSESSMENT, NOTE, FINISHED, FLAG, REVISION, LEAD_OPINION ->
                    new EventSubject(register.part(1), register.part(2));
            case RECUSAL, CONFLICT -> new EventSubject(register.part(1), register.part(0));
            case ASSIGNMENT -> new EventSubject(register.part(2), register.part(1));
            case LEAD_READER -> new EventSubject(register.part(1), "");
            case DECISION -> new EventSubject(register.part(1), "");
            case DOSSIER, ATTACHMENT, TITLE, ELIGIBILITY -> new EventSubject(register.part(0), "");
            case JUROR, INTERESTS -> new EventSubject("", register.part(0));
            case CHECK, GRANTED_TRACK, SEQUEL, JOINT_PROJECT, SLOT, QUESTIONS, BLIND_VERSION ->
                    new EventSubject(register.part(1), "");
            case EXIT, VOTE, TAKING, SITTING_NOTE -> new EventSubject(register.part(1), "");
            case ATTENDANCE -> new EventSubject("", register.part(1));
            case SITTING_RULES, SITTING, SITTING_STATE, ON_TABLE, AGENDA, BLOCK, LOT, MEETING ->
                    NONE;
            case LATE_ACCEPTED, PACKAGE, REVOCATION -> new EventSubject("", register.part(1));
            case ROUND_STATE, AMENDMENT, CHECKLIST, SEAL, PROCEEDING, CONVOCATION -> NONE;
            case CALL, DEVICE, ROUND, GRID, WEIGHT, RULES, READING_PLAN -> NONE;
            case BLIND_READING, PSEUDONYM, CATEGORIES, REASON_TEMPLATES -> NONE;
            case RETENTION, ARCHIVED, ANONYMISED -> NONE;
            case OPENED, SENT, BALLOT, ENHANCED, CONFIRMED_KEY, RECEIPT -> NONE;
        };
    }

    static Object[] row(Projection.Learned learned, boolean excluded) {
        SignedEvent event = learned.event();
        EventSubject subject = of(learned.writes());
        return new Object[] {
            event.id(),
            learned.seq(),
            learned.place(),
            event.round(),
            event.author(),
            event.device(),
            event.n(),
            event.utc().toString(),
            event.event().getClass().getSimpleName(),
            subject.dossier(),
            subject.juror(),
            excluded
        };
    }
}
