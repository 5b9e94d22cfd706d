package fr.palmares.cli;

import fr.palmares.app.CallSession;
import fr.palmares.app.Decide;
import fr.palmares.intake.Placed;
import fr.palmares.intake.ReadDecisions;
import fr.palmares.model.Decision;
import fr.palmares.model.Outcome;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code decide}: puts dossiers on the lists; every reason owed must be there. */
@Command(name = "decide")
final class DecideCommand extends ListCommand {
    @Override
    void run(CallSession session) {
        List<Placed<Decision>> rows =
                ReadDecisions.read(file(), session.state().round().code(), separator()).rows();
        Known known = new Known(session.state());
        rows.forEach(r -> known.dossier(r.value().dossier(), r.place()));
        List<Decision> decisions = rows.stream().map(Placed::value).toList();
        new Decide(session).decideWhole(decisions);
        console()
                .say(
                        "cli.decide.done",
                        count(decisions, Outcome.LAUREATE),
                        count(decisions, Outcome.RESERVE),
                        count(decisions, Outcome.NOT_SELECTED));
    }

    private static long count(List<Decision> decisions, Outcome wanted) {
        return decisions.stream().filter(d -> d.outcome() == wanted).count();
    }
}
