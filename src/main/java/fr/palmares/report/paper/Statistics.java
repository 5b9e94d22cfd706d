package fr.palmares.report.paper;

import fr.palmares.model.Answer;
import fr.palmares.model.DossierHead;
import fr.palmares.model.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** How many came, were admissible and were selected, over all and by category. */
public final class Statistics {
    /**
     * One category's figures.
     *
     * @param submitted dossiers received
     * @param admissible those of them that were not declared inadmissible
     * @param selected those of them that became laureates
     */
    public record Line(String category, int submitted, int admissible, int selected) {
        /** Selected per submitted, 0 to 1; 0 where nobody submitted. */
        public double rate() {
            return submitted == 0 ? 0 : (double) selected / submitted;
        }
    }

    /** A way to sort dossiers: its key, and its lines with the most dossiers first. */
    public record Breakdown(String key, List<Line> lines) {
        public Breakdown {
            lines = List.copyOf(lines);
        }
    }

    private Statistics() {}

    /** All dossiers together. */
    public static Line total(Source source) {
        return count("", source, List.copyOf(source.state().dossiers().values()));
    }

    /** By type of organisation, domain, region, track and family of AI, where the files say it. */
    public static List<Breakdown> breakdowns(Source source) {
        List<Breakdown> all = new ArrayList<>();
        all.add(by("type", source, d -> List.of(d.organisationType())));
        all.add(by("domain", source, d -> List.of(d.domain())));
        all.add(by("region", source, d -> List.of(d.region())));
        all.add(by("track", source, d -> List.of(d.track())));
        all.add(by("family", source, d -> parts(source.answer(d.number(), "family"))));
        return all.stream().filter(b -> b.lines().size() > 1).toList();
    }

    /** The answers of a dossier that feed a breakdown. */
    public static List<Answer> answers(Source source, String number) {
        return source.answered(number, "family").stream().toList();
    }

    /** Several answers in one text, as the platform joins them. */
    public static List<String> parts(String answer) {
        return List.of(answer.split("\\s*[,;]\\s+"));
    }

    private static Breakdown by(
            String key, Source source, Function<DossierHead, List<String>> categories) {
        Map<String, List<DossierHead>> groups = new LinkedHashMap<>();
        for (DossierHead dossier : source.state().dossiers().values()) {
            for (String category : categories.apply(dossier)) {
                String name = category.isBlank() ? source.say("paper.statistics.unsaid") : category;
                groups.computeIfAbsent(name, c -> new ArrayList<>()).add(dossier);
            }
        }
        List<Line> lines =
                groups.entrySet().stream()
                        .map(g -> count(g.getKey(), source, g.getValue()))
                        .sorted(
                                (a, b) ->
                                        a.submitted() == b.submitted()
                                                ? source.formats()
                                                        .order()
                                                        .compare(a.category(), b.category())
                                                : b.submitted() - a.submitted())
                        .toList();
        return new Breakdown(key, lines);
    }

    private static Line count(String category, Source source, List<DossierHead> dossiers) {
        int admissible =
                (int)
                        dossiers.stream()
                                .filter(d -> !source.state().inadmissible(d.number()))
                                .count();
        int selected =
                (int)
                        dossiers.stream()
                                .filter(
                                        d ->
                                                source.outcome(d.number())
                                                        .filter(Outcome.LAUREATE::equals)
                                                        .isPresent())
                                .count();
        return new Line(category, dossiers.size(), admissible, selected);
    }
}
