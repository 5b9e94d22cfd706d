package fr.palmares.app;

import fr.palmares.journal.Event;
import fr.palmares.journal.Event.ProjectJoined;
import fr.palmares.model.CallState;
import fr.palmares.model.Decision;
import fr.palmares.model.JointProject;
import fr.palmares.model.Outcome;
import fr.palmares.model.Projects;
import fr.palmares.model.Refused;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Carries dossiers out as one project, which takes one place. From then on a decision on one of
 * them is a decision on all; once the decisions are sealed see {@link AfterSealing#joint}.
 */
public final class JoinProjects {
    private final CallSession session;

    public JoinProjects(CallSession session) {
        this.session = session;
    }

    /**
     * Joins dossiers, and the projects they already belong to. Those that nobody decided on come on
     * the list of the others.
     *
     * @param dossiers the one that stands for all first
     * @throws Refused for less than two dossiers, without a reason, for dossiers of two tracks or
     *     on two lists, or once the decisions are sealed
     */
    public void join(List<String> dossiers, String reason) {
        session.record(
                state -> {
                    Checks.unsealed(state);
                    dossiers.forEach(d -> Decide.check(state, d));
                    Set<String> all = new LinkedHashSet<>();
                    dossiers.forEach(d -> all.addAll(Projects.with(state, d)));
                    if (all.size() < 2) {
                        throw new Refused("refused.project.one");
                    }
                    List<String> members = List.copyOf(all);
                    oneTrack(state, members);
                    JointProject project = new JointProject(members.getFirst(), reason);
                    List<Event> events = new ArrayList<>();
                    members.forEach(d -> events.add(new ProjectJoined(d, project)));
                    List<Decision> decided = decided(state, members);
                    events.addAll(sameList(state, members, decided, reason));
                    return events;
                });
    }

    /**
     * Lets the dossiers of a project stand alone again; their decisions stay.
     *
     * @param dossier any of them
     * @throws Refused for a dossier that stands alone, when there are not places enough, or once
     *     the decisions are sealed
     */
    public void part(String dossier) {
        session.record(
                state -> {
                    Checks.unsealed(state);
                    Projects.Project project =
                            Projects.of(state, dossier)
                                    .orElseThrow(
                                            () -> new Refused("refused.project.none", dossier));
                    List<Event> events = new ArrayList<>();
                    project.dossiers().forEach(d -> events.add(new ProjectJoined(d, null)));
                    // on the reserve list each needs a position of its own: the others are
                    // undecided
                    for (Decision one : decided(state, project.dossiers())) {
                        if (one.outcome() == Outcome.RESERVE
                                && !one.dossier().equals(project.dossiers().getFirst())) {
                            events.add(new Event.DecisionMade(one.dossier(), null, 0, ""));
                            events.add(new Event.DecisionTaken(one.dossier(), null));
                        }
                    }
                    long laureates =
                            decided(state, project.dossiers()).stream()
                                    .filter(d -> d.outcome() == Outcome.LAUREATE)
                                    .count();
                    CallState scope = state.track(dossier).map(state::within).orElse(state);
                    int seats = scope.rules().seats();
                    int taken = Projects.places(scope, Outcome.LAUREATE);
                    if (laureates > 1 && seats > 0 && taken - 1 + laureates > seats) {
                        throw new Refused("refused.project.seats", dossier, seats);
                    }
                    return events;
                });
    }

    private static void oneTrack(CallState state, List<String> members) {
        String first = members.getFirst();
        for (String other : members) {
            if (!state.track(other).equals(state.track(first))) {
                throw new Refused("refused.project.track", first, other);
            }
        }
    }

    private static List<Decision> decided(CallState state, List<String> members) {
        return members.stream()
                .map(d -> state.decisions().get(d))
                .filter(Objects::nonNull)
                .filter(d -> d.outcome() != Outcome.REVISIT)
                .toList();
    }

    /** The decision of those that have one, for all of them. */
    private static List<Event> sameList(
            CallState state, List<String> members, List<Decision> decided, String reason) {
        if (decided.isEmpty()) {
            return List.of();
        }
        Decision first = decided.getFirst();
        for (Decision other : decided) {
            if (other.outcome() != first.outcome()) {
                throw new Refused("refused.project.lists", first.dossier(), other.dossier());
            }
        }
        int position = decided.stream().mapToInt(Decision::position).min().orElse(0);
        List<Event> events = new ArrayList<>();
        for (String member : members) {
            Decision own = state.decisions().get(member);
            String said = own == null ? "" : own.motivation();
            if (own != null && own.outcome() == first.outcome() && own.position() == position) {
                continue;
            }
            events.add(
                    new Event.DecisionMade(
                            member,
                            first.outcome(),
                            position,
                            said.isEmpty() ? reason.strip() : said));
            state.procedure()
                    .deliberation()
                    .taking(first)
                    .ifPresent(t -> events.add(new Event.DecisionTaken(member, t)));
        }
        return events;
    }
}
