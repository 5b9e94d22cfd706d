package fr.palmares.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Values by dossier, being made into a {@link Reading}. */
final class Values {
    /** Values closer than this are equal but for rounding. */
    private static final double EQUAL = 1e-9;

    private final Ranking ranking;
    private final Map<String, Double> values = new HashMap<>();
    private final Map<String, Integer> compared = new HashMap<>();
    private final Map<String, Integer> parts = new HashMap<>();
    private int most = 1;
    private boolean lowFirst;

    Values(Ranking ranking) {
        this.ranking = ranking;
    }

    Values put(String dossier, double value) {
        values.put(dossier, value);
        return this;
    }

    Values compared(String dossier, int others) {
        compared.put(dossier, others);
        return this;
    }

    /** Says in which part a dossier is, from 1; by default all are in the first. */
    Values part(String dossier, int part) {
        parts.put(dossier, part);
        most = Math.max(most, part);
        return this;
    }

    /** The lowest value is the best. */
    Values lowFirst() {
        lowFirst = true;
        return this;
    }

    static Reading none(Reading.Kind kind, Unavailable why) {
        return new Reading(kind, List.of(), 1, Optional.of(why));
    }

    Reading reading(Reading.Kind kind) {
        List<Ranked> sorted = new ArrayList<>(ranking.rows());
        Comparator<Ranked> byValue =
                Comparator.comparingDouble(
                        r -> (lowFirst ? 1 : -1) * values.getOrDefault(r.dossier(), 0.0));
        // a stable sort: whoever is equal stays in the official order
        sorted.sort(
                Comparator.<Ranked, Boolean>comparing(r -> !values.containsKey(r.dossier()))
                        .thenComparingInt(this::partOf)
                        .thenComparing(byValue));
        List<Reading.Row> rows = new ArrayList<>();
        int part = 0;
        int within = 0;
        int rank = 0;
        double head = 0;
        for (Ranked one : sorted) {
            Double value = values.get(one.dossier());
            if (value != null) {
                within = partOf(one) == part ? within + 1 : 1;
                if (within == 1 || Math.abs(value - head) > EQUAL) {
                    rank = within;
                    head = value;
                }
                part = partOf(one);
            }
            rows.add(row(kind, one, value, value == null ? null : Integer.valueOf(rank)));
        }
        return new Reading(kind, rows, most, Optional.empty());
    }

    private Reading.Row row(
            Reading.Kind kind, Ranked one, @Nullable Double value, @Nullable Integer rank) {
        return new Reading.Row(
                one.dossier(),
                value,
                partOf(one),
                rank,
                one.rank(),
                kind == Reading.Kind.OLYMPIC && value != null && one.sheets() < 3,
                compared.get(one.dossier()));
    }

    private int partOf(Ranked row) {
        return parts.getOrDefault(row.dossier(), 1);
    }
}
