package fr.palmares.ranking;

import fr.palmares.model.Fraction;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the marks say of one dossier before it is compared with any other; components as in {@link
 * Ranked}.
 */
record DossierScore(
        @Nullable Fraction score,
        int sheets,
        int abstaining,
        Map<String, Fraction> criteria,
        Map<String, Fraction> jurors) {}
