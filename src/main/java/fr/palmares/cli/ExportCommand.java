package fr.palmares.cli;

import fr.palmares.app.CallSession;
import fr.palmares.app.ExportResults;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code export}: the results workbook. */
@Command(name = "export")
final class ExportCommand extends CallCommand {
    @Option(
            names = "--out",
            required = true,
            paramLabel = "results.xlsx",
            descriptionKey = "cli.export.out")
    private Path out = Path.of("");

    @Option(names = "--lang", paramLabel = "fr|en", descriptionKey = "cli.export.lang")
    private @Nullable PaperLanguage language;

    @Option(names = "--communicable", descriptionKey = "cli.export.communicable")
    private boolean communicable;

    @Override
    void run(CallSession session) {
        Locale locale = PaperLanguage.locale(language, console());
        new ExportResults(session, console().context())
                .write(out, locale, communicable, console().progress());
        console().say("cli.export.done", out.toAbsolutePath().normalize().toString());
    }
}
