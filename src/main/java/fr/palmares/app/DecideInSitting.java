package fr.palmares.app;

import fr.palmares.app.TakeVote.Given;
import fr.palmares.journal.Event;
import fr.palmares.journal.Event.BlockAdopted;
import fr.palmares.journal.Event.DecisionMade;
import fr.palmares.journal.Event.DecisionTaken;
import fr.palmares.journal.Event.LotDrawn;
import fr.palmares.journal.Event.VoteTaken;
import fr.palmares.model.Block;
import fr.palmares.model.CallState;
import fr.palmares.model.Decision;
import fr.palmares.model.Lot;
import fr.palmares.model.Outcome;
import fr.palmares.model.Projects;
import fr.palmares.model.Refused;
import fr.palmares.model.SittingFile;
import fr.palmares.model.Taking;
import fr.palmares.model.Taking.Manner;
import fr.palmares.model.Voices;
import fr.palmares.model.Vote;
import fr.palmares.ranking.LotDraw;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decisions in a sitting, each recorded in one act with the vote, the block or the draw that made
 * it. What {@link Decide} refuses is refused here too.
 */
public final class DecideInSitting {
    private final CallSession session;

    public DecideInSitting(CallSession session) {
        this.session = session;
    }

    /**
     * Decides on one dossier.
     *
     * @param given the vote that decided, or null where nobody asked for one
     * @throws Refused also when the vote is on something else, was lost, or is equal
     */
    public void decide(Decision decision, @Nullable Given given) {
        session.record(
                state -> {
                    List<Decision> all = Decide.whole(state, List.of(decision));
                    SittingFile file = ready(state, List.of(decision.dossier()));
                    Instant now = session.now();
                    List<Event> events = new ArrayList<>();
                    Manner manner = Manner.CONSENSUS;
                    String reference = "";
                    if (given != null) {
                        Vote vote = TakeVote.vote(state, given, 1, now);
                        carried(decision, vote);
                        events.add(new VoteTaken(vote));
                        manner = Manner.VOTE;
                        reference = vote.id();
                    }
                    events.addAll(Decide.events(state, all));
                    for (Decision one : all) {
                        events.add(taken(file, one, manner, reference, now));
                    }
                    return events;
                });
    }

    private static void carried(Decision decision, Vote vote) {
        if (vote.subject() != Vote.Subject.PROPOSAL
                || !vote.dossiers().contains(decision.dossier())
                || vote.outcome() != decision.outcome()) {
            throw new Refused("refused.vote.elsewhere", decision.dossier());
        }
        boolean adopted =
                vote.adopted()
                        .orElseThrow(
                                () ->
                                        new Refused(
                                                "refused.vote.equal",
                                                vote.count(Vote.FOR),
                                                vote.count(Vote.AGAINST)));
        if (!adopted) {
            throw new Refused("refused.vote.lost", vote.count(Vote.FOR), vote.count(Vote.AGAINST));
        }
    }

    /** Takes a decision back, and how it was taken. */
    public void withdraw(String dossier) {
        session.record(
                state -> {
                    Checks.unsealed(state);
                    SittingChecks.open(state);
                    return Projects.with(state, dossier).stream()
                            .<Event>mapMulti(
                                    (d, events) -> {
                                        events.accept(new DecisionMade(d, null, 0, ""));
                                        events.accept(new DecisionTaken(d, null));
                                    })
                            .toList();
                });
    }

    /**
     * Adopts dossiers at once, without calling them one by one.
     *
     * @param motivation reason of those that have none yet, or ""
     * @throws Refused when a member who takes part is recused from one of them: it is called alone
     */
    public void block(Outcome outcome, List<String> chosen, String motivation) {
        block(outcome, chosen, motivation, Locale.FRANCE);
    }

