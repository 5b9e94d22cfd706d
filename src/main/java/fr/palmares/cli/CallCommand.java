package fr.palmares.cli;

import fr.palmares.app.CallSession;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** What commands on a call share: the call's folder, the round, text or JSON. */
abstract class CallCommand implements Callable<Integer> {
    @ParentCommand private @Nullable Palmares parent;

    @Parameters(index = "0", paramLabel = "CALL", descriptionKey = "cli.call")
    private Path call = Path.of("");

    @Option(names = "--round", paramLabel = "R", descriptionKey = "cli.round")
    private String round = "";

    @Option(names = "--json", descriptionKey = "cli.json")
    private boolean json;

    @Override
    public final Integer call() {
        if (runOnFile(call)) {
            return 0;
        }
        try (CallSession session = console().open(call, round)) {
            run(session);
        }
        return 0;
    }

    /** Does the command's work on the open call. */
    abstract void run(CallSession session);

    /** Does the command's work on a file in a call's place; whether it was one to work on. */
    boolean runOnFile(Path file) {
        return false;
    }

    final boolean json() {
        return json;
    }

    final Console console() {
        if (parent == null) {
            throw new IllegalStateException("a command without its command line");
        }
        return parent.console();
    }
}
