package fr.palmares.cli;

import fr.palmares.app.CallSession;
import fr.palmares.app.OpenArchive;
import fr.palmares.app.StateWords;
import fr.palmares.app.VerifyCall;
import fr.palmares.app.VerifyFile;
import fr.palmares.app.VerifyWorkbook;
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

    @Option(names = "--call", paramLabel = "CALL", descriptionKey = "cli.verify.call")
    private @Nullable Path against;

    /** A file that travels is checked by itself; a workbook also against a call. */
    @Override
    boolean runOnFile(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        if (OpenArchive.is(file)) {
            archive(file);
            return true;
        }
        if (VerifyFile.isWorkbook(file)) {
            workbook(file);
            return true;
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
                            switch (report.kind()) {
                                case "ballot" -> "cli.verify.ballot";
                                case "receipt" -> "cli.verify.receipt";
                                default -> "cli.verify.package";
                            },
                            report.juror(),
                            report.items(),
                            report.hash());
            if (report.blind()) {
                console().say("cli.package.blind");
            }
        }
        return true;
    }

    private void archive(Path file) {
        OpenArchive.Report report =
                OpenArchive.verify(console().context(), file, console().progress());
        if (json()) {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("kind", "archive");
            all.put("call", report.call());
            all.put("name", report.name());
            all.put("hash", report.hash());
            all.put("head", report.head());
            all.put("entries", report.entries());
            all.put("events", report.events());
            all.put("files", report.files());
            console().json(all);
        } else {
            console()
                    .say(
                            "cli.verify.archive",
                            report.name(),
                            report.files(),
                            report.entries(),
                            report.events(),
                            report.hash());
        }
    }

    private void workbook(Path file) {
        VerifyWorkbook.Report report;
        if (against == null) {
            report = VerifyWorkbook.alone(file);
        } else {
            try (CallSession session = console().open(against, "")) {
                report = VerifyWorkbook.against(session, file);
            }
        }
        if (json()) {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("kind", "workbook");
            all.put("round", report.round());
            all.put("head", report.head());
            all.put("words", StateWords.of(report.head()));
            all.put("figures", report.figures());
            all.put("cells", against == null ? null : report.cells());
            console().json(all);
            return;
        }
        if (report.figures() > 0) {
            console().say("cli.verify.workbook", report.figures(), report.head());
        } else {
            console().say("cli.verify.workbook.fixed", report.head());
        }
        if (against != null) {
            console().say("cli.verify.workbook.call", report.cells());
        }
    }

    @Override
    void run(CallSession session) {
        VerifyCall.Report report = new VerifyCall(session).verify(console().progress());
        if (json()) {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("entries", report.journal().entries());
            all.put("head", report.journal().head());
            all.put("words", StateWords.of(report.journal().head()));
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
