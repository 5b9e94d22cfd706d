package fr.palmares.app.blind;

import fr.palmares.app.blind.Letters.Word;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds names in texts: whole words, whatever their case, their accents and what stands between
 * them; where two overlap the longer one. A number is found however its digits are grouped.
 */
final class NameFinder {
    /** Letters of what may stand between two words of a name: a comma and two spaces. */
    private static final int APART = 3;

    /** Digits from which on a name is a number: a SIREN, a telephone. */
    private static final int NUMBER = 9;

    /** A name that is written in capitals and would be an ordinary word otherwise. */
    private static final Set<String> ORDINARY =
            Set.of(
                    "acte", "age", "aide", "air", "ans", "art", "aux", "avec", "bac", "bas", "but",
                    "car", "cas", "cap", "ces", "cette", "code", "cours", "dans", "des", "dit",
                    "don", "dont", "eau", "elle", "est", "eux", "face", "fin", "fonds", "ici",
                    "ils", "les", "leur", "lien", "loi", "lui", "mais", "mer", "mes", "mis", "mode",
                    "nos", "nous", "ont", "par", "part", "pas", "peu", "pic", "plan", "plus",
                    "pour", "pro", "que", "qui", "rue", "sans", "sens", "ses", "site", "soin",
                    "son", "sont", "sous", "sur", "tel", "the", "and", "for", "who", "une", "vie",
                    "vos", "vous", "vue");

    /**
     * A name found.
     *
     * @param name as it was given to the finder
     * @param from where it begins
     * @param to where it ends, exclusive
     */
    record Hit(String name, int from, int to) {}

    /** A name's words, folded; one word of digits for a number. */
    private record Wanted(String name, List<String> words, boolean number, boolean capitals) {
        int length() {
            return words.stream().mapToInt(String::length).sum();
        }
    }

    private final Map<String, List<Wanted>> byFirst = new HashMap<>();
    private final List<Wanted> numbers = new ArrayList<>();

    NameFinder(Collection<String> names) {
        Set<List<String>> known = new HashSet<>();
        for (String name : names) {
            Wanted wanted = wanted(name);
            if (wanted == null || !known.add(wanted.words())) {
                continue;
            }
            if (wanted.number()) {
                numbers.add(wanted);
            } else {
                byFirst.computeIfAbsent(wanted.words().getFirst(), w -> new ArrayList<>())
                        .add(wanted);
            }
        }
    }

    private static @org.jspecify.annotations.Nullable Wanted wanted(String name) {
        List<Word> words = Letters.words(name);
        if (words.isEmpty()) {
            return null;
        }
        List<String> folded = words.stream().map(Word::text).toList();
        String all = String.join("", folded);
        if (words.stream().allMatch(Word::digits) && all.length() >= NUMBER) {
            return new Wanted(name, List.of(all), true, false);
        }
        boolean capitals =
                words.size() == 1
                        && ORDINARY.contains(folded.getFirst())
                        && name.equals(name.toUpperCase(java.util.Locale.ROOT));
        return new Wanted(name, folded, false, capitals);
    }

    /** The names in a text, from its beginning to its end, none overlapping another. */
    List<Hit> find(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        List<Word> words = Letters.words(text);
        List<Candidate> candidates = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            candidates(text, words, at, candidates);
        }
        if (candidates.isEmpty()) {
            return List.of();
        }
        candidates.sort(
                Comparator.comparingInt((Candidate c) -> -c.wanted().length())
                        .thenComparingInt(Candidate::first));
        boolean[] taken = new boolean[words.size()];
        List<Hit> hits = new ArrayList<>();
        for (Candidate one : candidates) {
            boolean free = true;
            for (int i = one.first(); i <= one.last(); i++) {
                free &= !taken[i];
            }
            if (free) {
                java.util.Arrays.fill(taken, one.first(), one.last() + 1, true);
                hits.add(
                        new Hit(
                                one.wanted().name(),
                                words.get(one.first()).from(),
                                words.get(one.last()).to()));
            }
        }
        hits.sort(Comparator.comparingInt(Hit::from));
        return hits;
    }

    /** A place where a name could be: its first and last word. */
    private record Candidate(Wanted wanted, int first, int last) {}

    private void candidates(String text, List<Word> words, int at, List<Candidate> into) {
        Word first = words.get(at);
        for (Wanted wanted : byFirst.getOrDefault(first.text(), List.of())) {
            int last = at + wanted.words().size() - 1;
            if (last < words.size() && matches(text, words, at, wanted)) {
                into.add(new Candidate(wanted, at, last));
            }
        }
        if (!numbers.isEmpty() && first.digits()) {
            number(words, at, into);
        }
    }

    private static boolean matches(String text, List<Word> words, int at, Wanted wanted) {
        for (int i = 0; i < wanted.words().size(); i++) {
            Word word = words.get(at + i);
            if (!word.text().equals(wanted.words().get(i)) || (i > 0 && apart(words, at + i))) {
                return false;
            }
        }
        Word only = words.get(at);
        return !wanted.capitals()
                || text.substring(only.from(), only.to())
                        .equals(
                                text.substring(only.from(), only.to())
                                        .toUpperCase(java.util.Locale.ROOT));
    }

    private static boolean apart(List<Word> words, int at) {
        return words.get(at).from() - words.get(at - 1).to() > APART;
    }

    private void number(List<Word> words, int at, List<Candidate> into) {
        StringBuilder digits = new StringBuilder();
        for (int last = at; last < words.size() && words.get(last).digits(); last++) {
            if (last > at && apart(words, last)) {
                return;
            }
            digits.append(words.get(last).text());
            String whole = digits.toString();
            for (Wanted wanted : numbers) {
                if (wanted.words().getFirst().equals(whole)) {
                    into.add(new Candidate(wanted, at, last));
                }
            }
            if (whole.length() > 20) {
                return;
            }
        }
    }
}
