package fr.palmares.app;

import java.util.Locale;
import java.util.Set;

/** A text from outside as part of a file's name on every system. */
final class SafeName {
    private static final Set<String> RESERVED =
            Set.of("con", "prn", "aux", "nul", "com1", "com2", "com3", "lpt1", "lpt2", "lpt3");

    private SafeName() {}

    static String of(String text) {
        String safe = text.strip().replaceAll("[^\\p{L}\\p{N}_-]+", "-");
        String cut = safe.length() > 80 ? safe.substring(0, 80) : safe;
        boolean reserved = RESERVED.contains(cut.toLowerCase(Locale.ROOT));
        return cut.isEmpty() || reserved ? "_" + cut : cut;
    }
}
