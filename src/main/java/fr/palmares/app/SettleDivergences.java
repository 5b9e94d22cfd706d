package fr.palmares.app;

import fr.palmares.journal.Event;
import fr.palmares.journal.Event.DivergenceDecided;
import fr.palmares.journal.Event.RegisterValue;
import fr.palmares.journal.Json;
import fr.palmares.journal.Register;
import fr.palmares.journal.Register.Kind;
import fr.palmares.model.Divergence;
import fr.palmares.model.Divergence.Side;
import fr.palmares.model.Divergence.Subject;
import fr.palmares.model.Refused;
import fr.palmares.model.SheetId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where two computers of a juror disagree: the coordinator decides, cell by cell. What was decided
 * supersedes both; neither is lost.
 */
public final class SettleDivergences {
    private final CallSession session;

    public SettleDivergences(CallSession session) {
        this.session = session;
    }

    /** Everything to decide in the round in view, by juror and dossier. */
    public List<Divergence> open() {
        String round = session.state().round().code();
        return session.with(s -> s.tables().divergences(round));
    }

    /**
     * One side of a divergence.
     *
     * @param event id of the event that said what is to hold
     */
    public record Choice(Divergence divergence, String event) {}

    /** All that one computer said, where it is a side. */
    public static List<Choice> allOf(List<Divergence> divergences, String device) {
        List<Choice> choices = new ArrayList<>();
        for (Divergence one : divergences) {
            side(one, device).ifPresent(s -> choices.add(new Choice(one, s.event())));
        }
        return choices;
    }

    private static Optional<Side> side(Divergence divergence, String device) {
        return divergence.sides().stream().filter(s -> s.device().equals(device)).findFirst();
    }

    /**
     * Decides. It is recorded as the coordinator's, and is no act that a key undoes: what was
     * decided can be decided otherwise by giving the mark.
     *
     * @throws Refused when something else was said meanwhile, when the decisions are sealed, or in
     *     a juror's copy; nothing changed then
     */
    public void decide(List<Choice> choices) {
        if (session.copy().isPresent()) {
            throw new Refused("refused.copy.notOwn", session.author());
        }
        session.with(
                store -> {
                    Checks.unsealed(session.state());
                    String round = session.state().round().code();
                    List<Divergence> now = store.tables().divergences(round);
                    Map<SheetId, List<RegisterValue>> values = new LinkedHashMap<>();
                    for (Choice choice : choices) {
                        Divergence asked = choice.divergence();
                        if (!now.contains(asked)) {
                            throw new Refused(
                                    "refused.divergence.changed", asked.sheet().dossier());
                        }
                        values.computeIfAbsent(asked.sheet(), s -> new ArrayList<>())
                                .add(value(asked, choice.event()));
                    }
                    List<Event> events = new ArrayList<>();
                    values.forEach(
                            (sheet, held) ->
                                    events.add(
                                            new DivergenceDecided(
                                                    sheet.dossier(), sheet.juror(), held)));
                    session.take(round, events, List.of(), CallSession.COORDINATOR);
                    return events.size();
                });
    }

    private static RegisterValue value(Divergence divergence, String event) {
        Side chosen =
                divergence.sides().stream()
                        .filter(s -> s.event().equals(event))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new Refused(
                                                "refused.divergence.changed",
                                                divergence.sheet().dossier()));
        return new RegisterValue(register(divergence).name(), held(divergence.subject(), chosen));
    }

    private static @Nullable String held(Subject subject, Side chosen) {
        return switch (subject) {
            case MARK -> chosen.mark() == null ? null : Json.write(chosen.mark());
            case OPINION -> chosen.opinion() == null ? null : Json.write(chosen.opinion());
            case FINISHED -> chosen.text().isEmpty() ? null : chosen.text();
            case REMARK, ASSESSMENT, NOTE ->
                    chosen.text().isEmpty() ? null : Json.write(chosen.text());
        };
    }

    private static Register register(Divergence divergence) {
        SheetId sheet = divergence.sheet();
        Kind kind =
                divergence.subject() == Subject.OPINION
                        ? Kind.LEAD_OPINION
                        : Kind.valueOf(divergence.subject().name());
        return divergence.criterion().isEmpty()
                ? Register.of(kind, sheet.round(), sheet.dossier(), sheet.juror())
                : Register.of(
                        kind,
                        sheet.round(),
                        sheet.dossier(),
                        sheet.juror(),
                        divergence.criterion());
    }
}
