package fr.palmares.cli;

import fr.palmares.app.CallSession;
import fr.palmares.app.WriteAnnex;
import fr.palmares.model.Refused;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code annex}: the technical annex, a workbook of its own. */
@Command(name = "annex")
final class AnnexCommand extends CallCommand {
    @Option(
            names = "--out",
            required = true,
            paramLabel = "annexe.xlsx",
            descriptionKey = "cli.export.out")
    private Path out = Path.of("");

    @Option(names = "--seats", paramLabel = "N", descriptionKey = "cli.rank.seats")
    private @Nullable Integer seats;

    @Option(names = "--seed", paramLabel = "S", descriptionKey = "cli.analyse.seed")
    private long seed = 1;

    @Option(names = "--draws", paramLabel = "N", descriptionKey = "cli.analyse.draws")
    private int draws = 10_000;

    @Override
    void run(CallSession session) {
        if (draws < 1) {
            throw new Refused("refused.draws", draws);
        }
        new WriteAnnex(session, console().context())
                .write(
                        out,
                        console().messages().locale(),
                        seats == null ? session.state().rules().seats() : seats,
                        seed,
                        draws);
        console().say("cli.export.done", out.toAbsolutePath().normalize().toString());
    }
}
