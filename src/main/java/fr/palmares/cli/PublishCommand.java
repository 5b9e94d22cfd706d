package fr.palmares.cli;

import fr.palmares.app.CallSession;
import fr.palmares.app.Paper;
import fr.palmares.app.PublishDocuments;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code publish}: every document into a folder. */
@Command(name = "publish")
final class PublishCommand extends CallCommand {
    @Option(
            names = "--out",
            required = true,
            paramLabel = "FOLDER",
            descriptionKey = "cli.publish.out")
    private Path out = Path.of("");

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "PAPER",
            descriptionKey = "cli.publish.only")
    private List<Paper> only = List.of();

    @Option(names = "--lang", paramLabel = "fr|en", descriptionKey = "cli.export.lang")
    private @Nullable PaperLanguage language;

    @Override
    void run(CallSession session) {
        Locale locale = PaperLanguage.locale(language, console());
        Set<Paper> papers = only.isEmpty() ? EnumSet.allOf(Paper.class) : EnumSet.copyOf(only);
        List<Path> written =
                new PublishDocuments(session, console().context())
                        .write(papers, out, locale, console().progress());
        console()
                .say(
                        "cli.publish.done",
                        written.size(),
                        out.toAbsolutePath().normalize().toString());
        written.forEach(file -> console().line("  " + file));
    }
}
