package fr.palmares.ui.jury;

import fr.palmares.app.AssignReaders;
import fr.palmares.app.CallSession;
import fr.palmares.app.ManageJury;
import fr.palmares.journal.Event.Origin;
import fr.palmares.model.Assignment;
import fr.palmares.model.CallState;
import fr.palmares.model.DossierHead;
import fr.palmares.model.Juror;
import fr.palmares.model.Recusal;
import fr.palmares.ui.common.Background;
import fr.palmares.ui.common.CallModel;
import fr.palmares.ui.common.I18n;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

/** The jury of a call: its members, their recusals and what they read. */
public final class JuryViewModel {
    /** One member with what it has to do. */
    public record JurorRow(Juror juror, int assigned, int finished, int recusals) {}

    private final CallSession session;
    private final CallModel call;
    private final Background background;
    private final I18n i18n;
    private final ManageJury jury;
    private final AssignReaders readers;
    private final ObservableList<JurorRow> jurors = FXCollections.observableArrayList();
    private final ObservableList<Recusal> recusals = FXCollections.observableArrayList();
    private Subscription following = Subscription.EMPTY;

    public JuryViewModel(CallSession session, CallModel call, Background background, I18n i18n) {
        this.session = session;
        this.call = call;
        this.background = background;
        this.i18n = i18n;
        this.jury = new ManageJury(session);
        this.readers = new AssignReaders(session);
    }

    public void follow() {
        following = call.state().subscribe(this::refresh);
    }

    public void release() {
        following.unsubscribe();
    }

    public ObservableList<JurorRow> jurors() {
        return jurors;
    }

    public ObservableList<Recusal> recusals() {
        return recusals;
    }

    public CallState now() {
        return call.now();
    }

    /** Adds a juror under the next free code; the code. */
    public String add() {
        Set<String> codes = call.now().jurors().keySet();
        int n = codes.size() + 1;
        while (codes.contains("jury-" + n)) {
            n++;
        }
        String code = "jury-" + n;
        set(new Juror(code, i18n.say("jury.newName", n), "", "", "", Juror.Role.MEMBER));
        return code;
    }

    /** Records a juror's particulars where they changed. */
    public void set(Juror juror) {
        if (!juror.equals(call.now().jurors().get(juror.code()))) {
            background.act(() -> jury.set(List.of(juror))).start();
        }
    }

    public void remove(String code) {
        background.act(() -> jury.remove(code)).start();
    }

    /** Declares a recusal; {@code recusal.reason()} may be empty. */
    public void recuse(Recusal recusal) {
        background.act(() -> jury.recuse(List.of(recusal))).start();
    }

    public void withdrawRecusal(Recusal recusal) {
        background.act(() -> jury.withdrawRecusal(recusal.juror(), recusal.dossier())).start();
    }

    /** Gives a juror a dossier to read, or takes it off. */
    public void assign(String juror, String dossier, boolean assigned) {
        background.act(() -> readers.byHand(juror, dossier, assigned)).start();
    }

    /** Gives every juror every admissible dossier, less the recusals. */
    public void assignEverything() {
        change(
                state -> {
                    Set<Assignment> all = new LinkedHashSet<>();
                    for (DossierHead dossier : state.ranked()) {
                        for (String juror : state.jurors().keySet()) {
                            if (!state.recused(juror, dossier.number())) {
                                all.add(
                                        new Assignment(
                                                state.round().code(), juror, dossier.number()));
                            }
                        }
                    }
                    return all;
                });
    }

    /** Looks at the state when its turn comes, so that quick changes do not undo each other. */
    private void change(Function<CallState, Set<Assignment>> how) {
        background
                .act(() -> jury.assignExactly(how.apply(session.state()), Origin.COMPUTED))
                .start();
    }

    private void refresh(CallState state) {
        Set<String> recusedPairs = new HashSet<>();
        state.recusals().forEach(r -> recusedPairs.add(r.juror() + '\u001f' + r.dossier()));
        List<JurorRow> rows = new ArrayList<>();
        for (Juror juror : state.jurors().values()) {
            rows.add(
                    new JurorRow(
                            juror,
                            (int)
                                    state.assignments().stream()
                                            .filter(a -> reads(a, juror, recusedPairs))
                                            .count(),
                            (int)
                                    state.sheets().values().stream()
                                            .filter(s -> s.id().juror().equals(juror.code()))
                                            .filter(
                                                    s ->
                                                            s.state(state.grid())
                                                                    == fr.palmares.model.SheetState
                                                                            .FINISHED)
                                            .count(),
                            (int)
                                    state.recusals().stream()
                                            .filter(r -> r.juror().equals(juror.code()))
                                            .count()));
        }
        if (!rows.equals(List.copyOf(jurors))) {
            jurors.setAll(rows);
        }
        List<Recusal> declared = List.copyOf(state.recusals());
        if (!declared.equals(List.copyOf(recusals))) {
            recusals.setAll(declared);
        }
    }

    private static boolean reads(Assignment a, Juror juror, Set<String> recusedPairs) {
        return a.juror().equals(juror.code())
                && !recusedPairs.contains(a.juror() + '\u001f' + a.dossier());
    }
}
