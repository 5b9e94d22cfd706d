package fr.palmares.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a call proceeds: its rounds, and what was set and done about the one in view.
 *
 * @param rounds every round of the call, in order
 * @param state where the round in view is in its life
 * @param entrants dossiers the round took from the one before; null when it takes all
 * @param granted by dossier, the track it was moved to
 * @param amendments changes of what was frozen, oldest first
 * @param eligibility the checklist and what people said of it
 * @param acts what was done about the decisions
 * @param audition the hearings
 * @param lateAccepted codes of the jurors whose late sheets count, by a recorded decision
 * @param blind whether the round is read blind
 * @param deliberation what the committee did in its sittings
 * @param categories by which the call sorts its dossiers in statistics; empty for the usual ones
 * @param reasons statements of reasons that the call keeps, in their order
 */
public record Procedure(
        List<Round> rounds,
        RoundState state,
        @Nullable Set<String> entrants,
        Map<String, GrantedTrack> granted,
        List<Amendment> amendments,
        EligibilityChecks eligibility,
        Acts acts,
        Audition audition,
        Set<String> lateAccepted,
        BlindReading blind,
        Deliberation deliberation,
        List<Category> categories,
        List<ReasonTemplate> reasons) {
    public static final Procedure NONE =
            new Procedure(
                    List.of(),
                    RoundState.PREPARED,
                    null,
                    Map.of(),
                    List.of(),
                    EligibilityChecks.NONE,
                    Acts.NONE,
                    Audition.NONE,
                    Set.of(),
                    BlindReading.NONE,
                    Deliberation.NONE,
                    List.of(),
                    List.of());

    public Procedure {
        rounds = List.copyOf(rounds);
        entrants = entrants == null ? null : Set.copyOf(entrants);
        granted = Map.copyOf(granted);
        amendments = List.copyOf(amendments);
        lateAccepted = Set.copyOf(lateAccepted);
        categories = List.copyOf(categories);
        reasons = List.copyOf(reasons);
    }

    /** Whether the round in view judges a dossier at all. */
    public boolean takes(String dossier) {
        return entrants == null || entrants.contains(dossier);
    }

    /** By which the call sorts its dossiers in statistics. */
    public List<Category> sorting() {
        return categories.isEmpty() ? Category.USUAL : categories;
    }

    public Optional<Round> round(String code) {
        return rounds.stream().filter(r -> r.code().equals(code)).findFirst();
    }
}
