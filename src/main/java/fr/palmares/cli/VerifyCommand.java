package fr.palmares.cli;

import fr.palmares.app.CallSession;
import fr.palmares.app.VerifyCall;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;

/** {@code verify}: checks the journal's chain, signatures and objects, and the tables. */
@Command(name = "verify")
final class VerifyCommand extends CallCommand {
    @Override
    void run(CallSession session) {
        VerifyCall.Report report = new VerifyCall(session).verify(console().progress());
        if (json()) {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("entries", report.journal().entries());
            all.put("head", report.journal().head());
            all.put("events", report.events());
            all.put("objects", report.objects());
            all.put("state", report.stateHash());
            console().json(all);
        } else {
            console()
                    .say(
                            "cli.verify.done",
                            report.journal().entries(),
                            report.events(),
                            report.objects(),
                            report.journal().head());
        }
    }
}
