package fr.palmares.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The dossiers worth a discussion; whoever is not in it is settled. In it are those whose
 * probability of selection is between 5 and 95 %, who enter or leave the selection without some
 * juror, whom the severity correction sees on the other side of the cut, or who are tied across it.
 */
final class GreyZone {
    private static final double LOW = 0.05;
    private static final double HIGH = 0.95;

    /** Sums of doubles closer than this are equal but for rounding. */
    private static final double EQUAL = 1e-9;

    private GreyZone() {}

    /** Most uncertain first: nearest to one in two, then as ranked. */
    static List<String> of(
            Ranking ranking,
            Optional<JurorBootstrap> bootstrap,
            List<LeaveOneOut> leaveOneOut,
            Severity severity) {
        Set<String> zone = new HashSet<>(ranking.tiedAtTheLastSeat());
        Map<String, Double> selected = bootstrap.map(JurorBootstrap::selected).orElse(Map.of());
        selected.forEach(
                (dossier, p) -> {
                    if (p > LOW - EQUAL && p < HIGH + EQUAL) {
                        zone.add(dossier);
                    }
                });
        for (LeaveOneOut without : leaveOneOut) {
            zone.addAll(without.enters());
            zone.addAll(without.leaves());
        }
        if (severity.components() == 1) {
            zone.addAll(correctedOtherwise(ranking, severity));
        }
        List<String> result = new ArrayList<>();
        ranking.rows().stream().map(Ranked::dossier).filter(zone::contains).forEach(result::add);
        result.sort(Comparator.comparingDouble(d -> Math.abs(selected.getOrDefault(d, 0.5) - 0.5)));
        return result;
    }

    /** Dossiers that the corrected scores rank across the cut from where the scores do. */
    private static Set<String> correctedOtherwise(Ranking ranking, Severity severity) {
        int seats = ranking.rules().seats();
        Set<String> result = new HashSet<>();
        for (Ranked row : ranking.rows()) {
            Double own = severity.corrected().get(row.dossier());
            Integer rank = row.rank();
            if (own == null || rank == null) {
                continue;
            }
            long better =
                    severity.corrected().values().stream()
                            .filter(other -> Objects.requireNonNull(other) > own + EQUAL)
                            .count();
            if (better < seats != rank <= seats) {
                result.add(row.dossier());
            }
        }
        return result;
    }
}
