package fr.palmares.journal;

import fr.palmares.model.Dossier;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The object of an import: one line a dossier, {@code <SHA-256 of the JSON> <JSON>}, so that one
 * dossier can be handed on alone with the hash that the import named.
 */
public final class DossierRecords {
    private static final int HASH = 64;

    private DossierRecords() {}

    /** A dossier's content hash: what changes when anything in it changes. */
    public static String hash(Dossier dossier) {
        return Hashes.hex(Json.bytes(dossier));
    }

    /** The bytes of an import. */
    public static byte[] write(Collection<Dossier> dossiers) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(4096 * Math.max(1, dossiers.size()));
        for (Dossier dossier : dossiers) {
            byte[] json = Json.bytes(dossier);
            out.writeBytes((Hashes.hex(json) + " ").getBytes(StandardCharsets.US_ASCII));
            out.writeBytes(json);
            out.write('\n');
        }
        return out.toByteArray();
    }

    /**
     * The dossiers of an import that have one of these hashes, by hash.
     *
     * @throws DamagedException when a line is not what its hash says
     */
    public static Map<String, Dossier> read(byte[] object, Set<String> hashes) {
        Map<String, Dossier> found = new HashMap<>();
        for (byte[] line : lines(object)) {
            String hash =
                    new String(line, 0, Math.min(HASH, line.length), StandardCharsets.US_ASCII);
            if (hashes.contains(hash)) {
                byte[] json = java.util.Arrays.copyOfRange(line, HASH + 1, line.length);
                if (!Hashes.hex(json).equals(hash)) {
                    throw new DamagedException("a dossier is not what its hash says");
                }
                found.put(hash, Json.read(json, Dossier.class));
            }
        }
        return found;
    }

    private static List<byte[]> lines(byte[] object) {
        List<byte[]> lines = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < object.length; i++) {
            if (object[i] == '\n') {
                lines.add(java.util.Arrays.copyOfRange(object, from, i));
                from = i + 1;
            }
        }
        return lines;
    }
}
