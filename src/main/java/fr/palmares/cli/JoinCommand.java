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

/** {@code join}: a folder of a shared call: all of it, or a juror's copy. */
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
            boolean own = session.copy().isPresent();
            int dossiers =
                    own ? session.state().assignments().size() : session.state().dossiers().size();
            if (json) {
                Map<String, Object> all = new LinkedHashMap<>();
                all.put("folder", folder.toString());
                all.put("call", name);
                all.put("dossiers", dossiers);
                session.copy().ifPresent(copy -> all.put("juror", copy.juror()));
                console.json(all);
            } else {
                console.say(
                        own ? "cli.join.juror" : "cli.join.done",
                        folder.toString(),
                        name,
                        dossiers);
            }
        }
        return 0;
    }
}
