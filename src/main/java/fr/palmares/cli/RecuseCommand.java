package fr.palmares.cli;

import fr.palmares.app.CallSession;
import fr.palmares.app.ManageJury;
import fr.palmares.intake.Placed;
import fr.palmares.intake.ReadRecusals;
import fr.palmares.model.Recusal;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code recuse}: declares recusals. */
@Command(name = "recuse")
final class RecuseCommand extends ListCommand {
    @Override
    void run(CallSession session) {
        List<Placed<Recusal>> rows = ReadRecusals.read(file(), separator()).rows();
        Known known = new Known(session.state());
        rows.forEach(r -> known.pair(r.value().juror(), r.value().dossier(), r.place()));
        new ManageJury(session)
                .recuseAll(
                        rows.stream().map(Placed::value).toList(),
                        String.valueOf(file().getFileName()));
        console().say("cli.recuse.done", rows.size(), session.state().recusals().size());
    }
}
