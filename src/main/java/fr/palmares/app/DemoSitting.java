package fr.palmares.app;

import fr.palmares.app.TakeVote.Given;
import fr.palmares.model.Attendance;
import fr.palmares.model.Attendance.Mode;
import fr.palmares.model.CallState;
import fr.palmares.model.Decision;
import fr.palmares.model.Outcome;
import fr.palmares.model.SittingFile;
import fr.palmares.model.SittingState.Ending;
import fr.palmares.model.Voices;
import fr.palmares.model.Vote;
import fr.palmares.ranking.Ranking;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The sample's committee sits: one member by video, one represented; the clear ones as blocks, the
 * last seat by a vote, the others one by one; then the seal.
 */
final class DemoSitting {
    private final CallSession session;
    private final HoldSitting sitting;
    private final DecideInSitting decide;

    DemoSitting(CallSession session) {
        this.session = session;
        this.sitting = new HoldSitting(session);
        this.decide = new DecideInSitting(session);
    }

    /** Holds the sitting in which these decisions are taken. */
    void hold(List<Decision> decisions) {
        new RunRounds(session).close(session.state().round().code());
        sitting.open(
                new HoldSitting.Opening(
                        session.now().atZone(fr.palmares.text.Paris.ZONE).toLocalDate(),
                        "Paris",
                        1,
                        "",
                        attendance()));
        List<String> tied = Ranking.of(session.state()).tiedAtTheLastSeat();
        block(decisions, Outcome.LAUREATE, tied);
        for (Decision one : of(decisions, Outcome.LAUREATE, tied)) {
            alone(one);
        }
        if (tied.size() > 1) {
            settle(decisions, tied);
        }
        of(decisions, Outcome.RESERVE, tied).stream()
                .sorted(Comparator.comparingInt(Decision::position))
                .forEach(this::alone);
        block(decisions, Outcome.NOT_SELECTED, tied);
        for (Decision one : of(decisions, Outcome.NOT_SELECTED, tied)) {
            alone(one);
        }
        sitting.call(List.of());
        new Decide(session).decideWhole(decisions);
        String chair = file().sitting().chair();
        new SealDecisions(session)
                .seal(chair.isEmpty() ? "" : SittingChecks.name(session.state(), chair));
        sitting.close(Ending.DONE);
    }

    private Map<String, Attendance> attendance() {
        List<String> members = HoldSitting.members(session.state());
        Map<String, Attendance> all = new LinkedHashMap<>();
        members.forEach(m -> all.put(m, Attendance.of(Mode.ROOM)));
        if (members.size() > 3) {
            all.put(members.get(members.size() - 2), Attendance.of(Mode.VIDEO));
            all.put(members.getLast(), Attendance.representedBy(members.get(1)));
        }
        return all;
    }

    private SittingFile file() {
        return SittingChecks.underWay(session.state());
    }

    /** Decisions that are still to be taken, but for the tied ones. */
    private List<Decision> of(List<Decision> decisions, Outcome outcome, List<String> tied) {
        return decisions.stream()
                .filter(d -> d.outcome() == outcome)
                .filter(d -> !tied.contains(d.dossier()))
                .filter(d -> !session.state().decisions().containsKey(d.dossier()))
                .toList();
    }

    private void block(List<Decision> decisions, Outcome outcome, List<String> tied) {
        CallState state = session.state();
        List<String> clear =
                of(decisions, outcome, tied).stream()
                        .map(Decision::dossier)
                        .filter(d -> !DecideInSitting.alone(state, d))
                        .toList();
        if (!clear.isEmpty()) {
            decide.block(outcome, clear, "");
        }
    }

    private void call(List<String> dossiers) {
        sitting.call(dossiers);
        Voices.awaited(session.state(), file()).forEach(sitting::left);
    }

    private void alone(Decision decision) {
        call(List.of(decision.dossier()));
        decide.decide(decision, null);
    }

    /** Two voices ahead, as the sample's reasons tell it. */
    private void settle(List<Decision> decisions, List<String> tied) {
        call(tied);
        Map<String, String> reasons = new HashMap<>();
        decisions.forEach(d -> reasons.put(d.dossier(), d.motivation()));
        String winner =
                decisions.stream()
                        .filter(d -> d.outcome() == Outcome.LAUREATE)
                        .map(Decision::dossier)
                        .filter(tied::contains)
                        .findFirst()
                        .orElse(tied.getFirst());
        int voices = Voices.on(session.state(), file(), tied).size();
        Map<String, Integer> counts = new LinkedHashMap<>();
        tied.forEach(d -> counts.put(d, (voices - 2) / tied.size()));
        counts.merge(winner, 2, Integer::sum);
        decide.settle(Given.choice(tied, Vote.Way.SECRET, counts), 1, reasons);
    }
}
