package fr.palmares.report.paper;

import fr.palmares.model.Criterion;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The rules of the round as sentences, in the words of the workbook. */
final class Rules {
    private Rules() {}

    static List<String> sentences(Source source) {
        fr.palmares.model.Rules rules = source.ranking().rules();
        List<Criterion> counted = source.ranking().grid().counted();
        List<String> said = new ArrayList<>();
        said.add(
                source.say(
                        "rule.method." + rules.method(),
                        source.ranking().grid().scale().written()));
        boolean alike =
                counted.stream()
                        .allMatch(c -> c.weight().compareTo(counted.getFirst().weight()) == 0);
        said.add(
                alike
                        ? source.say("rule.weights.equal", counted.size())
                        : source.say(
                                "rule.weights",
                                counted.stream()
                                        .map(
                                                c ->
                                                        source.shortLabel(c)
                                                                + "\u00a0"
                                                                + source.formats()
                                                                        .plain(c.weight()))
                                        .collect(Collectors.joining(" · "))));
        said.add(source.say("rule.abstentions." + rules.abstentions()));
        said.add(
                source.say(
                        "rule.ties",
                        counted.stream()
                                .map(source::shortLabel)
                                .collect(Collectors.joining(", "))));
        said.add(
                rules.seats() == 0
                        ? source.say("rule.seats.none")
                        : source.say("rule.seats", rules.seats(), rules.reserve()));
        rules.tracks()
                .forEach(
                        t ->
                                said.add(
                                        source.say(
                                                "rule.track",
                                                t.name().in(source.locale()),
                                                t.seats(),
                                                t.reserve())));
        return said;
    }
}
