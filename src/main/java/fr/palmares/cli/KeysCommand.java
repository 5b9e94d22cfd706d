package fr.palmares.cli;

import fr.palmares.app.CallSession;
import fr.palmares.app.TrustComputers;
import fr.palmares.app.TrustComputers.Known;
import fr.palmares.model.Refused;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code keys}: the computers that ballots came from, and which of them are heard. */
@Command(name = "keys")
final class KeysCommand extends CallCommand {
    @ArgGroup private @Nullable What what;

    @Option(names = "--reason", paramLabel = "T", descriptionKey = "cli.keys.reason")
    private String reason = "";

    /** One act at a time. */
    static final class What {
        @Option(names = "--enhanced", paramLabel = "on|off", descriptionKey = "cli.keys.enhanced")
        private @Nullable Switch enhanced;

        @Option(names = "--confirm", paramLabel = "WORDS", descriptionKey = "cli.keys.confirm")
        private @Nullable String confirm;

        @Option(names = "--revoke", paramLabel = "J", descriptionKey = "cli.keys.revoke")
        private @Nullable String revoke;

        @Option(names = "--restore", paramLabel = "J", descriptionKey = "cli.keys.restore")
        private @Nullable String restore;
    }

    /** On or off. */
    enum Switch {
        ON,
        OFF
    }

    @Override
    void run(CallSession session) {
        TrustComputers trust = new TrustComputers(session);
        What act = what;
        if (act != null) {
            act(trust, act);
        }
        List<Known> all = trust.computers();
        if (json()) {
            Map<String, Object> out = new LinkedHashMap<>();
            out.put("enhanced", trust.enhanced());
            out.put("computers", all.stream().map(KeysCommand::json).toList());
            console().json(out);
            return;
        }
        console().say(trust.enhanced() ? "cli.keys.isOn" : "cli.keys.isOff");
        for (Known one : all) {
            console()
                    .line(
                            "%s  %s  %s"
                                    .formatted(
                                            one.juror(),
                                            one.fingerprint(),
                                            console().messages().get(state(one))));
        }
    }

    private void act(TrustComputers trust, What act) {
        if (act.enhanced != null) {
            trust.enhance(act.enhanced == Switch.ON);
        } else if (act.confirm != null) {
            String words = act.confirm.strip().replaceAll("[\\s-]+", " ");
            Known found =
                    trust.computers().stream()
                            .filter(c -> c.fingerprint().equalsIgnoreCase(words))
                            .findFirst()
                            .orElseThrow(() -> new Refused("refused.key.words", words));
            trust.confirm(found.juror(), found.device(), true);
        } else if (act.revoke != null) {
            trust.revoke(act.revoke, reason);
        } else if (act.restore != null) {
            trust.restore(act.restore);
        }
    }

    private static String state(Known one) {
        if (one.revoked() && one.held() > 0) {
            return "keys.state.revoked";
        }
        if (one.held() > 0) {
            return "keys.state.held";
        }
        return one.confirmed() ? "keys.state.confirmed" : "keys.state.heard";
    }

    private static Map<String, Object> json(Known one) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("juror", one.juror());
        out.put("device", one.device());
        out.put("fingerprint", one.fingerprint());
        out.put("confirmed", one.confirmed());
        out.put("revoked", one.revoked());
        out.put("held", one.held());
        out.put("last", one.last().toString());
        return out;
    }
}
