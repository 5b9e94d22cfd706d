package fr.palmares.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.palmares.model.CallState;
import fr.palmares.model.Fraction;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every figure of an analysis under a name of its own, such as {@code severity.corrected.D3}: what
 * two analyses are compared by. Rows are named by what they are about, not by where they stand.
 */
final class Figures {
    /** Doubles of two ways to add the same numbers. */
    private static final double ROUNDING = 1e-8;

    /** What a record of a list is about. */
    private static final List<String> SUBJECTS =
            List.of("kind", "model", "juror", "dossier", "criterion");

    private final Map<String, Object> all = new TreeMap<>();

    private Figures() {}

    /** Of the official ranking, {@link Analysis} and {@link SecondReadings}. */
    static Figures of(CallState state) {
        return of(state, Map.of());
    }

    /**
     * As {@link #of(CallState)}.
     *
     * @param sequence places of first submissions, by juror and dossier
     */
    static Figures of(CallState state, Map<String, Map<String, Integer>> sequence) {
        Analysis analysis = Analysis.of(state, state.grid(), state.rules(), 7, 300);
        SecondReadings second = SecondReadings.of(state, state.grid(), analysis, sequence, 7, 300);
        Figures figures = new Figures();
        figures.add("ranking", analysis.ranking().rows());
        figures.add("agreement", analysis.agreement());
        figures.add("jurors", analysis.jurors());
        figures.add("severity", analysis.severity());
        figures.add("leaveOneOut", analysis.leaveOneOut());
        figures.add("bootstrap", analysis.bootstrap());
        figures.add("greyZone", analysis.greyZone());
        figures.add("intervals", analysis.weightIntervals());
        figures.add("second", second);
        return figures;
    }

    /** All names with their values; "not computable" is {@code none}. */
    Map<String, Object> all() {
        return all;
    }

    /** Only those whose name matches. */
    Figures only(Predicate<String> name) {
        Figures some = new Figures();
        all.forEach(
                (key, value) -> {
                    if (name.test(key)) {
                        some.all.put(key, value);
                    }
                });
        return some;
    }

    /** Without those whose name matches a regular expression. */
    Figures without(String... expressions) {
        return only(name -> Stream.of(expressions).noneMatch(name::matches));
    }

    /** Lists of names without their order, which is that of entry. */
    Figures unordered() {
        Figures some = new Figures();
        all.forEach(
                (key, value) ->
                        some.all.put(
                                key,
                                value instanceof List<?> list
                                        ? list.stream().map(Object::toString).sorted().toList()
                                        : value));
        return some;
    }

    /** The same figures with names replaced, such as a dossier's by that of its twin. */
    Figures renamed(String expression, String replacement) {
        Figures some = new Figures();
        all.forEach((key, value) -> some.all.put(key.replaceAll(expression, replacement), value));
        return some;
    }

    /** The same names, with the same values but for rounding. */
    void assertSame(Figures other) {
        assertThat(other.all.keySet()).containsExactlyElementsOf(all.keySet());
        all.forEach(
                (name, value) -> {
                    Object found = other.all.get(name);
                    if (value instanceof Double number && found instanceof Double near) {
                        assertThat(near).as(name).isCloseTo(number, within(ROUNDING));
                    } else {
                        assertThat(found).as(name).isEqualTo(value);
                    }
                });
    }

    /** No figure is what arithmetic gives where there is nothing to compute. */
    void assertNumbers() {
        assertThat(all).isNotEmpty();
        all.forEach(
                (name, value) -> {
                    if (value instanceof Double number) {
                        assertThat(number).as(name).isFinite();
                    }
                });
    }

    private void add(String name, @Nullable Object value) {
        switch (value) {
            case null -> all.put(name, "none");
            case Optional<?> some -> add(name, some.orElse(null));
            case Map<?, ?> map -> map.forEach((key, one) -> add(name + "." + key, one));
            case Collection<?> list -> list(name, list);
            case Acceptability simulation -> simulation(name, simulation);
            case PairwiseWins wins -> wins(name, wins);
            case Fraction exact -> all.put(name, exact.toString());
            case Integer whole -> all.put(name, whole);
            case Record row -> row(name, row);
            default -> all.put(name, value);
        }
    }

    private void list(String name, Collection<?> list) {
        if (list.stream().allMatch(one -> one instanceof String || one instanceof Collection)) {
            all.put(name, List.copyOf(list));
            return;
        }
        Map<String, Integer> seen = new HashMap<>();
        for (Object one : list) {
            String subject = subject(one);
            // a weight may carry a dossier across both ways
            int time = seen.merge(subject, 1, Integer::sum);
            add(name + subject + (time > 1 ? "#" + time : ""), one);
        }
    }

    private static String subject(Object row) {
        StringBuilder subject = new StringBuilder();
        if (row instanceof Acceptability simulation) {
            return "." + simulation.model();
        }
        for (String component : SUBJECTS) {
            for (RecordComponent of : row.getClass().getRecordComponents()) {
                if (of.getName().equals(component)) {
                    subject.append('.').append(value(row, of));
                }
            }
        }
        assertThat(subject.toString()).as("subject of %s", row).isNotEmpty();
        return subject.toString();
    }

    private void row(String name, Record row) {
        for (RecordComponent component : row.getClass().getRecordComponents()) {
            add(name + "." + component.getName(), value(row, component));
        }
    }

    private void simulation(String name, Acceptability simulation) {
        add(name + ".topK", simulation.topK());
        add(name + ".firstRank", simulation.firstRank());
        add(name + ".centralWeights", simulation.centralWeights());
        int n = simulation.dossiers().size();
        IntStream.range(0, n)
                .forEach(
                        d ->
                                IntStream.rangeClosed(1, n)
                                        .forEach(
                                                rank ->
                                                        add(
                                                                "%s.share.%s.%d"
                                                                        .formatted(
                                                                                name,
                                                                                simulation
                                                                                        .dossiers()
                                                                                        .get(d),
                                                                                rank),
                                                                simulation.share(d, rank))));
    }

    private void wins(String name, PairwiseWins wins) {
        List<String> dossiers = wins.dossiers();
        for (int a = 0; a < dossiers.size(); a++) {
            for (int b = 0; b < dossiers.size(); b++) {
                add(name + "." + dossiers.get(a) + "." + dossiers.get(b), wins.share(a, b));
            }
        }
    }

    private static @Nullable Object value(Object row, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(row);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(component.getName(), e);
        }
    }
}
