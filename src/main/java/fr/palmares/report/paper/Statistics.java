package fr.palmares.report.paper;

import fr.palmares.model.Answer;
import fr.palmares.model.Category;
import fr.palmares.model.DossierHead;
import fr.palmares.model.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** A way to sort dossiers: its key and name, and its lines with the most dossiers first. */
    public record Breakdown(String key, String name, List<Line> lines) {
        public Breakdown {
            lines = List.copyOf(lines);
        }
    }

    /** Letters of a category at most, where the column was guessed. */
    private static final int MOST = 80;

    private Statistics() {}

    /** All dossiers together. */
    public static Line total(Source source) {
        return count("", source, List.copyOf(source.state().dossiers().values()));
    }

    /** By each of the call's categories, where the files say it. */
    public static List<Breakdown> breakdowns(Source source) {
        List<Breakdown> all = new ArrayList<>();
        for (Category category : source.state().procedure().sorting()) {
            all.add(
                    by(
                            category.key(),
                            name(source, category),
                            source,
                            d -> values(source, category, d)));
        }
        return all.stream().filter(b -> b.lines().size() > 1).toList();
    }

    /** What a category is called. */
    public static String name(Source source, Category category) {
        return category.name().isEmpty()
                ? source.say("paper.statistics." + category.key())
                : category.name();
    }

    private static List<String> values(Source source, Category category, DossierHead d) {
        return field(category, d)
                .map(List::of)
                .orElseGet(
                        () ->
                                answer(source, category, d.number())
                                        .map(a -> parts(a.value()))
                                        .orElse(List.of("")));
    }

    /** The dossier's own field that a category is read from; empty for an answer. */
    private static Optional<String> field(Category category, DossierHead d) {
        if (!category.column().isEmpty()) {
            return Optional.empty();
        }
        return switch (category.key()) {
            case Category.TYPE -> Optional.of(d.organisationType());
            case Category.DOMAIN -> Optional.of(d.domain());
            case Category.REGION -> Optional.of(d.region());
            case Category.TRACK -> Optional.of(d.track());
            default -> Optional.empty();
        };
    }

    /** The answer that a category is read from: the one it names, else the usual one. */
    private static Optional<Answer> answer(Source source, Category category, String number) {
        if (!category.column().isEmpty()) {
            return source.dossier(number).answers().stream()
                    .filter(a -> a.label().equals(category.column()) && !a.value().isBlank())
                    .findFirst();
        }
        // nobody chose the column: a text that was written is no category
        return category.key().equals(Category.FAMILY) || category.key().equals(Category.IMPACT)
                ? source.answered(number, "category." + category.key())
                        .filter(a -> parts(a.value()).stream().allMatch(p -> p.length() <= MOST))
                : Optional.empty();
    }

    /** The answers of a dossier that feed a breakdown. */
    public static List<Answer> answers(Source source, String number) {
        return source.state().procedure().sorting().stream()
                .flatMap(c -> answer(source, c, number).stream())
                .distinct()
                .toList();
    }

    /** Several answers in one text, as the platform joins them. */
    public static List<String> parts(String answer) {
        return List.of(answer.split("\\s*[,;]\\s+"));
    }

    private static Breakdown by(
            String key,
            String name,
            Source source,
            Function<DossierHead, List<String>> categories) {
        Map<String, List<DossierHead>> groups = new LinkedHashMap<>();
        for (DossierHead dossier : source.state().dossiers().values()) {
            for (String category : categories.apply(dossier)) {
                String group =
                        category.isBlank() ? source.say("paper.statistics.unsaid") : category;
                groups.computeIfAbsent(group, c -> new ArrayList<>()).add(dossier);
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
        return new Breakdown(key, name, lines);
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
