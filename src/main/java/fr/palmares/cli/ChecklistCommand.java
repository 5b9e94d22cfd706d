package fr.palmares.cli;

import fr.palmares.app.CallSession;
import fr.palmares.app.CheckEligibility;
import fr.palmares.model.Check;
import fr.palmares.model.Checklist;
import fr.palmares.model.EligibilityProposal;
import fr.palmares.model.EligibilityProposal.Finding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code checklist}: says what eligibility asks, and what it proposes; it decides nothing. */
@Command(name = "checklist")
final class ChecklistCommand extends CallCommand {
    @Option(names = "--deadline", paramLabel = "DATE", descriptionKey = "cli.checklist.deadline")
    private @Nullable String deadline;

    @Option(names = "--type", paramLabel = "T", arity = "1", descriptionKey = "cli.checklist.type")
    private @Nullable List<String> types;

    @Option(names = "--service", paramLabel = "L", descriptionKey = "cli.checklist.service")
    private @Nullable String service;

    @Option(
            names = "--require",
            paramLabel = "L",
            arity = "1",
            descriptionKey = "cli.checklist.require")
    private @Nullable List<String> required;

    @Option(names = "--more", paramLabel = "T", arity = "1", descriptionKey = "cli.checklist.more")
    private @Nullable List<String> more;

    @Option(names = "--check", paramLabel = "D", descriptionKey = "cli.checklist.check")
    private String dossier = "";

    @Option(names = "--point", paramLabel = "P", descriptionKey = "cli.checklist.point")
    private String point = "";

    @Option(names = "--met", descriptionKey = "cli.checklist.met")
    private boolean met;

    @Option(names = "--reason", paramLabel = "T", descriptionKey = "cli.reason")
    private String note = "";

    @Option(names = "--admit-proposed", descriptionKey = "cli.checklist.admit")
    private boolean admit;

    @Override
    void run(CallSession session) {
        CheckEligibility use = new CheckEligibility(session);
        Checklist now = session.state().procedure().eligibility().checklist();
        Checklist asked =
                new Checklist(
                        deadline == null ? now.deadline() : Dates.read(deadline),
                        types == null ? now.organisationTypes() : types,
                        service == null ? now.publicService() : service,
                        required == null ? now.requiredAnswers() : required,
                        more == null ? now.more() : more);
        if (!asked.equals(now)) {
            use.checklist(asked);
        }
        if (!dossier.isEmpty()) {
            use.check(dossier, point, new Check(met, note));
        }
        if (admit) {
            int admitted = use.admitProposed(session.state().dossiers().keySet());
            if (!json()) {
                console().say("cli.checklist.admitted", admitted);
            }
        }
        Map<String, EligibilityProposal> proposals = use.proposals();
        if (json()) {
            Map<String, Object> all = new LinkedHashMap<>();
            proposals.forEach((number, proposal) -> all.put(number, json(proposal)));
            console().json(all);
        } else {
            proposals.forEach(this::line);
        }
    }

    private void line(String number, EligibilityProposal proposal) {
        console()
                .line(
                        number
                                + "\t"
                                + console().messages().get("proposal." + proposal.verdict())
                                + "\t"
                                + String.join(
                                        " ; ", proposal.open().stream().map(this::words).toList()));
    }

    private String words(Finding finding) {
        String key =
                finding.point().startsWith(EligibilityProposal.ANSWER)
                        ? "finding.answer"
                        : finding.point().startsWith(EligibilityProposal.MORE)
                                ? "finding.more"
                                : "finding." + finding.point();
        return console().messages().get(key, finding.found(), finding.expected());
    }

    private static Map<String, Object> json(EligibilityProposal proposal) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("proposal", lower(proposal.verdict()));
        one.put(
                "points",
                proposal.findings().stream()
                        .map(
                                f -> {
                                    Map<String, Object> point = new LinkedHashMap<>();
                                    point.put("point", f.point());
                                    point.put("met", lower(f.met()));
                                    point.put("found", f.found());
                                    point.put("expected", f.expected());
                                    point.put("byPerson", f.byPerson());
                                    point.put("note", f.note());
                                    return point;
                                })
                        .toList());
        return one;
    }

    private static String lower(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
