package fr.palmares.app;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.model.CallState;
import fr.palmares.model.Decision;
import fr.palmares.model.Outcome;
import fr.palmares.model.Taking;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Decisions recorded in the results while the committee sits say how they were taken. */
class DecidedBesideTheTableTest {
    @TempDir Path folder;

    private static Optional<Taking> taking(CallState state, String dossier) {
        return state.procedure().deliberation().taking(state.decisions().get(dossier));
    }

    private static List<Decision> refusal(String why) {
        return List.of(SittingCall.decision("D5", Outcome.NOT_SELECTED, 0, why));
    }

    @Test
    void withoutAVoteWhereNobodyAskedForOneAndNotAtAllOutsideASitting() {
        try (CallSession session = SittingCall.closed(folder)) {
            Decide decide = new Decide(session);
            decide.decide(List.of(SittingCall.decision("D1", Outcome.LAUREATE, 0, "")));
            assertThat(taking(session.state(), "D1")).isEmpty();
            new HoldSitting(session).open(SittingCall.opening());
            decide.decide(refusal(""));
            assertThat(taking(session.state(), "D5"))
                    .hasValueSatisfying(
                            t -> assertThat(t.manner()).isEqualTo(Taking.Manner.CONSENSUS));
            Taking first = taking(session.state(), "D5").orElseThrow();
            decide.decide(refusal("Trop tôt."));
            assertThat(taking(session.state(), "D5")).contains(first);
            decide.withdraw("D5");
            assertThat(session.state().decisions()).doesNotContainKey("D5");
            session.undo();
            assertThat(taking(session.state(), "D5")).contains(first);
        }
    }

    @Test
    void whatWasDecidedAtTheTableKeepsItsMannerWhenItsReasonIsWrittenLater() {
        try (CallSession session = SittingCall.closed(folder)) {
            new HoldSitting(session).open(SittingCall.opening());
            new DecideInSitting(session).block(Outcome.NOT_SELECTED, List.of("D5"), "");
            new Decide(session).decide(refusal("Hors sujet."));
            assertThat(taking(session.state(), "D5"))
                    .hasValueSatisfying(t -> assertThat(t.manner()).isEqualTo(Taking.Manner.BLOCK));
        }
    }
}
