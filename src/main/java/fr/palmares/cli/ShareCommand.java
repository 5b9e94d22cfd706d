package fr.palmares.cli;

import fr.palmares.app.CallSession;
import fr.palmares.app.Invitation;
import fr.palmares.app.MakePackage;
import fr.palmares.app.ShareCall;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code share}: puts a call on a server, for other coordinators, jurors and the chair. */
@Command(name = "share")
final class ShareCommand extends CallCommand {
    @Parameters(index = "1", paramLabel = "URL", descriptionKey = "cli.share.url")
    private String address = "";

    @Option(names = "--with", paramLabel = "ROLE", split = ",", descriptionKey = "cli.share.with")
    private List<String> with = new ArrayList<>();

    @Option(
            names = "--juror",
            paramLabel = "A=ROLE",
            split = ",",
            descriptionKey = "cli.share.juror")
    private Map<String, String> jurors = new LinkedHashMap<>();

    @Option(names = "--chair", paramLabel = "ROLE", split = ",", descriptionKey = "cli.share.chair")
    private List<String> chairs = new ArrayList<>();

    @Option(
            names = "--without",
            paramLabel = "ROLE",
            split = ",",
            descriptionKey = "cli.share.without")
    private List<String> without = new ArrayList<>();

    @Option(names = "--deadline", paramLabel = "TEXT", descriptionKey = "cli.package.deadline")
    private @Nullable String deadline;

    @Option(
            names = "--instructions",
            paramLabel = "TEXT",
            descriptionKey = "cli.package.instructions")
    private @Nullable String instructions;

    @Mixin private ServerPassword password = new ServerPassword();

    @Override
    void run(CallSession session) {
        ShareCall.Shared shared =
                ShareCall.share(
                        session,
                        address,
                        new Invitation(with, jurors, chairs, without, letter()),
                        password.typed(console()),
                        console().progress());
        if (json()) {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("address", shared.address());
            all.putAll(SyncText.json(console(), shared.done()));
            console().json(all);
        } else {
            console().say("cli.share.done", shared.address());
            SyncText.say(console(), shared.done());
        }
    }

    private MakePackage.@Nullable Letter letter() {
        return deadline == null && instructions == null
                ? null
                : new MakePackage.Letter(
                        Objects.requireNonNullElse(deadline, ""),
                        Objects.requireNonNullElse(instructions, ""));
    }
}
