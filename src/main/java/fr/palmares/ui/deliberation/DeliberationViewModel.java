package fr.palmares.ui.deliberation;

import fr.palmares.app.CallSession;
import fr.palmares.app.DecideInSitting;
import fr.palmares.app.HoldSitting;
import fr.palmares.app.JoinProjects;
import fr.palmares.app.NoteInSitting;
import fr.palmares.app.ReasonTemplates;
import fr.palmares.app.ReasonWords;
import fr.palmares.app.ReviseMark;
import fr.palmares.app.RunRounds;
import fr.palmares.app.SealDecisions;
import fr.palmares.app.SetGrid;
import fr.palmares.app.TakeVote.Given;
import fr.palmares.model.Attendance;
import fr.palmares.model.CallState;
import fr.palmares.model.Decision;
import fr.palmares.model.LeadOpinion;
import fr.palmares.model.Mark;
import fr.palmares.model.Outcome;
import fr.palmares.model.ReasonTemplate;
import fr.palmares.model.Rules;
import fr.palmares.model.SittingNote;
import fr.palmares.model.SittingRules;
import fr.palmares.model.SittingState.Ending;
import fr.palmares.model.Track;
import fr.palmares.ranking.Analysis;
import fr.palmares.ui.common.Background;
import fr.palmares.ui.common.CallModel;
import fr.palmares.ui.common.Notices;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** A deliberation: how it stands, and what the operator does about it. */
public final class DeliberationViewModel {
    private static final long SEED = 1;
    private static final int DRAWS = 10_000;

    /**
     * What the operator prepares for a dossier and has not recorded yet.
     *
     * @param outcome null as long as none is chosen
     */
    record Draft(@Nullable Outcome outcome, String reason) {}

    private final CallSession session;
    private final CallModel call;
    private final Background background;
    private final Notices notices;
    private final HoldSitting sitting;
    private final DecideInSitting decide;
    private final NoteInSitting notes;
    private final ReadOnlyObjectWrapper<Board> board;
    private final Map<String, Draft> drafts = new ConcurrentHashMap<>();
    private Subscription following = Subscription.EMPTY;

    public DeliberationViewModel(
            CallSession session, CallModel call, Background background, Notices notices) {
        this.session = session;
        this.call = call;
        this.background = background;
        this.notices = notices;
        this.sitting = new HoldSitting(session);
        this.decide = new DecideInSitting(session);
        this.notes = new NoteInSitting(session);
        this.board = new ReadOnlyObjectWrapper<>(Board.of(call.now()));
    }

    void follow() {
        following = call.state().subscribe(this::refresh);
    }

    void release() {
        following.unsubscribe();
        following = Subscription.EMPTY;
    }

    private void refresh(CallState state) {
        board.set(Board.of(state));
    }

    ReadOnlyObjectProperty<Board> board() {
        return board.getReadOnlyProperty();
    }

    Board now() {
        return board.get();
    }

    /** What is prepared for a dossier: what was typed, else what was decided. */
    Draft draft(String dossier) {
        Draft typed = drafts.get(dossier);
        if (typed != null) {
            return typed;
        }
        return now().decision(dossier)
                .map(d -> new Draft(d.outcome(), d.motivation()))
                .orElse(new Draft(null, ""));
    }

    void draft(String dossier, Draft typed) {
        drafts.put(dossier, typed);
    }

    /** The call that is deliberated on. */
    CallSession session() {
        return session;
    }

    // ---- the sitting ----

    /** Opens a sitting; the round is closed first where it still takes marks. */
    void open(HoldSitting.Opening opening, SittingRules rules) {
        act(
                () -> {
                    CallState state = session.state();
                    if (state.round().open()) {
                        new RunRounds(session).close(state.round().code());
                    }
                    sitting.rules(rules);
                    sitting.open(opening);
                });
    }

    void attend(String juror, Attendance.Mode mode, String proxy) {
        act(() -> sitting.attend(juror, mode, proxy));
    }

    void pass(String juror, boolean in) {
        act(() -> sitting.pass(juror, in));
    }

    void call(List<String> dossiers) {
        act(() -> sitting.call(dossiers));
    }

    void left(String juror) {
        act(() -> sitting.left(juror));
    }

    void suspend() {
        act(sitting::suspend);
    }

    void resume() {
        act(sitting::resume);
    }

    void close(Ending ending) {
        act(() -> sitting.close(ending));
    }

    /** Back to the order of the ranking. */
    void byRank() {
        act(() -> sitting.agenda(List.of()));
    }

    /** The order that the analysis advises: the most uncertain first, the clear ones last. */
    void asAdvised() {
        CallState state = call.now();
        background
                .job(
                        "deliberation.order.computing",
                        reporter ->
                                Analysis.of(state, state.grid(), state.rules(), SEED, DRAWS)
                                        .greyZone()
                                        .orElse(List.of()))
                .then(
                        zone -> {
                            if (zone.isEmpty()) {
                                notices.say("deliberation.order.none");
                            } else {
                                act(() -> sitting.agenda(zone));
                            }
                        })
                .start();
    }

    // ---- decisions ----

