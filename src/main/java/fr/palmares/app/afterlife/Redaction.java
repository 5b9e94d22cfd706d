package fr.palmares.app.afterlife;

import fr.palmares.journal.DossierReference;
import fr.palmares.journal.Event.RegisterValue;
import fr.palmares.journal.Json;
import fr.palmares.journal.Register;
import fr.palmares.journal.Register.Kind;
import fr.palmares.model.Amendment;
import fr.palmares.model.Attendance;
import fr.palmares.model.Check;
import fr.palmares.model.Decision;
import fr.palmares.model.Eligibility;
import fr.palmares.model.Exit;
import fr.palmares.model.GrantedTrack;
import fr.palmares.model.JointProject;
import fr.palmares.model.Juror;
import fr.palmares.model.Lot;
import fr.palmares.model.MarkRevision;
import fr.palmares.model.Meeting;
import fr.palmares.model.Proceeding;
import fr.palmares.model.Recusal;
import fr.palmares.model.Retention;
import fr.palmares.model.Round;
import fr.palmares.model.RoundState;
import fr.palmares.model.Sequel;
import fr.palmares.model.Sitting;
import fr.palmares.model.Slot;
import fr.palmares.model.Vote;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a register of an anonymised call holds, made of what it held before: jurors under codes that
 * say nothing, no text that anybody wrote, the same marks, decisions and voices. Each kind of
 * register is told here by name: a new one does not compile before somebody decided about it.
 */
public final class Redaction {
    private final JurorCodes codes;
    private final Map<String, DossierReference> dossiers;
    private final String erased;
    private final boolean candidates;
    private int texts;
    private int files;

    /**
     * Nothing is taken out yet.
     *
     * @param codes what stands for jurors' codes
     * @param dossiers by number, what is left of them
     * @param erased what is written where a reason stood, so that it shows that there was one
     * @param candidates whether titles stay
     */
    public Redaction(
            JurorCodes codes,
            Map<String, DossierReference> dossiers,
            String erased,
            boolean candidates) {
        this.codes = codes;
        this.dossiers = Map.copyOf(dossiers);
        this.erased = erased;
        this.candidates = candidates;
    }

    /** Texts that were taken out so far. */
    public int texts() {
        return texts;
    }

    /** Attachments and ballots that were left out so far. */
    public int files() {
        return files;
    }

    /** The code that stands for a juror's; "" for "". */
    public String juror(String code) {
        return codes.of(code);
    }

    private List<String> jurors(List<String> codes) {
        return codes.stream().map(this::juror).toList();
    }

    /** A reason that is not told any more; "" where there was none. */
    private String reason(String text) {
        if (text.isBlank()) {
            return "";
        }
        texts++;
        return erased;
    }

    private Optional<RegisterValue> gone() {
        texts++;
        return Optional.empty();
    }

    private Optional<RegisterValue> file() {
        files++;
        return Optional.empty();
    }

    /** What a register holds then; empty when it is left out. */
    public Optional<RegisterValue> of(Register register, String json) {
        return switch (register.kind()) {
            // said anew by events of their own
            case CALL, DEVICE, ANONYMISED -> Optional.empty();
            case GRID,
                    WEIGHT,
                    RULES,
                    READING_PLAN,
                    CHECKLIST,
                    CATEGORIES,
                    SITTING_RULES,
                    SITTING_STATE,
                    ON_TABLE,
                    AGENDA,
                    BLOCK,
                    TAKING,
                    SEAL,
                    ARCHIVED ->
                    asItIs(register, json);
            case ROUND -> kept(register, round(Json.read(json, Round.class)));
            case ROUND_STATE -> kept(register, state(Json.read(json, RoundState.class)));
            case DOSSIER -> kept(register, reference(register.part(0)));
            case TITLE -> candidates ? asItIs(register, json) : gone();
            case ATTACHMENT, BALLOT -> file();
            case JUROR -> kept(renamed(register, 0), codes.of(Json.read(json, Juror.class)));
            case RECUSAL -> kept(renamed(register, 0), recusal(Json.read(json, Recusal.class)));
            case ASSIGNMENT -> asItIs(renamed(register, 1), json);
            case LEAD_READER -> kept(register, juror(Json.read(json, String.class)));
            case MARK, FINISHED -> asItIs(renamed(register, 2), json);
            case READING -> kept(renamed(register, 2), reference(register.part(1)).hash());
            case REMARK,
                    ASSESSMENT,
                    NOTE,
                    QUESTIONS,
                    CONVOCATION,
                    SITTING_NOTE,
                    LEAD_OPINION,
                    REASON_TEMPLATES ->
                    gone();
            case FLAG, INTERESTS, CONFLICT -> Optional.empty();
            case ELIGIBILITY -> kept(register, eligibility(Json.read(json, Eligibility.class)));
            case DECISION -> kept(register, decision(Json.read(json, Decision.class)));
            case LATE_ACCEPTED -> kept(renamed(register, 1), reason(Json.read(json, String.class)));
            case AMENDMENT -> kept(register, amendment(Json.read(json, Amendment.class)));
            case CHECK -> kept(register, check(Json.read(json, Check.class)));
            case GRANTED_TRACK -> kept(register, track(Json.read(json, GrantedTrack.class)));
            case PROCEEDING -> kept(register, proceeding(Json.read(json, Proceeding.class)));
            case SEQUEL -> kept(register, sequel(Json.read(json, Sequel.class)));
            case JOINT_PROJECT -> kept(register, project(Json.read(json, JointProject.class)));
            case SITTING -> kept(register, sitting(Json.read(json, Sitting.class)));
            case ATTENDANCE ->
                    kept(renamed(register, 1), attendance(Json.read(json, Attendance.class)));
            case EXIT -> exit(register, Json.read(json, Exit.class));
            case VOTE -> kept(register, vote(Json.read(json, Vote.class)));
            case LOT -> kept(register, lot(Json.read(json, Lot.class)));
            case REVISION ->
                    kept(renamed(register, 2), revision(Json.read(json, MarkRevision.class)));
            case MEETING -> kept(register, meeting(Json.read(json, Meeting.class)));
            case SLOT -> kept(register, slot(Json.read(json, Slot.class)));
            case RETENTION -> kept(register, retention(Json.read(json, Retention.class)));
            // computers, and what travelled between them
            case BLIND_READING,
                    PSEUDONYM,
                    BLIND_VERSION,
                    PACKAGE,
                    OPENED,
                    SENT,
                    REVOCATION,
                    ENHANCED,
                    CONFIRMED_KEY,
                    RECEIPT ->
                    Optional.empty();
        };
    }

