package fr.palmares.model;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a dossier must satisfy to be judged. An empty point is not asked.
 *
 * @param deadline the last minute in which a dossier is in time (23:59 holds until 23:59:59), local
 *     time of Europe/Paris; null when there is none
 * @param organisationTypes types that may apply; empty for any
 * @param publicService label of the answer that says whether the applicant directly runs a public
 *     service, or ""
 * @param requiredAnswers labels of the answers that must be filled in
 * @param more further points that only a person can judge, in words
 */
public record Checklist(
        @Nullable LocalDateTime deadline,
        List<String> organisationTypes,
        String publicService,
        List<String> requiredAnswers,
        List<String> more) {
    public static final Checklist NONE = new Checklist(null, List.of(), "", List.of(), List.of());

    public Checklist {
        organisationTypes = copy(organisationTypes);
        publicService = Objects.requireNonNullElse(publicService, "").strip();
        requiredAnswers = copy(requiredAnswers);
        more = copy(more);
    }

    /** Whether it asks nothing. */
    public boolean isEmpty() {
        return equals(NONE);
    }

    private static List<String> copy(@Nullable List<String> texts) {
        return texts == null
                ? List.of()
                : texts.stream().map(String::strip).filter(t -> !t.isEmpty()).toList();
    }
}
