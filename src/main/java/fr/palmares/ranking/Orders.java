package fr.palmares.ranking;

import fr.palmares.model.Grid;
import fr.palmares.model.Rules;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;

/** Orders of the same sheets by the same rules under other weights or without a juror. */
final class Orders {
    private final MarkTable table;
    private final PackedSheets packed;
    private final Grid grid;
    private final Rules rules;

    Orders(MarkTable table, Grid grid, Rules rules) {
        this.table = table;
        this.packed = PackedSheets.of(table);
        this.grid = grid;
        this.rules = rules;
    }

    /**
     * One such order.
     *
     * @param weights one per counted criterion; only their proportions matter
     * @param without position of a juror, or {@link MarkTable#NOBODY}
     */
    Standing standing(long[] weights, int without) {
        if (Scoring.linear(rules)) {
            Scoreboard board = new Scoreboard(CriterionSums.of(packed, without));
            board.rank(weights);
            return board;
        }
        Scoring scoring = new Scoring(table, grid, rules, weights);
        return new FractionStanding(
                IntStream.range(0, table.dossiers().size())
                        .mapToObj(d -> scoring.of(d, without))
                        .toList(),
                grid.counted());
    }

    /** The cascade of all complete sheets. */
    Cascade cascade() {
        return Cascade.of(CriterionSums.of(packed, MarkTable.NOBODY));
    }

    /** Numbers of the dossiers whose rank, on the score alone, is within the seats. */
    Set<String> within(Standing standing, int seats) {
        Set<String> result = new HashSet<>();
        for (int row = 0; row < standing.rows() && standing.rankAt(row) <= seats; row++) {
            result.add(table.dossiers().get(standing.dossierAt(row)));
        }
        return result;
    }
}
