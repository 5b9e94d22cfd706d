package fr.palmares.cli;

import fr.palmares.app.ShareCall;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code prepare}: lays out the tables of shared calls; an administrator's work. */
@Command(name = "prepare")
final class PrepareCommand implements Callable<Integer> {
    @ParentCommand private @Nullable Palmares parent;

    @Parameters(index = "0", paramLabel = "URL", descriptionKey = "cli.share.url")
    private String address = "";

    @Option(names = "--json", descriptionKey = "cli.json")
    private boolean json;

    @Mixin private ServerPassword password = new ServerPassword();

    @Override
    public Integer call() {
        Console console = Objects.requireNonNull(parent).console();
        int steps = ShareCall.prepare(address, password.typed(console));
        if (json) {
            console.json(Map.of("steps", steps));
        } else {
            console.say("cli.prepare.done", steps);
        }
        return 0;
    }
}
