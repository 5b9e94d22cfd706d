package fr.palmares.ui.shell;

import fr.palmares.app.CallSession;
import fr.palmares.app.PlanAudition;
import fr.palmares.model.Audition;
import fr.palmares.model.CallState;
import fr.palmares.model.DossierHead;
import fr.palmares.model.Slot;
import fr.palmares.model.Timetable;
import fr.palmares.ui.common.Background;
import fr.palmares.ui.common.CallModel;
import fr.palmares.ui.common.Notices;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The hearings of the round in view: who is heard when and where, and what is asked. */
public final class AuditionsViewModel implements AutoCloseable {
    /**
     * A dossier of the round.
     *
     * @param slot null as long as it has none
     * @param questions in the order they will be asked
     */
    public record Line(DossierHead head, @Nullable Slot slot, List<String> questions) {
        public String number() {
            return head.number();
        }
    }

    private final CallModel call;
    private final Background background;
    private final Notices notices;
    private final PlanAudition plan;
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final Subscription subscription;

    public AuditionsViewModel(
            CallSession session, CallModel call, Background background, Notices notices) {
        this.call = call;
        this.background = background;
        this.notices = notices;
        this.plan = new PlanAudition(session);
        this.subscription = call.state().subscribe(this::read);
    }

    /** Every dossier of the round: those heard first, then those without a slot, as received. */
    public ObservableList<Line> lines() {
        return lines;
    }

    /** The dossier that would be heard at the same time. */
    public Optional<String> meets(String dossier, Slot slot) {
        return call.now().procedure().audition().slots().entrySet().stream()
                .filter(e -> !e.getKey().equals(dossier) && e.getValue().meets(slot))
                .min(Comparator.comparing(e -> e.getValue().at()))
                .map(e -> e.getKey());
    }

    /**
     * Gives a dossier its slot and its questions.
     *
     * @param slot null leaves the dossier without one
     * @param questions one a line
     */
    public void set(Line line, @Nullable Slot slot, String questions) {
        List<String> asked =
                questions.lines().map(String::strip).filter(q -> !q.isEmpty()).toList();
        String dossier = line.number();
        if (slot != null && !slot.equals(line.slot())) {
            background.act(() -> plan.slots(Collections.singletonMap(dossier, slot))).start();
        }
        if (!asked.equals(line.questions())) {
            background.act(() -> plan.questions(dossier, asked)).start();
        }
    }

    /** Takes a dossier's slot away; its questions stay. */
    public void remove(String dossier) {
        background.act(() -> plan.slots(Collections.singletonMap(dossier, null))).start();
    }

    /** How many dossiers of the round have a slot. */
    public int placed() {
        return (int) lines.stream().filter(l -> l.slot() != null).count();
    }

    /**
     * Gives dossiers slots as a timetable says, in the order received; says how many.
     *
     * @param replace whether those that have one are placed anew
     */
    public void timetable(Supplier<Timetable> timetable, boolean replace) {
        background
                .ask(reporter -> plan.timetable(timetable.get(), replace))
                .then(count -> notices.say("auditions.placed", count))
                .start();
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }

    private void read(CallState state) {
        Audition audition = state.procedure().audition();
        lines.setAll(
                state.ranked().stream()
                        .map(
                                head ->
                                        new Line(
                                                head,
                                                audition.slots().get(head.number()),
                                                audition.questions()
                                                        .getOrDefault(head.number(), List.of())))
                        .sorted(Comparator.comparing(AuditionsViewModel::start))
                        .toList());
    }

    private static LocalDateTime start(Line line) {
        Slot slot = line.slot();
        return slot == null ? LocalDateTime.MAX : slot.at();
    }
}
