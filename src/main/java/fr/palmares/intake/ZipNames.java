package fr.palmares.intake;

import fr.palmares.model.Place;
import fr.palmares.model.Refused;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/**
 * Names inside a ZIP file from outside. Whatever would mean another place, another file or no file
 * at all on some system refuses the whole file: nobody makes such names by accident.
 */
final class ZipNames {
    private static final int LONGEST = 800;
    private static final Pattern RESERVED =
            Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");

    private final Place place;
    private final Set<String> seen = new HashSet<>();

    ZipNames(Place place) {
        this.place = place;
    }

    /**
     * Checks one name, and that no other is the same to a system that folds case or accents.
     *
     * @throws Refused when it is not harmless
     */
    void check(ZipArchiveEntry entry) {
        String name = entry.getName();
        if (name.isEmpty()
                || name.length() > LONGEST
                || name.startsWith("/")
                || name.indexOf('\\') >= 0
                || name.indexOf(':') >= 0
                || name.codePoints().anyMatch(ZipNames::invisible)
                || entry.isUnixSymlink()) {
            throw refused(name);
        }
        String bare = entry.isDirectory() ? name.substring(0, name.length() - 1) : name;
        for (String part : bare.split("/", -1)) {
            if (part.isBlank()
                    || part.equals(".")
                    || part.endsWith(".")
                    || part.endsWith(" ")
                    || RESERVED.matcher(part).matches()) {
                throw refused(name);
            }
        }
        String folded =
                Normalizer.normalize(name, Normalizer.Form.NFKC)
                        .toUpperCase(Locale.ROOT)
                        .toLowerCase(Locale.ROOT);
        if (!seen.add(folded)) {
            throw new Refused(place, "refused.zip.twins", shown(name));
        }
    }

    /** Control and formatting characters, which hide how a name goes on. */
    private static boolean invisible(int c) {
        return Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT
                || Character.getType(c) == Character.SURROGATE;
    }

    private Refused refused(String name) {
        return new Refused(place, "refused.zip.name", shown(name));
    }

    private static String shown(String name) {
        String visible = name.replaceAll("\\p{C}", "\ufffd");
        return visible.length() > 80 ? visible.substring(0, 80) + "…" : visible;
    }
}
