package fr.palmares.app;

import fr.palmares.journal.Event.RetentionSet;
import fr.palmares.model.CallState;
import fr.palmares.model.Custody;
import fr.palmares.model.Refused;
import fr.palmares.model.Retention;
import fr.palmares.model.Round;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How long a call is kept, and what was done about that. */
public final class KeepCall {
    private final CallSession session;

    public KeepCall(CallSession session) {
        this.session = session;
    }

    /** What was set and done so far. */
    public Custody custody() {
        return session.with(store -> store.tables().custody());
    }

    /**
     * Sets until when the call is kept; null takes it back.
     *
     * @throws Refused in a juror's copy, which the coordinator's rule does not reach
     */
    public void retention(@Nullable Retention retention) {
        coordinators(session);
        session.record(state -> List.of(new RetentionSet(retention)));
    }

    /** A call's own acts are the coordinator's. */
    static void coordinators(CallSession session) {
        if (session.copy().isPresent()) {
            throw new Refused("refused.copy.notOwn", session.author());
        }
    }

    /**
     * Only a call on which nothing is under way is archived or anonymised.
     *
     * @throws Refused naming the round that is open or whose committee sits
     */
    static void over(CallSession session) {
        for (Round round : RunRounds.all(session.state())) {
            CallState state = session.state(round.code());
            if (state.round().open()) {
                throw new Refused("refused.keep.open", round.code());
            }
            if (state.procedure().deliberation().underWay().isPresent()) {
                throw new Refused("refused.keep.sitting", round.code());
            }
        }
    }

    /**
     * Whoever does what cannot be taken back writes the call's name.
     *
     * @throws Refused when it is another
     */
    static void confirmed(String name, String typed) {
        if (!same(name, typed)) {
            throw new Refused("refused.keep.confirm", name);
        }
    }

    /** Whether what was typed is the name, however its spaces and apostrophes were typed. */
    public static boolean same(String name, String typed) {
        return plain(name).equals(plain(typed));
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ')
                .replace('\u202f', ' ')
                .replace('’', '\'')
                .replaceAll("\\s+", " ")
                .strip();
    }
}
