package fr.palmares.cli;

import fr.palmares.app.Demo;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code demo}: the whole job on the sample data. */
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {
    @ParentCommand private @Nullable Palmares parent;

    @Parameters(paramLabel = "FOLDER", descriptionKey = "cli.demo.folder")
    private Path folder = Path.of("");

    @Override
    public Integer call() {
        Console console = Objects.requireNonNull(parent).console();
        Demo.Written written =
                new Demo(console.context())
                        .run(
                                folder.toAbsolutePath().normalize(),
                                console.messages().locale(),
                                console.progress());
        console.say("cli.demo.done");
        console.line("  " + written.call());
        written.files().forEach(file -> console.line("  " + file));
        return 0;
    }
}
