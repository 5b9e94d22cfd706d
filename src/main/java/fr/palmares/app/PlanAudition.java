package fr.palmares.app;

import fr.palmares.journal.Event;
import fr.palmares.journal.Event.ConvocationSet;
import fr.palmares.journal.Event.QuestionsSet;
import fr.palmares.journal.Event.SlotSet;
import fr.palmares.model.Audition;
import fr.palmares.model.CallState;
import fr.palmares.model.Refused;
import fr.palmares.model.Slot;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
     * Gives all dossiers of the round one slot after the other, in the order received.
     *
     * @param start of the first, local time
     * @param minutes of each
     * @param pause minutes between two
     */
    public void timetable(LocalDateTime start, int minutes, int pause, String place, String video) {
        session.record(
                state -> {
                    Map<String, @Nullable Slot> slots = new HashMap<>();
                    LocalDateTime next = start;
                    for (var head : state.ranked()) {
                        slots.put(head.number(), new Slot(next, minutes, place, video));
                        next = next.plusMinutes((long) minutes + pause);
                    }
                    return events(state, slots);
                });
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
                Slot one = java.util.Objects.requireNonNull(all.get(dossiers.get(i)));
                Slot other = java.util.Objects.requireNonNull(all.get(dossiers.get(j)));
                if (one.meets(other)) {
                    throw new Refused("refused.slot.meets", dossiers.get(i), dossiers.get(j));
                }
            }
        }
        return events;
    }
}
