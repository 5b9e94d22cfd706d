package fr.palmares.report;

import fr.palmares.model.Criterion;
import fr.palmares.model.JournalMark;
import fr.palmares.model.Rules;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The rules of the round, and what the figures rest on, as sentences. */
final class RuleInWords {
    private RuleInWords() {}

    /** How the score is made, what becomes of abstentions, how ties are broken, the seats. */
    static List<String> sentences(Material m) {
        Rules rules = m.ranking.rules();
        List<String> said = new ArrayList<>();
        said.add(m.say("rule.method." + rules.method(), m.ranking.grid().scale().written()));
        said.add(weights(m));
        said.add(m.say("rule.abstentions." + rules.abstentions()));
        String uncounted =
                m.criteria().stream()
                        .filter(c -> !c.counted())
                        .map(m::shortLabel)
                        .collect(Collectors.joining(", "));
        if (!uncounted.isEmpty()) {
            said.add(m.say("rule.uncounted", uncounted));
        }
        said.add(m.say("rule.ties", names(m)));
        said.add(
                rules.seats() == 0
                        ? m.say("rule.seats.none")
                        : m.say("rule.seats", rules.seats(), rules.reserve()));
        return said;
    }

    /** The state of the journal in one line: entries, time, head. */
    static String stateOfMarks(Material m) {
        JournalMark journal = m.state.journal();
        return m.say(
                "state",
                m.state.round().name().in(m.locale()),
                m.formats.count(journal.entries()),
                m.formats.dateTime(journalTime(m)),
                journal.head().substring(0, Math.min(12, journal.head().length())));
    }

    static LocalDateTime journalTime(Material m) {
        return LocalDateTime.ofInstant(m.state.journal().at(), m.at.getZone());
    }

    private static String weights(Material m) {
        List<Criterion> counted = m.ranking.grid().counted();
        boolean alike =
                counted.stream()
                        .allMatch(c -> c.weight().compareTo(counted.getFirst().weight()) == 0);
        if (alike) {
            return m.say("rule.weights.equal", counted.size());
        }
        return m.say(
                "rule.weights",
                counted.stream()
                        .map(c -> m.shortLabel(c) + "\u00a0" + m.formats.plain(c.weight()))
                        .collect(Collectors.joining(" · ")));
    }

    private static String names(Material m) {
        return m.ranking.grid().counted().stream()
                .map(m::shortLabel)
                .collect(Collectors.joining(", "));
    }
}
