package fr.palmares.ui.dossiers;

import fr.palmares.app.CallSession;
import fr.palmares.app.CheckEligibility;
import fr.palmares.model.CallState;
import fr.palmares.model.Check;
import fr.palmares.model.Checklist;
import fr.palmares.model.DossierHead;
import fr.palmares.model.EligibilityChecks;
import fr.palmares.model.EligibilityProposal;
import fr.palmares.ui.common.Background;
import fr.palmares.ui.common.Notices;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * What the checklist proposes for each dossier, made anew beside the window when the checklist, a
 * word on a point or the dossiers changed.
 */
final class Proposals {
    /** Above this many dossiers of which a point was settled, all are read again at once. */
    private static final int FEW = 20;

    private final CheckEligibility use;
    private final Background background;
    private final Notices notices;
    private final ReadOnlyObjectWrapper<Map<String, EligibilityProposal>> all =
            new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyObjectWrapper<Checklist> checklist =
            new ReadOnlyObjectWrapper<>(Checklist.NONE);
    private @Nullable Map<String, DossierHead> dossiers;
    private EligibilityChecks checks = EligibilityChecks.NONE;
    private long asked;

    Proposals(CallSession session, Background background, Notices notices) {
        this.use = new CheckEligibility(session);
        this.background = background;
        this.notices = notices;
    }

    /** By dossier; empty as long as the checklist asks nothing. */
    ReadOnlyObjectProperty<Map<String, EligibilityProposal>> all() {
        return all.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Checklist> checklist() {
        return checklist.getReadOnlyProperty();
    }

    Optional<EligibilityProposal> of(String dossier) {
        return Optional.ofNullable(all.get().get(dossier));
    }

    /** Takes the call's new state in. */
    // the same map means the same dossiers: the state is brought up to date part by part
    @SuppressWarnings("ReferenceEquality")
    void refresh(CallState state) {
        EligibilityChecks now = state.procedure().eligibility();
        boolean others = dossiers != state.dossiers() || !now.checklist().equals(checklist.get());
        List<String> changed =
                state.dossiers().keySet().stream()
                        .filter(d -> !said(now, d).equals(said(checks, d)))
                        .toList();
        dossiers = state.dossiers();
        checks = now;
        checklist.set(now.checklist());
        if (now.checklist().isEmpty()) {
            asked++;
            all.set(Map.of());
        } else if (others || changed.size() > FEW) {
            ask(use::proposals);
        } else if (!changed.isEmpty()) {
            ask(
                    () -> {
                        Map<String, EligibilityProposal> some = new HashMap<>(all.get());
                        changed.forEach(d -> some.put(d, use.proposal(d)));
                        return some;
                    });
        }
    }

    private static Map<String, Check> said(EligibilityChecks checks, String dossier) {
        return checks.said().getOrDefault(dossier, Map.of());
    }

    private interface Asking {
        Map<String, EligibilityProposal> ask();
    }

    private void ask(Asking asking) {
        long mine = ++asked;
        background
                .ask(reporter -> asking.ask())
                .then(
                        found -> {
                            if (mine == asked) {
                                all.set(Map.copyOf(found));
                            }
                        })
                .start();
    }

    /** Says what the checklist asks. */
    void set(Checklist wanted) {
        background.act(() -> use.checklist(wanted)).start();
    }

    /** A person's word on a point; null leaves it to what the dossier says. */
    void check(String dossier, String point, @Nullable Check check) {
        background.act(() -> use.check(dossier, point, check)).start();
    }

    /** Admits those that are proposed so and that nobody judged; says how many. */
    void admit(Collection<String> some) {
        background
                .ask(reporter -> use.admitProposed(some))
                .then(count -> notices.say("eligibility.admitted", count))
                .start();
    }

    /** What the dossiers hold that may be asked for. */
    void choices(Consumer<CheckEligibility.Choices> then) {
        background.ask(reporter -> use.choices()).then(then).start();
    }
}
