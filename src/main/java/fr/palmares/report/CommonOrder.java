package fr.palmares.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One order for things that come in several: exports of one form in different years have most
 * columns in common, each with some of its own.
 */
final class CommonOrder {
    private CommonOrder() {}

    /**
     * Everything in {@code orders}, once each: what precedes something in one of them precedes it
     * here, except where they contradict each other; then what came first does.
     */
    static <T> List<T> of(Collection<? extends Collection<T>> orders) {
        Map<T, Set<T>> before = new LinkedHashMap<>();
        for (Collection<T> order : orders) {
            T last = null;
            for (T one : order) {
                Set<T> earlier = before.computeIfAbsent(one, o -> new LinkedHashSet<>());
                if (last != null) {
                    earlier.add(last);
                }
                last = one;
            }
        }
        Set<T> placed = new LinkedHashSet<>();
        before.keySet().forEach(one -> place(one, before, placed));
        return new ArrayList<>(placed);
    }

    /** Places what has to come before, then the thing itself; without recursion: forms are long. */
    private static <T> void place(T wanted, Map<T, Set<T>> before, Set<T> placed) {
        LinkedHashSet<T> path = new LinkedHashSet<>();
        path.add(wanted);
        while (!path.isEmpty()) {
            T top = path.getLast();
            T missing = null;
            for (T earlier : before.getOrDefault(top, Set.of())) {
                if (missing == null && !placed.contains(earlier) && !path.contains(earlier)) {
                    missing = earlier;
                }
            }
            if (missing == null) {
                placed.add(top);
                path.remove(top);
            } else {
                path.add(missing);
            }
        }
    }
}
