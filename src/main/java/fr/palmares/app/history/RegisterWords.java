package fr.palmares.app.history;

import fr.palmares.exchange.Words;
import fr.palmares.journal.AttachmentReference;
import fr.palmares.journal.DossierReference;
import fr.palmares.journal.Json;
import fr.palmares.journal.Register;
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
import fr.palmares.model.Decision;
import fr.palmares.model.Eligibility;
import fr.palmares.model.Exit;
import fr.palmares.model.GrantedTrack;
import fr.palmares.model.Grid;
import fr.palmares.model.InterestsForm;
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
import fr.palmares.text.Formats;
import fr.palmares.text.Messages;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A register and what it holds, in words. */
final class RegisterWords {
    private final Facts facts;
    private final Messages messages;
    private final Formats formats;

    RegisterWords(Facts facts, Messages messages) {
        this.facts = facts;
        this.messages = messages;
        this.formats = new Formats(messages.locale());
    }

    private Locale language() {
        return messages.locale();
    }

    /** What the register is: « Note · Impact ». */
    String label(Register register) {
        String name = messages.get("journal.register." + register.kind().name());
        String which =
                switch (register.kind()) {
                    case MARK, REMARK ->
                            facts.criterion(register.part(0), register.part(3), language());
                    case WEIGHT -> facts.criterion(register.part(0), register.part(1), language());
                    case DOSSIER, TITLE -> register.part(0);
                    case ATTACHMENT -> register.part(0) + " / " + register.part(1);
                    case JUROR, INTERESTS -> facts.juror(register.part(0));
                    case RECUSAL, CONFLICT ->
                            facts.juror(register.part(0)) + " · " + register.part(1);
                    case ASSIGNMENT -> facts.juror(register.part(1)) + " · " + register.part(2);
                    case LEAD_READER -> register.part(1);
                    case CHECK -> register.part(1) + " · " + register.part(2);
                    case PACKAGE, REVOCATION, ATTENDANCE -> facts.juror(register.part(1));
                    case LATE_ACCEPTED -> facts.juror(register.part(1));
                    case PSEUDONYM,
                            BLIND_VERSION,
                            GRANTED_TRACK,
                            SEQUEL,
                            JOINT_PROJECT,
                            SLOT,
                            QUESTIONS ->
                            register.part(1);
                    case CONFIRMED_KEY -> Words.fingerprint(register.part(1));
                    default -> "";
                };
        return which.isEmpty() ? name : name + " · " + which;
    }

    private String project(JointProject project) {
        return messages.get("journal.project", project.lead(), project.reason());
    }

