package fr.palmares.cli;

import fr.palmares.app.CallSession;
import fr.palmares.app.SyncCall;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code sync}: brings a shared call and the server together. */
@Command(name = "sync")
final class SyncCommand extends CallCommand {
    @Mixin private ServerPassword password = new ServerPassword();

    @Override
    void run(CallSession session) {
        SyncCall.Done done =
                new SyncCall(session).sync(password.typed(console()), console().progress());
        if (json()) {
            console().json(SyncText.json(console(), done));
        } else {
            SyncText.say(console(), done);
        }
    }
}
