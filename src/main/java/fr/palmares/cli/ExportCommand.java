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
    private @Nullable Language language;

    private enum Language {
        FR(Locale.FRENCH),
        EN(Locale.ENGLISH);

        private final Locale locale;

        Language(Locale locale) {
            this.locale = locale;
        }
    }

    @Override
    void run(CallSession session) {
        Locale locale = language == null ? console().messages().locale() : language.locale;
        new ExportResults(session, console().context()).write(out, locale, console().progress());
        console().say("cli.export.done", out.toAbsolutePath().normalize().toString());
    }
}
