package fr.palmares.cli;

import fr.palmares.app.CallSession;
import fr.palmares.app.ShareCall;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code join}: a folder of a shared call, with everything in it. */
@Command(name = "join")
final class JoinCommand implements Callable<Integer> {
    @ParentCommand private @Nullable Palmares parent;

    @Parameters(index = "0", paramLabel = "URL", descriptionKey = "cli.share.url")
    private String address = "";

    @Parameters(index = "1", paramLabel = "FOLDER", descriptionKey = "cli.join.folder")
    private Path folder = Path.of("");

    @Option(names = "--json", descriptionKey = "cli.json")
    private boolean json;

    @Mixin private ServerPassword password = new ServerPassword();

    @Override
    public Integer call() {
        Console console = Objects.requireNonNull(parent).console();
        try (CallSession session =
                ShareCall.join(
                        console.context(),
                        address,
                        folder,
                        password.typed(console),
                        console.progress())) {
            String name = session.state().call().name();
            int dossiers = session.state().dossiers().size();
            if (json) {
                Map<String, Object> all = new LinkedHashMap<>();
                all.put("folder", folder.toString());
                all.put("call", name);
                all.put("dossiers", dossiers);
                console.json(all);
            } else {
                console.say("cli.join.done", folder.toString(), name, dossiers);
            }
        }
        return 0;
    }
}
