package fr.palmares.intake;

import fr.palmares.intake.table.HeaderRule;
import fr.palmares.intake.table.SheetRows;
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

    DossierColumns columns(SheetRows rows) {
        List<String> header = rows.header();
        if (mapping != null) {
            return new DossierColumns(mapping, header, Bands.of(rows.above()));
        }
        return new DossierColumns(platform == null ? PlatformLabels.STANDARD : platform, header);
    }

    /** The column whose numbers other sheets may speak of, or "" where rows are counted. */
    String numberLabel() {
        if (mapping == null) {
            return platform == null ? PlatformLabels.STANDARD.number() : platform.number();
        }
        return mapping.columns().getOrDefault(Mapping.Target.NUMBER, "");
    }

    /** First part of the dialect's name. */
    String dialect() {
        return platform == null ? "mapped" : platform.name().toLowerCase(Locale.ROOT);
    }
}
