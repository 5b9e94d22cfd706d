package fr.palmares.model;

import java.util.Map;
import java.util.Optional;

/**
 * The call's checklist and what people said of its points.
 *
 * @param said by dossier and point, a person's word, which overrides what the program reads
 */
public record EligibilityChecks(Checklist checklist, Map<String, Map<String, Check>> said) {
    public static final EligibilityChecks NONE = new EligibilityChecks(Checklist.NONE, Map.of());

    public EligibilityChecks {
        said = Map.copyOf(said);
    }

    public Optional<Check> said(String dossier, String point) {
        return Optional.ofNullable(said.getOrDefault(dossier, Map.of()).get(point));
    }
}
