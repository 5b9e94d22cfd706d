package fr.palmares.ranking;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What another reading changes beside the official ranking.
 *
 * @param moved dossiers whose rank is not the official one
 * @param compared dossiers that have both ranks
 * @param enters dossiers within the seats by this reading alone, best first; empty without seats
 * @param leaves dossiers within the seats by the official ranking alone, in this reading's order
 */
public record ReadingDifference(int moved, int compared, List<String> enters, List<String> leaves) {
    public ReadingDifference {
        enters = List.copyOf(enters);
        leaves = List.copyOf(leaves);
    }

    /**
     * Compares ranks on the score alone; none where there is no such reading, or where its parts do
     * not compare.
     *
     * @param seats 0 when the call has none
     */
    public static Optional<ReadingDifference> of(Reading reading, int seats) {
        if (reading.unavailable().isPresent() || reading.parts() > 1) {
            return Optional.empty();
        }
        List<Reading.Row> both =
                reading.rows().stream()
                        .filter(r -> r.rank() != null && r.official() != null)
                        .toList();
        return Optional.of(
                new ReadingDifference(
                        (int)
                                both.stream()
                                        .filter(r -> !Integer.valueOf(0).equals(r.change(1)))
                                        .count(),
                        both.size(),
                        both.stream()
                                .filter(r -> within(r.rank(), seats))
                                .filter(r -> !within(r.official(), seats))
                                .map(Reading.Row::dossier)
                                .toList(),
                        both.stream()
                                .filter(r -> within(r.official(), seats))
                                .filter(r -> !within(r.rank(), seats))
                                .map(Reading.Row::dossier)
                                .toList()));
    }

    private static boolean within(@Nullable Integer rank, int seats) {
        return rank != null && rank <= seats;
    }
}
