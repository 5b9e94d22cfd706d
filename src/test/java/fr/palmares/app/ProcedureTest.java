package fr.palmares.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palmares.model.Amendment.Change;
import fr.palmares.model.CallState;
import fr.palmares.model.Criterion;
import fr.palmares.model.Decision;
import fr.palmares.model.Grid;
import fr.palmares.model.Juror;
import fr.palmares.model.LocalText;
import fr.palmares.model.Mark;
import fr.palmares.model.Outcome;
import fr.palmares.model.Refused;
import fr.palmares.model.Round;
import fr.palmares.model.RoundPlan;
import fr.palmares.model.RoundState.Phase;
import fr.palmares.model.Rules;
import fr.palmares.model.Scale;
import fr.palmares.model.SheetId;
import fr.palmares.model.Stage;
import fr.palmares.model.Template;
import fr.palmares.model.Track;
import fr.palmares.ranking.Placement;
import fr.palmares.ranking.Ranking;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcedureTest {
    private static final Grid GRID =
            new Grid(Scale.of(0, 5), List.of(Criterion.of("a", BigDecimal.ONE)));

    @TempDir Path folder;

    /** D1 to D4 marked 4, 3, 2, 1 by juror A: one seat, two reserve places. */
    private CallSession marked(Rules rules) {
        CallSession session =
                CallSession.create(
                        TestCalls.context(folder.resolve("home")),
                        folder.resolve("call"),
                        new NewCall("AMI", GRID, rules));
        TestCalls.dossiers(session, "D1", "D2", "D3", "D4");
        new ManageJury(session).set(List.of(Juror.named("A")));
        for (int i = 1; i <= 4; i++) {
            mark(session, "D" + i, 5 - i);
        }
        return session;
    }

    private CallSession marked() {
        return marked(Rules.DEFAULT.withSeats(1, 2));
    }

    private static void mark(CallSession session, String dossier, int mark) {
        SheetId id = new SheetId(session.state().round().code(), dossier, "A");
        new GiveMarks(session).mark(id, "a", Mark.of(mark));
        new GiveMarks(session).finish(id, true);
    }

    private static void decided(CallSession session) {
        new Decide(session)
                .decide(
                        List.of(
                                new Decision("selection", "D1", Outcome.LAUREATE, 0, ""),
                                new Decision("selection", "D2", Outcome.RESERVE, 1, ""),
                                new Decision("selection", "D3", Outcome.RESERVE, 2, ""),
                                new Decision("selection", "D4", Outcome.NOT_SELECTED, 0, "non")));
    }

    private static void refused(String key, ThrowingCallable what) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.key()).isEqualTo(key));
    }

    @Test
    void gridAndRulesAreFreeUntilTheFirstMarkAndThenNeedAReason() {
        try (CallSession session = marked()) {
            SetGrid grid = new SetGrid(session);
            refused("refused.frozen", () -> grid.weights(Map.of("a", BigDecimal.TWO)));
            grid.because("avis").weights(Map.of("a", BigDecimal.TWO));
            assertThat(session.state().procedure().amendments())
                    .singleElement()
                    .satisfies(
                            a -> {
                                assertThat(a.changes()).containsExactly(Change.WEIGHTS);
                                assertThat(a.marksKept()).isEqualTo(4);
                                assertThat(a.before()).isEqualTo(GRID.version());
                                assertThat(a.after()).isNotEqualTo(a.before());
                            });
            assertThat(session.state().grid().marksVersion()).isEqualTo(GRID.marksVersion());
            grid.because("échelle trop courte")
                    .grid(new Grid(Scale.of(0, 10), session.state().grid().criteria()));
            assertThat(session.state().sheets().values()).allMatch(s -> s.marks().isEmpty());
            assertThat(session.state().procedure().amendments().getLast().marksAskedAgain())
                    .isEqualTo(4);
            session.undo();
            assertThat(session.state().sheets()).hasSize(4);
        }
    }

    @Test
    void aRoundTakesTheRetainedDossiersOfTheClosedOneAndItsMarksIfItSaysSo() {
        try (CallSession session = marked()) {
            RunRounds rounds = new RunRounds(session);
            // sorts before "selection": the order is the plan's, not the codes'
            Round audition =
                    new Round(
                            "audition",
                            new LocalText("Audition", "Audition"),
                            false,
                            new RoundPlan(Stage.AUDITION, 2).after("selection", true));
            rounds.add(audition, GRID, Rules.DEFAULT.withSeats(1, 0));
            assertThat(session.state().procedure().rounds())
                    .extracting(Round::code)
                    .containsExactly("selection", "audition");
            refused("refused.round.from.open", () -> rounds.open("audition"));
            rounds.close("selection");
            refused("refused.round.from.none", () -> rounds.open("audition"));
            refused("refused.round.closed", () -> mark(session, "D1", 0));
            decided(session);
            rounds.open("audition");
            session.view("audition");
            assertThat(session.state().ranked())
                    .singleElement()
                    .satisfies(d -> assertThat(d.number()).isEqualTo("D1"));
            refused("refused.round.dossier", () -> mark(session, "D2", 5));
            SheetId id = new SheetId("audition", "D1", "A");
            assertThat(session.state().sheet(id).marks()).containsEntry("a", Mark.of(4));
            new GiveMarks(session).mark(id, "a", Mark.of(2));
            new GiveMarks(session).mark(id, "a", Mark.of(3));
            assertThat(session.state().sheet(id).marks()).containsEntry("a", Mark.of(3));
            assertThat(session.markHistory(id, "a"))
                    .extracting(c -> c.mark())
                    .containsExactly(Mark.of(2), Mark.of(3));
            assertThat(session.state("selection").sheet(new SheetId("selection", "D1", "A")))
                    .satisfies(s -> assertThat(s.marks()).containsEntry("a", Mark.of(4)));
        }
        try (CallSession session =
                CallSession.open(
                        TestCalls.context(folder.resolve("home")), folder.resolve("call"))) {
            assertThat(session.state().round().code()).isEqualTo("audition");
        }
    }

    @Test
    void aRoundThatBeganIsNotPreparedAnew() {
        try (CallSession session = marked()) {
            CallState before = session.state();
            refused(
                    "refused.round.frozen",
                    () ->
                            new RunRounds(session)
                                    .prepare(
                                            before.round(),
                                            Template.AMI_IA_1.grid(),
                                            before.rules()));
            assertThat(session.state().grid()).isEqualTo(before.grid());
        }
    }

    @Test
    void aClosedRoundIsReopenedForAReasonOnly() {
        try (CallSession session = marked()) {
            RunRounds rounds = new RunRounds(session);
            rounds.close("selection");
            assertThat(session.state().procedure().state().received()).isNotEmpty();
            refused("refused.round.reopen.reason", () -> rounds.reopen("selection", " "));
            rounds.reopen("selection", "une fiche manquait");
            assertThat(session.state().procedure().state().phase()).isEqualTo(Phase.REOPENED);
            mark(session, "D1", 5);
            session.undo();
            assertThat(session.state().sheets()).hasSize(4);
        }
    }

    @Test
    void decisionsAreSealedWholeAndThenChangeByRecordedActsOnly() {
        try (CallSession session = marked()) {
            SealDecisions seal = new SealDecisions(session);
            refused("refused.seal.roundOpen", () -> seal.seal("A"));
            new RunRounds(session).close("selection");
            refused("missing.decision", () -> seal.seal("A"));
            decided(session);
            put(session, "D4", Outcome.NOT_SELECTED, "");
            refused("missing.refusal", () -> seal.seal("A"));
            put(session, "D4", Outcome.REVISIT, "");
            refused("missing.decision", () -> seal.seal("A"));
            refused(
                    "refused.decision.seats",
                    () -> put(session, "D4", Outcome.LAUREATE, "coup de cœur"));
            put(session, "D4", Outcome.NOT_SELECTED, "trop tôt");
            seal.seal("A");
            assertThat(session.canUndo()).isFalse();
            refused("refused.sealed", () -> put(session, "D4", Outcome.NOT_SELECTED, "autre"));
            refused(
                    "refused.sealed",
                    () -> new SetGrid(session).because("x").weights(Map.of("a", BigDecimal.TEN)));
            refused("refused.sealed", () -> new RunRounds(session).reopen("selection", "x"));
            AfterSealing after = new AfterSealing(session);
            after.conditional("D1", "budget voté");
            assertThat(after.withdraw("D1", "désistement", true)).contains("D2");
            assertThat(session.state().outcome("D1")).isEmpty();
            assertThat(session.state().outcome("D2")).contains(Outcome.LAUREATE);
            assertThat(session.canUndo()).isFalse();
        }
    }

    @Test
    void theOrderOfActsIsKept() {
        try (CallSession session = marked()) {
            SealDecisions acts = new SealDecisions(session);
            refused("refused.act.notSealed", () -> acts.decided("Ministre", ""));
            new RunRounds(session).close("selection");
            decided(session);
            acts.seal("A");
            refused("refused.act.notDecided", acts::published);
            assertThat(session.state().procedure().acts().minutesFinal()).isFalse();
            acts.decided("Ministre", "n° 12");
            assertThat(session.state().procedure().acts().minutesFinal()).isTrue();
            acts.embargo(LocalDateTime.now(ZoneId.of("Europe/Paris")).plusDays(2));
            refused("refused.embargo", acts::published);
            acts.embargo(LocalDateTime.now(ZoneId.of("Europe/Paris")).minusDays(2));
            acts.published();
            refused("refused.act.done.PUBLISHED", acts::published);
        }
    }

    @Test
    void eachTrackHasItsOwnSeatsAndReserve() {
        Track technical = new Track("technique", new LocalText("Technique", "Technical"), 1, 0);
        Track science = new Track("scientifique", new LocalText("Scientifique", ""), 1, 0);
        try (CallSession session = marked(Rules.DEFAULT.withTracks(List.of(technical, science)))) {
            assertThat(session.state().rules().seats()).isEqualTo(2);
            assertThat(SealDecisions.missing(session.state()))
                    .extracting(m -> m.kind())
                    .contains(MissingReasons.Kind.TRACK);
            GrantTracks tracks = new GrantTracks(session);
            refused("refused.track.reason", () -> tracks.grant("D1", "technique", ""));
            tracks.grant("D1", "technique", "demande du candidat");
            tracks.grant("D2", "technique", "demande du candidat");
            tracks.grant("D3", "scientifique", "réorienté par le jury");
            tracks.grant("D4", "scientifique", "réorienté par le jury");
            Ranking all = Ranking.of(session.state());
            assertThat(all.rows())
                    .extracting(r -> r.list())
                    .containsExactly(
                            Placement.LAUREATE,
                            Placement.NOT_SELECTED,
                            Placement.LAUREATE,
                            Placement.NOT_SELECTED);
            assertThat(Ranking.within(session.state(), science).rows())
                    .extracting(r -> r.place())
                    .containsExactly(1, 2);
        }
    }

    @Test
    void dossiersMoveToATrackTogetherForOneReasonAndBackByOneUndo() {
        Track technical = new Track("technique", new LocalText("Technique", "Technical"), 1, 0);
        Track science = new Track("scientifique", new LocalText("Scientifique", ""), 1, 0);
        try (CallSession session = marked(Rules.DEFAULT.withTracks(List.of(technical, science)))) {
            GrantTracks tracks = new GrantTracks(session);
            tracks.grant("D1", "technique", "demande du candidat");
            List<String> all = List.of("D1", "D2", "D3");
            assertThat(tracks.grant(all, "technique", "réorientés")).isEqualTo(2);
            assertThat(session.state().procedure().granted().get("D1").reason())
                    .isEqualTo("demande du candidat");
            assertThat(session.state().track("D3")).contains(technical);
            refused(
                    "refused.track.already",
                    () -> tracks.grant(all, "technique", "encore une fois"));
            refused(
                    "refused.dossier.unknown",
                    () -> tracks.grant(List.of("D4", "D99"), "scientifique", "recherche"));
            assertThat(session.state().track("D4")).isEmpty();
            session.undo();
            assertThat(session.state().procedure().granted()).containsOnlyKeys("D1");
        }
    }

    private static void put(CallSession session, String dossier, Outcome outcome, String why) {
        new Decide(session).decide(List.of(new Decision("selection", dossier, outcome, 0, why)));
    }
}
