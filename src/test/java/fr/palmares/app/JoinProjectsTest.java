package fr.palmares.app;

import static fr.palmares.app.SittingCall.decision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palmares.model.Decision;
import fr.palmares.model.LocalText;
import fr.palmares.model.Outcome;
import fr.palmares.model.Projects;
import fr.palmares.model.Refused;
import fr.palmares.model.Reserves;
import fr.palmares.model.Slot;
import fr.palmares.model.Taking.Manner;
import fr.palmares.model.Timetable;
import fr.palmares.model.Track;
import fr.palmares.model.Voices;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JoinProjectsTest {
    @TempDir Path folder;

    private static void refused(String key, ThrowingCallable what) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.key()).isEqualTo(key));
    }

    private static void decide(CallSession session, Decision... decisions) {
        new Decide(session).decide(List.of(decisions));
    }

    @Test
    void twoDossiersOfOneProjectTakeOneSeatAndTheNextInRankFollowsWithoutDeparting() {
        try (CallSession session = SittingCall.closed(folder)) {
            decide(
                    session,
                    decision("D1", Outcome.LAUREATE, 0, ""),
                    decision("D2", Outcome.LAUREATE, 0, ""));
            refused(
                    "refused.decision.seats",
                    () -> decide(session, decision("D3", Outcome.LAUREATE, 0, "")));
            new JoinProjects(session).join(List.of("D1", "D2"), "même service instructeur");
            assertThat(Projects.places(session.state(), Outcome.LAUREATE)).isEqualTo(1);
            decide(session, decision("D3", Outcome.LAUREATE, 0, ""));
            assertThat(Projects.places(session.state(), Outcome.LAUREATE)).isEqualTo(2);
            decide(
                    session,
                    decision("D4", Outcome.NOT_SELECTED, 0, "moins abouti"),
                    decision("D5", Outcome.NOT_SELECTED, 0, "moins abouti"));
            assertThat(SealDecisions.missing(session.state()))
                    .as("D4 would be a reserve by the ranking; D3 owes nothing")
                    .isEmpty();
            new SealDecisions(session).seal("A");
            refused(
                    "refused.sealed",
                    () -> new JoinProjects(session).join(List.of("D3", "D1"), "trop tard"));
        }
    }

    @Test
    void theDossiersOfAProjectAreHeardInOneSlotThatMovesWithEitherOfThem() {
        try (CallSession session = SittingCall.closed(folder)) {
            new JoinProjects(session).join(List.of("D1", "D3"), "même service instructeur");
            PlanAudition plan = new PlanAudition(session);
            LocalDateTime nine = LocalDateTime.of(2026, 6, 12, 9, 0);
            plan.timetable(new Timetable(nine, 30, 10, null, null, null, "Salle A", ""), false);
            Map<String, Slot> placed = session.state().procedure().audition().slots();
            assertThat(placed).containsOnlyKeys("D1", "D2", "D3", "D4", "D5");
            assertThat(placed.get("D3")).isEqualTo(placed.get("D1"));
            assertThat(Set.copyOf(placed.values())).as("one slot for the project").hasSize(4);

            Slot later = new Slot(nine.plusHours(8), 45, "Salle B", "");
            plan.slots(Map.of("D3", later));
            Map<String, Slot> moved = session.state().procedure().audition().slots();
            assertThat(moved.get("D1")).isEqualTo(later);
            assertThat(moved.get("D3")).isEqualTo(later);
            refused("refused.slot.meets", () -> plan.slots(Map.of("D2", later)));
        }
    }

    @Test
    void aDecisionOnOneIsADecisionOnAllAndSoIsTakingItBack() {
        try (CallSession session = SittingCall.closed(folder)) {
            new JoinProjects(session).join(List.of("D3", "D5"), "données communes");
            decide(session, decision("D3", Outcome.RESERVE, 1, ""));
            Decision other = session.state().decisions().get("D5");
            assertThat(other).isEqualTo(decision("D5", Outcome.RESERVE, 1, "données communes"));
            decide(session, decision("D4", Outcome.RESERVE, 2, ""));
            refused(
                    "refused.project.lists",
                    () ->
                            decide(
                                    session,
                                    decision("D3", Outcome.LAUREATE, 0, ""),
                                    decision("D5", Outcome.NOT_SELECTED, 0, "non")));
            new Decide(session).withdraw("D5");
            assertThat(session.state().decisions()).containsOnlyKeys("D4");
        }
    }

    @Test
    void joiningBringsTheUndecidedOntoTheListAndUndoTakesAllBack() {
        try (CallSession session = SittingCall.closed(folder)) {
            decide(session, decision("D1", Outcome.LAUREATE, 0, ""));
            new JoinProjects(session).join(List.of("D4", "D1"), "un seul outil");
            assertThat(session.state().outcome("D4")).contains(Outcome.LAUREATE);
            assertThat(Projects.of(session.state()))
                    .containsExactly(new Projects.Project(List.of("D4", "D1"), "un seul outil"));
            session.undo();
            assertThat(Projects.of(session.state())).isEmpty();
            assertThat(session.state().decisions()).containsOnlyKeys("D1");
            decide(session, decision("D5", Outcome.NOT_SELECTED, 0, "non"));
            refused(
                    "refused.project.lists",
                    () -> new JoinProjects(session).join(List.of("D1", "D5"), "ensemble"));
        }
    }

    @Test
    void aProjectGrowsAndIsPartedWhereSeatsAllowIt() {
        try (CallSession session = SittingCall.closed(folder)) {
            JoinProjects projects = new JoinProjects(session);
            projects.join(List.of("D1", "D2"), "un outil");
            projects.join(List.of("D1", "D3"), "un outil de plus");
            assertThat(Projects.with(session.state(), "D2")).containsExactly("D2", "D1", "D3");
            decide(session, decision("D1", Outcome.LAUREATE, 0, ""));
            assertThat(Projects.places(session.state(), Outcome.LAUREATE)).isEqualTo(1);
            refused("refused.project.seats", () -> projects.part("D2"));
            new Decide(session).withdraw("D1");
            projects.part("D2");
            assertThat(Projects.of(session.state())).isEmpty();
            refused("refused.project.none", () -> projects.part("D2"));
        }
    }

    @Test
    void partedReservesDoNotShareAPosition() {
        try (CallSession session = SittingCall.closed(folder)) {
            JoinProjects projects = new JoinProjects(session);
            projects.join(List.of("D3", "D4"), "un outil");
            decide(session, decision("D3", Outcome.RESERVE, 1, ""));
            projects.part("D4");
            assertThat(session.state().decisions()).containsOnlyKeys("D3");
        }
    }

    @Test
    void onlySeveralDossiersOfOneTrackWithAReasonAreJoined() {
        try (CallSession session = SittingCall.closed(folder)) {
            JoinProjects projects = new JoinProjects(session);
            refused("refused.project.one", () -> projects.join(List.of("D1"), "seul"));
            refused("refused.project.one", () -> projects.join(List.of("D1", "D1"), "seul"));
            refused("refused.project.reason", () -> projects.join(List.of("D1", "D2"), " "));
            refused("refused.dossier.unknown", () -> projects.join(List.of("D1", "D9"), "x"));
            new SetGrid(session)
                    .because("deux volets")
                    .rules(
                            session.state()
                                    .rules()
                                    .withTracks(
                                            List.of(
                                                    new Track("t", LocalText.same("t"), 1, 1),
                                                    new Track("s", LocalText.same("s"), 1, 1))));
            new GrantTracks(session).grant("D1", "t", "technique");
            new GrantTracks(session).grant("D2", "s", "scientifique");
            refused("refused.project.track", () -> projects.join(List.of("D1", "D2"), "x"));
            new GrantTracks(session).grant("D3", "t", "technique");
            projects.join(List.of("D1", "D3"), "un outil");
            decide(session, decision("D1", Outcome.LAUREATE, 0, ""));
            assertThat(session.state().outcome("D3")).contains(Outcome.LAUREATE);
        }
    }

    @Test
    void inASittingTheRecusedOfEveryDossierLeaveAndAllAreTakenAlike() {
        try (CallSession session = SittingCall.closed(folder)) {
            HoldSitting sitting = new HoldSitting(session);
            sitting.open(SittingCall.opening());
            new JoinProjects(session).join(List.of("D1", "D2"), "un outil");
            sitting.call(List.of("D1"));
            DecideInSitting decide = new DecideInSitting(session);
            assertThat(
                            Voices.awaited(
                                    session.state(),
                                    session.state()
                                            .procedure()
                                            .deliberation()
                                            .last()
                                            .orElseThrow()))
                    .containsExactly("C");
            refused(
                    "refused.sitting.recusedInside",
                    () -> decide.decide(decision("D1", Outcome.LAUREATE, 0, ""), null));
            sitting.left("C");
            decide.decide(decision("D1", Outcome.LAUREATE, 0, ""), null);
            Decision shared = session.state().decisions().get("D2");
            assertThat(session.state().procedure().deliberation().taking(shared))
                    .hasValueSatisfying(t -> assertThat(t.manner()).isEqualTo(Manner.CONSENSUS));
            decide.withdraw("D2");
            assertThat(session.state().decisions()).isEmpty();
            decide.block(Outcome.RESERVE, List.of("D3", "D4"), "");
            assertThat(session.state().decisions().get("D4").position()).isEqualTo(2);
        }
    }

    @Test
    void theSeatOfAProjectStaysWithThePartnerAndAPromotedProjectComesWhole() {
        try (CallSession session = SittingCall.closed(folder)) {
            new JoinProjects(session).join(List.of("D1", "D2"), "un outil");
            new JoinProjects(session).join(List.of("D4", "D5"), "des agents communs");
            decide(
                    session,
                    decision("D1", Outcome.LAUREATE, 0, ""),
                    decision("D3", Outcome.LAUREATE, 0, ""),
                    decision("D4", Outcome.RESERVE, 1, "bon dossier"));
            new SealDecisions(session).seal("A");
            AfterSealing after = new AfterSealing(session);
            assertThat(after.withdraw("D2", "renonce", true)).isEmpty();
            assertThat(after.withdraw("D3", "renonce", true)).contains("D4");
            assertThat(session.state().outcome("D5")).contains(Outcome.LAUREATE);
        }
    }

    @Test
    void twoLaureatesJoinedAfterwardsFreeASeatThatTheFirstOfTheReserveTakesInOneAct()
            throws Exception {
        try (CallSession session = SittingCall.closed(folder)) {
            decide(
                    session,
                    decision("D1", Outcome.LAUREATE, 0, ""),
                    decision("D2", Outcome.LAUREATE, 0, ""),
                    decision("D3", Outcome.RESERVE, 1, ""),
                    decision("D4", Outcome.NOT_SELECTED, 0, "moins abouti"),
                    decision("D5", Outcome.NOT_SELECTED, 0, "moins abouti"));
            AfterSealing after = new AfterSealing(session);
            refused("refused.act.notSealed", () -> after.promote("D3", "une place"));
            new SealDecisions(session).seal("A");
            assertThat(Reserves.freed(session.state())).isEmpty();
            refused("refused.promote.noSeat", () -> after.promote("D3", "une place"));
            after.joint("D1", "D2", "un seul outil");
            assertThat(Reserves.freed(session.state()))
                    .containsExactly(new Reserves.Freed(Optional.empty(), 1, Optional.of("D3")));
            refused("refused.promote.notFirst", () -> after.promote("D4", "une place"));
            after.promote("D3", "D1 et D2 ne prennent plus qu’une place.");
            assertThat(session.state().outcome("D3")).contains(Outcome.LAUREATE);
            assertThat(Reserves.freed(session.state())).isEmpty();
            Path minutes = folder.resolve("minutes.docx");
            new PublishDocuments(session, TestCalls.context(folder.resolve("home")))
                    .minutes(minutes, Locale.FRANCE);
            assertThat(TestWords.of(minutes)).contains("à une place devenue libre");
        }
    }

    @Test
    void aSeatLeftByAWithdrawalThatPromotedNobodyWaitsForTheNext() {
        try (CallSession session = SittingCall.closed(folder)) {
            decide(
                    session,
                    decision("D1", Outcome.LAUREATE, 0, ""),
                    decision("D2", Outcome.LAUREATE, 0, ""),
                    decision("D3", Outcome.RESERVE, 1, ""),
                    decision("D4", Outcome.NOT_SELECTED, 0, "moins abouti"),
                    decision("D5", Outcome.NOT_SELECTED, 0, "moins abouti"));
            new SealDecisions(session).seal("A");
            AfterSealing after = new AfterSealing(session);
            assertThat(after.withdraw("D1", "renonce", false)).isEmpty();
            assertThat(Reserves.freed(session.state())).hasSize(1);
            after.promote("D3", "la place de D1");
            after.withdraw("D2", "renonce aussi", true);
            assertThat(Reserves.freed(session.state()))
                    .as("nobody is left to take it")
                    .containsExactly(new Reserves.Freed(Optional.empty(), 1, Optional.empty()));
        }
    }

    @Test
    void whatWasJoinedIsThereAgainAfterwardsAndTheDocumentsSayIt() throws Exception {
        try (CallSession session = SittingCall.closed(folder)) {
            new JoinProjects(session).join(List.of("D1", "D2"), "un outil");
            decide(session, decision("D1", Outcome.LAUREATE, 0, ""));
        }
        try (CallSession session = SittingCall.reopen(folder)) {
            assertThat(Projects.with(session.state(), "D2")).containsExactly("D2", "D1");
            Path minutes = folder.resolve("minutes.docx");
            new PublishDocuments(session, TestCalls.context(folder.resolve("home")))
                    .minutes(minutes, Locale.FRANCE);
            assertThat(TestWords.of(minutes))
                    .contains("Projets conjoints")
                    .contains("Projet conjoint avec D2")
                    .contains("2 dossiers pour une place");
        }
    }
}
