package fr.palmares.report.paper;

import fr.palmares.model.Fraction;
import fr.palmares.ranking.Ranked;
import fr.palmares.report.document.Block.Column;
import fr.palmares.report.document.Block.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Many broken ties, one row a score: the dossiers that share it, in the order they were put in. */
final class TieTable {
    private final Source source;

    TieTable(Source source) {
        this.source = source;
    }

    /**
     * The table.
     *
     * @param broken rows of the ranking that a criterion put in their place, in its order
     */
    Table of(List<Ranked> broken) {
        Map<Fraction, Set<String>> criteria = new LinkedHashMap<>();
        for (Ranked row : broken) {
            criteria.computeIfAbsent(
                            Objects.requireNonNull(row.score()), s -> new LinkedHashSet<>())
                    .add(source.shortLabel(Objects.requireNonNull(row.decidedBy())));
        }
        Map<Fraction, List<String>> dossiers = new LinkedHashMap<>();
        for (Ranked row : source.ranking().rows()) {
            Fraction score = row.score();
            if (score != null && criteria.containsKey(score)) {
                dossiers.computeIfAbsent(score, s -> new ArrayList<>()).add(row.dossier());
            }
        }
        return new Table(
                source.say("paper.minutes.ties.table"),
                List.of(
                        Column.number(source.say("paper.column.score"), 10),
                        Column.text(source.say("paper.minutes.ties.dossiers"), 56),
                        Column.text(source.say("paper.minutes.ties.criteria"), 34)),
                dossiers.entrySet().stream()
                        .map(
                                e ->
                                        List.of(
                                                source.score(e.getKey()),
                                                String.join(", ", e.getValue()),
                                                Objects.requireNonNull(criteria.get(e.getKey()))
                                                        .stream()
                                                        .collect(Collectors.joining(", "))))
                        .toList());
    }
}
