package fr.palmares.cli;

import fr.palmares.model.Refused;
import java.io.Console;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Asks for a server's password, where the system's usual places hold none. */
final class ServerPassword {
    @Option(names = "--password", descriptionKey = "cli.share.password")
    private boolean ask;

    /** The password typed now; "" for the usual places. */
    // the nullness checker still reads the older contract
    @SuppressWarnings("SystemConsoleNull")
    String typed(fr.palmares.cli.Console console) {
        if (!ask) {
            return "";
        }
        Console terminal = System.console();
        char[] typed =
                terminal == null || !terminal.isTerminal()
                        ? null
                        : terminal.readPassword("%s ", console.messages().get("cli.share.ask"));
        return Optional.ofNullable(typed)
                .map(String::new)
                .filter(t -> !t.isEmpty())
                .orElseThrow(() -> new Refused("refused.share.noTerminal"));
    }
}
