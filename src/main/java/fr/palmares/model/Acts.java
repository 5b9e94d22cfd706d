package fr.palmares.model;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was done about a round's decisions, in the order of acts.
 *
 * @param seal null as long as the jury's decisions are open
 * @param proceedings the acts that were done
 * @param sequels by dossier, what became of it since
 * @param joint by dossier, the project it shares with others; see {@link Projects}
 */
public record Acts(
        @Nullable Seal seal,
        Map<Proceeding.Act, Proceeding> proceedings,
        Map<String, Map<Sequel.Kind, Sequel>> sequels,
        Map<String, JointProject> joint) {
    public static final Acts NONE = new Acts(null, Map.of(), Map.of(), Map.of());

    public Acts {
        proceedings = Map.copyOf(proceedings);
        sequels = Map.copyOf(sequels);
        joint = Map.copyOf(joint);
    }

    public boolean sealed() {
        return seal != null;
    }

    public Optional<Proceeding> done(Proceeding.Act act) {
        return Optional.ofNullable(proceedings.get(act));
    }

    /** Whether the minutes are final (<i>définitif</i>): the authority has decided. */
    public boolean minutesFinal() {
        return proceedings.containsKey(Proceeding.Act.DECIDED);
    }

    public Optional<Sequel> sequel(String dossier, Sequel.Kind kind) {
        return Optional.ofNullable(sequels.getOrDefault(dossier, Map.of()).get(kind));
    }

    public boolean withdrawn(String dossier) {
        return sequel(dossier, Sequel.Kind.WITHDRAWN).isPresent();
    }

    /** Laureate <i>sous réserve</i> whose condition is not met yet. */
    public boolean conditional(String dossier) {
        return sequel(dossier, Sequel.Kind.CONDITIONAL).isPresent()
                && sequel(dossier, Sequel.Kind.CONFIRMED).isEmpty();
    }

    /** What a decision has come to; empty for a dossier that withdrew. */
    public Optional<Outcome> outcome(Decision decision) {
        if (withdrawn(decision.dossier())) {
            return Optional.empty();
        }
        return Optional.of(
                sequel(decision.dossier(), Sequel.Kind.PROMOTED).isPresent()
                        ? Outcome.LAUREATE
                        : decision.outcome());
    }
}
