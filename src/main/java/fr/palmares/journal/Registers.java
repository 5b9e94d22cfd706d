package fr.palmares.journal;

import fr.palmares.journal.Event.AssessmentWritten;
import fr.palmares.journal.Event.AssignmentsChanged;
import fr.palmares.journal.Event.AttachmentsReceived;
import fr.palmares.journal.Event.BallotMade;
import fr.palmares.journal.Event.BallotReceived;
import fr.palmares.journal.Event.CallCreated;
import fr.palmares.journal.Event.DecisionMade;
import fr.palmares.journal.Event.DeviceEnrolled;
import fr.palmares.journal.Event.DossierTitled;
import fr.palmares.journal.Event.DossiersImported;
import fr.palmares.journal.Event.EligibilityDecided;
import fr.palmares.journal.Event.GridSet;
import fr.palmares.journal.Event.InternalNoteWritten;
import fr.palmares.journal.Event.JurorRemoved;
import fr.palmares.journal.Event.JurorsSet;
import fr.palmares.journal.Event.MarksGiven;
import fr.palmares.journal.Event.PackageIssued;
import fr.palmares.journal.Event.PackageOpened;
import fr.palmares.journal.Event.RecusalDeclared;
import fr.palmares.journal.Event.RecusalWithdrawn;
import fr.palmares.journal.Event.RemarkWritten;
import fr.palmares.journal.Event.RoundSet;
import fr.palmares.journal.Event.RulesSet;
import fr.palmares.journal.Event.SheetFinished;
import fr.palmares.journal.Event.SheetFlagged;
import fr.palmares.journal.Event.Undone;
import fr.palmares.journal.Event.WeightsSet;
import fr.palmares.journal.Register.Kind;
import fr.palmares.model.Criterion;
import fr.palmares.model.Decision;
import fr.palmares.model.Eligibility;
import fr.palmares.model.Recusal;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Which registers an event writes, and what it says of them. */
public final class Registers {
    private Registers() {}

    /**
     * The writes of an event, at most one for each register.
     *
     * @param round the event's round, or "" for an event of the whole call
     * @param device the device that says it
     */
    public static List<Write> writes(Event event, String round, String device) {
        return switch (event) {
            case CallCreated e -> one(Kind.CALL, e.call());
            case DeviceEnrolled e -> one(Kind.DEVICE, e, device);
            case RoundSet e -> one(Kind.ROUND, e.round(), e.round().code());
            case GridSet e -> grid(e, round);
            case WeightsSet e -> weights(e.weights(), round);
            case RulesSet e -> one(Kind.RULES, e.rules(), round);
            case DossiersImported e ->
                    e.dossiers().stream()
                            .map(
                                    d ->
                                            write(
                                                    Kind.DOSSIER,
                                                    new DossierReference(e.object(), d.hash()),
                                                    d.number()))
                            .toList();
            case AttachmentsReceived e ->
                    e.files().stream()
                            .map(
                                    f ->
                                            write(
                                                    Kind.ATTACHMENT,
                                                    new AttachmentReference(f.object(), f.bytes()),
                                                    f.dossier(),
                                                    f.path()))
                            .toList();
            case DossierTitled e -> one(Kind.TITLE, e.title(), e.dossier());
            case JurorsSet e ->
                    e.jurors().stream().map(j -> write(Kind.JUROR, j, j.code())).toList();
            case JurorRemoved e -> one(Kind.JUROR, null, e.juror());
            case RecusalDeclared e ->
                    one(
                            Kind.RECUSAL,
                            new Recusal(e.juror(), e.dossier(), e.reason()),
                            e.juror(),
                            e.dossier());
            case RecusalWithdrawn e -> one(Kind.RECUSAL, null, e.juror(), e.dossier());
            case AssignmentsChanged e ->
                    e.readers().stream()
                            .map(
                                    r ->
                                            write(
                                                    Kind.ASSIGNMENT,
                                                    r.assigned() ? true : null,
                                                    round,
                                                    r.juror(),
                                                    r.dossier()))
                            .toList();
            case MarksGiven e -> marks(e, round);
            case RemarkWritten e ->
                    one(Kind.REMARK, text(e.text()), round, e.dossier(), e.juror(), e.criterion());
            case AssessmentWritten e ->
                    one(Kind.ASSESSMENT, text(e.text()), round, e.dossier(), e.juror());
            case InternalNoteWritten e ->
                    one(Kind.NOTE, text(e.text()), round, e.dossier(), e.juror());
            case SheetFinished e ->
                    one(Kind.FINISHED, flag(e.finished()), round, e.dossier(), e.juror());
            case SheetFlagged e ->
                    one(Kind.FLAG, flag(e.toReview()), round, e.dossier(), e.juror());
            case EligibilityDecided e ->
                    one(
                            Kind.ELIGIBILITY,
                            e.verdict() == null
                                    ? null
                                    : new Eligibility(e.dossier(), e.verdict(), e.reason()),
                            e.dossier());
            case DecisionMade e ->
                    one(
                            Kind.DECISION,
                            e.outcome() == null
                                    ? null
                                    : new Decision(
                                            round,
                                            e.dossier(),
                                            e.outcome(),
                                            e.position(),
                                            e.motivation()),
                            round,
                            e.dossier());
            case PackageIssued e -> one(Kind.PACKAGE, e.pack(), round, e.pack().juror());
            case PackageOpened e -> one(Kind.OPENED, e.pack(), round);
            case BallotMade e -> one(Kind.SENT, e.ballot(), round, device);
            case BallotReceived e -> one(Kind.BALLOT, e.ballot(), round, e.ballot().hash());
            case Undone e ->
                    e.values().stream()
                            .map(v -> new Write(Register.parse(v.register()), v.value()))
                            .toList();
        };
    }

    private static List<Write> grid(GridSet event, String round) {
        List<Write> writes = new ArrayList<>();
        writes.add(write(Kind.GRID, event.grid(), round));
        for (Criterion criterion : event.grid().criteria()) {
            writes.add(write(Kind.WEIGHT, criterion.weight(), round, criterion.code()));
        }
        return writes;
    }

    private static List<Write> marks(MarksGiven event, String round) {
        List<Write> writes = new ArrayList<>();
        for (Event.Cell cell : event.cells()) {
            writes.add(
                    write(
                            Kind.MARK,
                            cell.mark(),
                            round,
                            event.dossier(),
                            event.juror(),
                            cell.criterion()));
        }
        if (!event.dossierHash().isEmpty()) {
            writes.add(
                    write(
                            Kind.READING,
                            event.dossierHash(),
                            round,
                            event.dossier(),
                            event.juror()));
        }
        return writes;
    }

    private static List<Write> weights(Map<String, BigDecimal> weights, String round) {
        return weights.entrySet().stream()
                .map(w -> write(Kind.WEIGHT, w.getValue(), round, w.getKey()))
                .toList();
    }

    private static @Nullable String text(String text) {
        return text.isEmpty() ? null : text;
    }

    private static @Nullable Boolean flag(boolean set) {
        return set ? true : null;
    }

    private static List<Write> one(Kind kind, @Nullable Object value, String... parts) {
        return List.of(write(kind, value, parts));
    }

    private static Write write(Kind kind, @Nullable Object value, String... parts) {
        return new Write(Register.of(kind, parts), value == null ? null : Json.write(value));
    }
}
