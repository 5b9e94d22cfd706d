package fr.palmares.intake;

import java.util.Map;

/** Spellings of yes and no, folded. */
final class YesNo {
    static final Map<String, Boolean> SPELLINGS =
            Map.of(
                    "yes", true,
                    "oui", true,
                    "true", true,
                    "vrai", true,
                    "1", true,
                    "no", false,
                    "non", false,
                    "false", false,
                    "faux", false,
                    "0", false);

    private YesNo() {}
}
