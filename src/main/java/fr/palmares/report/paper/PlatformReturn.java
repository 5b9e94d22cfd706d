package fr.palmares.report.paper;

import fr.palmares.model.Decision;
import fr.palmares.model.DossierHead;
import fr.palmares.model.Eligibility;
import fr.palmares.model.Outcome;
import fr.palmares.model.Sequel;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What goes back to the platform: one row a dossier, with the platform's own words for a decision
 * and the reason that it demands for a refusal. {@code accepter} is its {@code dossierAccepter},
 * {@code refuser} its {@code dossierRefuser} and {@code sans_suite} its {@code
 * dossierClasserSansSuite}, also for a candidate that withdrew; a reserve list waits, so that
 * nothing is returned for it.
 */
public final class PlatformReturn {
    private static final List<String> HEAD = List.of("dossier", "decision", "etat", "motivation");

    private PlatformReturn() {}

    public static void write(OutputStream out, Source source) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEAD);
        for (DossierHead dossier : source.state().dossiers().values()) {
            List<String> row = row(source, dossier.number());
            if (!row.isEmpty()) {
                rows.add(row);
            }
        }
        Csv.write(out, rows);
    }

    private static List<String> row(Source source, String number) {
        if (source.state().inadmissible(number)) {
            Eligibility verdict = Objects.requireNonNull(source.state().eligibility().get(number));
            return List.of(number, "sans_suite", "Classé sans suite", verdict.reason());
        }
        Decision decision = source.decision(number).orElse(null);
        if (decision == null) {
            return List.of();
        }
        Sequel withdrawn =
                source.state()
                        .procedure()
                        .acts()
                        .sequel(number, Sequel.Kind.WITHDRAWN)
                        .orElse(null);
        if (withdrawn != null) {
            return List.of(number, "sans_suite", "Classé sans suite", withdrawn.reason());
        }
        Outcome outcome = source.outcome(number).orElse(decision.outcome());
        if (outcome == Outcome.LAUREATE) {
            return List.of(number, "accepter", "Accepté", decision.motivation());
        }
        if (outcome == Outcome.NOT_SELECTED) {
            return List.of(number, "refuser", "Refusé", decision.motivation());
        }
        return List.of();
    }
}
