package fr.palmares.intake;

import fr.palmares.model.Criterion;
import fr.palmares.model.Grid;
import fr.palmares.model.LocalText;
import fr.palmares.model.Place;
import fr.palmares.model.Refused;
import fr.palmares.model.Scale;
import fr.palmares.model.StandardGrids;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a grid: {@code criterion,weight[,label_fr][,label_en][,counted][,threshold]}, in the order
 * that breaks ties. A criterion of the official grid that is given without a label, or with its
 * own, has its official wording, short name and levels.
 */
public final class ReadGrid {
    private static final NamedTable TABLE =
            new NamedTable(
                    List.of("criterion", "weight"),
                    List.of("label_fr", "label_en", "counted", "threshold"),
                    // a misspelt "counted" would change the ranking
                    true);
    private static final Map<String, Boolean> COUNTED = counted();
    private static final int SHORT_LABEL = 30;

    private ReadGrid() {}

    private static Map<String, Boolean> counted() {
        Map<String, Boolean> counted = new HashMap<>(YesNo.SPELLINGS);
        counted.put("", true);
        return Map.copyOf(counted);
    }

    /**
     * Reads the criteria and puts them on a scale.
     *
     * @param separator what parts the fields, or null to guess
     * @throws Refused at the first thing that is wrong, with its row; also when the weights of the
     *     counted criteria add up to zero
     */
    public static Grid read(Path file, Scale scale, @Nullable Character separator) {
        return readWith(file, scale, ListReading.strict(separator));
    }

    /** The same in another encoding than the one that would be guessed. */
    public static Grid readWith(Path file, Scale scale, ListReading how) {
        Grid official = StandardGrids.amiIa2(scale);
        NamedTable.Once<String, Integer> once = new NamedTable.Once<>();
        Listed<Criterion> criteria =
                TABLE.read(
                        file,
                        how,
                        row -> {
                            Criterion criterion = criterion(row, official);
                            // even an equal row would leave the order of the cascade in doubt
                            once.first(criterion.code(), row.place().row(), row.place());
                            return Optional.of(criterion);
                        });
        try {
            return new Grid(scale, criteria.rows());
        } catch (Refused e) {
            throw e.at(Place.file(String.valueOf(file.getFileName())));
        }
    }

    private static Criterion criterion(NamedRow row, Grid official) {
        String code = row.required("criterion");
        BigDecimal weight = Numbers.parse(row.required("weight"), row.place("weight"));
        LocalText label = new LocalText(row.text("label_fr"), row.text("label_en"));
        boolean counted = row.oneOf("counted", COUNTED, "yes, no");
        BigDecimal threshold = threshold(row, official.scale());
        Criterion known = official.criterion(code).orElse(null);
        if (known != null && sameWording(label, known)) {
            return new Criterion(
                    code,
                    known.label(),
                    known.shortLabel(),
                    weight,
                    counted,
                    threshold,
                    known.levels());
        }
        String wording = label.fr().isEmpty() ? label.en() : label.fr();
        LocalText shown =
                wording.isEmpty() ? LocalText.same(code) : new LocalText(wording, label.en());
        LocalText shortened =
                wording.isEmpty() || wording.length() > SHORT_LABEL ? LocalText.same(code) : shown;
        return new Criterion(
                code,
                shown,
                shortened,
                weight,
                counted,
                threshold,
                known == null ? List.of() : known.levels());
    }

    private static boolean sameWording(LocalText label, Criterion known) {
        return label.fr().isEmpty()
                || Labels.fold(label.fr()).equals(Labels.fold(known.label().fr()));
    }

    private static @Nullable BigDecimal threshold(NamedRow row, Scale scale) {
        BigDecimal threshold = row.number("threshold");
        if (threshold != null
                && (threshold.compareTo(scale.min()) < 0 || threshold.compareTo(scale.max()) > 0)) {
            throw new Refused(
                    row.place("threshold"),
                    "refused.mark.offScale",
                    threshold.toPlainString(),
                    scale.written());
        }
        return threshold;
    }
}
