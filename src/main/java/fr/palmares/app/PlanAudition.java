package fr.palmares.app;

import fr.palmares.journal.Event;
import fr.palmares.journal.Event.ConvocationSet;
import fr.palmares.journal.Event.QuestionsSet;
import fr.palmares.journal.Event.SlotSet;
import fr.palmares.model.Audition;
import fr.palmares.model.CallState;
import fr.palmares.model.DossierHead;
import fr.palmares.model.Projects;
import fr.palmares.model.Refused;
import fr.palmares.model.Slot;
import fr.palmares.model.Timetable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The hearings of the round: when, where, what is asked. */
public final class PlanAudition {
    private final CallSession session;

    public PlanAudition(CallSession session) {
        this.session = session;
    }

    /**
     * Gives dossiers their slots, and the same to their partners in a joint project, who are heard
     * together; null takes one away.
     *
     * @throws Refused for a dossier the round does not judge, or two hearings in one place at once
     */
    public void slots(Map<String, @Nullable Slot> slots) {
        session.record(state -> events(state, slots));
    }

    /**
     * Gives dossiers of the round slots as a timetable says, in the order received: those that have
     * none, around the hours that are taken, or all of them. A joint project has one slot.
     *
     * @param replace whether slots that are there are given anew
     * @return how many were placed
     * @throws Refused when the round has no dossier, or they do not all fit; none is placed then
     */
    public int timetable(Timetable timetable, boolean replace) {
        int[] placed = new int[1];
        session.record(
                state -> {
                    Map<String, Slot> now = state.procedure().audition().slots();
                    Map<String, @Nullable Slot> given = new HashMap<>();
                    List<List<String>> waiting = new ArrayList<>();
                    List<List<String>> projects = projects(state);
                    if (projects.isEmpty()) {
                        throw new Refused("refused.timetable.nobody");
                    }
                    for (List<String> project : projects) {
                        Slot kept =
                                project.stream()
                                        .map(now::get)
                                        .filter(Objects::nonNull)
                                        .findFirst()
                                        .orElse(null);
                        if (replace || kept == null) {
                            waiting.add(project);
                        } else {
                            project.stream()
                                    .filter(d -> !now.containsKey(d))
                                    .forEach(d -> given.put(d, kept));
                        }
                    }
                    List<Slot> taken =
                            now.entrySet().stream()
                                    .filter(
                                            e ->
                                                    waiting.stream()
                                                            .noneMatch(p -> p.contains(e.getKey())))
                                    .map(Map.Entry::getValue)
                                    .toList();
                    List<Slot> slots = timetable.slots(waiting.size(), taken);
                    if (slots.size() < waiting.size()) {
                        throw new Refused(
                                "refused.timetable.fit",
                                slots.size(),
                                waiting.size(),
                                Objects.requireNonNull(timetable.last()));
                    }
                    for (int i = 0; i < waiting.size(); i++) {
                        Slot slot = slots.get(i);
                        waiting.get(i).forEach(d -> given.put(d, slot));
                    }
                    placed[0] = given.size();
                    return events(state, given);
                });
        return placed[0];
    }

    /**
     * Says what a candidate will be asked.
     *
     * @throws Refused for a dossier the round does not judge
     */
    public void questions(String dossier, List<String> questions) {
        session.record(
                state -> {
                    Checks.dossier(state, dossier);
                    heard(state, dossier);
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

    private static void heard(CallState state, String dossier) {
        if (!state.procedure().takes(dossier) || state.inadmissible(dossier)) {
            throw new Refused("refused.slot.dossier", dossier);
        }
    }

    /** The round's dossiers in the order received, those of a joint project together. */
    private static List<List<String>> projects(CallState state) {
        List<String> all = state.ranked().stream().map(DossierHead::number).toList();
        Set<String> seen = new HashSet<>();
        List<List<String>> projects = new ArrayList<>();
        for (String dossier : all) {
            if (!seen.contains(dossier)) {
                List<String> project = partners(state, dossier, all);
                seen.addAll(project);
                projects.add(project);
            }
        }
        return projects;
    }

    /** A dossier and those it makes one project with, as far as the round hears them. */
    private static List<String> partners(CallState state, String dossier, List<String> heard) {
        return Stream.concat(
                        Stream.of(dossier),
                        Projects.with(state, dossier).stream()
                                .filter(d -> !d.equals(dossier) && heard.contains(d)))
                .toList();
    }

    /**
     * The slots asked for, given to the partners of a joint project too: they are heard at once.
     */
    private static Map<String, @Nullable Slot> shared(
            CallState state, Map<String, @Nullable Slot> slots) {
        List<String> heard = state.ranked().stream().map(DossierHead::number).toList();
        Map<String, @Nullable Slot> all = new LinkedHashMap<>(slots);
        slots.forEach(
                (dossier, slot) ->
                        partners(state, dossier, heard).stream()
                                .filter(d -> !all.containsKey(d))
                                .forEach(d -> all.put(d, slot)));
        return all;
    }

    private static List<Event> events(CallState state, Map<String, @Nullable Slot> asked) {
        Map<String, @Nullable Slot> slots = shared(state, asked);
        Audition now = state.procedure().audition();
        Map<String, Slot> all = new HashMap<>(now.slots());
        List<Event> events = new ArrayList<>();
        slots.forEach(
                (dossier, slot) -> {
                    Checks.dossier(state, dossier);
                    heard(state, dossier);
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
                boolean together = Projects.with(state, dossiers.get(i)).contains(dossiers.get(j));
                if (!together && one.meets(other)) {
                    throw new Refused("refused.slot.meets", dossiers.get(i), dossiers.get(j));
                }
            }
        }
        return events;
    }
}
