package fr.palmares.journal;

import fr.palmares.model.Amendment;
import fr.palmares.model.ArchiveMark;
import fr.palmares.model.Attendance;
import fr.palmares.model.Ballot;
import fr.palmares.model.BlindReading;
import fr.palmares.model.Block;
import fr.palmares.model.Call;
import fr.palmares.model.Category;
import fr.palmares.model.Check;
import fr.palmares.model.Checklist;
import fr.palmares.model.ConflictGround;
import fr.palmares.model.Eligibility;
import fr.palmares.model.Exit;
import fr.palmares.model.GrantedTrack;
import fr.palmares.model.Grid;
import fr.palmares.model.Interest;
import fr.palmares.model.InterestsForm;
import fr.palmares.model.Invited;
import fr.palmares.model.JointProject;
import fr.palmares.model.Juror;
import fr.palmares.model.JurorPackage;
import fr.palmares.model.LeadOpinion;
import fr.palmares.model.Lot;
import fr.palmares.model.Mark;
import fr.palmares.model.MarkRevision;
import fr.palmares.model.Meeting;
import fr.palmares.model.OnTable;
import fr.palmares.model.Outcome;
import fr.palmares.model.Proceeding;
import fr.palmares.model.Provenance;
import fr.palmares.model.Pseudonym;
import fr.palmares.model.ReadingPlan;
import fr.palmares.model.ReasonTemplate;
import fr.palmares.model.Receipt;
import fr.palmares.model.Recusal;
import fr.palmares.model.Retention;
import fr.palmares.model.Revocation;
import fr.palmares.model.Round;
import fr.palmares.model.RoundState;
import fr.palmares.model.Rules;
import fr.palmares.model.Seal;
import fr.palmares.model.Sequel;
import fr.palmares.model.Sitting;
import fr.palmares.model.SittingNote;
import fr.palmares.model.SittingRules;
import fr.palmares.model.SittingState;
import fr.palmares.model.Slot;
import fr.palmares.model.Taking;
import fr.palmares.model.Vote;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that can happen in a call, one record each. An event writes one or more registers (see
 * {@code storage}): what it says replaces what the events it supersedes said of the same registers.
 * Undo is one more event that says what was said before. The components' names are the file format:
 * they are never renamed, and new ones are optional.
 */
public sealed interface Event {
    /** The call was made. */
    record CallCreated(Call call) implements Event {}

    /** A computer begins to write: its public key, by which its other events are checked. */
    record DeviceEnrolled(String publicKey, String purpose) implements Event {}

    /** A round exists, with this name and state. */
    record RoundSet(Round round) implements Event {}

    /** The event's round was opened, closed or reopened. */
    record RoundStateSet(RoundState state) implements Event {}

    /** Late sheets of a juror count in the event's round, for a reason; null takes that back. */
    record LateAccepted(String juror, @Nullable String reason) implements Event {}

    /**
     * Something that was frozen when the event's round opened was changed, for a reason.
     *
     * @param id 128 random bits in hex
     */
    record RulesAmended(String id, Amendment amendment) implements Event {}

    /** The grid of the event's round: criteria, scale, wordings and weights. */
    record GridSet(Grid grid) implements Event {}

    /** New weights of some criteria of the event's round, by code. */
    record WeightsSet(Map<String, BigDecimal> weights) implements Event {}

    /** Seats, reserve and method of the event's round. */
    record RulesSet(Rules rules) implements Event {}

    /**
     * Dossiers were received. Their content is the object named by {@code object}: one line a
     * dossier; {@code dossiers} gives the number and content hash of each.
     */
    record DossiersImported(
            String source, String dialect, String object, List<DossierVersion> dossiers)
            implements Event {}

    /** One dossier of an import: its number and the SHA-256 of its record, in hex. */
    record DossierVersion(String number, String hash) {}

    /** Files that came with dossiers were received; each one's content is an object. */
    record AttachmentsReceived(String source, List<ReceivedFile> files) implements Event {}

    /**
     * One file of a dossier.
     *
     * @param path where it stood in the dossier's folder, parts joined by {@code /}
     * @param object SHA-256 of its content, in hex
     */
    record ReceivedFile(String dossier, String path, String object, long bytes) {}

    /** The coordinator gave a dossier another title; null goes back to the file's. */
    record DossierTitled(String dossier, @Nullable String title) implements Event {}

    /** Jurors are members of the jury, with these particulars. */
    record JurorsSet(List<Juror> jurors) implements Event {}

    /** A juror is no longer a member. */
    record JurorRemoved(String juror) implements Event {}

    /**
     * A juror has an interest in a dossier.
     *
     * @param interest its kind; absent in older journals
     * @param declared when the juror said so; absent in older journals
     * @param by who declares it; absent in older journals
     */
    record RecusalDeclared(
            String juror,
            String dossier,
            String reason,
            @Nullable Interest interest,
            @Nullable LocalDate declared,
            Recusal.@Nullable Declarer by)
            implements Event {
        public RecusalDeclared(String juror, String dossier, String reason) {
            this(juror, dossier, reason, null, null, null);
        }

        public RecusalDeclared(Recusal recusal) {
            this(
                    recusal.juror(),
                    recusal.dossier(),
                    recusal.reason(),
                    recusal.interest(),
                    recusal.declared(),
                    recusal.by());
        }
    }

