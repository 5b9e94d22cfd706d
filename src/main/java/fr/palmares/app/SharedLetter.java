package fr.palmares.app;

import fr.palmares.exchange.Manifest;
import fr.palmares.journal.Json;
import fr.palmares.model.Refused;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a juror of a shared call is told in a round: what a package's manifest says, without titles
 * and names of files, which go with each dossier, so that a recusal hides them at once.
 *
 * @param format 1
 * @param manifest as in a package, but for what is said above
 * @param dossiers SHA-256 of each dossier's text on the server, by number
 */
record SharedLetter(int format, Manifest manifest, Map<String, String> dossiers) {
    /** The only format so far. */
    static final int FORMAT = 1;

    SharedLetter {
        dossiers = Map.copyOf(dossiers);
    }

    /** What goes to the server; the same for the same letter. */
    String text() {
        return Json.write(new Written(format, manifest, new TreeMap<>(dossiers)));
    }

    /** The same components, in an order. */
    private record Written(int format, Manifest manifest, TreeMap<String, String> dossiers) {}

    /** Only what tells whether the rest can be read. */
    private record Head(int format) {}

    /**
     * Reads one.
     *
     * @throws Refused when a newer program wrote it
     */
    static SharedLetter read(String text) {
        int format = Json.read(text, Head.class).format();
        if (format > FORMAT) {
            throw new Refused("refused.share.newer", format, FORMAT);
        }
        return Json.read(text, SharedLetter.class);
    }

    /** A dossier's place in a letter, without what only the dossier's text says. */
    static List<Manifest.Entry> untitled(List<Manifest.Entry> entries) {
        return entries.stream()
                .map(e -> new Manifest.Entry(e.number(), e.hash(), "", e.source()))
                .toList();
    }
}
