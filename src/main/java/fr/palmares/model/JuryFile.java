package fr.palmares.model;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a round knows of its jury besides who sits in it and who reads what.
 *
 * @param plan how the dossiers are to be read
 * @param leads the lead reader's code, by dossier
 * @param computed assignments that the program made; every other one was given by hand
 * @param takenOff pairs that a hand took off: the program does not give them again
 * @param settled grounds of a conflict that were confirmed or dismissed, by pair
 * @param forms declarations of interests that came back, by juror
 */
public record JuryFile(
        ReadingPlan plan,
        Map<String, String> leads,
        Set<Assignment> computed,
        Set<JurorDossier> takenOff,
        Map<JurorDossier, Set<ConflictGround>> settled,
        Map<String, InterestsForm> forms) {
    public static final JuryFile EMPTY =
            new JuryFile(ReadingPlan.NONE, Map.of(), Set.of(), Set.of(), Map.of(), Map.of());

    /** The lead reader of a dossier. */
    public Optional<String> lead(String dossier) {
        return Optional.ofNullable(leads.get(dossier));
    }

    /** Whether a juror is the lead reader of a dossier. */
    public boolean leads(String juror, String dossier) {
        return juror.equals(leads.get(dossier));
    }

    public boolean settled(String juror, String dossier, ConflictGround ground) {
        return settled.getOrDefault(new JurorDossier(juror, dossier), Set.of()).contains(ground);
    }
}
