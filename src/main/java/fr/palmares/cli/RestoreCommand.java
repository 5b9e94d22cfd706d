package fr.palmares.cli;

import fr.palmares.app.RestoreCall;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code restore}: a call again from a backup; what it replaces is kept, and said. */
@Command(name = "restore")
final class RestoreCommand implements Callable<Integer> {
    @ParentCommand private @Nullable Palmares parent;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "cli.restore.file")
    private Path file = Path.of("");

    @Parameters(index = "1", paramLabel = "CALL", descriptionKey = "cli.restore.call")
    private Path call = Path.of("");

    @Option(names = "--json", descriptionKey = "cli.json")
    private boolean json;

    @Override
    public Integer call() {
        if (parent == null) {
            throw new IllegalStateException("a command without its command line");
        }
        Console console = parent.console();
        RestoreCall.Restored done = RestoreCall.restore(console.context(), file, call);
        if (json) {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("call", call.toAbsolutePath().normalize().toString());
            all.put("entries", done.backup().entries());
            all.put("head", done.backup().head());
            all.put("made", done.backup().made().toString());
            all.put("replaced", done.replaced().map(Path::toString).orElse(null));
            all.put("shared", done.shared());
            console.json(all);
            return 0;
        }
        console.say(
                "cli.restore.done",
                call.toAbsolutePath().normalize().toString(),
                done.backup().entries(),
                console.dateTime(done.backup().made()));
        if (done.shared()) {
            console.say("restore.shared");
        }
        done.replaced().ifPresent(p -> console.say("cli.restore.replaced", p.toString()));
        return 0;
    }
}
