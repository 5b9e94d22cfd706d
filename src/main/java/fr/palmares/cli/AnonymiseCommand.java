package fr.palmares.cli;

import fr.palmares.app.AnonymiseCall;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code anonymise}: names, addresses and texts out of a closed call, for good. */
@Command(name = "anonymise")
final class AnonymiseCommand implements Callable<Integer> {
    @ParentCommand private @Nullable Palmares parent;

    @Parameters(index = "0", paramLabel = "CALL", descriptionKey = "cli.call")
    private Path call = Path.of("");

    @Option(
            names = "--confirm",
            required = true,
            paramLabel = "NAME",
            descriptionKey = "cli.confirm")
    private String confirm = "";

    @Option(names = "--keep-candidates", descriptionKey = "cli.anonymise.keepCandidates")
    private boolean candidates;

    @Option(names = "--json", descriptionKey = "cli.json")
    private boolean json;

    @Override
    public Integer call() {
        if (parent == null) {
            throw new IllegalStateException("a command without its command line");
        }
        Console console = parent.console();
        AnonymiseCall.Done done =
                new AnonymiseCall(console.context(), console.messages())
                        .anonymise(call, confirm, candidates, console.progress());
        if (json) {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("call", call.toAbsolutePath().normalize().toString());
            all.put("from", done.provenance().call());
            all.put("entries", done.provenance().entries());
            all.put("head", done.provenance().head());
            all.put("jurors", done.provenance().jurors());
            all.put("dossiers", done.provenance().dossiers());
            all.put("texts", done.provenance().texts());
            all.put("files", done.provenance().files());
            all.put("others", done.others().stream().map(Path::toString).toList());
            console.json(all);
            return 0;
        }
        console.say(
                "cli.anonymise.done",
                done.provenance().jurors(),
                done.provenance().dossiers(),
                done.provenance().texts(),
                done.provenance().files(),
                done.provenance().head());
        console.reach(done.others());
        return 0;
    }
}
