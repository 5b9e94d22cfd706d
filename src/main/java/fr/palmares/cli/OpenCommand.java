package fr.palmares.cli;

import fr.palmares.app.CallSession;
import fr.palmares.app.OpenPackage;
import fr.palmares.app.ReceiveFiles;
import fr.palmares.app.TakeReceipt;
import fr.palmares.model.JurorPackage;
import fr.palmares.model.Receipt;
import fr.palmares.model.Refused;
import java.io.Console;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code open}: the juror's own copy, from a package. */
@Command(name = "open")
final class OpenCommand implements Callable<Integer> {
    @ParentCommand private @Nullable Palmares parent;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "cli.open.file")
    private Path file = Path.of("");

    @Parameters(index = "1", paramLabel = "FOLDER", descriptionKey = "cli.open.folder")
    private Path folder = Path.of("");

    @Option(
            names = "--passphrase-file",
            paramLabel = "F",
            descriptionKey = "cli.open.passphraseFile")
    private @Nullable Path passphraseFile;

    @Option(names = "--json", descriptionKey = "cli.json")
    private boolean json;

    @Override
    public Integer call() {
        fr.palmares.cli.Console console = Objects.requireNonNull(parent).console();
        if (ReceiveFiles.isReceipt(file)) {
            receipt(console);
            return 0;
        }
        try (CallSession copy =
                new OpenPackage(console.context())
                        .open(file, folder, passphrase(console), console.progress())) {
            JurorPackage pack = copy.copy().orElseThrow();
            if (json) {
                Map<String, Object> all = new LinkedHashMap<>();
                all.put("folder", folder.toString());
                all.put("call", copy.state().call().name());
                all.put("juror", pack.juror());
                all.put("revision", pack.revision());
                all.put("dossiers", pack.dossiers());
                all.put("deadline", pack.deadline());
                all.put("instructions", pack.instructions());
                all.put("package", pack.hash());
                all.put("blind", copy.state().procedure().blind().on());
                console.json(all);
            } else {
                console.say(
                        "cli.open.done",
                        folder,
                        pack.juror(),
                        pack.dossiers(),
                        copy.state().call().name());
                if (copy.state().procedure().blind().on()) {
                    console.say("cli.package.blind");
                }
                if (!pack.deadline().isEmpty()) {
                    console.say("cli.open.deadline", pack.deadline());
                }
                if (!pack.instructions().isEmpty()) {
                    console.line(pack.instructions());
                }
            }
        }
        return 0;
    }

    private void receipt(fr.palmares.cli.Console console) {
        try (CallSession copy = console.open(folder, "")) {
            Receipt receipt = new TakeReceipt(copy).take(file);
            List<Receipt.Line> left = receipt.lines().stream().filter(l -> !l.counted()).toList();
            if (json) {
                Map<String, Object> all = new LinkedHashMap<>();
                all.put("folder", folder.toString());
                all.put("juror", receipt.juror());
                all.put("at", receipt.at().toString());
                all.put("counted", receipt.counted());
                all.put("finished", receipt.finished());
                all.put("notCounted", left.stream().map(l -> json(console, l)).toList());
                all.put("head", receipt.head());
                console.json(all);
                return;
            }
            console.say("cli.open.receipt", receipt.counted(), receipt.finished(), left.size());
            left.forEach(
                    l ->
                            console.line(
                                    "    %s %s : %s"
                                            .formatted(
                                                    l.dossier(),
                                                    l.criterion(),
                                                    console.messages().get(l.why()))));
        }
    }

    private static Map<String, Object> json(fr.palmares.cli.Console console, Receipt.Line line) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("dossier", line.dossier());
        one.put("criterion", line.criterion());
        one.put("reason", console.messages().get(line.why()));
        return one;
    }

    // the nullness checker still reads the older contract
    @SuppressWarnings("SystemConsoleNull")
    private String passphrase(fr.palmares.cli.Console console) {
        if (passphraseFile != null) {
            return new PassphraseFile(passphraseFile)
                    .read()
                    .orElseThrow(
                            () ->
                                    new Refused(
                                            "refused.passphrase.file",
                                            String.valueOf(passphraseFile)));
        }
        Console terminal = System.console();
        char[] typed =
                terminal == null || !terminal.isTerminal()
                        ? null
                        : terminal.readPassword("%s ", console.messages().get("cli.open.ask"));
        return Optional.ofNullable(typed)
                .map(String::new)
                .filter(t -> !t.isBlank())
                .orElseThrow(() -> new Refused("refused.passphrase.missing"));
    }
}
