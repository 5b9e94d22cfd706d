package fr.palmares.cli;

import fr.palmares.app.CallSession;
import fr.palmares.app.ManageJury;
import fr.palmares.intake.Placed;
import fr.palmares.intake.ReadJury;
import fr.palmares.model.Juror;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code jury}: adds jurors, or changes those that are known. */
@Command(name = "jury")
final class JuryCommand extends ListCommand {
    @Override
    void run(CallSession session) {
        List<Juror> jurors =
                ReadJury.read(file(), separator()).rows().stream().map(Placed::value).toList();
        new ManageJury(session).set(jurors);
        console().say("cli.jury.done", jurors.size(), session.state().jurors().size());
    }
}
