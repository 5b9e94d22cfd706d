package fr.palmares.app.jury;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How far a juror's expertise is from a dossier's domain, both free texts.
 *
 * <p>Levels, from near to far: {@link #SAME} when one of the juror's domains and the dossier's are
 * the same or one contains the other; {@link #NEAR} when they share a word that means something;
 * {@link #UNKNOWN} when either says nothing; {@link #OTHER} else.
 */
public final class Affinity {
    public static final int SAME = 0;
    public static final int NEAR = 1;
    public static final int UNKNOWN = 2;
    public static final int OTHER = 3;

    private final List<String> domains;
    private final Set<String> words;

    /**
     * @param expertise domains apart by commas, semicolons, slashes, bars or line ends; or ""
     */
    public Affinity(String expertise) {
        domains =
                Arrays.stream(expertise.split("[,;/|\\n]"))
                        .map(Words::fold)
                        .filter(d -> !d.isEmpty())
                        .toList();
        words = new HashSet<>(Words.meaningful(expertise));
    }

    /** The level of a dossier's domain. */
    public int to(String domain) {
        String wanted = Words.fold(domain);
        if (wanted.isEmpty() || domains.isEmpty()) {
            return UNKNOWN;
        }
        if (domains.stream().anyMatch(d -> Words.within(d, wanted) || Words.within(wanted, d))) {
            return SAME;
        }
        return Words.meaningful(domain).stream().anyMatch(words::contains) ? NEAR : OTHER;
    }
}
