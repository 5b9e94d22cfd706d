package fr.palmares.model;

import org.jspecify.annotations.Nullable;

/**
 * A name that stands in dossiers, as a person looked at it, and what stands for it where a round is
 * read blind: the same in every package of the call.
 *
 * @param name as it is written; case and accents do not matter
 * @param pseudonym what is written instead, or null where the name stays
 */
public record Pseudonym(String name, @Nullable String pseudonym) {
    /** Characters of a name or a pseudonym at most. */
    public static final int LONGEST = 300;

    public Pseudonym {
        name = name.strip();
        pseudonym = pseudonym == null || pseudonym.isBlank() ? null : pseudonym.strip();
        if (name.isEmpty()
                || name.length() > LONGEST
                || control(name)
                || (pseudonym != null && (pseudonym.length() > LONGEST || control(pseudonym)))) {
            throw new Refused(
                    "refused.blind.name",
                    name.codePoints()
                            .limit(40)
                            .collect(
                                    StringBuilder::new,
                                    StringBuilder::appendCodePoint,
                                    StringBuilder::append)
                            .toString());
        }
    }

    private static boolean control(String text) {
        return text.codePoints().anyMatch(Character::isISOControl);
    }
}
