package fr.palmares.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What commands that read a list share: its file and what parts its fields. */
abstract class ListCommand extends CallCommand {
    @Parameters(index = "1", paramLabel = "FILE.csv", descriptionKey = "cli.list")
    private Path file = Path.of("");

    @Option(names = "--separator", paramLabel = "C", descriptionKey = "cli.separator")
    private @Nullable Character separator;

    final Path file() {
        return file;
    }

    final @Nullable Character separator() {
        return separator;
    }
}
