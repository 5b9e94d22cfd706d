package fr.palmares.cli;

import fr.palmares.app.CallSession;
import fr.palmares.app.DeclareInterests;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code interests}: declarations of interests out to jurors and back. */
@Command(name = "interests")
final class InterestsCommand extends CallCommand {
    /** One of the two ways. */
    static final class Way {
        @Option(names = "--out", paramLabel = "FOLDER", descriptionKey = "cli.interests.out")
        private @Nullable Path out;

        @Option(
                names = "--read",
                paramLabel = "FILE",
                arity = "1..*",
                descriptionKey = "cli.interests.read")
        private List<Path> read = List.of();
    }

    @ArgGroup(exclusive = true, multiplicity = "1")
    private Way way = new Way();

    @Option(names = "--juror", paramLabel = "J", descriptionKey = "cli.interests.juror")
    private List<String> jurors = List.of();

    @Override
    void run(CallSession session) {
        DeclareInterests interests = new DeclareInterests(session, console().context());
        Path out = way.out;
        if (out != null) {
            List<Path> files = interests.write(jurors, out, console().messages().locale());
            console().say("cli.interests.written", files.size(), out.toString());
        } else {
            DeclareInterests.Read done = interests.read(way.read);
            console().say("cli.interests.done", done.forms(), done.recusals());
        }
    }
}
