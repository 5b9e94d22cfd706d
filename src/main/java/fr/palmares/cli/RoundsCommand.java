package fr.palmares.cli;

import fr.palmares.app.CallSession;
import fr.palmares.app.RunRounds;
import fr.palmares.model.CallState;
import fr.palmares.model.Round;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;

/** {@code rounds}: the rounds of a call, in order. */
@Command(name = "rounds")
final class RoundsCommand extends CallCommand {
    @Override
    void run(CallSession session) {
        List<CallState> states =
                RunRounds.all(session.state()).stream().map(r -> session.state(r.code())).toList();
        if (json()) {
            console().json(Map.of("rounds", states.stream().map(RoundsCommand::json).toList()));
            return;
        }
        for (CallState state : states) {
            Round round = state.round();
            console()
                    .line(
                            String.join(
                                    "\t",
                                    round.code(),
                                    round.name().in(console().messages().locale()),
                                    console()
                                            .messages()
                                            .get(
                                                    "round.phase."
                                                            + state.procedure().state().phase()),
                                    Integer.toString(state.ranked().size()),
                                    Integer.toString(state.sheets().size())));
        }
    }

    private static Map<String, Object> json(CallState state) {
        Round round = state.round();
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("code", round.code());
        one.put("name", round.name().fr());
        one.put("stage", lower(round.plan().stage()));
        one.put("phase", lower(state.procedure().state().phase()));
        one.put("open", round.open());
        one.put("from", round.plan().from().isEmpty() ? null : round.plan().from());
        one.put("marksCarry", round.plan().marksCarry());
        one.put("jury", round.plan().jury());
        one.put("dossiers", state.ranked().size());
        one.put("sheets", state.sheets().size());
        one.put("grid", state.grid().version());
        one.put("frozen", state.frozen());
        one.put("sealed", state.sealed());
        one.put("amendments", state.procedure().amendments().size());
        return one;
    }

    private static String lower(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
