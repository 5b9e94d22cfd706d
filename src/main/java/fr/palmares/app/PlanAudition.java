package fr.palmares.app;

import fr.palmares.journal.Event;
import fr.palmares.journal.Event.ConvocationSet;
import fr.palmares.journal.Event.QuestionsSet;
import fr.palmares.journal.Event.SlotSet;
import fr.palmares.model.Audition;
import fr.palmares.model.CallState;
import fr.palmares.model.DossierHead;
import fr.palmares.model.Refused;
import fr.palmares.model.Slot;
import fr.palmares.model.Timetable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The hearings of the round: when, where, what is asked. */
public final class PlanAudition {
    private final CallSession session;

    public PlanAudition(CallSession session) {
        this.session = session;
    }

    /**
     * Gives dossiers their slots; null takes one away.
     *
     * @throws Refused for a dossier the round does not judge, or two hearings in one place at once
     */
    public void slots(Map<String, @Nullable Slot> slots) {
        session.record(state -> events(state, slots));
    }

    /**
     * Gives dossiers of the round slots as a timetable says, in the order received: those that have
     * none, around the hours that are taken, or all of them.
     *
     * @param replace whether slots that are there are given anew
     * @return how many were placed
     * @throws Refused when they do not all fit; none is placed then
     */
    public int timetable(Timetable timetable, boolean replace) {
        int[] placed = new int[1];
        session.record(
                state -> {
                    Map<String, Slot> now = state.procedure().audition().slots();
                    List<String> dossiers =
                            state.ranked().stream()
                                    .map(DossierHead::number)
                                    .filter(d -> replace || !now.containsKey(d))
                                    .toList();
                    List<Slot> taken =
                            now.entrySet().stream()
                                    .filter(e -> !dossiers.contains(e.getKey()))
                                    .map(Map.Entry::getValue)
                                    .toList();
                    List<Slot> slots = timetable.slots(dossiers.size(), taken);
                    if (slots.size() < dossiers.size()) {
                        throw new Refused(
                                "refused.timetable.fit",
                                slots.size(),
                                dossiers.size(),
                                Objects.requireNonNull(timetable.last()));
                    }
                    Map<String, @Nullable Slot> given = new HashMap<>();
                    for (int i = 0; i < dossiers.size(); i++) {
                        given.put(dossiers.get(i), slots.get(i));
                    }
                    placed[0] = given.size();
                    return events(state, given);
                });
        return placed[0];
    }

    /** Says what a candidate will be asked. */
    public void questions(String dossier, List<String> questions) {
        session.record(
                state -> {
                    Checks.dossier(state, dossier);
                    List<String> asked =
                            questions.stream()
                                    .map(String::strip)
                                    .filter(q -> !q.isEmpty())
                                    .toList();
                    return List.of(new QuestionsSet(dossier, asked));
                });
    }

    /** Sets the text of the invitations; empty for the usual one. */
    public void convocation(String text) {
        session.record(new ConvocationSet(text));
    }

    private static List<Event> events(CallState state, Map<String, @Nullable Slot> slots) {
        Audition now = state.procedure().audition();
        Map<String, Slot> all = new HashMap<>(now.slots());
        List<Event> events = new ArrayList<>();
        slots.forEach(
                (dossier, slot) -> {
                    Checks.dossier(state, dossier);
                    if (!state.procedure().takes(dossier) || state.inadmissible(dossier)) {
                        throw new Refused("refused.slot.dossier", dossier);
                    }
                    events.add(new SlotSet(dossier, slot));
                    if (slot == null) {
                        all.remove(dossier);
                    } else {
                        all.put(dossier, slot);
                    }
                });
        List<String> dossiers = all.keySet().stream().sorted().toList();
        for (int i = 0; i < dossiers.size(); i++) {
            for (int j = i + 1; j < dossiers.size(); j++) {
                Slot one = Objects.requireNonNull(all.get(dossiers.get(i)));
                Slot other = Objects.requireNonNull(all.get(dossiers.get(j)));
                if (one.meets(other)) {
                    throw new Refused("refused.slot.meets", dossiers.get(i), dossiers.get(j));
                }
            }
        }
        return events;
    }
}
