package fr.palmares.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The committee voted.
 *
 * @param id 128 random bits in hex
 * @param sitting number of the sitting
 * @param subject what was asked
 * @param dossiers what about: one for a proposal, those to choose among for a choice
 * @param outcome the list proposed; null for a choice
 * @param way how the voices were given
 * @param voices by member, the option they chose; empty unless by name
 * @param counts by option, how many chose it; of the voices where they are by name
 * @param entitled codes of the members who could be heard
 * @param casting the chair's deciding voice at equality, or null
 * @param at when
 */
public record Vote(
        String id,
        int sitting,
        Subject subject,
        List<String> dossiers,
        @Nullable Outcome outcome,
        Way way,
        Map<String, String> voices,
        Map<String, Integer> counts,
        List<String> entitled,
        @Nullable Casting casting,
        Instant at) {
    /** For the proposal. */
    public static final String FOR = "for";

    /** Against the proposal. */
    public static final String AGAINST = "against";

    /** Neither; also in a choice. */
    public static final String ABSTAIN = "abstain";

    /** What is asked. */
    public enum Subject {
        /** Whether a dossier goes on a list: for, against. */
        PROPOSAL,
        /** Which of tied dossiers come first: the options are their numbers. */
        CHOICE
    }

    /** How voices are given. */
    public enum Way {
        /** Hands are shown, and who showed theirs is written down. */
        BY_NAME,
        /** Hands are shown and counted. */
        COUNTED,
        /** Papers are counted. */
        SECRET
    }

    /** The chair's deciding voice. */
    public record Casting(String juror, String option) {}

    public Vote {
        dossiers = List.copyOf(dossiers);
        entitled = List.copyOf(entitled);
        // sorted: written and read again, it is the same text
        voices = Collections.unmodifiableMap(new TreeMap<>(voices));
        counts =
                Collections.unmodifiableMap(
                        new TreeMap<>(way == Way.BY_NAME ? counted(voices) : counts));
        if (subject == Subject.PROPOSAL
                ? dossiers.size() != 1 || outcome == null
                : dossiers.size() < 2) {
            throw new Refused("refused.vote.dossiers");
        }
        List<String> options = options(subject, dossiers);
        int total = 0;
        for (Map.Entry<String, Integer> one : counts.entrySet()) {
            if (one.getValue() < 0
                    || (!one.getKey().equals(ABSTAIN) && !options.contains(one.getKey()))) {
                throw new Refused("refused.vote.option", one.getKey());
            }
            total += one.getValue();
        }
        if (total > entitled.size()) {
            throw new Refused("refused.vote.tooMany", total, entitled.size());
        }
        if (total == 0) {
            throw new Refused("refused.vote.none");
        }
        if (casting != null && !options.contains(casting.option())) {
            throw new Refused("refused.vote.option", casting.option());
        }
    }

    /** What could be chosen, without the abstention. */
    public List<String> options() {
        return options(subject, dossiers);
    }

    private static List<String> options(Subject subject, List<String> dossiers) {
        return subject == Subject.PROPOSAL ? List.of(FOR, AGAINST) : dossiers;
    }

    private static Map<String, Integer> counted(Map<String, String> voices) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        voices.values().forEach(v -> counts.merge(v, 1, Integer::sum));
        return counts;
    }

    public int count(String option) {
        return counts.getOrDefault(option, 0);
    }

    /** Voices that were not used: members who could be heard and were not. */
    public int unused() {
        return entitled.size() - counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /**
     * The first options, by voices and, at equality, the chair's; empty as long as it is not clear
     * which they are.
     *
     * @param places how many of them are wanted, at least 1
     */
    public Optional<List<String>> winners(int places) {
        List<String> order = order();
        if (places >= order.size()) {
            return Optional.of(order);
        }
        return weight(order.get(places - 1)) > weight(order.get(places))
                ? Optional.of(List.copyOf(order.subList(0, places)))
                : Optional.empty();
    }

    /** The options by voices, the chair's deciding between equals; equal ones as they are given. */
    public List<String> order() {
        List<String> order = new ArrayList<>(options());
        order.sort(Comparator.comparingInt(this::weight).reversed());
        return order;
    }

    /** Whether a proposal was adopted; empty at an equality that nobody decided. */
    public Optional<Boolean> adopted() {
        return winners(1).map(w -> w.getFirst().equals(FOR));
    }

    private int weight(String option) {
        boolean cast = casting != null && casting.option().equals(option);
        return 2 * count(option) + (cast ? 1 : 0);
    }

    /** Options that have as many voices as the last of the places; empty when it is clear. */
    public List<String> equal(int places) {
        List<String> order = new ArrayList<>(options());
        order.sort(Comparator.comparingInt(this::count).reversed());
        if (places >= order.size() || count(order.get(places - 1)) != count(order.get(places))) {
            return List.of();
        }
        int last = count(order.get(places));
        return options().stream().filter(o -> count(o) == last).toList();
    }
}
