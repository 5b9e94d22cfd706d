package fr.palmares.app;

import fr.palmares.journal.Event.VoteTaken;
import fr.palmares.model.CallState;
import fr.palmares.model.Outcome;
import fr.palmares.model.Refused;
import fr.palmares.model.SittingFile;
import fr.palmares.model.Voice;
import fr.palmares.model.Voices;
import fr.palmares.model.Vote;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The committee votes: who may be heard is the program's to say, what they say is theirs. */
public final class TakeVote {
    private final CallSession session;

    public TakeVote(CallSession session) {
        this.session = session;
    }

    /**
     * Voices as they were given.
     *
     * @param voices by member, {@code for}, {@code against}, {@code abstain} or, in a choice, a
     *     dossier's number; empty unless by name
     * @param counts by option; empty when by name
     * @param casting the option that the chair decides for at equality, or null
     */
    public record Given(
            Vote.Subject subject,
            List<String> dossiers,
            @Nullable Outcome outcome,
            Vote.Way way,
            Map<String, String> voices,
            Map<String, Integer> counts,
            @Nullable String casting) {
        public Given {
            dossiers = List.copyOf(dossiers);
            voices = Map.copyOf(voices);
            counts = Map.copyOf(counts);
        }

        /** For, against and abstaining on a proposal, counted. */
        public static Given counted(
                String dossier, Outcome outcome, Vote.Way way, int yes, int no, int abstain) {
            return new Given(
                    Vote.Subject.PROPOSAL,
                    List.of(dossier),
                    outcome,
                    way,
                    Map.of(),
                    Map.of(Vote.FOR, yes, Vote.AGAINST, no, Vote.ABSTAIN, abstain),
                    null);
        }

        /** A choice among tied dossiers, counted. */
        public static Given choice(
                List<String> dossiers, Vote.Way way, Map<String, Integer> counts) {
            return new Given(Vote.Subject.CHOICE, dossiers, null, way, Map.of(), counts, null);
        }

        /** The same with the chair's deciding voice. */
        public Given casting(@Nullable String option) {
            return new Given(subject, dossiers, outcome, way, voices, counts, option);
        }
    }

    /**
     * Records a vote that decides nothing by itself.
     *
     * @return as it was recorded
     * @throws Refused for a member who is recused or absent, more voices than members, a dossier
     *     without quorum or whose recused members are still in, and a casting vote where none is
     *     due
     */
    public Vote record(Given given) {
        Vote[] taken = new Vote[1];
        session.record(
                state -> {
                    taken[0] = vote(state, given, 1, session.now());
                    return List.of(new VoteTaken(taken[0]));
                });
        return taken[0];
    }

    /**
     * The vote that these voices make now.
     *
     * @param places how many of the options are wanted
     */
    static Vote vote(CallState state, Given given, int places, Instant now) {
        SittingFile file = SittingChecks.open(state);
        Checks.unsealed(state);
        given.dossiers().forEach(d -> Decide.check(state, d));
        SittingChecks.able(state, file, given.dossiers());
        List<String> entitled =
                Voices.on(state, file, given.dossiers()).stream().map(Voice::juror).toList();
        heard(state, given, entitled);
        Vote vote =
                new Vote(
                        CallId.draw(),
                        file.number(),
                        given.subject(),
                        given.dossiers(),
                        given.outcome(),
                        given.way(),
                        given.voices(),
                        given.counts(),
                        entitled,
                        given.casting() == null
                                ? null
                                : new Vote.Casting(file.sitting().chair(), given.casting()),
                        now);
        if (given.casting() != null) {
            casting(state, file, vote, places);
        }
        return vote;
    }

    private static void heard(CallState state, Given given, List<String> entitled) {
        for (String juror : given.voices().keySet()) {
            Checks.juror(state, juror);
            for (String dossier : given.dossiers()) {
                if (Voices.recused(state, juror, dossier)) {
                    throw new Refused(
                            "refused.vote.recused", SittingChecks.name(state, juror), dossier);
                }
            }
            if (!entitled.contains(juror)) {
                throw new Refused("refused.vote.absent", SittingChecks.name(state, juror));
            }
        }
    }

    private static void casting(CallState state, SittingFile file, Vote vote, int places) {
        String chair = file.sitting().chair();
        String option = java.util.Objects.requireNonNull(vote.casting()).option();
        if (!file.sitting().rules().castingVote()) {
            throw new Refused("refused.vote.casting.rule");
        }
        if (!vote.entitled().contains(chair) || !file.present(chair)) {
            throw new Refused(
                    "refused.vote.casting.chair",
                    chair.isEmpty() ? "–" : SittingChecks.name(state, chair));
        }
        if (!vote.equal(places).contains(option)) {
            throw new Refused("refused.vote.casting.clear");
        }
        String own = vote.voices().get(chair);
        if (own != null && !own.equals(Vote.ABSTAIN) && !own.equals(option)) {
            throw new Refused("refused.vote.casting.other", SittingChecks.name(state, chair));
        }
    }
}