    /** What it holds; "" for nothing. */
    String value(Register register, @Nullable String json) {
        if (json == null) {
            return "";
        }
        return switch (register.kind()) {
            case MARK -> mark(register.part(0), Json.read(json, Mark.class));
            case REMARK, ASSESSMENT, NOTE, TITLE, CONVOCATION, LATE_ACCEPTED ->
                    Json.read(json, String.class);
            case LEAD_READER -> facts.juror(Json.read(json, String.class));
            case FINISHED, FLAG, CONFLICT, ENHANCED, CONFIRMED_KEY ->
                    yesNo(Json.read(json, Boolean.class));
            case WEIGHT -> formats.plain(Json.read(json, BigDecimal.class));
            case ASSIGNMENT ->
                    messages.get(
                            json.equals("false") ? "journal.value.off" : "journal.value.assigned");
            case CALL -> Json.read(json, Call.class).name();
            case ROUND -> Json.read(json, Round.class).name().in(language());
            case ROUND_STATE -> phase(Json.read(json, RoundState.class));
            case GRID -> grid(Json.read(json, Grid.class));
            case RULES -> rules(Json.read(json, Rules.class));
            case READING_PLAN ->
                    messages.get(
                            "journal.value.readers", Json.read(json, ReadingPlan.class).readers());
            case DOSSIER -> version(Json.read(json, DossierReference.class).hash());
            case ATTACHMENT -> formats.size(Json.read(json, AttachmentReference.class).bytes());
            case JUROR -> juror(Json.read(json, Juror.class));
            case RECUSAL -> recusal(Json.read(json, Recusal.class));
            case ELIGIBILITY -> eligibility(Json.read(json, Eligibility.class));
            case DECISION -> decision(Json.read(json, Decision.class));
            case AMENDMENT -> Json.read(json, Amendment.class).reason();
            case CHECK -> check(Json.read(json, Check.class));
            case GRANTED_TRACK -> Json.read(json, GrantedTrack.class).track();
            case SEAL -> Json.read(json, Seal.class).head().substring(0, 12);
            case PROCEEDING -> proceeding(Json.read(json, Proceeding.class));
            case SEQUEL -> Json.read(json, Sequel.class).reason();
            case JOINT_PROJECT -> project(Json.read(json, JointProject.class));
            case ATTENDANCE -> attendance(Json.read(json, Attendance.class));
            case ON_TABLE -> String.join(", ", Json.read(json, OnTable.class).dossiers());
            case AGENDA -> String.join(", ", Json.read(json, String[].class));
            case VOTE -> vote(Json.read(json, Vote.class));
            case BLOCK -> String.join(", ", Json.read(json, Block.class).dossiers());
            case LOT -> Json.read(json, Lot.class).seed();
            case SITTING -> Json.read(json, Sitting.class).place();
            case SITTING_NOTE -> Json.read(json, SittingNote.class).text();
            case LEAD_OPINION -> Json.read(json, LeadOpinion.class).opinion();
            case REVISION -> Json.read(json, MarkRevision.class).reason();
            case MEETING -> formats.dateTime(Json.read(json, Meeting.class).at());
            case SLOT -> slot(Json.read(json, Slot.class));
            case QUESTIONS -> String.join(" / ", Json.read(json, String[].class));
            case PACKAGE, OPENED ->
                    messages.get(
                            "journal.value.revision",
                            Json.read(json, JurorPackage.class).revision());
            case SENT, BALLOT ->
                    messages.get("journal.value.ballot", Json.read(json, Ballot.class).sequence());
            case RECEIPT ->
                    messages.get("journal.value.receipt", Json.read(json, Receipt.class).counted());
            case REVOCATION -> Json.read(json, Revocation.class).reason();
            case BLIND_READING -> blind(Json.read(json, BlindReading.class));
            case PSEUDONYM -> pseudonym(Json.read(json, Pseudonym.class));
            case BLIND_VERSION -> version(register.part(2));
            case READING -> version(Json.read(json, String.class));
            case CHECKLIST -> checklist(Json.read(json, Checklist.class));
            case INTERESTS -> interests(Json.read(json, InterestsForm.class));
            case SITTING_RULES -> sittingRules(Json.read(json, SittingRules.class));
            case SITTING_STATE ->
                    messages.get(
                            "journal.value.sitting."
                                    + Json.read(json, SittingState.class).phase().name());
            case EXIT ->
                    messages.get(
                            Json.read(json, Exit.class).back() == null
                                    ? "journal.value.attendance.out"
                                    : "journal.value.exit.back");
            case TAKING ->
                    messages.get(
                            "journal.said.DecisionTaken."
                                    + Json.read(json, Taking.class).manner().name());
            case CATEGORIES ->
                    java.util.Arrays.stream(Json.read(json, Category[].class))
                            .map(this::category)
                            .collect(Collectors.joining(", "));
            case REASON_TEMPLATES ->
                    java.util.Arrays.stream(Json.read(json, ReasonTemplate[].class))
                            .map(ReasonTemplate::name)
                            .collect(Collectors.joining(", "));
            case RETENTION -> retention(Json.read(json, Retention.class));
            case ARCHIVED -> Json.read(json, ArchiveMark.class).hash().substring(0, 12);
            case ANONYMISED -> Json.read(json, Provenance.class).head().substring(0, 12);
            // its key says nothing to anybody; the sentence says that it joined
            case DEVICE -> "";
        };
    }

    /** How a member takes part, and whether they went out. */
    String attendance(Attendance attendance) {
        String mode =
                messages.get(
                        "journal.value.attendance." + attendance.mode().name(),
                        facts.juror(attendance.proxy()));
        boolean out =
                !attendance.present()
                        && (attendance.mode() == Attendance.Mode.ROOM
                                || attendance.mode() == Attendance.Mode.VIDEO);
        return out ? mode + ", " + messages.get("journal.value.attendance.out") : mode;
    }

    private String category(Category category) {
        return category.name().isEmpty()
                ? messages.get("report.paper.statistics." + category.key())
                : category.name();
    }

