package fr.palmares.journal;

import java.util.List;

/**
 * A place that holds one value of a call: the mark of one juror on one criterion of one dossier, a
 * juror's particulars, a decision… Its value is what the events that write it say, the ones not
 * superseded by another that writes it.
 *
 * @param kind what it holds
 * @param parts which one, from the general to the particular; none contains U+001F
 */
public record Register(Kind kind, List<String> parts) {
    /** What a register holds. The names are part of the file format. */
    public enum Kind {
        CALL,
        DEVICE,
        ROUND,
        GRID,
        WEIGHT,
        RULES,
        DOSSIER,
        ATTACHMENT,
        TITLE,
        JUROR,
        RECUSAL,
        ASSIGNMENT,
        LEAD_READER,
        READING_PLAN,
        INTERESTS,
        /** That a likely conflict of interests was confirmed or dismissed. */
        CONFLICT,
        MARK,
        /** Which content of the dossier the juror had read when they marked it. */
        READING,
        REMARK,
        ASSESSMENT,
        NOTE,
        FINISHED,
        FLAG,
        ELIGIBILITY,
        DECISION,
        // from here on the parts are: round ("" for the call), dossier or juror or "", detail or ""
        ROUND_STATE,
        LATE_ACCEPTED,
        AMENDMENT,
        CHECKLIST,
        CHECK,
        GRANTED_TRACK,
        SEAL,
        PROCEEDING,
        SEQUEL,
        /** That a dossier shares its place with others. */
        JOINT_PROJECT,
        /** How the next sitting is held. */
        SITTING_RULES,
        /** A sitting, by its number. */
        SITTING,
        SITTING_STATE,
        /** How a member takes part in a sitting. */
        ATTENDANCE,
        /** The dossier that a sitting is about. */
        ON_TABLE,
        /** In which order a sitting takes the dossiers. */
        AGENDA,
        /** That a recused member is out for a dossier, by sitting and member. */
        EXIT,
        VOTE,
        /** Dossiers adopted at once. */
        BLOCK,
        /** A draw by lot. */
        LOT,
        /** How a decision was taken. */
        TAKING,
        SITTING_NOTE,
        /** What the lead reader drafted: by their code, or "" for what the coordinator wrote. */
        LEAD_OPINION,
        /** That a mark was changed in a sitting, by juror, sitting and criterion. */
        REVISION,
        /** When the committee is asked to sit. */
        MEETING,
        SLOT,
        QUESTIONS,
        CONVOCATION,
        /** Whether a round is read blind. */
        BLIND_READING,
        /** What stands for a name, by the name as it is written. */
        PSEUDONYM,
        /** Of what a blind version of a dossier was made, by its hash. */
        BLIND_VERSION,
        /** The package a juror of a round was given last. */
        PACKAGE,
        /** The package that a juror's copy was opened from. */
        OPENED,
        /** The ballot that a computer of a juror's copy sent last. */
        SENT,
        /** A ballot that was received, by its hash. */
        BALLOT,
        /** That a juror's computers are no longer trusted. */
        REVOCATION,
        /** Whether computers' keys have to be confirmed. */
        ENHANCED,
        /** That a computer's key was confirmed. */
        CONFIRMED_KEY,
        /** What the coordinator's receipt of a ballot says, in the juror's copy. */
        RECEIPT,
        /** By which categories statistics are made. */
        CATEGORIES,
        /** Statements of reasons that the call keeps. */
        REASON_TEMPLATES,
        /** How long the call is kept. */
        RETENTION,
        /** An archive that was made, by its hash. */
        ARCHIVED,
        /** Where an anonymised call comes from. */
        ANONYMISED
    }

    private static final String SEPARATOR = "\u001f";

    public Register {
        parts = List.copyOf(parts);
        for (String part : parts) {
            if (part.contains(SEPARATOR)) {
                throw new IllegalArgumentException("control character in a name");
            }
        }
    }

    public static Register of(Kind kind, String... parts) {
        return new Register(kind, List.of(parts));
    }

    /** The kind and the parts in one text, which {@link #parse} reads back. */
    public String name() {
        return parts.isEmpty()
                ? kind.name()
                : kind.name() + SEPARATOR + String.join(SEPARATOR, parts);
    }

    /**
     * Reads a {@link #name()}.
     *
     * @throws DamagedException when the kind is unknown
     */
    public static Register parse(String name) {
        List<String> all = List.of(name.split(SEPARATOR, -1));
        try {
            return new Register(Kind.valueOf(all.getFirst()), all.subList(1, all.size()));
        } catch (IllegalArgumentException e) {
            throw new DamagedException("unknown register " + all.getFirst(), e);
        }
    }

    public String part(int index) {
        return parts.get(index);
    }
}
