package fr.palmares.cli;

import fr.palmares.app.CallSession;
import fr.palmares.app.Decide;
import fr.palmares.intake.Placed;
import fr.palmares.intake.ReadDecisions;
import fr.palmares.model.Decision;
import fr.palmares.model.Outcome;
import fr.palmares.model.Place;
import fr.palmares.model.Refused;
import java.util.List;
import java.util.Optional;
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
        try {
            new Decide(session).decideWhole(decisions);
        } catch (Refused e) {
            throw e.at(placeOf(e, rows));
        }
        console()
                .say(
                        "cli.decide.done",
                        count(decisions, Outcome.LAUREATE),
                        count(decisions, Outcome.RESERVE),
                        count(decisions, Outcome.NOT_SELECTED));
    }

    /** The row of the dossier that the refusal names first; else the file. */
    private Place placeOf(Refused refusal, List<Placed<Decision>> rows) {
        return rows.stream()
                .filter(r -> refusal.arguments().stream().findFirst().equals(dossierOf(r)))
                .map(Placed::place)
                .findFirst()
                .orElseGet(() -> Place.file(String.valueOf(file().getFileName())));
    }

    private static Optional<Object> dossierOf(Placed<Decision> row) {
        return Optional.of(row.value().dossier());
    }

    private static long count(List<Decision> decisions, Outcome wanted) {
        return decisions.stream().filter(d -> d.outcome() == wanted).count();
    }
}
