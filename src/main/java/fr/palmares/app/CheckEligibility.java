package fr.palmares.app;

import fr.palmares.journal.Event;
import fr.palmares.journal.Event.ChecklistSet;
import fr.palmares.journal.Event.EligibilityChecked;
import fr.palmares.journal.Event.EligibilityDecided;
import fr.palmares.model.Answer;
import fr.palmares.model.Check;
import fr.palmares.model.Checklist;
import fr.palmares.model.Dossier;
import fr.palmares.model.Eligibility.Verdict;
import fr.palmares.model.EligibilityProposal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The checklist: what it asks, what it proposes. A person decides, never the checklist. */
public final class CheckEligibility {
    private final CallSession session;

    public CheckEligibility(CallSession session) {
        this.session = session;
    }

    /** Says what the checklist asks. */
    public void checklist(Checklist checklist) {
        session.record(new ChecklistSet(checklist));
    }

    /** A person says whether a dossier meets a point; null leaves it to the facts again. */
    public void check(String dossier, String point, @Nullable Check check) {
        session.record(
                state -> {
                    Checks.dossier(state, dossier);
                    return List.of(new EligibilityChecked(dossier, point, check));
                });
    }

    /** What the checklist proposes for every dossier, by number, in the order received. */
    public Map<String, EligibilityProposal> proposals() {
        Map<String, EligibilityProposal> all = new LinkedHashMap<>();
        for (Dossier dossier : session.dossiers().values()) {
            all.put(
                    dossier.number(),
                    EligibilityProposal.of(dossier, session.state().procedure().eligibility()));
        }
        return all;
    }

    /** What it proposes for one dossier. */
    public EligibilityProposal proposal(String dossier) {
        return EligibilityProposal.of(
                session.dossier(dossier), session.state().procedure().eligibility());
    }

    /**
     * Says admissible of the dossiers that the checklist proposes so and that nobody judged yet. It
     * is a person's act, on dossiers of which every point is met; the others are left alone.
     *
     * @param dossiers which of them to look at
     * @return how many were admitted
     */
    public int admitProposed(Collection<String> dossiers) {
        Map<String, EligibilityProposal> proposals = proposals();
        List<String> admitted = new ArrayList<>();
        session.record(
                state -> {
                    admitted.clear();
                    List<Event> events = new ArrayList<>();
                    for (String dossier : dossiers) {
                        EligibilityProposal proposal = proposals.get(dossier);
                        if (proposal != null
                                && proposal.verdict() == Verdict.ADMISSIBLE
                                && !state.eligibility().containsKey(dossier)) {
                            admitted.add(dossier);
                            events.add(new EligibilityDecided(dossier, Verdict.ADMISSIBLE, ""));
                        }
                    }
                    return events;
                });
        return admitted.size();
    }

    /** What the checklist may ask of this call's dossiers. */
    public Choices choices() {
        Set<String> types = new TreeSet<>();
        Set<String> labels = new LinkedHashSet<>();
        for (Dossier dossier : session.dossiers().values()) {
            if (!dossier.organisationType().isBlank()) {
                types.add(dossier.organisationType());
            }
            dossier.answers().stream()
                    .map(Answer::label)
                    .filter(l -> !l.isBlank())
                    .forEach(labels::add);
        }
        return new Choices(List.copyOf(types), List.copyOf(labels));
    }

    /**
     * What dossiers hold.
     *
     * @param types of organisations, in alphabetical order
     * @param labels of answers, in the order of the form
     */
    public record Choices(List<String> types, List<String> labels) {}
}
