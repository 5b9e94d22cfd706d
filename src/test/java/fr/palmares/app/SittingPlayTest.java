package fr.palmares.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palmares.app.TakeVote.Given;
import fr.palmares.model.CallState;
import fr.palmares.model.Outcome;
import fr.palmares.model.Quorum;
import fr.palmares.model.Refused;
import fr.palmares.model.SittingFile;
import fr.palmares.model.Voices;
import fr.palmares.model.Vote;
import fr.palmares.model.Vote.Way;
import fr.palmares.ranking.Ranking;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sitting as it goes, from the opening to the seal, with the plug pulled in the middle. */
class SittingPlayTest {
    @TempDir Path folder;

    @Test
    void theLastSeatIsDecidedByTheChairAndTheInterruptionLosesNothing() throws IOException {
        List<String> tied;
        try (CallSession session = SittingCall.closed(folder)) {
            HoldSitting sitting = new HoldSitting(session);
            sitting.open(SittingCall.opening());
            new DecideInSitting(session).block(Outcome.LAUREATE, List.of("D1"), "");
            tied = Ranking.of(session.state()).tiedAtTheLastSeat();
            sitting.call(tied);
            assertThat(Voices.awaited(session.state(), file(session))).containsExactly("C");
            sitting.left("C");
            assertThat(Quorum.on(session.state(), file(session), "D2"))
                    .isEqualTo(new Quorum(8, 9, 5));
            CallState before = session.state();
            unplugged(before);
        }
        try (CallSession session = SittingCall.reopen(folder)) {
            assertThat(file(session).table()).isEqualTo(tied);
            assertThat(Voices.awaited(session.state(), file(session))).isEmpty();
            DecideInSitting decide = new DecideInSitting(session);
            Given equal = Given.choice(tied, Way.SECRET, Map.of("D2", 4, "D3", 4));
            assertThatThrownBy(() -> decide.settle(equal, 1, Map.of()))
                    .isInstanceOfSatisfying(
                            Refused.class, r -> assertThat(r.key()).isEqualTo("refused.vote.tied"));
            decide.settle(equal.casting("D3"), 1, Map.of());
            assertThat(session.state().outcome("D3")).contains(Outcome.LAUREATE);
            assertThat(session.state().decisions().get("D2").position()).isEqualTo(1);
            assertThat(seatsLeft(session.state())).isZero();
            Vote vote = session.state().procedure().deliberation().votes().getFirst();
            assertThat(vote.entitled()).hasSize(8).doesNotContain("C");
            assertThat(vote.casting()).isEqualTo(new Vote.Casting("A", "D3"));
            assertThatThrownBy(
                            () ->
                                    decide.decide(
                                            SittingCall.decision("D4", Outcome.LAUREATE, 0, "x"),
                                            null))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            r -> assertThat(r.key()).isEqualTo("refused.decision.seats"));
            decide.block(Outcome.NOT_SELECTED, List.of("D5"), "Trop tôt.");
            decide.block(Outcome.NOT_SELECTED, List.of("D4"), "");
            SealDecisions seal = new SealDecisions(session);
            assertThatThrownBy(() -> seal.seal("A"))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            r -> {
                                assertThat(r.key()).isEqualTo("missing.refusal");
                                assertThat(r.arguments()).containsExactly("D4");
                            });
            new NoteInSitting(session)
                    .reasons(List.of("D4"), "Données à réunir.", Locale.FRANCE, false);
            seal.seal("A");
            assertThat(session.canUndo()).isFalse();
            assertThat(new AfterSealing(session).withdraw("D3", "désistement", true))
                    .contains("D2");
            assertThat(session.state().outcome("D2")).contains(Outcome.LAUREATE);
            assertThat(session.state().outcome("D3")).isEmpty();
        }
    }

    /** The power went: only what was forced to disk is left, the tables not among it. */
    private void unplugged(CallState before) throws IOException {
        Path left = folder.resolve("left/call");
        try (Stream<Path> files = Files.walk(folder.resolve("call"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.resolve("call").relativize(file).toString();
                if (name.equals("journal.jsonl") || name.startsWith("objects")) {
                    Path to = left.resolve(name);
                    Files.createDirectories(to.getParent());
                    Files.copy(file, to);
                }
            }
        }
        try (CallSession again =
                CallSession.open(TestCalls.context(folder.resolve("other-home")), left)) {
            assertThat(again.state().procedure().deliberation())
                    .isEqualTo(before.procedure().deliberation());
            assertThat(again.state().decisions()).isEqualTo(before.decisions());
        }
    }

    private static SittingFile file(CallSession session) {
        return session.state().procedure().deliberation().underWay().orElseThrow();
    }

    private static long seatsLeft(CallState state) {
        return state.rules().seats()
                - state.decisions().values().stream()
                        .filter(d -> d.outcome() == Outcome.LAUREATE)
                        .count();
    }
}
