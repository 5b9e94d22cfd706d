package fr.palmares.cli;

import fr.palmares.app.CallSession;
import fr.palmares.app.ShareCall;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code share}: puts a call on a server, for other coordinators as well. */
@Command(name = "share")
final class ShareCommand extends CallCommand {
    @Parameters(index = "1", paramLabel = "URL", descriptionKey = "cli.share.url")
    private String address = "";

    @Option(names = "--with", paramLabel = "ROLE", split = ",", descriptionKey = "cli.share.with")
    private List<String> with = new ArrayList<>();

    @Mixin private ServerPassword password = new ServerPassword();

    @Override
    void run(CallSession session) {
        ShareCall.Shared shared =
                ShareCall.share(
                        session, address, with, password.typed(console()), console().progress());
        if (json()) {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("address", shared.address());
            all.putAll(SyncText.json(shared.done()));
            console().json(all);
        } else {
            console().say("cli.share.done", shared.address());
            SyncText.say(console(), shared.done());
        }
    }
}
