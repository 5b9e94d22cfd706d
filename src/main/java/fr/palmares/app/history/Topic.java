package fr.palmares.app.history;

import fr.palmares.journal.Register;

/** What an event is about, as the Journal sorts it. */
public enum Topic {
    MARKS,
    DECISIONS,
    ELIGIBILITY,
    DOSSIERS,
    JURY,
    RULES,
    EXCHANGES,
    CALL;

    static Topic of(Register.Kind kind) {
        return switch (kind) {
            case MARK, READING, REMARK, ASSESSMENT, NOTE, FINISHED, FLAG, LATE_ACCEPTED -> MARKS;
            case REVISION -> MARKS;
            case DECISION, SEAL, PROCEEDING, SEQUEL, JOINT_PROJECT -> DECISIONS;
            case SITTING_RULES,
                    SITTING,
                    SITTING_STATE,
                    ATTENDANCE,
                    ON_TABLE,
                    AGENDA,
                    EXIT,
                    VOTE,
                    BLOCK,
                    LOT,
                    MEETING,
                    TAKING,
                    REASON_TEMPLATES,
                    SITTING_NOTE,
                    LEAD_OPINION ->
                    DECISIONS;
            case ELIGIBILITY, CHECKLIST, CHECK -> ELIGIBILITY;
            case DOSSIER, ATTACHMENT, TITLE, GRANTED_TRACK, SLOT, QUESTIONS, CONVOCATION ->
                    DOSSIERS;
            case JUROR, RECUSAL, ASSIGNMENT, LEAD_READER, INTERESTS, CONFLICT, READING_PLAN -> JURY;
            case GRID, WEIGHT, RULES, AMENDMENT, ROUND, ROUND_STATE, BLIND_READING -> RULES;
            case PACKAGE,
                    OPENED,
                    SENT,
                    BALLOT,
                    RECEIPT,
                    PSEUDONYM,
                    BLIND_VERSION,
                    DEVICE,
                    CONFIRMED_KEY,
                    REVOCATION,
                    ENHANCED ->
                    EXCHANGES;
            case CALL, CATEGORIES, RETENTION, ARCHIVED, ANONYMISED -> CALL;
        };
    }

    /** Key of its name. */
    public String key() {
        return "journal.topic." + name();
    }
}