    /**
     * As {@link #block(Outcome, List, String)}.
     *
     * @param locale in which the fields that the reason names are written (see {@link ReasonWords})
     */
    public void block(Outcome outcome, List<String> chosen, String motivation, Locale locale) {
        session.record(
                state -> {
                    ReasonWords words = new ReasonWords(state, locale);
                    SittingFile file = SittingChecks.open(state);
                    if (chosen.isEmpty()) {
                        throw new Refused("refused.sitting.block.empty");
                    }
                    List<String> dossiers =
                            chosen.stream()
                                    .flatMap(d -> Projects.with(state, d).stream())
                                    .distinct()
                                    .toList();
                    dossiers.forEach(d -> alone(state, file, d));
                    ready(state, dossiers);
                    Instant now = session.now();
                    Block block = new Block(CallId.draw(), file.number(), outcome, dossiers, now);
                    List<Decision> decisions = new ArrayList<>();
                    for (String dossier : dossiers) {
                        String kept =
                                Optional.ofNullable(state.decisions().get(dossier))
                                        .map(Decision::motivation)
                                        .orElse("");
                        decisions.add(
                                new Decision(
                                        state.round().code(),
                                        dossier,
                                        outcome,
                                        position(state, outcome, decisions, dossier),
                                        kept.isEmpty() ? words.of(dossier, motivation) : kept));
                    }
                    List<Event> events = new ArrayList<>();
                    events.add(new BlockAdopted(block));
                    events.addAll(Decide.events(state, decisions));
                    decisions.forEach(
                            d -> events.add(taken(file, d, Manner.BLOCK, block.id(), now)));
                    return events;
                });
    }

    /** A place on the reserve list, the same for dossiers of one project; 0 on another list. */
    private static int position(
            CallState state, Outcome outcome, List<Decision> before, String dossier) {
        if (outcome != Outcome.RESERVE) {
            return 0;
        }
        List<String> project = Projects.with(state, dossier);
        return before.stream()
                .filter(d -> project.contains(d.dossier()))
                .findFirst()
                .map(Decision::position)
                .orElseGet(() -> nextPosition(state, before, dossier));
    }

    /** Whether members who take part are recused from a dossier: it cannot go with a block. */
    public static boolean alone(CallState state, String dossier) {
        return state.procedure()
                .deliberation()
                .underWay()
                .map(
                        f ->
                                f.sitting().members().stream()
                                        .anyMatch(m -> inPart(state, f, m, dossier)))
                .orElse(false);
    }

    private static boolean inPart(
            CallState state, SittingFile file, String member, String dossier) {
        return Voices.recused(state, member, dossier) && file.present(member);
    }

    private static void alone(CallState state, SittingFile file, String dossier) {
        file.sitting().members().stream()
                .filter(m -> inPart(state, file, m, dossier))
                .findFirst()
                .ifPresent(
                        m -> {
                            throw new Refused(
                                    "refused.sitting.block.recused",
                                    dossier,
                                    SittingChecks.name(state, m));
                        });
    }

    /**
     * Settles a tie at the last seat by a vote: the winners are laureates, the others come first on
     * the reserve list, in the order of their voices; those who stood there move down.
     *
     * @param places seats for them
     * @throws Refused also when the voices are equal and the chair has not decided
     */
    public void settle(Given given, int places, Map<String, String> motivations) {
        session.record(
                state -> {
                    alone(state, given.dossiers());
                    SittingFile file = ready(state, given.dossiers());
                    Instant now = session.now();
                    Vote vote = TakeVote.vote(state, given, places, now);
                    List<String> winners =
                            vote.winners(places)
                                    .orElseThrow(
                                            () ->
                                                    new Refused(
                                                            "refused.vote.tied",
                                                            String.join(", ", vote.equal(places))));
                    List<Event> events = new ArrayList<>();
                    events.add(new VoteTaken(vote));
                    events.addAll(
                            parted(
                                    state,
                                    file,
                                    vote.order(),
                                    winners.size(),
                                    motivations,
                                    Manner.VOTE,
                                    vote.id(),
                                    now));
                    return events;
                });
    }

    /**
     * Settles a tie by lot: dossiers in the order of the SHA-256 of {@code seed|number}, the first
     * win.
     *
     * @param source where the seed was published, in words
     */
    public void draw(
            List<String> dossiers,
            int places,
            String seed,
            String source,
            Map<String, String> motivations) {
        session.record(
                state -> {
                    alone(state, dossiers);
                    SittingFile file = ready(state, dossiers);
                    Instant now = session.now();
                    Lot lot =
                            new Lot(
                                    CallId.draw(),
                                    file.number(),
                                    dossiers,
                                    places,
                                    seed,
                                    source,
                                    now);
                    List<String> order =
                            LotDraw.of(lot.seed(), dossiers).stream()
                                    .map(LotDraw.Drawn::dossier)
                                    .toList();
                    List<Event> events = new ArrayList<>();
                    events.add(new LotDrawn(lot));
                    events.addAll(
                            parted(
                                    state,
                                    file,
                                    order,
                                    places,
                                    motivations,
                                    Manner.LOT,
                                    lot.id(),
                                    now));
                    return events;
                });
    }

