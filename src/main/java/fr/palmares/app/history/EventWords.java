package fr.palmares.app.history;

import fr.palmares.exchange.Words;
import fr.palmares.journal.Event;
import fr.palmares.journal.Write;
import fr.palmares.model.Juror;
import fr.palmares.text.Messages;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** What happened, as one sentence. */
final class EventWords {
    private final Facts facts;
    private final Messages messages;
    private final RegisterWords registers;

    EventWords(Facts facts, Messages messages, RegisterWords registers) {
        this.facts = facts;
        this.messages = messages;
        this.registers = registers;
    }

    /** The sentence of an event, in the words of the event's own round. */
    String say(Event event, String round, List<Write> writes) {
        return switch (event) {
            case Event.CallCreated e -> said("CallCreated", e.call().name());
            case Event.RoundSet e -> said("RoundSet", e.round().name().in(messages.locale()));
            case Event.RoundStateSet e ->
                    said(
                            "RoundStateSet." + e.state().phase().name(),
                            facts.round(round, messages.locale()));
            case Event.LateAccepted e ->
                    said(
                            e.reason() == null ? "LateAccepted.off" : "LateAccepted.on",
                            facts.juror(e.juror()));
            case Event.RulesAmended e -> said("RulesAmended", e.amendment().reason());
            case Event.GridSet e -> said("GridSet", e.grid().criteria().size());
            case Event.WeightsSet e ->
                    said(
                            "WeightsSet",
                            e.weights().size(),
                            e.weights().keySet().stream()
                                    .map(c -> criterion(round, c))
                                    .collect(Collectors.joining(", ")));
            case Event.DossiersImported e ->
                    said("DossiersImported", e.dossiers().size(), e.source());
            case Event.AttachmentsReceived e ->
                    said("AttachmentsReceived", e.files().size(), e.source());
            case Event.JurorsSet e ->
                    said(
                            "JurorsSet",
                            e.jurors().size(),
                            e.jurors().stream().map(Juror::name).collect(Collectors.joining(", ")));
            case Event.JurorRemoved e -> said("JurorRemoved", facts.juror(e.juror()));
            case Event.RecusalDeclared e -> said("RecusalDeclared", facts.juror(e.juror()));
            case Event.RecusalWithdrawn e -> said("RecusalWithdrawn", facts.juror(e.juror()));
            case Event.AssignmentsChanged e -> assignments(e);
            case Event.LeadReadersSet e -> said("LeadReadersSet", e.leads().size());
            case Event.InterestsDeclared e ->
                    said("InterestsDeclared", facts.juror(e.form().juror()));
            case Event.ConflictSettled e ->
                    said(
                            e.recused() ? "ConflictSettled.yes" : "ConflictSettled.no",
                            facts.juror(e.juror()));
            case Event.MarksGiven e -> marks(e, round);
            case Event.RemarkWritten e ->
                    said(
                            e.text().isEmpty() ? "RemarkWritten.off" : "RemarkWritten.on",
                            criterion(round, e.criterion()));
            case Event.SheetFinished e -> said("SheetFinished." + (e.finished() ? "on" : "off"));
            case Event.SheetFlagged e -> said("SheetFlagged." + (e.toReview() ? "on" : "off"));
            case Event.EligibilityChecked e -> said("EligibilityChecked", e.point());
            case Event.DecisionMade e ->
                    said(e.outcome() == null ? "DecisionMade.off" : "DecisionMade.on");
            case Event.ProceedingRecorded e ->
                    said("ProceedingRecorded." + e.proceeding().act().name());
            case Event.SequelRecorded e -> said("SequelRecorded." + e.sequel().kind().name());
            case Event.ProjectJoined e ->
                    said(e.project() == null ? "ProjectJoined.off" : "ProjectJoined.on");
            case Event.SittingRulesSet e -> said("SittingRulesSet");
            case Event.SittingOpened e -> said("SittingOpened", e.sitting().number());
            case Event.SittingStateSet e ->
                    said("SittingStateSet." + e.state().phase().name(), e.sitting());
            case Event.AttendanceSet e ->
                    said(
                            "AttendanceSet",
                            facts.juror(e.juror()),
                            registers.attendance(e.attendance()));
            case Event.DossierCalled e ->
                    said(
                            "DossierCalled",
                            e.onTable().dossiers().size(),
                            String.join(", ", e.onTable().dossiers()));
            case Event.AgendaSet e -> said("AgendaSet", e.dossiers().size());
            case Event.RecusedLeft e ->
                    said(
                            e.exit() != null && e.exit().back() == null
                                    ? "RecusedLeft.out"
                                    : "RecusedLeft.back",
                            facts.juror(e.juror()));
            case Event.VoteTaken e -> said("VoteTaken");
            case Event.BlockAdopted e -> said("BlockAdopted", e.block().dossiers().size());
            case Event.LotDrawn e -> said("LotDrawn", String.join(", ", e.lot().dossiers()));
            case Event.DecisionTaken e ->
                    said(
                            e.taking() == null
                                    ? "DecisionTaken.off"
                                    : "DecisionTaken." + e.taking().manner().name());
            case Event.SittingNoted e ->
                    said(
                            e.note().text().isEmpty()
                                    ? "SittingNoted.off"
                                    : e.note().internal()
                                            ? "SittingNoted.internal"
                                            : "SittingNoted.communicable");
            case Event.OpinionDrafted e -> said("OpinionDrafted");
            case Event.MarkRevised e ->
                    said(
                            "MarkRevised",
                            facts.juror(e.revision().juror()),
                            criterion(round, e.revision().criterion()));
            case Event.PackageIssued e ->
                    said("PackageIssued", facts.juror(e.pack().juror()), e.pack().revision());
            case Event.PackageOpened e -> said("PackageOpened", facts.juror(e.pack().juror()));
            case Event.BallotReceived e ->
                    said("BallotReceived", facts.juror(e.ballot().juror()), e.ballot().sequence());
            case Event.BallotMade e -> said("BallotMade", e.ballot().sequence());
            case Event.DivergenceDecided e -> said("DivergenceDecided", facts.juror(e.juror()));
            case Event.JurorRevoked e ->
                    said(
                            onOff("JurorRevoked", e.revocation() != null),
                            facts.juror(e.juror()),
                            e.revocation() == null ? "" : e.revocation().reason());
            case Event.EnhancedModeSet e -> said(onOff("EnhancedModeSet", e.on()));
            case Event.KeyConfirmed e ->
                    said(
                            onOff("KeyConfirmed", e.confirmed()),
                            facts.juror(e.juror()),
                            Words.fingerprint(e.device()));
            case Event.ReceiptTaken e ->
                    said("ReceiptTaken", e.receipt().counted(), e.receipt().lines().size());
            case Event.BlindReadingSet e -> said(onOff("BlindReadingSet", e.blind().on()));
            case Event.PseudonymsSet e -> said("PseudonymsSet", e.names().size());
            case Event.BlindVersionsIssued e -> said("BlindVersionsIssued", e.versions().size());
            case Event.AssessmentWritten e -> said(onOff("AssessmentWritten", !e.text().isEmpty()));
            case Event.InternalNoteWritten e ->
                    said(onOff("InternalNoteWritten", !e.text().isEmpty()));
            case Event.EligibilityDecided e ->
                    said(onOff("EligibilityDecided", e.verdict() != null));
            case Event.TrackGranted e -> said(onOff("TrackGranted", e.granted() != null));
            case Event.MeetingPlanned e -> said(onOff("MeetingPlanned", e.meeting() != null));
            case Event.SlotSet e -> said(onOff("SlotSet", e.slot() != null));
            case Event.QuestionsSet e -> said("QuestionsSet", e.questions().size());
            case Event.DossierTitled e -> said(onOff("DossierTitled", e.title() != null));
            case Event.CategoriesSet e -> said("CategoriesSet", e.categories().size());
            case Event.ReasonTemplatesSet e -> said("ReasonTemplatesSet", e.templates().size());
            case Event.RetentionSet e -> said(onOff("RetentionSet", e.retention() != null));
            case Event.CallArchived e ->
                    said(
                            "CallArchived",
                            e.archive().entries(),
                            e.archive().hash().substring(0, 12));
            case Event.CallAnonymised e ->
                    said(
                            "CallAnonymised",
                            e.provenance().entries(),
                            e.provenance().head().substring(0, 12));
            case Event.Undone e -> undone(writes);
            // what changed stands beside it: the name says enough
            case Event.DeviceEnrolled e -> kind(e);
            case Event.RulesSet e -> kind(e);
            case Event.ReadingPlanSet e -> kind(e);
            case Event.ChecklistSet e -> kind(e);
            case Event.DecisionsSealed e -> kind(e);
            case Event.ConvocationSet e -> kind(e);
        };
    }

    private String said(String type, Object... arguments) {
        return messages.get("journal.said." + type, arguments);
    }

    private String kind(Event event) {
        return messages.get("event." + event.getClass().getSimpleName());
    }

    private static String onOff(String type, boolean on) {
        return type + (on ? ".on" : ".off");
    }

    private String criterion(String round, String code) {
        return facts.criterion(round, code, messages.locale());
    }

    private String marks(Event.MarksGiven event, String round) {
        String which =
                event.cells().stream()
                        .map(c -> criterion(round, c.criterion()))
                        .collect(Collectors.joining(", "));
        boolean withdrawn = event.cells().stream().allMatch(c -> Objects.isNull(c.mark()));
        return said(withdrawn ? "MarksWithdrawn" : "MarksGiven", event.cells().size(), which);
    }

    private String assignments(Event.AssignmentsChanged event) {
        long on = event.readers().stream().filter(Event.Reader::assigned).count();
        return said("AssignmentsChanged", on, event.readers().size() - on);
    }

    private String undone(List<Write> writes) {
        return writes.isEmpty()
                ? messages.get("event.Undone")
                : said("Undone", registers.label(writes.getFirst().register()), writes.size() - 1);
    }
}