    /** The proposal that is prepared for a dossier. */
    Decision decision(String dossier, Outcome outcome, String reason) {
        CallState state = session.state();
        return new Decision(
                state.round().code(),
                dossier,
                outcome,
                outcome == Outcome.RESERVE ? DecideInSitting.nextPosition(state, dossier) : 0,
                reason);
    }

    /** Records a decision and calls the next dossier. */
    void record(
            String dossier, Outcome outcome, String reason, @Nullable Given vote, Locale locale) {
        act(
                () -> {
                    String filled = new ReasonWords(session.state(), locale).of(dossier, reason);
                    decide.decide(decision(dossier, outcome, filled), vote);
                    drafts.remove(dossier);
                    goOn(dossier);
                });
    }

    private void goOn(String dossier) {
        Optional<String> next = Board.of(session.state()).after(dossier);
        sitting.call(next.map(List::of).orElse(List.of(dossier)));
    }

    void withdraw(String dossier) {
        act(
                () -> {
                    decide.withdraw(dossier);
                    drafts.remove(dossier);
                });
    }

    void block(Outcome outcome, List<String> dossiers, String reason, Locale locale) {
        act(
                () -> {
                    decide.block(outcome, dossiers, reason, locale);
                    dossiers.forEach(drafts::remove);
                });
    }

    /** Parts tied dossiers by a vote. */
    void settle(Given vote, int places) {
        act(
                () -> {
                    decide.settle(vote, places, Map.of());
                    settled(vote.dossiers());
                });
    }

    /** Parts tied dossiers by lot. */
    void draw(List<String> dossiers, int places, String seed, String source) {
        act(
                () -> {
                    decide.draw(dossiers, places, seed, source, Map.of());
                    settled(dossiers);
                });
    }

    private void settled(List<String> dossiers) {
        dossiers.forEach(drafts::remove);
        goOn(dossiers.getLast());
    }

    /** Carries dossiers out as one project, which takes one place. */
    void join(List<String> dossiers, String reason) {
        act(() -> new JoinProjects(session).join(dossiers, reason));
    }

    void part(String dossier) {
        act(() -> new JoinProjects(session).part(dossier));
    }

    /**
     * Seats wanted from now on, for a reason.
     *
     * @param track whose seats; null where the round has no tracks
     */
    void raiseSeats(@Nullable Track track, int seats, String reason) {
        act(
                () -> {
                    Rules now = session.state().rules();
                    Rules raised =
                            track == null
                                    ? now.withSeats(seats, now.reserve())
                                    : now.withTracks(
                                            now.tracks().stream()
                                                    .map(
                                                            t ->
                                                                    t.code().equals(track.code())
                                                                            ? t.withSeats(
                                                                                    seats,
                                                                                    t.reserve())
                                                                            : t)
                                                    .toList());
                    new SetGrid(session).because(reason).rules(raised);
                });
    }

    /** Seals the decisions; a sitting under way is closed with them. */
    void seal(String by) {
        act(
                () -> {
                    new SealDecisions(session).seal(by);
                    if (session.state().procedure().deliberation().underWay().isPresent()) {
                        sitting.close(Ending.DONE);
                    }
                });
    }

    // ---- what is written ----

    void note(String dossier, boolean internal, String text) {
        act(() -> notes.note(dossier, internal, text));
    }

    void forget(SittingNote note) {
        act(() -> notes.forget(note));
    }

    void opinion(String dossier, LeadOpinion opinion) {
        act(() -> notes.opinion(dossier, opinion));
    }

    /**
     * Writes one reason on the decisions that have none, or on all; says on how many.
     *
     * @param locale in which the fields that it names are written
     */
    void reasons(Collection<String> dossiers, String text, Locale locale, boolean replace) {
        written(() -> notes.reasons(dossiers, text, locale, replace));
    }

    /** Statements of reasons that the call keeps. */
    List<ReasonTemplate> templates() {
        return call.now().procedure().reasons();
    }

    /** Keeps these and no others; on the call's thread. */
    void keep(List<ReasonTemplate> templates) {
        new ReasonTemplates(session).keep(templates);
    }

    /** A statement as it will be written for a dossier, its fields filled as far as they go. */
    String shown(String dossier, String text, Locale locale) {
        return new ReasonWords(call.now(), locale).shown(dossier, text);
    }

    /** Takes the lead readers' drafts over where a reason is missing; says how many. */
    void takeDrafts(Collection<String> dossiers) {
        written(() -> notes.drafts(dossiers));
    }

    private interface Writing {
        int write();
    }

    private void written(Writing writing) {
        background
                .ask(reporter -> writing.write())
                .then(count -> notices.say("deliberation.reasons.written", count))
                .start();
    }

    void revise(String dossier, String juror, String criterion, Mark mark, String reason) {
        act(() -> new ReviseMark(session).revise(dossier, juror, criterion, mark, reason));
    }

    /** Dossiers that owe a reason. */
    List<String> owing() {
        List<String> owing = new ArrayList<>();
        now().missing().stream()
                .filter(
                        m ->
                                switch (m.kind()) {
                                    case REASON_FOR_REFUSAL, REASON_FOR_DEPARTURE -> true;
                                    case TRACK, CONFLICT, PROJECT, DECISION, POSITION -> false;
                                })
                .forEach(m -> owing.add(m.dossier()));
        return owing;
    }

    private void act(Background.Act what) {
        background.act(what).start();
    }
}
