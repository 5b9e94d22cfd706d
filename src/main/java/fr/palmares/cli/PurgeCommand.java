package fr.palmares.cli;

import fr.palmares.app.CallSession;
import fr.palmares.app.KeepCall;
import fr.palmares.app.PurgeCall;
import fr.palmares.model.Retention;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code purge}: until when a call is kept; after that day, its deletion for good. */
@Command(name = "purge")
final class PurgeCommand implements Callable<Integer> {
    @ParentCommand private @Nullable Palmares parent;

    @Parameters(index = "0", paramLabel = "CALL", descriptionKey = "cli.call")
    private Path call = Path.of("");

    @ArgGroup(multiplicity = "1")
    private What what = new What();

    private static final class What {
        @Option(
                names = "--keep-until",
                paramLabel = "yyyy-mm-dd",
                descriptionKey = "cli.purge.keepUntil")
        private @Nullable LocalDate until;

        @Option(names = "--confirm", paramLabel = "NAME", descriptionKey = "cli.confirm")
        private @Nullable String confirm;
    }

    @Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "cli.purge.reason")
    private String reason = "";

    @Option(names = "--json", descriptionKey = "cli.json")
    private boolean json;

    @Override
    public Integer call() {
        if (parent == null) {
            throw new IllegalStateException("a command without its command line");
        }
        Console console = parent.console();
        LocalDate until = what.until;
        if (until != null) {
            try (CallSession session = console.open(call, "")) {
                new KeepCall(session).retention(new Retention(until, reason));
            }
            console.say("cli.purge.kept", console.formats().date(until.atStartOfDay()));
            return 0;
        }
        PurgeCall.Done done =
                new PurgeCall(console.context(), console.messages())
                        .purge(call, java.util.Objects.requireNonNullElse(what.confirm, ""));
        if (json) {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("call", done.trace().call());
            all.put("head", done.trace().head());
            all.put("files", done.trace().files());
            all.put("bytes", done.trace().bytes());
            all.put("record", done.record().toString());
            all.put("others", done.others().stream().map(Path::toString).toList());
            console.json(all);
            return 0;
        }
        console.say(
                "cli.purge.done",
                done.trace().files(),
                console.formats().size(done.trace().bytes()),
                done.record().toString());
        console.reach(done.others());
        return 0;
    }
}
