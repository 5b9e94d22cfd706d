package fr.palmares.model;

import fr.palmares.model.Proceeding.Act;
import java.time.LocalDateTime;
import java.util.Optional;

/** In which order acts may be done. */
public final class Proceedings {
    private Proceedings() {}

    /**
     * Whether an act may be done now.
     *
     * @param now local time of Europe/Paris
     * @throws Refused when an earlier act is missing, it was done already, or the embargo holds
     */
    public static void check(Acts acts, Proceeding next, LocalDateTime now) {
        if (!acts.sealed()) {
            throw new Refused("refused.act.notSealed");
        }
        if (acts.done(next.act()).isPresent() && next.act() != Act.EMBARGO) {
            throw new Refused("refused.act.done." + next.act().name());
        }
        if (next.act() != Act.DECIDED && acts.done(Act.DECIDED).isEmpty()) {
            throw new Refused("refused.act.notDecided");
        }
        if (next.act() == Act.EMBARGO && acts.done(Act.PUBLISHED).isPresent()) {
            throw new Refused("refused.act.done.PUBLISHED");
        }
        if (next.act() == Act.PUBLISHED) {
            LocalDateTime until = embargo(acts).orElse(null);
            if (until != null && now.isBefore(until)) {
                throw new Refused("refused.embargo", until);
            }
        }
    }

    /** Until when nothing is published, local time; empty without an embargo. */
    public static Optional<LocalDateTime> embargo(Acts acts) {
        return acts.done(Act.EMBARGO).map(Proceeding::at);
    }
}
