package fr.palmares.cli;

import fr.palmares.app.AssignReaders;
import fr.palmares.app.CallSession;
import fr.palmares.app.ManageJury;
import fr.palmares.app.jury.Proposal;
import fr.palmares.intake.Placed;
import fr.palmares.intake.ReadAssignments;
import fr.palmares.model.Assignment;
import fr.palmares.model.CallState;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * {@code assign}: who reads what, exactly as a list says or computed fairly; an absent juror's
 * dossiers to others; a third reader where two differ.
 */
@Command(name = "assign")
final class AssignCommand extends CallCommand {
    /** What is to be computed; one of them. */
    static final class What {
        @Option(names = "--readers", paramLabel = "N", descriptionKey = "cli.assign.readers")
        private @Nullable Integer readers;

        @Option(names = "--transfer", paramLabel = "J", descriptionKey = "cli.assign.transfer")
        private @Nullable String transfer;

        @Option(names = "--third", descriptionKey = "cli.assign.third")
        private boolean third;
    }

    @Spec private @Nullable CommandSpec spec;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "FILE.csv",
            descriptionKey = "cli.assign.list")
    private @Nullable Path file;

    @ArgGroup(exclusive = true, multiplicity = "0..1")
    private What what = new What();

    @Option(names = "--seed", paramLabel = "S", descriptionKey = "cli.assign.seed")
    private long seed;

    @Option(names = "--dry-run", descriptionKey = "cli.dryRun")
    private boolean dryRun;

    @Option(names = "--separator", paramLabel = "C", descriptionKey = "cli.separator")
    private @Nullable Character separator;

    @Override
    void run(CallSession session) {
        AssignReaders assign = new AssignReaders(session);
        Integer readers = what.readers;
        String absent = what.transfer;
        boolean computed = readers != null || absent != null || what.third;
        if ((file != null) == computed) {
            CommandLine line = java.util.Objects.requireNonNull(spec).commandLine();
            throw computed
                    ? new UnmatchedArgumentException(line, List.of(String.valueOf(file)))
                    : new MissingParameterException(
                            line,
                            List.of(
                                    line.getCommandSpec().positionalParameters().getLast(),
                                    line.getCommandSpec().findOption("--readers")),
                            "");
        }
        if (file != null) {
            list(session, file);
        } else if (readers != null) {
            say(
                    session,
                    dryRun
                            ? assign.previewEverywhere(readers, seed)
                            : assign.everywhere(readers, seed));
        } else if (absent != null) {
            say(
                    session,
                    dryRun ? assign.previewTransfer(absent, seed) : assign.transfer(absent, seed));
        } else {
            say(session, dryRun ? assign.previewThird(seed) : assign.third(seed));
        }
    }

    private void list(CallSession session, Path file) {
        List<Placed<Assignment>> rows =
                ReadAssignments.read(file, session.state().round().code(), separator).rows();
        Known known = new Known(session.state());
        rows.forEach(r -> known.reader(r.value().juror(), r.value().dossier(), r.place()));
        ManageJury.Assigned done =
                new ManageJury(session).assignExactly(rows.stream().map(Placed::value).toList());
        console().say("cli.assign.done", done.total(), done.added(), done.removed());
    }

    private void say(CallSession session, Proposal proposal) {
        CallState state = session.state();
        if (json()) {
            console().json(described(state, proposal));
            return;
        }
        console()
                .say(
                        dryRun ? "cli.assign.would" : "cli.assign.shared",
                        proposal.added(),
                        proposal.removed(),
                        proposal.leads().size(),
                        proposal.near(),
                        proposal.given());
        proposal.loads()
                .forEach(
                        (juror, load) ->
                                console()
                                        .say(
                                                "cli.assign.load",
                                                juror,
                                                load,
                                                proposal.newLeads().values().stream()
                                                        .filter(juror::equals)
                                                        .count()));
        if (proposal.spread() > 1) {
            console().say("cli.assign.uneven", proposal.spread());
        }
        proposal.blocked()
                .forEach(
                        s ->
                                console()
                                        .say(
                                                "cli.assign.blocked",
                                                s.dossier(),
                                                s.possible(),
                                                s.wanted()));
    }

    private Map<String, Object> described(CallState state, Proposal proposal) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("dryRun", dryRun);
        json.put("seed", seed);
        json.put("readers", state.juryFile().plan().readers());
        json.put("added", pairs(proposal, true));
        json.put("removed", pairs(proposal, false));
        json.put("leads", proposal.newLeads());
        json.put("loads", proposal.loads());
        json.put("spread", proposal.spread());
        json.put("near", proposal.near());
        json.put("blocked", proposal.blocked());
        return json;
    }

    private static List<Map<String, String>> pairs(Proposal proposal, boolean assigned) {
        return proposal.pairs(assigned).stream()
                .map(r -> Map.of("juror", r.juror(), "dossier", r.dossier()))
                .toList();
    }
}
