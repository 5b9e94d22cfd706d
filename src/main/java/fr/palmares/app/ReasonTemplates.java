package fr.palmares.app;

import fr.palmares.journal.Event.ReasonTemplatesSet;
import fr.palmares.model.ReasonTemplate;
import fr.palmares.model.Refused;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The statements of reasons that a call keeps to be given to several dossiers. */
public final class ReasonTemplates {
    private final CallSession session;

    public ReasonTemplates(CallSession session) {
        this.session = session;
    }

    /**
     * Keeps these, in this order, and no others.
     *
     * @throws Refused when two have one name, or one names a field that no dossier has
     */
    public void keep(List<ReasonTemplate> templates) {
        KeepCall.coordinators(session);
        check(templates);
        session.record(state -> List.of(new ReasonTemplatesSet(templates)));
    }

    /**
     * Whether these could be kept.
     *
     * @throws Refused as {@link #keep} would
     */
    public static void check(List<ReasonTemplate> templates) {
        Set<String> seen = new HashSet<>();
        for (ReasonTemplate one : templates) {
            if (!seen.add(one.name().toLowerCase(Locale.ROOT))) {
                throw new Refused("refused.reasonTemplate.twice", one.name());
            }
            ReasonWords.check(one.text());
        }
    }
}
