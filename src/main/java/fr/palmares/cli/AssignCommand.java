package fr.palmares.cli;

import fr.palmares.app.CallSession;
import fr.palmares.app.ManageJury;
import fr.palmares.intake.Placed;
import fr.palmares.intake.ReadAssignments;
import fr.palmares.model.Assignment;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code assign}: who reads what, exactly as the list says. */
@Command(name = "assign")
final class AssignCommand extends ListCommand {
    @Override
    void run(CallSession session) {
        List<Placed<Assignment>> rows =
                ReadAssignments.read(file(), session.state().round().code(), separator()).rows();
        Known known = new Known(session.state());
        rows.forEach(r -> known.reader(r.value().juror(), r.value().dossier(), r.place()));
        ManageJury.Assigned done =
                new ManageJury(session).assignExactly(rows.stream().map(Placed::value).toList());
        console().say("cli.assign.done", done.total(), done.added(), done.removed());
    }
}