    private String retention(Retention retention) {
        return formats.date(retention.until().atStartOfDay());
    }

    private String sittingRules(SittingRules rules) {
        return messages.get("journal.value.sittingRules", rules.quorumPart(), rules.quorumOf());
    }

    /** The voices by option, the most first. */
    private static String vote(Vote vote) {
        return vote.options().stream()
                .map(o -> Integer.toString(vote.count(o)))
                .collect(Collectors.joining(" / "));
    }

    private String mark(String round, Mark mark) {
        return switch (mark) {
            case Mark.Given(int steps) ->
                    facts.grid(round)
                            .filter(g -> g.scale().holds(steps))
                            .map(g -> formats.plain(g.scale().value(steps)))
                            .orElseGet(() -> messages.get("journal.value.steps", steps));
            case Mark.Abstention() -> messages.get("journal.value.abstains");
        };
    }

    private String yesNo(boolean yes) {
        return messages.get(yes ? "journal.value.yes" : "journal.value.no");
    }

    private String version(String hash) {
        return messages.get("journal.value.version", hash.substring(0, Math.min(8, hash.length())));
    }

    private String blind(BlindReading blind) {
        return blind.on()
                ? messages.get("journal.value.blind", blind.fields().size() + blind.labels().size())
                : messages.get("journal.value.no");
    }

    private String pseudonym(Pseudonym name) {
        return name.pseudonym() == null
                ? messages.get("journal.value.nameStays")
                : name.pseudonym();
    }

    private String checklist(Checklist list) {
        int points =
                (list.deadline() == null ? 0 : 1)
                        + (list.organisationTypes().isEmpty() ? 0 : 1)
                        + (list.publicService().isEmpty() ? 0 : 1)
                        + list.requiredAnswers().size()
                        + list.more().size();
        return messages.get("journal.value.checklist", points);
    }

    private String interests(InterestsForm form) {
        String day = formats.date(form.declared().atStartOfDay());
        return form.confidentiality()
                ? messages.get("journal.value.confidential", day)
                : messages.get("journal.value.notConfidential", day);
    }

    private String phase(RoundState state) {
        return messages.get("round.phase." + state.phase().name());
    }

    private String grid(Grid grid) {
        return messages.get("journal.value.grid", grid.criteria().size(), grid.scale().written());
    }

    private String rules(Rules rules) {
        return messages.get("journal.value.rules", rules.seats(), rules.reserve())
                + " · "
                + messages.get("ranking.rule." + rules.method().name().toLowerCase(Locale.ROOT));
    }

    private String juror(Juror juror) {
        return juror.name()
                + (juror.standing() == Juror.Standing.SEATED
                        ? ""
                        : " · " + messages.get("journal.juror." + juror.standing().name()));
    }

    private String recusal(Recusal recusal) {
        return recusal.reason().isBlank() && recusal.interest() != null
                ? messages.get("interest." + recusal.interest().name())
                : recusal.reason();
    }

    private String eligibility(Eligibility eligibility) {
        String verdict = messages.get("journal.verdict." + eligibility.verdict().name());
        return eligibility.reason().isEmpty() ? verdict : verdict + " · " + eligibility.reason();
    }

    private String decision(Decision decision) {
        String outcome =
                decision.outcome() == Outcome.RESERVE && decision.position() > 0
                        ? messages.get("outcome.reserveAt", decision.position())
                        : facts.rounds().containsKey(decision.round())
                                ? facts.rounds()
                                        .get(decision.round())
                                        .round()
                                        .outcome(decision.outcome())
                                        .in(language())
                                : messages.get("journal.outcome." + decision.outcome().name());
        return decision.motivation().isEmpty() ? outcome : outcome + " · " + decision.motivation();
    }

    private String check(Check check) {
        return check.note().isEmpty()
                ? yesNo(check.met())
                : yesNo(check.met()) + " · " + check.note();
    }

    private String proceeding(Proceeding proceeding) {
        return String.join(
                " · ",
                List.of(
                                proceeding.by(),
                                proceeding.at() == null ? "" : formats.dateTime(proceeding.at()),
                                proceeding.note())
                        .stream()
                        .filter(s -> !s.isEmpty())
                        .toList());
    }

    private String slot(Slot slot) {
        return formats.dateTime(slot.at()) + (slot.place().isEmpty() ? "" : " · " + slot.place());
    }
}
