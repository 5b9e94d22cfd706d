package fr.palmares.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palmares.app.TakeVote.Given;
import fr.palmares.model.Attendance.Mode;
import fr.palmares.model.Deliberation;
import fr.palmares.model.LeadOpinion;
import fr.palmares.model.Mark;
import fr.palmares.model.Outcome;
import fr.palmares.model.Quorum;
import fr.palmares.model.Refused;
import fr.palmares.model.SheetId;
import fr.palmares.model.SittingFile;
import fr.palmares.model.SittingRules;
import fr.palmares.model.SittingState.Ending;
import fr.palmares.model.Taking.Manner;
import fr.palmares.model.Voice;
import fr.palmares.model.Voices;
import fr.palmares.model.Vote;
import fr.palmares.model.Vote.Way;
import fr.palmares.ranking.LotDraw;
import fr.palmares.ranking.Ranking;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SittingTest {
    @TempDir Path folder;

    private static void refused(String key, ThrowingCallable what) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.key()).isEqualTo(key));
    }

    private static SittingFile file(CallSession session) {
        return session.state().procedure().deliberation().last().orElseThrow();
    }

    private static Deliberation done(CallSession session) {
        return session.state().procedure().deliberation();
    }

    private CallSession sitting() {
        CallSession session = SittingCall.closed(folder);
        new HoldSitting(session).open(SittingCall.opening());
        return session;
    }

    @Test
    void aSittingOpensOnAClosedRoundAndOnlyOneAtATime() {
        try (CallSession session = SittingCall.closed(folder)) {
            HoldSitting sitting = new HoldSitting(session);
            new RunRounds(session).reopen("selection", "une fiche manquait");
            refused("refused.sitting.roundOpen", () -> sitting.open(SittingCall.opening()));
            new RunRounds(session).close("selection");
            sitting.open(SittingCall.opening());
            refused("refused.sitting.underWay", () -> sitting.open(SittingCall.opening()));
            assertThat(file(session).sitting().chair()).isEqualTo("A");
            assertThat(Quorum.of(file(session))).isEqualTo(new Quorum(9, 9, 5));
        }
    }

    @Test
    void aMemberHoldsOneMandateAndItFallsWithThem() {
        try (CallSession session = sitting()) {
            HoldSitting sitting = new HoldSitting(session);
            refused(
                    "refused.sitting.proxy.taken",
                    () -> sitting.attend("H", Mode.REPRESENTED, "B"));
            refused(
                    "refused.sitting.proxy.absent",
                    () -> sitting.attend("H", Mode.REPRESENTED, "I"));
            sitting.pass("B", false);
            assertThat(Voices.of(file(session))).hasSize(7);
            refused("refused.sitting.isOut", () -> sitting.pass("B", false));
            sitting.pass("B", true);
            assertThat(Voices.of(file(session))).contains(new Voice("I", "B"));
            assertThat(file(session).of("B").passages()).hasSize(2);
            sitting.attend("I", Mode.ROOM, "");
            assertThat(Voices.of(file(session))).contains(new Voice("I", "I"));
            assertThat(file(session).of("I").passages()).hasSize(1);
        }
    }

    @Test
    void aMandateHeldByARecusedMemberFallsForTheDossier() {
        try (CallSession session = sitting()) {
            HoldSitting sitting = new HoldSitting(session);
            sitting.attend("I", Mode.REPRESENTED, "C");
            assertThat(Voices.on(session.state(), file(session), "D1")).hasSize(9);
            assertThat(Voices.on(session.state(), file(session), "D2"))
                    .extracting(Voice::juror)
                    .doesNotContain("C", "I")
                    .hasSize(7);
        }
    }

    @Test
    void theTableIsBlankUntilTheRecusedAreOutAndTheyAreAwaitedAgainNextTime() {
        try (CallSession session = sitting()) {
            HoldSitting sitting = new HoldSitting(session);
            sitting.call(List.of("D2"));
            assertThat(Voices.awaited(session.state(), file(session))).containsExactly("C");
            refused(
                    "refused.sitting.recusedInside",
                    () ->
                            new DecideInSitting(session)
                                    .decide(
                                            SittingCall.decision("D2", Outcome.LAUREATE, 0, ""),
                                            null));
            refused("refused.sitting.notAwaited", () -> sitting.left("D"));
            sitting.left("C");
            assertThat(Voices.awaited(session.state(), file(session))).isEmpty();
            assertThat(Quorum.on(session.state(), file(session), "D2"))
                    .isEqualTo(new Quorum(8, 9, 5));
            sitting.call(List.of("D1"));
            assertThat(done(session).exitsFor("D2"))
                    .singleElement()
                    .satisfies(e -> assertThat(e.back()).isNotNull());
            sitting.call(List.of("D2"));
            assertThat(Voices.awaited(session.state(), file(session))).containsExactly("C");
        }
    }

    @Test
    void theRecusedLeaveTheBaseOfTheQuorumWhereTheRulesSaySo() {
        try (CallSession session = SittingCall.closed(folder)) {
            HoldSitting sitting = new HoldSitting(session);
            SittingRules d = SittingRules.DEFAULT;
            sitting.rules(new SittingRules(1, 2, false, true, 1, true, false, 0));
            sitting.open(SittingCall.opening());
            assertThat(Quorum.on(session.state(), file(session), "D2"))
                    .isEqualTo(new Quorum(8, 8, 4));
            sitting.rules(d);
            assertThat(file(session).sitting().rules().recusedInBase()).isFalse();
        }
    }

    @Test
    void aLostQuorumStopsDecisionsAndASecondConvocationSitsWithoutIt() {
        try (CallSession session = sitting()) {
            HoldSitting sitting = new HoldSitting(session);
            List.of("D", "E", "F", "G", "H").forEach(m -> sitting.pass(m, false));
            assertThat(Quorum.of(file(session)).reached()).isFalse();
            DecideInSitting decide = new DecideInSitting(session);
            refused(
                    "refused.sitting.quorum",
                    () -> decide.decide(SittingCall.decision("D1", Outcome.LAUREATE, 0, ""), null));
            HoldSitting.Opening first = SittingCall.opening();
            HoldSitting.Opening second =
                    new HoldSitting.Opening(
                            first.date(), "", 2, "", Map.of("A", first.attendance().get("A")));
            sitting.close(Ending.ADJOURNED);
            refused("refused.sitting.second", () -> sitting.open(second));
            sitting.open(first);
            sitting.close(Ending.NO_QUORUM);
            sitting.open(second);
            assertThat(file(session).number()).isEqualTo(3);
            decide.decide(SittingCall.decision("D1", Outcome.LAUREATE, 0, ""), null);
            assertThat(session.state().outcome("D1")).contains(Outcome.LAUREATE);
        }
    }

    @Test
    void voicesOfRecusedOrAbsentMembersAreRefused() {
        try (CallSession session = sitting()) {
            HoldSitting sitting = new HoldSitting(session);
            TakeVote votes = new TakeVote(session);
            sitting.call(List.of("D2"));
            sitting.left("C");
            sitting.pass("G", false);
            refused("refused.vote.recused", () -> votes.record(named("D2", Map.of("C", "for"))));
            refused("refused.vote.absent", () -> votes.record(named("D2", Map.of("G", "for"))));
            refused(
                    "refused.vote.tooMany",
                    () -> votes.record(Given.counted("D2", Outcome.LAUREATE, Way.SECRET, 5, 3, 0)));
            refused("refused.vote.option", () -> votes.record(named("D2", Map.of("A", "D3"))));
            Vote vote = votes.record(named("D2", Map.of("A", "for", "I", "against")));
            assertThat(vote.entitled()).containsExactly("A", "B", "D", "E", "F", "H", "I");
            assertThat(done(session).votesOn("D2")).containsExactly(vote);
            session.undo();
            assertThat(done(session).votesOn("D2")).isEmpty();
        }
    }

    private static Given named(String dossier, Map<String, String> voices) {
        return new Given(
                Vote.Subject.PROPOSAL,
                List.of(dossier),
                Outcome.LAUREATE,
                Way.BY_NAME,
                voices,
                Map.of(),
                null);
    }

    @Test
    void aVoteCarriesOnlyWhatItAdopted() {
        try (CallSession session = sitting()) {
            new HoldSitting(session).call(List.of("D1"));
            DecideInSitting decide = new DecideInSitting(session);
            var decision = SittingCall.decision("D1", Outcome.LAUREATE, 0, "");
            Given equal = Given.counted("D1", Outcome.LAUREATE, Way.SECRET, 4, 4, 1);
            refused("refused.vote.equal", () -> decide.decide(decision, equal));
            refused(
                    "refused.vote.lost",
                    () ->
                            decide.decide(
                                    decision,
                                    Given.counted("D1", Outcome.LAUREATE, Way.SECRET, 4, 5, 0)));
            refused(
                    "refused.vote.elsewhere",
                    () ->
                            decide.decide(
                                    decision,
                                    Given.counted("D1", Outcome.RESERVE, Way.SECRET, 9, 0, 0)));
            refused(
                    "refused.vote.casting.clear",
                    () ->
                            decide.decide(
                                    decision,
                                    Given.counted("D1", Outcome.LAUREATE, Way.SECRET, 5, 4, 0)
                                            .casting(Vote.FOR)));
            decide.decide(decision, equal.casting(Vote.FOR));
            assertThat(session.state().outcome("D1")).contains(Outcome.LAUREATE);
            assertThat(done(session).taking(session.state().decisions().get("D1")))
                    .hasValueSatisfying(
                            t -> {
                                assertThat(t.manner()).isEqualTo(Manner.VOTE);
                                assertThat(done(session).vote(t.reference()))
                                        .map(Vote::casting)
                                        .contains(new Vote.Casting("A", Vote.FOR));
                            });
            session.undo();
            assertThat(session.state().decisions()).isEmpty();
            assertThat(done(session).votes()).isEmpty();
            assertThat(done(session).takings()).isEmpty();
        }
    }

    @Test
    void theCastingVoteFollowsTheChairsOwnAndNeedsTheRule() {
        try (CallSession session = sitting()) {
            new HoldSitting(session).call(List.of("D1"));
            TakeVote votes = new TakeVote(session);
            Given equal = named("D1", Map.of("A", "for", "B", "against"));
            refused("refused.vote.casting.other", () -> votes.record(equal.casting(Vote.AGAINST)));
            assertThat(votes.record(equal.casting(Vote.FOR)).adopted()).contains(true);
            new HoldSitting(session).pass("A", false);
            Given without = named("D1", Map.of("D", "for", "B", "against"));
            refused("refused.vote.casting.chair", () -> votes.record(without.casting(Vote.FOR)));
        }
    }

    @Test
    void blocksLeaveOutDossiersWhoseRecusedMembersTakePart() {
        try (CallSession session = sitting()) {
            DecideInSitting decide = new DecideInSitting(session);
            refused(
                    "refused.sitting.block.recused",
                    () -> decide.block(Outcome.RESERVE, List.of("D1", "D2"), ""));
            decide.block(Outcome.RESERVE, List.of("D3", "D4"), "");
            assertThat(session.state().decisions().values())
                    .extracting(d -> d.dossier() + d.position())
                    .containsExactlyInAnyOrder("D31", "D42");
            assertThat(done(session).blocks())
                    .singleElement()
                    .satisfies(b -> assertThat(b.dossiers()).containsExactly("D3", "D4"));
            session.undo();
            assertThat(session.state().decisions()).isEmpty();
            assertThat(done(session).blocks()).isEmpty();
        }
    }

    @Test
    void aRecordedDrawSettlesATieAsAnyoneCanRepeat() {
        try (CallSession session = sitting()) {
            HoldSitting sitting = new HoldSitting(session);
            DecideInSitting decide = new DecideInSitting(session);
            new Decide(session).decide(List.of(SittingCall.decision("D4", Outcome.RESERVE, 1, "")));
            List<String> tied = Ranking.of(session.state()).tiedAtTheLastSeat();
            assertThat(tied).containsExactly("D2", "D3");
            sitting.call(tied);
            refused(
                    "refused.sitting.recusedInside",
                    () -> decide.draw(tied, 1, "20260612", "", Map.of()));
            sitting.left("C");
            refused("refused.draw.seed", () -> decide.draw(tied, 1, " ", "", Map.of()));
            decide.draw(tied, 1, "20260612", "Loto du 12 juin", Map.of());
            List<String> order =
                    LotDraw.of("20260612", tied).stream().map(LotDraw.Drawn::dossier).toList();
            assertThat(session.state().outcome(order.get(0))).contains(Outcome.LAUREATE);
            assertThat(session.state().decisions().get(order.get(1)).position()).isEqualTo(1);
            assertThat(session.state().decisions().get("D4").position()).isEqualTo(2);
            assertThat(done(session).lots())
                    .singleElement()
                    .satisfies(l -> assertThat(l.source()).isEqualTo("Loto du 12 juin"));
        }
    }

    @Test
    void aMarkIsRevisedBesideTheOneBeforeAndTheRoundStaysClosed() {
        try (CallSession session = sitting()) {
            ReviseMark revise = new ReviseMark(session);
            refused(
                    "refused.revision.reason",
                    () -> revise.revise("D4", "B", "a", Mark.of(3), " "));
            refused(
                    "refused.revision.unmarked",
                    () -> revise.revise("D4", "E", "a", Mark.of(3), "relu"));
            revise.revise("D4", "B", "a", Mark.of(3), "relu");
            revise.revise("D4", "B", "a", Mark.of(4), "relu encore");
            SheetId id = new SheetId("selection", "D4", "B");
            assertThat(session.state().sheet(id).marks()).containsEntry("a", Mark.of(4));
            assertThat(done(session).revisions())
                    .singleElement()
                    .satisfies(
                            r -> {
                                assertThat(r.before()).isEqualTo(Mark.of(2));
                                assertThat(r.after()).isEqualTo(Mark.of(4));
                            });
            assertThat(session.state().round().open()).isFalse();
            assertThat(session.markHistory(id, "a")).hasSize(3);
        }
    }

    @Test
    void reasonsAreWrittenInBulkFromADraftWhereThereIsNone() {
        try (CallSession session = sitting()) {
            NoteInSitting notes = new NoteInSitting(session);
            refused(
                    "refused.recused",
                    () ->
                            notes.opinion(
                                    "D2",
                                    new LeadOpinion(
                                            "C", LeadOpinion.Stance.FAVOURABLE, "bien", "")));
            notes.opinion(
                    "D5",
                    new LeadOpinion("B", LeadOpinion.Stance.UNFAVOURABLE, "tôt", "Trop tôt."));
            DecideInSitting decide = new DecideInSitting(session);
            decide.block(Outcome.NOT_SELECTED, List.of("D4", "D5"), "");
            assertThat(notes.drafts(List.of("D4", "D5"))).isEqualTo(1);
            assertThat(notes.reasons(List.of("D4", "D5"), "Moins bien noté.", Locale.FRANCE, false))
                    .isEqualTo(1);
            assertThat(session.state().decisions().get("D5").motivation()).isEqualTo("Trop tôt.");
            assertThat(session.state().decisions().get("D4").motivation())
                    .isEqualTo("Moins bien noté.");
        }
    }

    @Test
    void nothingIsDecidedWhileTheSittingIsSuspended() {
        try (CallSession session = sitting()) {
            HoldSitting sitting = new HoldSitting(session);
            sitting.suspend();
            refused("refused.sitting.suspended", () -> sitting.call(List.of("D1")));
            refused(
                    "refused.sitting.suspended",
                    () ->
                            new DecideInSitting(session)
                                    .decide(
                                            SittingCall.decision("D1", Outcome.LAUREATE, 0, ""),
                                            null));
            sitting.resume();
            sitting.close(Ending.DONE);
            assertThat(file(session).state().pauses())
                    .singleElement()
                    .satisfies(p -> assertThat(p.to()).isNotNull());
            refused("refused.sitting.none", sitting::suspend);
        }
    }
}
