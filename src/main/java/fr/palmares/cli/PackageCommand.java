package fr.palmares.cli;

import fr.palmares.app.CallSession;
import fr.palmares.app.MakePackage;
import fr.palmares.app.MarkingPapers;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code package}: one juror's sealed package. */
@Command(name = "package")
final class PackageCommand extends CallCommand {
    @Option(
            names = "--juror",
            paramLabel = "J",
            required = true,
            descriptionKey = "cli.package.juror")
    private String juror = "";

    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            descriptionKey = "cli.package.out")
    private Path out = Path.of("");

    @Option(
            names = "--passphrase-file",
            paramLabel = "F",
            descriptionKey = "cli.package.passphraseFile")
    private @Nullable Path passphraseFile;

    @Option(names = "--deadline", paramLabel = "T", descriptionKey = "cli.package.deadline")
    private String deadline = "";

    @Option(names = "--instructions", paramLabel = "T", descriptionKey = "cli.package.instructions")
    private String instructions = "";

    @Option(names = "--reply-to", paramLabel = "A", descriptionKey = "cli.package.replyTo")
    private String replyTo = "";

    @Option(names = "--unsealed", descriptionKey = "cli.package.unsealed")
    private boolean unsealed;

    @Override
    void run(CallSession session) {
        if (unsealed) {
            paper(session);
            return;
        }
        PassphraseFile given = new PassphraseFile(passphraseFile);
        String passphrase = given.read().orElseGet(MakePackage::passphrase);
        given.keep(passphrase);
        MakePackage.Made made =
                new MakePackage(session)
                        .make(
                                juror,
                                out,
                                passphrase,
                                new MakePackage.Letter(deadline, instructions, replyTo),
                                console().progress());
        if (json()) {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("file", made.file().toString());
            all.put("juror", juror);
            all.put("revision", made.pack().revision());
            all.put("dossiers", made.pack().dossiers());
            all.put("blind", session.state().procedure().blind().on());
            all.put("package", made.pack().hash());
            all.put("head", made.pack().head());
            all.put("passphrase", passphraseFile == null ? passphrase : null);
            console().json(all);
            return;
        }
        console()
                .say(
                        "cli.package.done",
                        made.file(),
                        juror,
                        made.pack().dossiers(),
                        made.pack().revision());
        sayBlind(session);
        if (passphraseFile == null) {
            console().say("cli.package.passphrase", passphrase);
        }
    }

    /** A workbook to fill in, or grids to print: what the file's ending asks for. */
    private void paper(CallSession session) {
        int dossiers =
                new MarkingPapers(session, console().context())
                        .write(
                                MarkingPapers.Kind.of(out),
                                juror,
                                out,
                                new MakePackage.Letter(deadline, instructions, replyTo),
                                console().messages().locale());
        if (json()) {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("file", out.toString());
            all.put("juror", juror);
            all.put("dossiers", dossiers);
            console().json(all);
            return;
        }
        console().say("cli.package.unsealed.done", out, juror, dossiers);
        sayBlind(session);
    }

    private void sayBlind(CallSession session) {
        if (session.state().procedure().blind().on()) {
            console().say("cli.package.blind");
        }
    }
}
