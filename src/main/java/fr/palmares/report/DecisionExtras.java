package fr.palmares.report;

import fr.palmares.model.CallState;
import fr.palmares.model.Decision;
import fr.palmares.model.Deliberation;
import fr.palmares.model.Projects;
import fr.palmares.model.Recusal;
import fr.palmares.model.Taking;
import fr.palmares.model.Vote;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Row;

/**
 * What the sheet of decisions tells besides, each where the call has it: the track, how the
 * committee decided and with which voices, who was recused, and what became of it since.
 */
final class DecisionExtras {
    private record Extra(Column column, Function<String, String> text) {}

    private final Material m;
    private final List<Extra> extras = new ArrayList<>();

    DecisionExtras(Material m) {
        this.m = m;
        CallState state = m.state;
        if (!state.rules().tracks().isEmpty()) {
            extras.add(
                    new Extra(
                            Column.text(m.say("decisions.track"), 18),
                            d -> state.track(d).map(t -> t.name().in(m.locale())).orElse("")));
        }
        if (!deliberation().sittings().isEmpty()) {
            extras.add(new Extra(Column.text(m.say("decisions.votes"), 28), this::votes));
        }
        if (!state.recusals().isEmpty()) {
            extras.add(new Extra(Column.text(m.say("decisions.recusals"), 24), this::recusals));
        }
        if (!Projects.of(state).isEmpty()) {
            extras.add(new Extra(Column.text(m.say("decisions.joint"), 24), this::joint));
        }
        if (!state.procedure().acts().sequels().isEmpty()) {
            extras.add(new Extra(Column.text(m.say("decisions.sequel"), 20), this::sequel));
        }
    }

    private Deliberation deliberation() {
        return m.state.procedure().deliberation();
    }

    List<Column> columns() {
        return extras.stream().map(Extra::column).toList();
    }

    int size() {
        return extras.size();
    }

    void write(Page page, Row row, int first, String dossier) {
        for (int i = 0; i < extras.size(); i++) {
            page.text(row, first + i, extras.get(i).text().apply(dossier), Look.WRAP);
        }
    }

    private String joint(String dossier) {
        return Projects.of(m.state, dossier)
                .map(p -> m.say("decisions.jointWith", String.join(", ", p.but(dossier))))
                .orElse("");
    }

    private String votes(String dossier) {
        Optional<Taking> taking =
                Optional.ofNullable(m.state.decisions().get(dossier))
                        .flatMap((Decision d) -> deliberation().taking(d));
        if (taking.isEmpty()) {
            return "";
        }
        return taking.get().manner() == Taking.Manner.VOTE
                ? deliberation().vote(taking.get().reference()).map(this::vote).orElse("")
                : m.say("decisions.manner." + taking.get().manner());
    }

    private String vote(Vote vote) {
        String cast = vote.casting() == null ? "" : m.say("decisions.cast");
        return vote.subject() == Vote.Subject.PROPOSAL
                ? m.say(
                        "decisions.vote",
                        vote.count(Vote.FOR),
                        vote.count(Vote.AGAINST),
                        vote.count(Vote.ABSTAIN),
                        cast)
                : vote.options().stream()
                                .map(o -> m.say("decisions.choice", o, vote.count(o)))
                                .collect(Collectors.joining(", "))
                        + cast;
    }

    private String recusals(String dossier) {
        return m.state.recusals().stream()
                .filter(r -> r.dossier().equals(dossier))
                .map(Recusal::juror)
                .map(m::jurorName)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private String sequel(String dossier) {
        return m
                .state
                .procedure()
                .acts()
                .sequels()
                .getOrDefault(dossier, java.util.Map.of())
                .keySet()
                .stream()
                .sorted()
                .map(k -> m.say("decisions.sequel." + k))
                .collect(Collectors.joining(", "));
    }
}
