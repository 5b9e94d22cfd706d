package fr.palmares.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file that came with a dossier.
 *
 * @param dossier the dossier's number
 * @param path where it stood in the dossier's folder, parts joined by {@code /}
 * @param object SHA-256 of its content, in hex
 * @param bytes its size
 */
public record Attachment(String dossier, String path, String object, long bytes) {
    /** What the platform adds to a name: when it was added and the end of its number. */
    private static final Pattern STAMPED =
            Pattern.compile(
                    "(.+)-\\d{2}-\\d{2}-\\d{4}-\\d{2}-\\d{2}-\\d{1,4}(\\.[^.]*)?", Pattern.DOTALL);

    /** The name the candidate gave it. */
    public String name() {
        return name(path);
    }

    /** The name in a path, without what the platform added. */
    public static String name(String path) {
        String last = path.substring(path.lastIndexOf('/') + 1);
        Matcher stamped = STAMPED.matcher(last);
        if (!stamped.matches()) {
            return last;
        }
        String extension = stamped.group(2);
        return stamped.group(1) + (extension == null ? "" : extension);
    }
}
