package fr.palmares.intake;

import fr.palmares.intake.table.XlsxReference;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the columns of a table are that the platform did not make. Columns it does not name become
 * answers.
 *
 * @param name under which it is kept for the next file of the same header, or "" not to keep it
 * @param sheet the sheet to read, or "" for the first that has the columns
 * @param header the header's row, from 1, or 0 for the first row that has the columns
 * @param rowNumbers whether a dossier's number is its row where no column gives one
 * @param columns the label of a column as the file writes it, or its letters (C)
 */
public record Mapping(
        String name, String sheet, int header, boolean rowNumbers, Map<Target, String> columns) {
    /** What a column can be. */
    public enum Target {
        NUMBER,
        TITLE,
        ORGANISATION,
        SIRET,
        TYPE,
        DOMAIN,
        REGION,
        TRACK,
        STATE,
        SUBMITTED;

        /** How a mapping file writes it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Mapping {
        Map<Target, String> ordered = new EnumMap<>(Target.class);
        ordered.putAll(columns);
        columns = java.util.Collections.unmodifiableMap(ordered);
    }

    /** The same under a name. */
    public Mapping named(String newName) {
        return new Mapping(newName, sheet, header, rowNumbers, columns);
    }

    /** Whether every column it names is in the header. */
    boolean fits(List<String> labels) {
        return columns.values().stream().allMatch(label -> index(label, labels) >= 0);
    }

    /** The column a target is read from, counted from 0, or -1. */
    int index(Target target, List<String> labels) {
        String label = columns.get(target);
        return label == null ? -1 : index(label, labels);
    }

    private static int index(String label, List<String> labels) {
        for (int i = 0; i < labels.size(); i++) {
            if (Labels.same(labels.get(i)).equals(Labels.same(label))) {
                return i;
            }
        }
        for (int i = 0; i < labels.size(); i++) {
            if (Labels.fold(labels.get(i)).equals(Labels.fold(label))) {
                return i;
            }
        }
        for (int i = 0; i < labels.size(); i++) {
            if (XlsxReference.letters(i).equals(label.strip())) {
                return i;
            }
        }
        return -1;
    }

    /** In one line: {@code number ← « Réf. », title ← « Projet »}. */
    public String inWords() {
        return columns.entrySet().stream()
                .map(e -> e.getKey().key() + " ← « " + Labels.same(e.getValue()) + " »")
                .collect(Collectors.joining(", "));
    }

    /** SHA-256 of a header's labels, by which the next file of the same kind is known. */
    public static String fingerprint(List<String> labels) {
        String all = labels.stream().map(Labels::fold).collect(Collectors.joining("\u001f"));
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(all.strip().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
