package fr.palmares.cli;

import fr.palmares.app.CallSession;
import fr.palmares.app.PublishDocuments;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code minutes}: the minutes, and beside them the same as PDF. */
@Command(name = "minutes")
final class MinutesCommand extends CallCommand {
    @Option(
            names = "--out",
            required = true,
            paramLabel = "minutes.docx",
            descriptionKey = "cli.minutes.out")
    private Path out = Path.of("");

    @Option(names = "--lang", paramLabel = "fr|en", descriptionKey = "cli.export.lang")
    private @Nullable PaperLanguage language;

    @Override
    void run(CallSession session) {
        new PublishDocuments(session, console().context())
                .minutes(out, PaperLanguage.locale(language, console()))
                .forEach(file -> console().say("cli.minutes.done", file.toString()));
    }
}
