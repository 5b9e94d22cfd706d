package fr.palmares.cli;

import fr.palmares.app.BallotOutcome;
import fr.palmares.app.BallotOutcome.Change;
import fr.palmares.app.BallotOutcome.Excluded;
import fr.palmares.app.BallotOutcome.Result;
import fr.palmares.app.BallotOutcome.Side;
import fr.palmares.app.CallSession;
import fr.palmares.app.MakeReceipt;
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

    @Option(names = "--receipts", paramLabel = "FOLDER", descriptionKey = "cli.merge.receipts")
    private @Nullable Path receipts;

    @Override
    void run(CallSession session) {
        MergeBallots merge = new MergeBallots(session);
        List<BallotOutcome> outcomes;
        List<MakeReceipt.Made> made = List.of();
        if (dryRun) {
            outcomes = merge.preview(files, console().progress());
        } else {
            MergeBallots.Merged merged = merge.merge(files, console().progress());
            outcomes = merged.outcomes();
            made = receipts(session, merged.jurors());
        }
        if (json()) {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("files", outcomes.stream().map(this::json).toList());
            if (receipts != null) {
                all.put("receipts", made.stream().map(m -> m.file().toString()).toList());
            }
            console().json(all);
        } else {
            outcomes.forEach(this::text);
            made.forEach(
                    m ->
                            console()
                                    .say(
                                            "cli.merge.receipt",
                                            m.file(),
                                            m.receipt().juror(),
                                            m.receipt().counted(),
                                            m.receipt().lines().size() - m.receipt().counted()));
        }
        boolean nothing = outcomes.stream().allMatch(o -> o.result() == Result.REFUSED);
        Refused first = outcomes.getFirst().refusal();
        if (nothing && first != null) {
            throw first;
        }
    }

    private List<MakeReceipt.Made> receipts(CallSession session, List<String> jurors) {
        Path folder = receipts;
        if (folder == null) {
            return List.of();
        }
        MakeReceipt receipt = new MakeReceipt(session);
        List<String> heard = receipt.jurors();
        return jurors.stream()
                .filter(heard::contains)
                .map(j -> receipt.make(j, receipt.fileIn(folder, j)))
                .toList();
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
        one.put("late", outcome.late());
        one.put("held", outcome.held().isEmpty() ? null : outcome.held());
        one.put("revoked", outcome.revoked());
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
        one.put("sides", change.sides().stream().map(MergeCommand::json).toList());
        return one;
    }

    private static Map<String, Object> json(Side side) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("device", side.device());
        one.put("author", side.own() ? "juror" : "coordinator");
        one.put("at", side.at().toString());
        one.put("value", side.value());
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
                                                        ? sides(change)
                                                        : shown(change.after())));
            }
        }
        if (!outcome.late().isEmpty()) {
            console()
                    .say(
                            "cli.merge.late",
                            outcome.late().size(),
                            String.join(", ", outcome.late()));
        }
        if (!outcome.held().isEmpty()) {
            console().say("cli.merge.held", outcome.held());
        }
        if (outcome.revoked()) {
            console().say("cli.merge.revoked");
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

    private String sides(Change change) {
        return console().messages().get("merge.result.conflict")
                + " ("
                + String.join(
                        " / ",
                        change.sides().stream()
                                .map(
                                        s ->
                                                shown(s.value())
                                                        + " "
                                                        + s.device().substring(0, 8)
                                                        + " "
                                                        + s.at())
                                .toList())
                + ")";
    }

    private static String shown(@Nullable String mark) {
        return mark == null ? "—" : mark;
    }
}
