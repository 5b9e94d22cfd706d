package fr.palmares.app;

import fr.palmares.journal.Event;
import fr.palmares.journal.Event.LotDrawn;
import fr.palmares.model.CallState;
import fr.palmares.model.Lot;
import fr.palmares.model.Refused;
import fr.palmares.ranking.Ranked;
import fr.palmares.ranking.Ranking;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Draws lots between tied dossiers outside a sitting. The draw is recorded with what anyone needs
 * to repeat it, once for a group and for good: whoever could draw again would draw until it suits.
 * It decides nothing by itself; who makes the decisions finds it there.
 */
public final class DrawLots {
    private final CallSession session;

    public DrawLots(CallSession session) {
        this.session = session;
    }

    /**
     * A draw.
     *
     * @param lot what was drawn
     * @param recorded whether it is new; the same draw said again changes nothing
     */
    public record Done(Lot lot, boolean recorded) {}

    /**
     * Draws and records.
     *
     * @param places how many of the group are drawn
     * @param seed what was published after the group was
     * @param source where, in words
     * @throws Refused when the dossiers do not share one place of the ranking, when lots were drawn
     *     between them before, while the committee sits, or when the decisions are sealed
     */
    public Done draw(List<String> dossiers, int places, String seed, String source) {
        Lot[] drawn = new Lot[1];
        boolean recorded =
                session.recordForGood(
                        state -> {
                            Lot lot =
                                    new Lot(
                                            CallId.draw(),
                                            0,
                                            group(state, dossiers),
                                            places,
                                            seed,
                                            source,
                                            session.now());
                            Optional<Lot> before = of(state, dossiers);
                            drawn[0] = before.orElse(lot);
                            before.ifPresent(b -> checkSame(b, lot));
                            return before.isPresent()
                                    ? List.<Event>of()
                                    : List.<Event>of(new LotDrawn(lot));
                        });
        return new Done(Objects.requireNonNull(drawn[0]), recorded);
    }

    /** The draw between exactly these dossiers, if there was one. */
    public static Optional<Lot> of(CallState state, List<String> dossiers) {
        Set<String> wanted = Set.copyOf(dossiers);
        return state.procedure().deliberation().lots().stream()
                .filter(l -> Set.copyOf(l.dossiers()).equals(wanted))
                .findFirst();
    }

    /** The group in the ranking's order, once it is sure that lots may be drawn between them. */
    private static List<String> group(CallState state, List<String> dossiers) {
        Checks.unsealed(state);
        if (state.procedure().deliberation().underWay().isPresent()) {
            throw new Refused("refused.draw.sitting");
        }
        Set<String> wanted = new LinkedHashSet<>(dossiers);
        wanted.forEach(d -> Checks.dossier(state, d));
        List<Ranked> rows =
                Ranking.of(state).rows().stream()
                        .filter(r -> wanted.contains(r.dossier()))
                        .toList();
        boolean tied =
                rows.size() == wanted.size()
                        && rows.size() > 1
                        && rows.stream()
                                .allMatch(
                                        r ->
                                                r.place() != null
                                                        && r.place()
                                                                .equals(rows.getFirst().place()));
        if (!tied) {
            throw new Refused("refused.draw.notTied", String.join(", ", wanted));
        }
        return rows.stream().map(Ranked::dossier).toList();
    }

    private static void checkSame(Lot before, Lot now) {
        if (!before.seed().equals(now.seed()) || before.places() != now.places()) {
            throw new Refused(
                    "refused.draw.again",
                    String.join(", ", before.dossiers()),
                    before.seed(),
                    before.places());
        }
    }
}
