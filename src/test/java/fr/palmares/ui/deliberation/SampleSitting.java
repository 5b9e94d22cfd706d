package fr.palmares.ui.deliberation;

import fr.palmares.app.CallSession;
import fr.palmares.app.DecideInSitting;
import fr.palmares.app.HoldSitting;
import fr.palmares.app.NoteInSitting;
import fr.palmares.app.RunRounds;
import fr.palmares.model.Attendance;
import fr.palmares.model.Attendance.Mode;
import fr.palmares.model.CallState;
import fr.palmares.model.LeadOpinion;
import fr.palmares.model.Outcome;
import fr.palmares.ranking.Placement;
import fr.palmares.ranking.Ranked;
import fr.palmares.ranking.Ranking;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The sample call in the middle of a sitting. */
public final class SampleSitting {
    private SampleSitting() {}

    /** Everybody in the room but the last two: one by video, one represented. */
    public static void open(CallSession session) {
        new RunRounds(session).close(session.state().round().code());
        List<String> members = HoldSitting.members(session.state());
        Map<String, Attendance> attendance = new LinkedHashMap<>();
        members.forEach(m -> attendance.put(m, Attendance.of(Mode.ROOM)));
        attendance.put(members.get(members.size() - 2), Attendance.of(Mode.VIDEO));
        attendance.put(members.getLast(), Attendance.representedBy(members.get(1)));
        new HoldSitting(session)
                .open(
                        new HoldSitting.Opening(
                                LocalDate.of(2019, 6, 28), "Paris, salle 3", 1, "", attendance));
    }

    /** Blocks adopted as far as nobody is recused, then the dossiers around the cut. */
    public static void blocks(CallSession session) {
        DecideInSitting decide = new DecideInSitting(session);
        decide.block(Outcome.LAUREATE, clear(session.state(), Placement.LAUREATE, 9), "");
        decide.block(
                Outcome.NOT_SELECTED,
                clear(session.state(), Placement.NOT_SELECTED, 18),
                "Projet moins bien classé que les projets retenus.");
    }

    private static List<String> clear(CallState state, Placement list, int most) {
        List<String> all =
                Ranking.of(state).rows().stream()
                        .filter(r -> r.list() == list)
                        .map(Ranked::dossier)
                        .filter(d -> !DecideInSitting.alone(state, d))
                        .toList();
        return list == Placement.LAUREATE
                ? all.subList(0, Math.min(most, all.size()))
                : all.subList(Math.max(0, all.size() - most), all.size());
    }

    /** A dossier of the ranking from which a member who takes part is recused, or not. */
    static String dossier(CallSession session, boolean recused, String... but) {
        CallState state = session.state();
        return Ranking.of(state).rows().stream()
                .map(Ranked::dossier)
                .filter(d -> !state.decisions().containsKey(d))
                .filter(d -> !List.of(but).contains(d))
                .filter(d -> DecideInSitting.alone(state, d) == recused)
                .findFirst()
                .orElseThrow();
    }

    static void opinion(CallSession session, String dossier) {
        String reader =
                HoldSitting.members(session.state()).stream()
                        .filter(m -> !session.state().recused(m, dossier))
                        .findFirst()
                        .orElseThrow();
        NoteInSitting notes = new NoteInSitting(session);
        notes.opinion(
                dossier,
                new LeadOpinion(
                        reader,
                        LeadOpinion.Stance.FAVOURABLE,
                        "Données déjà réunies et partagées ; besoin clair côté agents. L’équipe ne"
                                + " compte aucun profil technique permanent : demander un"
                                + " engagement écrit.",
                        "Données déjà réunies et partagées avec les agences."));
        notes.note(dossier, false, "Le comité demande un engagement écrit de la direction.");
        notes.note(dossier, true, "Réserve sur le calendrier, à ne pas communiquer.");
    }
}
