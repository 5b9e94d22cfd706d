package fr.palmares.cli;

import fr.palmares.app.CallSession;
import fr.palmares.app.RunRounds;
import fr.palmares.intake.ReadGrid;
import fr.palmares.model.CallState;
import fr.palmares.model.Grid;
import fr.palmares.model.LocalText;
import fr.palmares.model.Round;
import fr.palmares.model.RoundPlan;
import fr.palmares.model.Rules;
import fr.palmares.model.Scale;
import fr.palmares.model.Stage;
import fr.palmares.model.Template;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code round}: makes, opens, closes or reopens a round. */
@Command(name = "round")
final class RoundCommand extends CallCommand {
    @ArgGroup(exclusive = true, multiplicity = "1")
    private Act act = new Act();

    /** What is to be done. */
    static final class Act {
        @Option(names = "--add", paramLabel = "R", descriptionKey = "cli.round.add")
        private String add = "";

        @Option(names = "--open", paramLabel = "R", descriptionKey = "cli.round.open")
        private String open = "";

        @Option(names = "--close", paramLabel = "R", descriptionKey = "cli.round.close")
        private String close = "";

        @Option(names = "--reopen", paramLabel = "R", descriptionKey = "cli.round.reopen")
        private String reopen = "";

        @Option(names = "--accept-late", paramLabel = "J", descriptionKey = "cli.round.late")
        private String late = "";
    }

    @Option(names = "--reason", paramLabel = "T", descriptionKey = "cli.reason")
    private String reason = "";

    @Option(names = "--name", paramLabel = "T", descriptionKey = "cli.round.name")
    private String name = "";

    @Option(names = "--stage", paramLabel = "S", descriptionKey = "cli.round.stage")
    private Stage stage = Stage.SELECTION;

    @Option(names = "--from", paramLabel = "R", descriptionKey = "cli.round.from")
    private String from = "";

    @Option(names = "--carry", descriptionKey = "cli.round.carry")
    private boolean carry;

    @Option(names = "--jury", paramLabel = "J", split = ",", descriptionKey = "cli.round.jury")
    private List<String> jury = List.of();

    @Option(names = "--grid", paramLabel = "grid.csv", descriptionKey = "cli.new.grid")
    private @Nullable Path grid;

    @Option(names = "--template", paramLabel = "T", descriptionKey = "cli.new.template")
    private @Nullable Template template;

    @Option(names = "--scale", paramLabel = "0-5", descriptionKey = "cli.new.scale")
    private String scale = "0-5";

    @Option(names = "--seats", paramLabel = "N", descriptionKey = "cli.new.seats")
    private int seats;

    @Option(names = "--reserve", paramLabel = "N", descriptionKey = "cli.new.reserve")
    private int reserve;

    @Override
    void run(CallSession session) {
        RunRounds rounds = new RunRounds(session);
        if (!act.add.isEmpty()) {
            rounds.add(round(session.state()), grid(session.state()), rules(session.state()));
            console().say("cli.round.added", act.add);
        } else if (!act.open.isEmpty()) {
            rounds.open(act.open);
            console().say("cli.round.opened", act.open);
        } else if (!act.close.isEmpty()) {
            rounds.close(act.close);
            console().say("cli.round.closed", act.close);
        } else if (!act.reopen.isEmpty()) {
            rounds.reopen(act.reopen, reason);
            console().say("cli.round.reopened", act.reopen);
        } else {
            rounds.acceptLate(act.late, reason);
            console().say("cli.round.lateAccepted", act.late);
        }
    }

    private Round round(CallState state) {
        int position =
                1
                        + RunRounds.all(state).stream()
                                .mapToInt(r -> r.plan().position())
                                .max()
                                .orElse(0);
        RoundPlan plan = new RoundPlan(stage, position).after(from, carry).withJury(jury);
        return new Round(
                act.add, LocalText.same(name.isBlank() ? act.add : name.strip()), false, plan);
    }

    /** The grid asked for, else the one of the round in view. */
    private Grid grid(CallState state) {
        if (grid != null) {
            return ReadGrid.read(grid, Scale.parse(scale), null);
        }
        return template == null ? state.grid() : template.grid();
    }

    private Rules rules(CallState state) {
        Rules now = state.rules();
        return new Rules(seats, reserve, now.method(), now.abstentions());
    }
}
