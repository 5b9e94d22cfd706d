package fr.palmares.intake;

import java.util.Map;

/** The platform's states of a dossier, always given by their French label. */
final class PlatformStates {
    private static final Map<String, String> FRENCH =
            Map.ofEntries(
                    Map.entry("brouillon", "Brouillon"),
                    Map.entry("draft", "Brouillon"),
                    Map.entry("en construction", "En construction"),
                    Map.entry("in progress", "En construction"),
                    Map.entry("en_construction", "En construction"),
                    Map.entry("en instruction", "En instruction"),
                    Map.entry("processing", "En instruction"),
                    Map.entry("en_instruction", "En instruction"),
                    Map.entry("accepte", "Accepté"),
                    Map.entry("accepted", "Accepté"),
                    Map.entry("refuse", "Refusé"),
                    Map.entry("refused", "Refusé"),
                    Map.entry("classe sans suite", "Classé sans suite"),
                    Map.entry("no further action", "Classé sans suite"),
                    Map.entry("sans_suite", "Classé sans suite"));

    private PlatformStates() {}

    /** Whether it is one of the platform's states, in any spelling. */
    static boolean known(String written) {
        return FRENCH.containsKey(Labels.fold(written));
    }

    /** The French label, or the text as it is when it is none of the platform's. */
    static String french(String written) {
        return FRENCH.getOrDefault(Labels.fold(written), written.strip());
    }
}
