package fr.palmares.ranking;

import fr.palmares.model.Assignment;
import fr.palmares.model.CallState;
import fr.palmares.model.Fraction;
import fr.palmares.model.Scale;
import fr.palmares.model.Sheet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The flags of every dossier of a ranking, found together. {@link Reason#ONE_JUROR} and {@link
 * Reason#WEIGHT_SENSITIVE} are not said of dossiers tied at the cut: the tie says more.
 *
 * @param flags by dossier, in the order they are to be shown; a dossier without any is missing
 * @param jurors by dossier: the jurors without whom its selection would change, in the jury's order
 * @param criteria by dossier: the criteria whose weight would, in the grid's order
 */
public record Reasons(
        Map<String, Set<Reason>> flags,
        Map<String, List<String>> jurors,
        Map<String, List<String>> criteria) {

    /** {@link Reason#SPLIT_JURY} from this share of the scale on. */
    private static final Fraction SPLIT = Fraction.of(1, 5);

    public Reasons {
        flags = Map.copyOf(flags);
        jurors = Map.copyOf(jurors);
        criteria = Map.copyOf(criteria);
    }

    /**
     * Finds them.
     *
     * @param ranking of this state, by whatever grid and rules
     */
    public static Reasons of(CallState state, Ranking ranking) {
        MarkTable table = MarkTable.of(state, ranking.grid());
        Map<String, List<String>> jurors = Map.of();
        Map<String, List<String>> criteria = Map.of();
        if (ranking.rules().seats() > 0) {
            Sensitivity sensitivity = new Sensitivity(table, ranking.grid(), ranking.rules());
            jurors = sensitivity.jurors();
            criteria = sensitivity.criteria();
        }
        Map<String, Integer> expected = expected(state);
        Set<String> tied = new HashSet<>();
        Ties.of(state, ranking).forEach(t -> tied.addAll(t.dossiers()));
        Map<String, Set<Reason>> flags = new LinkedHashMap<>();
        for (Ranked row : ranking.rows()) {
            String dossier = row.dossier();
            Set<Reason> found = EnumSet.noneOf(Reason.class);
            if (tied.contains(dossier)) {
                found.add(Reason.TIED_AT_CUT);
            }
            if (split(row, ranking.grid().scale())) {
                found.add(Reason.SPLIT_JURY);
            }
            if (jurors.containsKey(dossier)) {
                found.add(Reason.ONE_JUROR);
            }
            if (criteria.containsKey(dossier)) {
                found.add(Reason.WEIGHT_SENSITIVE);
            }
            if (row.sheets() < expected.getOrDefault(dossier, 0)) {
                found.add(Reason.MISSING_SHEETS);
            }
            if (!found.isEmpty()) {
                flags.put(dossier, Collections.unmodifiableSet(found));
            }
        }
        return new Reasons(flags, jurors, criteria);
    }

    /** Flags of one dossier, in the order they are to be shown; empty when there are none. */
    public Set<Reason> of(String dossier) {
        return flags.getOrDefault(dossier, Set.of());
    }

    private static boolean split(Ranked row, Scale scale) {
        if (row.jurors().size() < 2) {
            return false;
        }
        BigDecimal range = scale.max().subtract(scale.min());
        Fraction limit = Fraction.of(range).times(SPLIT);
        return Units.variance(row.jurors().values()).compareTo(limit.times(limit)) >= 0;
    }

    /** {@link CallState#expectedSheets} of all dossiers in one pass. */
    private static Map<String, Integer> expected(CallState state) {
        Map<String, Integer> result = new HashMap<>();
        if (state.assignments().isEmpty()) {
            for (Sheet sheet : state.counted(state.sheets().values())) {
                result.merge(sheet.id().dossier(), 1, Integer::sum);
            }
            return result;
        }
        Map<String, Set<String>> recused = new HashMap<>();
        state.recusals()
                .forEach(
                        r ->
                                recused.computeIfAbsent(r.dossier(), d -> new HashSet<>())
                                        .add(r.juror()));
        for (Assignment reader : state.assignments()) {
            if (!recused.getOrDefault(reader.dossier(), Set.of()).contains(reader.juror())) {
                result.merge(reader.dossier(), 1, Integer::sum);
            }
        }
        return result;
    }

    /** Adds a name to what is known of a dossier. */
    static void note(Map<String, List<String>> notes, String dossier, String name) {
        notes.computeIfAbsent(dossier, d -> new ArrayList<>()).add(name);
    }
}
