package fr.palmares.ui.evaluation;

import fr.palmares.model.Answer;
import fr.palmares.model.Dossier;
import fr.palmares.text.Messages;
import fr.palmares.ui.common.Find;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a reader wants first of a dossier, found among its answers by their labels: what for, from
 * which data, how, for what gain, by whom. Where the form's labels say none of it, its first long
 * answers.
 */
final class Digest {
    /** Fewer than these found, and the labels are taken to mean something else. */
    private static final int ENOUGH = 2;

    private static final int LONG_ANSWER = 160;
    private static final int MOST = 6;

    /** A heading's key and the words of a label, folded, that announce it. */
    private record Wanted(String key, Pattern label) {}

    private static final List<Wanted> WANTED =
            List.of(
                    wanted("objective", "objectif|finalite|objective|purpose"),
                    wanted("problem", "probleme|problematique|besoin|problem\\b"),
                    wanted("data", "donnees|\\bdata\\b|jeux? de donnees"),
                    wanted(
                            "technique",
                            "technique|technologi|algorithm|methode|technical|approche"),
                    wanted(
                            "gains",
                            "gains?\\b|benefices?|impacts?\\b|benefits?|resultats attendus"),
                    wanted("team", "equipe|\\bteam\\b|moyens humains"));

    private Digest() {}

    static List<Reading.Passage> of(Dossier dossier, Messages messages) {
        List<Reading.Passage> passages = new ArrayList<>();
        Set<Answer> used = new HashSet<>();
        for (Wanted wanted : WANTED) {
            Optional<Answer> found =
                    dossier.answers().stream()
                            .filter(a -> !used.contains(a) && !a.value().isBlank())
                            .filter(
                                    a ->
                                            wanted.label()
                                                    .matcher(
                                                            Find.plain(
                                                                    a.label(), messages.locale()))
                                                    .find())
                            .max(Comparator.comparingInt(a -> a.value().length()));
            found.ifPresent(
                    answer -> {
                        used.add(answer);
                        passages.add(
                                new Reading.Passage(
                                        messages.get(wanted.key()),
                                        Reading.paragraphs(answer.value())));
                    });
        }
        return passages.size() >= ENOUGH ? passages : firstLong(dossier);
    }

    private static List<Reading.Passage> firstLong(Dossier dossier) {
        return dossier.answers().stream()
                .filter(a -> a.value().length() >= LONG_ANSWER)
                .limit(MOST)
                .map(a -> new Reading.Passage(a.label(), Reading.paragraphs(a.value())))
                .toList();
    }

    private static Wanted wanted(String name, String words) {
        return new Wanted("evaluation.digest." + name, Pattern.compile(words));
    }
}
