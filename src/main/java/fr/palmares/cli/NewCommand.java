package fr.palmares.cli;

import fr.palmares.app.CallSession;
import fr.palmares.app.NewCall;
import fr.palmares.intake.ReadGrid;
import fr.palmares.model.Criterion;
import fr.palmares.model.Grid;
import fr.palmares.model.Rules;
import fr.palmares.model.Scale;
import fr.palmares.model.Template;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code new}: makes a call's folder. */
@Command(name = "new")
final class NewCommand implements Callable<Integer> {
    @ParentCommand private @Nullable Palmares parent;

    @Parameters(paramLabel = "CALL", descriptionKey = "cli.call")
    private Path call = Path.of("");

    @Option(names = "--name", paramLabel = "T", descriptionKey = "cli.new.name")
    private @Nullable String name;

    @Option(names = "--grid", paramLabel = "grid.csv", descriptionKey = "cli.new.grid")
    private @Nullable Path grid;

    @Option(names = "--template", paramLabel = "T", descriptionKey = "cli.new.template")
    private Template template = Template.AMI_IA_2;

    @Option(names = "--scale", paramLabel = "0-5", descriptionKey = "cli.new.scale")
    private String scale = "0-5";

    @Option(names = "--seats", paramLabel = "N", descriptionKey = "cli.new.seats")
    private int seats;

    @Option(names = "--reserve", paramLabel = "N", descriptionKey = "cli.new.reserve")
    private int reserve;

    @Option(names = "--separator", paramLabel = "C", descriptionKey = "cli.separator")
    private @Nullable Character separator;

    @Override
    public Integer call() {
        Console console = java.util.Objects.requireNonNull(parent).console();
        Scale marks = Scale.parse(scale);
        Grid asked = grid == null ? started(marks) : ReadGrid.read(grid, marks, separator);
        Path folder = call.toAbsolutePath().normalize();
        String called = name == null ? String.valueOf(folder.getFileName()) : name;
        NewCall what = new NewCall(called, asked, Rules.DEFAULT.withSeats(seats, reserve));
        try (CallSession session = CallSession.create(console.context(), folder, what)) {
            console.say(
                    "cli.new.done",
                    session.state().call().name(),
                    folder.toString(),
                    session.state().grid().criteria().size());
        }
        return 0;
    }

    /** A template on another scale keeps its criteria and loses its wordings. */
    private Grid started(Scale marks) {
        Grid from = template.grid();
        if (marks.equals(from.scale())) {
            return from;
        }
        return new Grid(marks, from.criteria().stream().map(Criterion::withoutLevels).toList());
    }
}
