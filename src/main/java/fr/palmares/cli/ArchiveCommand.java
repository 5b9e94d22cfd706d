package fr.palmares.cli;

import fr.palmares.app.ArchiveCall;
import fr.palmares.app.CallSession;
import fr.palmares.model.ArchiveMark;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code archive}: the call and its documents in one file that is only read. */
@Command(name = "archive")
final class ArchiveCommand extends CallCommand {
    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            descriptionKey = "cli.archive.out")
    private Path out = Path.of("");

    @Option(names = "--lang", paramLabel = "fr|en", descriptionKey = "cli.export.lang")
    private @Nullable PaperLanguage language;

    @Override
    void run(CallSession session) {
        ArchiveMark made =
                new ArchiveCall(session, console().context())
                        .write(
                                out,
                                PaperLanguage.locale(language, console()),
                                console().progress());
        if (json()) {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("file", out.toAbsolutePath().normalize().toString());
            all.put("hash", made.hash());
            all.put("entries", made.entries());
            all.put("head", made.head());
            all.put("files", made.files());
            all.put("bytes", made.bytes());
            console().json(all);
        } else {
            console()
                    .say(
                            "cli.archive.done",
                            out.toAbsolutePath().normalize().toString(),
                            made.files(),
                            made.entries(),
                            made.hash());
        }
    }
}
