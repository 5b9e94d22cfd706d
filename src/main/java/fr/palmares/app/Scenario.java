package fr.palmares.app;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * A what-if that was kept under a name. It has no effect on anything.
 *
 * @param name chosen by the user
 * @param weights by criterion code, in the grid's order
 * @param seats 0 for none
 * @param without jurors whose sheets are left aside, by code
 */
public record Scenario(
        String name, Map<String, BigDecimal> weights, int seats, Set<String> without) {
    public Scenario {
        Objects.requireNonNull(name);
        weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
        without = Collections.unmodifiableSet(new TreeSet<>(without));
    }
}
