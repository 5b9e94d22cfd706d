package fr.palmares.cli;

import fr.palmares.app.BallotOutcome;
import fr.palmares.app.BallotOutcome.Change;
import fr.palmares.app.BallotOutcome.Excluded;
import fr.palmares.app.BallotOutcome.Result;
import fr.palmares.app.CallSession;
import fr.palmares.app.MergeBallots;
import fr.palmares.model.Refused;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code merge}: takes ballots in. */
@Command(name = "merge")
final class MergeCommand extends CallCommand {
    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "FILE",
            descriptionKey = "cli.merge.files")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--dry-run", descriptionKey = "cli.dryRun")
    private boolean dryRun;

    @Override
    void run(CallSession session) {
        MergeBallots merge = new MergeBallots(session);
        List<BallotOutcome> outcomes =
                dryRun
                        ? merge.preview(files, console().progress())
                        : merge.merge(files, console().progress());
        if (json()) {
            console().json(Map.of("files", outcomes.stream().map(this::json).toList()));
        } else {
            outcomes.forEach(this::text);
        }
        boolean nothing = outcomes.stream().allMatch(o -> o.result() == Result.REFUSED);
        Refused first = outcomes.getFirst().refusal();
        if (nothing && first != null) {
            throw first;
        }
    }

    private Map<String, Object> json(BallotOutcome outcome) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("file", outcome.file().toString());
        one.put("juror", outcome.juror().isEmpty() ? null : outcome.juror());
        one.put("result", outcome.result().name().toLowerCase(Locale.ROOT));
        one.put("changed", outcome.changed().stream().map(MergeCommand::json).toList());
        one.put("reason", reason(outcome));
        one.put("sheets", outcome.sheets());
        one.put("excluded", outcome.excluded().stream().map(this::json).toList());
        one.put(
                "notices",
                outcome.notices().stream().map(key -> console().messages().get(key)).toList());
        return one;
    }

    private @Nullable String reason(BallotOutcome outcome) {
        Refused refusal = outcome.refusal();
        return refusal == null ? null : console().messages().sentence(refusal);
    }

    private static Map<String, Object> json(Change change) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("dossier", change.dossier());
        one.put("criterion", change.criterion());
        one.put("before", change.before());
        one.put("after", change.after());
        one.put("conflict", change.conflict());
        return one;
    }

    private Map<String, Object> json(Excluded excluded) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("dossier", excluded.dossier());
        one.put("criterion", excluded.criterion());
        one.put("reason", console().messages().get(excluded.reason()));
        return one;
    }

    private void text(BallotOutcome outcome) {
        String reason = reason(outcome);
        String what =
                console()
                        .messages()
                        .get("merge.result." + outcome.result().name().toLowerCase(Locale.ROOT));
        if (reason != null) {
            console().line(what + " — " + reason);
            return;
        }
        console()
                .say(
                        "cli.merge.line",
                        outcome.file().getFileName(),
                        outcome.juror(),
                        what,
                        outcome.sheets(),
                        outcome.changed().size());
        if (outcome.result() != Result.NEW) {
            for (Change change : outcome.changed()) {
                console()
                        .line(
                                "    %s %s : %s → %s"
                                        .formatted(
                                                change.dossier(),
                                                change.criterion(),
                                                shown(change.before()),
                                                change.conflict()
                                                        ? console()
                                                                .messages()
                                                                .get("merge.result.conflict")
                                                        : shown(change.after())));
            }
        }
        for (Excluded excluded : outcome.excluded()) {
            console()
                    .line(
                            "    %s %s : %s"
                                    .formatted(
                                            excluded.dossier(),
                                            excluded.criterion(),
                                            console().messages().get(excluded.reason())));
        }
        outcome.notices().forEach(key -> console().line("    " + console().messages().get(key)));
    }

    private static String shown(@Nullable String mark) {
        return mark == null ? "—" : mark;
    }
}
