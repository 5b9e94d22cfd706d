package fr.palmares.intake;

import fr.palmares.intake.table.HeaderRule;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where in a file the dossiers are and what their columns mean.
 *
 * @param sheet counted from 0
 * @param platform whose labels the columns have, or null for another table's
 * @param mapping what the columns of another table are, or null for the platform's
 */
record Layout(int sheet, @Nullable PlatformLabels platform, @Nullable Mapping mapping) {
    /** Finds the header again. */
    HeaderRule rule() {
        Mapping known = mapping;
        return known == null
                ? (row, labels) -> PlatformLabels.of(labels) != null
                : (row, labels) -> known.header() > 0 ? row == known.header() : known.fits(labels);
    }

    DossierColumns columns(List<String> header) {
        if (mapping != null) {
            return new DossierColumns(mapping, header);
        }
        return new DossierColumns(platform == null ? PlatformLabels.STANDARD : platform, header);
    }

    /** First part of the dialect's name. */
    String dialect() {
        return platform == null ? "mapped" : platform.name().toLowerCase(Locale.ROOT);
    }
}
