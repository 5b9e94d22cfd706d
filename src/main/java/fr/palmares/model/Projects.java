package fr.palmares.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Dossiers carried out together: each project takes one place, however many dossiers it has. */
public final class Projects {
    /**
     * A project of two dossiers or more.
     *
     * @param dossiers the leading one first, the others in the order received
     * @param reason why they go together
     */
    public record Project(List<String> dossiers, String reason) {
        public Project {
            dossiers = List.copyOf(dossiers);
        }

        /** The dossiers but one. */
        public List<String> but(String dossier) {
            return dossiers.stream().filter(d -> !d.equals(dossier)).toList();
        }
    }

    private Projects() {}

    /** Every project of the round, whether joined before or after the decisions were sealed. */
    public static List<Project> of(CallState state) {
        Acts acts = state.procedure().acts();
        if (acts.joint().isEmpty() && acts.sequels().isEmpty()) {
            return List.of();
        }
        Map<String, String> leads = new HashMap<>();
        Map<String, String> reasons = new HashMap<>();
        for (String dossier : state.dossiers().keySet()) {
            JointProject joint = acts.joint().get(dossier);
            if (joint != null && state.dossiers().containsKey(joint.lead())) {
                unite(leads, reasons, joint.lead(), dossier, joint.reason());
            }
            acts.sequel(dossier, Sequel.Kind.JOINT)
                    .filter(s -> state.dossiers().containsKey(s.other()))
                    .ifPresent(s -> unite(leads, reasons, dossier, s.other(), s.reason()));
        }
        Map<String, List<String>> members = new LinkedHashMap<>();
        for (String dossier : state.dossiers().keySet()) {
            if (leads.containsKey(dossier)) {
                String lead = lead(leads, dossier);
                List<String> own = members.computeIfAbsent(lead, l -> new ArrayList<>(List.of(l)));
                if (!dossier.equals(lead)) {
                    own.add(dossier);
                }
            }
        }
        return members.entrySet().stream()
                .filter(m -> m.getValue().size() > 1)
                .map(m -> new Project(m.getValue(), reasons.getOrDefault(m.getKey(), "")))
                .toList();
    }

    private static void unite(
            Map<String, String> leads,
            Map<String, String> reasons,
            String one,
            String other,
            String reason) {
        String first = lead(leads, one);
        String second = lead(leads, other);
        leads.put(first, first);
        leads.put(second, first);
        reasons.putIfAbsent(first, reason);
    }

    private static String lead(Map<String, String> leads, String dossier) {
        String at = dossier;
        for (String up = leads.get(at); up != null && !up.equals(at); up = leads.get(at)) {
            at = up;
        }
        return at;
    }

    /** The project a dossier belongs to; empty for one that stands alone. */
    public static Optional<Project> of(CallState state, String dossier) {
        return of(state).stream().filter(p -> p.dossiers().contains(dossier)).findFirst();
    }

    /** A dossier and those that share its place, itself first. */
    public static List<String> with(CallState state, String dossier) {
        List<String> all = new ArrayList<>(List.of(dossier));
        of(state, dossier).ifPresent(p -> all.addAll(p.but(dossier)));
        return all;
    }

    /** Places that the decisions on one list take: a project counts once. */
    public static int places(CallState state, Outcome outcome) {
        List<Project> projects = of(state);
        Set<Object> taken = new HashSet<>();
        state.decisions().values().stream()
                .filter(d -> d.outcome() == outcome)
                .forEach(
                        d ->
                                taken.add(
                                        projects.stream()
                                                .filter(p -> p.dossiers().contains(d.dossier()))
                                                .<Object>map(p -> p)
                                                .findFirst()
                                                .orElse(d.dossier())));
        return taken.size();
    }
}