    /** Tied dossiers are parted one from the other: those of one project would not be. */
    private static void alone(CallState state, List<String> tied) {
        for (String dossier : tied) {
            List<String> others = Projects.with(state, dossier);
            tied.stream()
                    .filter(d -> !d.equals(dossier) && others.contains(d))
                    .findFirst()
                    .ifPresent(
                            d -> {
                                throw new Refused("refused.project.tied", dossier, d);
                            });
        }
    }

    private static List<Event> parted(
            CallState state,
            SittingFile file,
            List<String> order,
            int winners,
            Map<String, String> motivations,
            Manner manner,
            String reference,
            Instant now) {
        String round = state.round().code();
        List<Decision> own = new ArrayList<>();
        List<Decision> all = new ArrayList<>();
        int next = 1;
        for (int i = 0; i < order.size(); i++) {
            String dossier = order.get(i);
            String why = motivations.getOrDefault(dossier, motivation(state, dossier));
            Outcome outcome =
                    i < winners
                            ? Outcome.LAUREATE
                            : scope(state, dossier).rules().reserve() > 0
                                    ? Outcome.RESERVE
                                    : Outcome.NOT_SELECTED;
            own.add(
                    new Decision(
                            round, dossier, outcome, outcome == Outcome.RESERVE ? next++ : 0, why));
        }
        all.addAll(own);
        if (next > 1) {
            List<String> parted =
                    order.stream().flatMap(d -> Projects.with(state, d).stream()).toList();
            for (Decision other : reserves(scope(state, order.getFirst()), parted)) {
                List<String> project = Projects.with(state, other.dossier());
                Optional<Decision> shared =
                        all.stream().filter(d -> project.contains(d.dossier())).findFirst();
                int position = shared.isPresent() ? shared.get().position() : next++;
                all.add(
                        new Decision(
                                round,
                                other.dossier(),
                                Outcome.RESERVE,
                                position,
                                other.motivation()));
            }
        }
        List<Event> events = new ArrayList<>(Decide.events(state, all));
        Decide.whole(state, own).forEach(d -> events.add(taken(file, d, manner, reference, now)));
        return events;
    }

    /** Others on the reserve list, by position. */
    private static List<Decision> reserves(CallState scope, List<String> but) {
        return scope.decisions().values().stream()
                .filter(d -> d.outcome() == Outcome.RESERVE && !but.contains(d.dossier()))
                .sorted(Comparator.comparingInt(Decision::position))
                .toList();
    }

    /** The dossier's track with its seats, or the whole round. */
    private static CallState scope(CallState state, String dossier) {
        return state.track(dossier).map(state::within).orElse(state);
    }

    /** The first free place at the end of the reserve list that a dossier would join. */
    public static int nextPosition(CallState state, String dossier) {
        return nextPosition(state, List.of(), dossier);
    }

    private static int nextPosition(CallState state, List<Decision> more, String dossier) {
        Optional<Decision> own =
                Optional.ofNullable(state.decisions().get(dossier))
                        .filter(d -> d.outcome() == Outcome.RESERVE && d.position() > 0);
        if (own.isPresent()) {
            return own.get().position();
        }
        CallState scope = scope(state, dossier);
        int last =
                scope.decisions().values().stream()
                        .filter(d -> d.outcome() == Outcome.RESERVE)
                        .mapToInt(Decision::position)
                        .max()
                        .orElse(0);
        int joined =
                more.stream()
                        .filter(d -> scope.dossiers().containsKey(d.dossier()))
                        .mapToInt(Decision::position)
                        .max()
                        .orElse(0);
        return Math.max(last, joined) + 1;
    }

    private static String motivation(CallState state, String dossier) {
        Decision decision = state.decisions().get(dossier);
        return decision == null ? "" : decision.motivation();
    }

    private static SittingFile ready(CallState state, List<String> dossiers) {
        Checks.unsealed(state);
        SittingFile file = SittingChecks.open(state);
        dossiers.forEach(d -> Decide.check(state, d));
        SittingChecks.able(state, file, dossiers);
        return file;
    }

    private static DecisionTaken taken(
            SittingFile file, Decision decision, Manner manner, String reference, Instant now) {
        return new DecisionTaken(
                decision.dossier(),
                new Taking(file.number(), decision.outcome(), manner, reference, now));
    }
}