    /** A recusal was declared by mistake. */
    record RecusalWithdrawn(String juror, String dossier) implements Event {}

    /** Readers were given or taken off dossiers in the event's round. */
    record AssignmentsChanged(List<Reader> readers) implements Event {}

    /**
     * One juror on one dossier, assigned or no longer.
     *
     * @param by whose choice it is; absent in older journals
     */
    record Reader(String juror, String dossier, boolean assigned, @Nullable Origin by) {
        public Reader(String juror, String dossier, boolean assigned) {
            this(juror, dossier, assigned, null);
        }
    }

    /** Whose choice an assignment is. */
    enum Origin {
        /** A person's: no computation changes it. */
        HAND,
        /** The program's: computed again when the jury changes. */
        COMPUTED
    }

    /** Lead readers of dossiers in the event's round. */
    record LeadReadersSet(List<Lead> leads) implements Event {}

    /** The lead reader of a dossier; null for none. */
    record Lead(String dossier, @Nullable String juror) {}

    /** How the dossiers of the event's round are to be read. */
    record ReadingPlanSet(ReadingPlan plan) implements Event {}

    /** A juror's declaration of interests came back. */
    record InterestsDeclared(InterestsForm form) implements Event {}

    /**
     * A likely conflict was looked at, once and for all.
     *
     * @param recused whether it was found to be one
     */
    record ConflictSettled(
            String juror, String dossier, List<ConflictGround> grounds, boolean recused)
            implements Event {}

    /**
     * Marks of one sheet in the event's round.
     *
     * @param dossierHash hash of the dossier as it was read, or "" when it was not in the call yet
     */
    record MarksGiven(String dossier, String juror, String dossierHash, List<Cell> cells)
            implements Event {}

    /** One criterion of a sheet: a mark, an abstention, or null for a mark withdrawn. */
    record Cell(String criterion, @Nullable Mark mark) {}

    /** A remark beside a mark; empty to remove it. */
    record RemarkWritten(String dossier, String juror, String criterion, String text)
            implements Event {}

    /** The communicable text on the whole dossier. */
    record AssessmentWritten(String dossier, String juror, String text) implements Event {}

    /** The text that never leaves the jury. */
    record InternalNoteWritten(String dossier, String juror, String text) implements Event {}

    /** The juror finished a sheet, or took it up again. */
    record SheetFinished(String dossier, String juror, boolean finished) implements Event {}

    /** The juror wants to come back to a sheet, or no longer. */
    record SheetFlagged(String dossier, String juror, boolean toReview) implements Event {}

    /** A person said whether a dossier may be judged; null verdict takes it back. */
    record EligibilityDecided(String dossier, Eligibility.@Nullable Verdict verdict, String reason)
            implements Event {}

    /** What the call's checklist asks. */
    record ChecklistSet(Checklist checklist) implements Event {}

    /** A person said whether a dossier meets a point of the checklist; null takes it back. */
    record EligibilityChecked(String dossier, String point, @Nullable Check check)
            implements Event {}

    /** A dossier was moved to another track; null goes back to the one it asked for. */
    record TrackGranted(String dossier, @Nullable GrantedTrack granted) implements Event {}

    /** A dossier was put on a list in the event's round; null outcome takes it back. */
    record DecisionMade(String dossier, @Nullable Outcome outcome, int position, String motivation)
            implements Event {}

    /** The jury's decisions of the event's round are closed for good. */
    record DecisionsSealed(Seal seal) implements Event {}

    /** An act in the order of acts was done about the event's round. */
    record ProceedingRecorded(Proceeding proceeding) implements Event {}

    /** Something became of a dossier after the decisions were sealed. */
    record SequelRecorded(String dossier, Sequel sequel) implements Event {}

    /** A dossier shares its place with others; null when it stands alone again. */
    record ProjectJoined(String dossier, @Nullable JointProject project) implements Event {}

    /** How the committee sits in the event's round, from its next sitting on. */
    record SittingRulesSet(SittingRules rules) implements Event {}

    /** The committee sits about the event's round. */
    record SittingOpened(Sitting sitting) implements Event {}

    /** A sitting was opened, suspended, resumed or closed. */
    record SittingStateSet(int sitting, SittingState state) implements Event {}

    /** How a member takes part in a sitting, with their comings and goings. */
    record AttendanceSet(int sitting, String juror, Attendance attendance) implements Event {}

    /** A sitting turned to a dossier. */
    record DossierCalled(int sitting, OnTable onTable) implements Event {}

    /** In which order a sitting takes the dossiers; empty for the ranking's. */
    record AgendaSet(int sitting, List<String> dossiers) implements Event {}

