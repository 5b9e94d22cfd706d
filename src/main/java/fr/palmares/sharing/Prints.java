package fr.palmares.sharing;

import fr.palmares.journal.Hashes;
import java.nio.charset.StandardCharsets;

/** What a text on the server is told from another by. */
public final class Prints {
    private Prints() {}

    /** SHA-256 in hex. */
    public static String of(String text) {
        return Hashes.hex(text.getBytes(StandardCharsets.UTF_8));
    }
}
