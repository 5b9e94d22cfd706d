package fr.palmares.app.jury;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Texts as people compare them: without case, accents and punctuation. */
final class Words {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Words too short or too common to tell one domain from another. */
    private static final Set<String> COMMON =
            Set.of(
                    "dans",
                    "pour",
                    "avec",
                    "leur",
                    "leurs",
                    "sans",
                    "sous",
                    "autre",
                    "autres",
                    "public",
                    "publics",
                    "publique",
                    "publiques",
                    "service",
                    "services",
                    "droit",
                    "with",
                    "from",
                    "other",
                    "domaine",
                    "secteur",
                    "etude",
                    "etudes",
                    "gestion");

    private static final int SHORT = 3;

    private Words() {}

    /** Words in lower case without accents, one space between. */
    static String fold(String text) {
        String bare =
                ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return APART.matcher(bare.toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae"))
                .replaceAll(" ")
                .strip();
    }

    /** The words of a text that mean something, their plural s left out. */
    static List<String> meaningful(String text) {
        return Arrays.stream(fold(text).split(" "))
                .filter(w -> w.length() > SHORT && !COMMON.contains(w))
                .map(w -> w.endsWith("s") ? w.substring(0, w.length() - 1) : w)
                .toList();
    }

    /** Whether whole words of one stand in the other; both folded. */
    static boolean within(String part, String whole) {
        return (" " + whole + " ").contains(" " + part + " ");
    }
}