    private static Optional<RegisterValue> kept(Register register, Object value) {
        return asItIs(register, Json.write(value));
    }

    private static Optional<RegisterValue> asItIs(Register register, String json) {
        return Optional.of(new RegisterValue(register.name(), json));
    }

    private Register renamed(Register register, int part) {
        List<String> parts = new ArrayList<>(register.parts());
        parts.set(part, juror(parts.get(part)));
        return new Register(register.kind(), parts);
    }

    private DossierReference reference(String dossier) {
        return Objects.requireNonNull(dossiers.get(dossier), dossier);
    }

    private Round round(Round r) {
        return r.withPlan(r.plan().withJury(jurors(r.plan().jury())));
    }

    private RoundState state(RoundState s) {
        return new RoundState(s.phase(), reason(s.reason()), Map.of());
    }

    private Recusal recusal(Recusal r) {
        return new Recusal(
                juror(r.juror()), r.dossier(), reason(r.reason()), null, r.declared(), r.by());
    }

    private Eligibility eligibility(Eligibility e) {
        return new Eligibility(e.dossier(), e.verdict(), reason(e.reason()));
    }

    private Decision decision(Decision d) {
        return new Decision(
                d.round(), d.dossier(), d.outcome(), d.position(), reason(d.motivation()));
    }

    private Amendment amendment(Amendment a) {
        return new Amendment(
                a.at(),
                reason(a.reason()),
                a.changes(),
                a.before(),
                a.after(),
                a.askedAgain(),
                a.marksKept(),
                a.marksAskedAgain());
    }

    private Check check(Check c) {
        return new Check(c.met(), reason(c.note()));
    }

    private GrantedTrack track(GrantedTrack t) {
        return new GrantedTrack(t.track(), reason(t.reason()));
    }

    private Proceeding proceeding(Proceeding p) {
        return new Proceeding(p.act(), reason(p.by()), p.at(), reason(p.note()));
    }

    private Sequel sequel(Sequel s) {
        return new Sequel(s.kind(), reason(s.reason()), s.other());
    }

    private JointProject project(JointProject p) {
        return new JointProject(p.lead(), reason(p.reason()));
    }

    private Sitting sitting(Sitting s) {
        return new Sitting(
                s.number(),
                s.convocation(),
                s.date(),
                reason(s.place()),
                juror(s.chair()),
                jurors(s.members()),
                s.rules(),
                s.opened());
    }

    private Attendance attendance(Attendance a) {
        return new Attendance(a.mode(), juror(a.proxy()), a.passages());
    }

    private Optional<RegisterValue> exit(Register register, Exit e) {
        Register renamed =
                Register.of(
                        Kind.EXIT,
                        register.part(0),
                        register.part(1),
                        e.sitting() + "/" + juror(e.juror()));
        return kept(
                renamed, new Exit(e.sitting(), e.dossier(), juror(e.juror()), e.at(), e.back()));
    }

    private Vote vote(Vote v) {
        Map<String, String> voices = new LinkedHashMap<>();
        v.voices().forEach((who, option) -> voices.put(juror(who), option));
        Vote.Casting casting = v.casting();
        return new Vote(
                v.id(),
                v.sitting(),
                v.subject(),
                v.dossiers(),
                v.outcome(),
                v.way(),
                voices,
                v.counts(),
                jurors(v.entitled()),
                casting == null ? null : new Vote.Casting(juror(casting.juror()), casting.option()),
                v.at());
    }

    private Lot lot(Lot l) {
        return new Lot(
                l.id(),
                l.sitting(),
                l.dossiers(),
                l.places(),
                l.seed(),
                reason(l.source()),
                l.at());
    }

    private MarkRevision revision(MarkRevision r) {
        return new MarkRevision(
                r.sitting(),
                r.dossier(),
                juror(r.juror()),
                r.criterion(),
                r.before(),
                r.after(),
                reason(r.reason()),
                r.at());
    }

    private Meeting meeting(Meeting m) {
        return new Meeting(m.at(), reason(m.place()), reason(m.video()));
    }

    private Slot slot(Slot s) {
        return new Slot(s.at(), s.minutes(), reason(s.place()), reason(s.video()));
    }

    private Retention retention(Retention r) {
        return new Retention(r.until(), reason(r.reason()));
    }
}