    /** A recused member went out for a dossier, or came back; null takes it back. */
    record RecusedLeft(int sitting, String dossier, String juror, @Nullable Exit exit)
            implements Event {}

    /** The committee voted. */
    record VoteTaken(Vote vote) implements Event {}

    /** Dossiers were adopted at once; each has its own decision in the same line. */
    record BlockAdopted(Block block) implements Event {}

    /** Dossiers were drawn by lot. */
    record LotDrawn(Lot lot) implements Event {}

    /** How a dossier's decision was taken; null when it was taken back. */
    record DecisionTaken(String dossier, @Nullable Taking taking) implements Event {}

    /** Something was noted in a sitting; an empty text takes it back. */
    record SittingNoted(SittingNote note) implements Event {}

    /**
     * What the lead reader drafted about a dossier.
     *
     * @param opinion null takes it back
     * @param reader the lead reader who says it themselves, and whose words count as long as they
     *     lead the dossier; null for what the coordinator wrote down in a sitting, which goes
     *     before. Absent in older journals
     */
    record OpinionDrafted(String dossier, @Nullable LeadOpinion opinion, @Nullable String reader)
            implements Event {}

    /** A juror changed a mark in a sitting. */
    record MarkRevised(MarkRevision revision) implements Event {}

    /** When and where the committee is asked to sit about the event's round; null for not yet. */
    record MeetingPlanned(@Nullable Meeting meeting) implements Event {}

    /** When and where a candidate is heard in the event's round; null for not at all. */
    record SlotSet(String dossier, @Nullable Slot slot) implements Event {}

    /** What a candidate will be asked in the event's round. */
    record QuestionsSet(String dossier, List<String> questions) implements Event {}

    /**
     * The text of the event's round's invitations; empty for the usual one.
     *
     * @param to whose whole letter it is; null for what is added to the candidates' letter. Absent
     *     in older journals
     */
    record ConvocationSet(String text, @Nullable Invited to) implements Event {
        public ConvocationSet(String text) {
            this(text, null);
        }
    }

    /** Whether the event's round is read blind, and what is left out then. */
    record BlindReadingSet(BlindReading blind) implements Event {}

    /** Names were looked at, and what stands for them in blind packages was settled. */
    record PseudonymsSet(List<Pseudonym> names) implements Event {}

    /** Dossiers went out without what would say whose they are. */
    record BlindVersionsIssued(List<BlindVersion> versions) implements Event {}

    /**
     * A dossier as it goes to jurors who read blind.
     *
     * @param hash of the record that they get, which their marks name
     * @param source of what it was made: the hash of the dossier as it was received or, in a
     *     juror's copy, a text that is the same for versions made of the same
     */
    record BlindVersion(String dossier, String hash, String source) {}

    /** A package was made for a juror in the event's round. */
    record PackageIssued(JurorPackage pack) implements Event {}

    /** This folder is a juror's own copy, made by opening this package. */
    record PackageOpened(JurorPackage pack) implements Event {}

    /** The juror sent a ballot off. */
    record BallotMade(Ballot ballot) implements Event {}

    /** A juror's ballot was received; its events stand in the same line as this one. */
    record BallotReceived(Ballot ballot) implements Event {}

    /**
     * Computers disagreed on parts of one sheet, and a person decided: these registers hold these
     * values.
     */
    record DivergenceDecided(String dossier, String juror, List<RegisterValue> values)
            implements Event {}

    /**
     * A juror's computers are no longer trusted beyond what had come from them; null takes it back.
     */
    record JurorRevoked(String juror, @Nullable Revocation revocation) implements Event {}

    /** Whether ballots of this call count only once their computer's key is confirmed. */
    record EnhancedModeSet(boolean on) implements Event {}

    /** The key of a juror's computer was compared with what the juror reads on the screen. */
    record KeyConfirmed(String juror, String device, boolean confirmed) implements Event {}

    /** The coordinator's receipt arrived in the juror's copy. */
    record ReceiptTaken(Receipt receipt) implements Event {}

    /** By which categories statistics sort the call's dossiers; none for the usual ones. */
    record CategoriesSet(List<Category> categories) implements Event {}

    /** Statements of reasons that the call keeps, in their order. */
    record ReasonTemplatesSet(List<ReasonTemplate> templates) implements Event {}

    /** How long the call is kept; null takes that back. */
    record RetentionSet(@Nullable Retention retention) implements Event {}

    /** An archive of the call was made. */
    record CallArchived(ArchiveMark archive) implements Event {}

    /**
     * This call is another one without names and texts: these registers hold these values, which
     * are what that call's held, redacted.
     */
    record CallAnonymised(Provenance provenance, List<RegisterValue> values) implements Event {}

    /**
     * An act was undone or done again: these registers hold these values.
     *
     * @param of id of the first event of the act
     */
    record Undone(String of, List<RegisterValue> values) implements Event {}

    /** A register's name and its value as JSON, or null for none. */
    record RegisterValue(String register, @Nullable String value) {}
}
