package fr.palmares.journal;

import fr.palmares.model.Ballot;
import fr.palmares.model.Call;
import fr.palmares.model.Eligibility;
import fr.palmares.model.Grid;
import fr.palmares.model.Juror;
import fr.palmares.model.JurorPackage;
import fr.palmares.model.Mark;
import fr.palmares.model.Outcome;
import fr.palmares.model.Round;
import fr.palmares.model.Rules;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

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

    /** A juror has an interest in a dossier. */
    record RecusalDeclared(String juror, String dossier, String reason) implements Event {}

    /** A recusal was declared by mistake. */
    record RecusalWithdrawn(String juror, String dossier) implements Event {}

    /** Readers were given or taken off dossiers in the event's round. */
    record AssignmentsChanged(List<Reader> readers) implements Event {}

    /** One juror on one dossier, assigned or no longer. */
    record Reader(String juror, String dossier, boolean assigned) {}

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

    /** A dossier was put on a list in the event's round; null outcome takes it back. */
    record DecisionMade(String dossier, @Nullable Outcome outcome, int position, String motivation)
            implements Event {}

    /** A package was made for a juror in the event's round. */
    record PackageIssued(JurorPackage pack) implements Event {}

    /** This folder is a juror's own copy, made by opening this package. */
    record PackageOpened(JurorPackage pack) implements Event {}

    /** The juror sent a ballot off. */
    record BallotMade(Ballot ballot) implements Event {}

    /** A juror's ballot was received; its events stand in the same line as this one. */
    record BallotReceived(Ballot ballot) implements Event {}

    /**
     * An act was undone or done again: these registers hold these values.
     *
     * @param of id of the first event of the act
     */
    record Undone(String of, List<RegisterValue> values) implements Event {}

    /** A register's name and its value as JSON, or null for none. */
    record RegisterValue(String register, @Nullable String value) {}
}
