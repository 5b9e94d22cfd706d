package fr.palmares.model;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Whether a round is read without knowing whose the dossiers are, and what is then left out of what
 * goes to jurors. The components' names are part of the file format.
 *
 * @param on whether it is
 * @param fields columns left out, in the order of {@link Field}
 * @param labels the form's own parts left out: an answer's label, a repeated block's name, or
 *     {@code block / column}; in order, each once
 * @param attachments whether attachments are left out
 */
public record BlindReading(
        boolean on, List<Field> fields, List<String> labels, boolean attachments) {
    /** What stands between a repeated block's name and its column's. */
    public static final String COLUMN = " / ";

    /** Nobody asked for it. */
    public static final BlindReading NONE = new BlindReading(false, List.of(), List.of(), false);

    /** A column of {@link Dossier} that may say who the applicant is. */
    public enum Field {
        ORGANISATION,
        SIRET,
        ORGANISATION_TYPE,
        REGION,
        DOMAIN;

        /** What a dossier has in this column, or "". */
        public String of(Dossier dossier) {
            return switch (this) {
                case ORGANISATION -> dossier.organisation();
                case SIRET -> dossier.siret();
                case ORGANISATION_TYPE -> dossier.organisationType();
                case REGION -> dossier.region();
                case DOMAIN -> dossier.domain();
            };
        }
    }

    public BlindReading {
        Set<Field> ordered = EnumSet.noneOf(Field.class);
        ordered.addAll(fields == null ? List.of() : fields);
        fields = List.copyOf(ordered);
        labels =
                labels == null
                        ? List.of()
                        : labels.stream().distinct().sorted(Comparator.naturalOrder()).toList();
    }

    /** The same, asked for or not. */
    public BlindReading withOn(boolean wanted) {
        return new BlindReading(wanted, fields, labels, attachments);
    }

    public boolean leavesOut(Field field) {
        return fields.contains(field);
    }

    /** Whether an answer or a whole repeated block is left out. */
    public boolean leavesOut(String label) {
        return labels.contains(label);
    }

    /** Whether a column of a repeated block is left out. */
    public boolean leavesOut(String block, String column) {
        return labels.contains(block) || labels.contains(block + COLUMN + column);
    }
}
