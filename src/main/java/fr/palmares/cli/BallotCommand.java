package fr.palmares.cli;

import fr.palmares.app.CallSession;
import fr.palmares.app.MakeBallot;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ballot}: what the juror of a copy sends back. */
@Command(name = "ballot")
final class BallotCommand extends CallCommand {
    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            descriptionKey = "cli.ballot.out")
    private Path out = Path.of("");

    @Override
    void run(CallSession session) {
        MakeBallot.Made made = new MakeBallot(session).make(out);
        if (json()) {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("file", made.file().toString());
            all.put("juror", made.ballot().juror());
            all.put("sequence", made.ballot().sequence());
            all.put("ballot", made.ballot().hash());
            all.put("finished", made.finished());
            all.put("begun", made.begun());
            all.put("expected", made.expected());
            all.put("events", made.ballot().events());
            console().json(all);
        } else {
            console()
                    .say(
                            "cli.ballot.done",
                            made.file(),
                            made.finished(),
                            made.expected(),
                            made.begun());
        }
    }
}
