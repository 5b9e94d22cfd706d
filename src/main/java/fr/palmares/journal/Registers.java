package fr.palmares.journal;

import fr.palmares.journal.Event.AgendaSet;
import fr.palmares.journal.Event.AssessmentWritten;
import fr.palmares.journal.Event.AssignmentsChanged;
import fr.palmares.journal.Event.AttachmentsReceived;
import fr.palmares.journal.Event.AttendanceSet;
import fr.palmares.journal.Event.BallotMade;
import fr.palmares.journal.Event.BallotReceived;
import fr.palmares.journal.Event.BlindReadingSet;
import fr.palmares.journal.Event.BlindVersionsIssued;
import fr.palmares.journal.Event.BlockAdopted;
import fr.palmares.journal.Event.CallAnonymised;
import fr.palmares.journal.Event.CallArchived;
import fr.palmares.journal.Event.CallCreated;
import fr.palmares.journal.Event.CategoriesSet;
import fr.palmares.journal.Event.ChecklistSet;
import fr.palmares.journal.Event.ConflictSettled;
import fr.palmares.journal.Event.ConvocationSet;
import fr.palmares.journal.Event.DecisionMade;
import fr.palmares.journal.Event.DecisionTaken;
import fr.palmares.journal.Event.DecisionsSealed;
import fr.palmares.journal.Event.DeviceEnrolled;
import fr.palmares.journal.Event.DivergenceDecided;
import fr.palmares.journal.Event.DossierCalled;
import fr.palmares.journal.Event.DossierTitled;
import fr.palmares.journal.Event.DossiersImported;
import fr.palmares.journal.Event.EligibilityChecked;
import fr.palmares.journal.Event.EligibilityDecided;
import fr.palmares.journal.Event.EnhancedModeSet;
import fr.palmares.journal.Event.GridSet;
import fr.palmares.journal.Event.InterestsDeclared;
import fr.palmares.journal.Event.InternalNoteWritten;
import fr.palmares.journal.Event.JurorRemoved;
import fr.palmares.journal.Event.JurorRevoked;
import fr.palmares.journal.Event.JurorsSet;
import fr.palmares.journal.Event.KeyConfirmed;
import fr.palmares.journal.Event.LateAccepted;
import fr.palmares.journal.Event.LeadReadersSet;
import fr.palmares.journal.Event.LotDrawn;
import fr.palmares.journal.Event.MarkRevised;
import fr.palmares.journal.Event.MarksGiven;
import fr.palmares.journal.Event.MeetingPlanned;
import fr.palmares.journal.Event.OpinionDrafted;
import fr.palmares.journal.Event.PackageIssued;
import fr.palmares.journal.Event.PackageOpened;
import fr.palmares.journal.Event.ProceedingRecorded;
import fr.palmares.journal.Event.ProjectJoined;
import fr.palmares.journal.Event.PseudonymsSet;
import fr.palmares.journal.Event.QuestionsSet;
import fr.palmares.journal.Event.ReadingPlanSet;
import fr.palmares.journal.Event.ReasonTemplatesSet;
import fr.palmares.journal.Event.ReceiptTaken;
import fr.palmares.journal.Event.RecusalDeclared;
import fr.palmares.journal.Event.RecusalWithdrawn;
import fr.palmares.journal.Event.RecusedLeft;
import fr.palmares.journal.Event.RemarkWritten;
import fr.palmares.journal.Event.RetentionSet;
import fr.palmares.journal.Event.RoundSet;
import fr.palmares.journal.Event.RoundStateSet;
import fr.palmares.journal.Event.RulesAmended;
import fr.palmares.journal.Event.RulesSet;
import fr.palmares.journal.Event.SequelRecorded;
import fr.palmares.journal.Event.SheetFinished;
import fr.palmares.journal.Event.SheetFlagged;
import fr.palmares.journal.Event.SittingNoted;
import fr.palmares.journal.Event.SittingOpened;
import fr.palmares.journal.Event.SittingRulesSet;
import fr.palmares.journal.Event.SittingStateSet;
import fr.palmares.journal.Event.SlotSet;
import fr.palmares.journal.Event.TrackGranted;
import fr.palmares.journal.Event.Undone;
import fr.palmares.journal.Event.VoteTaken;
import fr.palmares.journal.Event.WeightsSet;
import fr.palmares.journal.Register.Kind;
import fr.palmares.model.Criterion;
import fr.palmares.model.Decision;
import fr.palmares.model.Eligibility;
import fr.palmares.model.MarkRevision;
import fr.palmares.model.Recusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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
                            new Recusal(
                                    e.juror(),
                                    e.dossier(),
                                    e.reason(),
                                    e.interest(),
                                    e.declared(),
                                    e.by()),
                            e.juror(),
                            e.dossier());
            case RecusalWithdrawn e -> one(Kind.RECUSAL, null, e.juror(), e.dossier());
            case AssignmentsChanged e ->
                    e.readers().stream()
                            .map(
                                    r ->
                                            write(
                                                    Kind.ASSIGNMENT,
                                                    assignment(r),
                                                    round,
                                                    r.juror(),
                                                    r.dossier()))
                            .toList();
            case LeadReadersSet e ->
                    e.leads().stream()
                            .map(l -> write(Kind.LEAD_READER, l.juror(), round, l.dossier()))
                            .toList();
            case ReadingPlanSet e -> one(Kind.READING_PLAN, e.plan(), round);
            case InterestsDeclared e -> one(Kind.INTERESTS, e.form(), e.form().juror());
            case ConflictSettled e ->
                    e.grounds().stream()
                            .map(
                                    g ->
                                            write(
                                                    Kind.CONFLICT,
                                                    e.recused(),
                                                    e.juror(),
                                                    e.dossier(),
                                                    g.name()))
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
            case RoundStateSet e -> one(Kind.ROUND_STATE, e.state(), round, "", "");
            case LateAccepted e -> one(Kind.LATE_ACCEPTED, e.reason(), round, e.juror(), "");
            case RulesAmended e -> one(Kind.AMENDMENT, e.amendment(), round, "", e.id());
            case ChecklistSet e -> one(Kind.CHECKLIST, e.checklist(), "", "", "");
            case EligibilityChecked e -> one(Kind.CHECK, e.check(), "", e.dossier(), e.point());
            case TrackGranted e -> one(Kind.GRANTED_TRACK, e.granted(), "", e.dossier(), "");
            case DecisionsSealed e -> one(Kind.SEAL, e.seal(), round, "", "");
            case ProceedingRecorded e ->
                    one(Kind.PROCEEDING, e.proceeding(), round, "", e.proceeding().act().name());
            case SequelRecorded e ->
                    one(Kind.SEQUEL, e.sequel(), round, e.dossier(), e.sequel().kind().name());
            case ProjectJoined e -> one(Kind.JOINT_PROJECT, e.project(), round, e.dossier(), "");
            case SittingRulesSet e -> one(Kind.SITTING_RULES, e.rules(), round, "", "");
            case SittingOpened e ->
                    one(Kind.SITTING, e.sitting(), round, "", text(e.sitting().number()));
            case SittingStateSet e ->
                    one(Kind.SITTING_STATE, e.state(), round, "", text(e.sitting()));
            case AttendanceSet e ->
                    one(Kind.ATTENDANCE, e.attendance(), round, e.juror(), text(e.sitting()));
            case DossierCalled e -> one(Kind.ON_TABLE, e.onTable(), round, "", text(e.sitting()));
            case AgendaSet e ->
                    one(
                            Kind.AGENDA,
                            e.dossiers().isEmpty() ? null : e.dossiers(),
                            round,
                            "",
                            text(e.sitting()));
            case RecusedLeft e ->
                    one(Kind.EXIT, e.exit(), round, e.dossier(), e.sitting() + "/" + e.juror());
            case VoteTaken e ->
                    one(Kind.VOTE, e.vote(), round, single(e.vote().dossiers()), e.vote().id());
            case BlockAdopted e -> one(Kind.BLOCK, e.block(), round, "", e.block().id());
            case LotDrawn e -> one(Kind.LOT, e.lot(), round, "", e.lot().id());
            case DecisionTaken e -> one(Kind.TAKING, e.taking(), round, e.dossier(), "");
            case SittingNoted e ->
                    one(
                            Kind.SITTING_NOTE,
                            e.note().text().isEmpty() ? null : e.note(),
                            round,
                            e.note().dossier(),
                            e.note().id());
            case OpinionDrafted e ->
                    one(
                            Kind.LEAD_OPINION,
                            e.opinion(),
                            round,
                            e.dossier(),
                            Objects.requireNonNullElse(e.reader(), ""));
            case MarkRevised e -> revision(e.revision(), round);
            case MeetingPlanned e -> one(Kind.MEETING, e.meeting(), round, "", "");
            case SlotSet e -> one(Kind.SLOT, e.slot(), round, e.dossier(), "");
            case QuestionsSet e ->
                    one(
                            Kind.QUESTIONS,
                            e.questions().isEmpty() ? null : e.questions(),
                            round,
                            e.dossier(),
                            "");
            case ConvocationSet e ->
                    one(
                            Kind.CONVOCATION,
                            text(e.text()),
                            round,
                            "",
                            e.to() == null ? "" : e.to().name());
            case BlindReadingSet e -> one(Kind.BLIND_READING, e.blind(), round, "", "");
            case PseudonymsSet e ->
                    e.names().stream()
                            .map(n -> write(Kind.PSEUDONYM, n, "", n.name(), ""))
                            .toList();
            case BlindVersionsIssued e ->
                    e.versions().stream()
                            .map(
                                    v ->
                                            write(
                                                    Kind.BLIND_VERSION,
                                                    v.source(),
                                                    "",
                                                    v.dossier(),
                                                    v.hash()))
                            .toList();
            case PackageIssued e -> one(Kind.PACKAGE, e.pack(), round, e.pack().juror());
            case PackageOpened e -> one(Kind.OPENED, e.pack(), round);
            case BallotMade e -> one(Kind.SENT, e.ballot(), round, device);
            case BallotReceived e -> one(Kind.BALLOT, e.ballot(), round, e.ballot().hash());
            case DivergenceDecided e ->
                    e.values().stream()
                            .map(v -> new Write(Register.parse(v.register()), v.value()))
                            .toList();
            case JurorRevoked e -> one(Kind.REVOCATION, e.revocation(), "", e.juror());
            case EnhancedModeSet e -> one(Kind.ENHANCED, flag(e.on()), "", "");
            case KeyConfirmed e -> one(Kind.CONFIRMED_KEY, flag(e.confirmed()), "", e.device());
            case ReceiptTaken e -> one(Kind.RECEIPT, e.receipt(), round, "");
            case CategoriesSet e ->
                    one(
                            Kind.CATEGORIES,
                            e.categories().isEmpty() ? null : e.categories(),
                            "",
                            "",
                            "");
            case ReasonTemplatesSet e ->
                    one(
                            Kind.REASON_TEMPLATES,
                            e.templates().isEmpty() ? null : e.templates(),
                            "",
                            "",
                            "");
            case RetentionSet e -> one(Kind.RETENTION, e.retention(), "", "", "");
            case CallArchived e -> one(Kind.ARCHIVED, e.archive(), "", "", e.archive().hash());
            case CallAnonymised e -> anonymised(e);
            case Undone e ->
                    e.values().stream()
                            .map(v -> new Write(Register.parse(v.register()), v.value()))
                            .toList();
        };
    }

    /**
     * What an assignment's register holds: {@code true} where a person or an older program gave it,
     * {@code COMPUTED} where the program chose it, {@code false} where a person took it off, which
     * is more than never having had it.
     */
    private static @Nullable Object assignment(Event.Reader reader) {
        if (reader.assigned()) {
            if (reader.by() == Event.Origin.COMPUTED) {
                return Event.Origin.COMPUTED;
            }
            return true;
        }
        return reader.by() == Event.Origin.HAND ? false : null;
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

    /** The mark that counts since, and beside it what it was. */
    private static List<Write> revision(MarkRevision r, String round) {
        return List.of(
                write(Kind.MARK, r.after(), round, r.dossier(), r.juror(), r.criterion()),
                write(
                        Kind.REVISION,
                        r,
                        round,
                        r.dossier(),
                        r.juror(),
                        r.sitting() + "/" + r.criterion()));
    }

    private static String single(List<String> dossiers) {
        return dossiers.size() == 1 ? dossiers.getFirst() : "";
    }

    private static String text(int number) {
        return Integer.toString(number);
    }

    private static List<Write> weights(Map<String, BigDecimal> weights, String round) {
        return weights.entrySet().stream()
                .map(w -> write(Kind.WEIGHT, w.getValue(), round, w.getKey()))
                .toList();
    }

    private static @Nullable String text(String text) {
        return text.isEmpty() ? null : text;
    }

    private static List<Write> anonymised(CallAnonymised event) {
        List<Write> writes = new ArrayList<>();
        writes.add(write(Kind.ANONYMISED, event.provenance(), "", "", ""));
        event.values().forEach(v -> writes.add(new Write(Register.parse(v.register()), v.value())));
        return writes;
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
