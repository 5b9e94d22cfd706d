package fr.palmares.cli;

import fr.palmares.app.CallSession;
import fr.palmares.app.VerifyCall;
import fr.palmares.app.VerifyFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code verify}: checks the journal's chain, signatures and objects, and the tables. */
@Command(name = "verify")
final class VerifyCommand extends CallCommand {
    @Option(
            names = "--passphrase-file",
            paramLabel = "F",
            descriptionKey = "cli.open.passphraseFile")
    private @Nullable Path passphraseFile;

    /** A file that travels is checked by itself. */
    @Override
    boolean runOnFile(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        VerifyFile.Report report =
                VerifyFile.verify(file, new PassphraseFile(passphraseFile).read());
        if (json()) {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("kind", report.kind());
            all.put("juror", report.juror());
            all.put("call", report.call());
            all.put("round", report.round());
            all.put("hash", report.hash());
            all.put("items", report.items());
            all.put("blind", report.blind());
            console().json(all);
        } else {
            console()
                    .say(
                            report.kind().equals("ballot")
                                    ? "cli.verify.ballot"
                                    : "cli.verify.package",
                            report.juror(),
                            report.items(),
                            report.hash());
            if (report.blind()) {
                console().say("cli.package.blind");
            }
        }
        return true;
    }

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
