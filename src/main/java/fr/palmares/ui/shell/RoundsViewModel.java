package fr.palmares.ui.shell;

import fr.palmares.app.CallSession;
import fr.palmares.app.RunRounds;
import fr.palmares.model.CallState;
import fr.palmares.model.Criterion;
import fr.palmares.model.Grid;
import fr.palmares.model.Juror;
import fr.palmares.model.LocalText;
import fr.palmares.model.Outcome;
import fr.palmares.model.Round;
import fr.palmares.model.RoundPlan;
import fr.palmares.model.RoundState;
import fr.palmares.model.RoundState.Phase;
import fr.palmares.model.Rules;
import fr.palmares.model.Stage;
import fr.palmares.model.Template;
import fr.palmares.ui.common.Background;
import fr.palmares.ui.common.CallModel;
import fr.palmares.ui.common.I18n;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

/** The rounds of the call in their order, what each takes and judges by, and making them. */
public final class RoundsViewModel implements AutoCloseable {
    /** Those a round names; a dossier to be revisited has no outcome yet. */
    static final List<Outcome> NAMED =
            List.of(Outcome.LAUREATE, Outcome.RESERVE, Outcome.NOT_SELECTED);

    /**
     * A round as it stands.
     *
     * @param dossiers how many it judges
     * @param jury those who judge it
     * @param free whether its origin, its grid and its rules may still change without a reason
     */
    public record Line(
            Round round,
            RoundState state,
            Grid grid,
            Rules rules,
            int dossiers,
            List<Juror> jury,
            boolean free,
            boolean sealed) {
        static Line of(CallState state) {
            return new Line(
                    state.round(),
                    state.procedure().state(),
                    state.grid(),
                    state.rules(),
                    state.ranked().size(),
                    state.jury(),
                    !state.frozen() && state.procedure().state().phase() == Phase.PREPARED,
                    state.sealed());
        }

        public String code() {
            return round.code();
        }

        /** The template whose criteria it has, weighted as there or otherwise. */
        public Optional<Template> template() {
            return Arrays.stream(Template.values())
                    .filter(t -> codes(t.grid()).equals(codes(grid)))
                    .findFirst();
        }

        private static List<String> codes(Grid grid) {
            return grid.criteria().stream().map(Criterion::code).toList();
        }
    }

    /**
     * A round as it is typed.
     *
     * @param from code of the round whose retained dossiers it takes, or "" for all admissible ones
     * @param jury codes; none or everybody is the whole jury
     * @param outcomes what is typed for an outcome, blank for the stage's own word
     */
    public record Draft(
            String name,
            Stage stage,
            String from,
            boolean carry,
            Grid grid,
            int seats,
            int reserve,
            List<String> jury,
            Map<Outcome, String> outcomes) {}

    private final CallSession session;
    private final CallModel call;
    private final Background background;
    private final I18n i18n;
    private final RunRounds rounds;
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final Subscription subscription;

    public RoundsViewModel(CallSession session, CallModel call, Background background, I18n i18n) {
        this.session = session;
        this.call = call;
        this.background = background;
        this.i18n = i18n;
        this.rounds = new RunRounds(session);
        this.subscription = call.state().subscribe(state -> read());
    }

    /** Every round, in order; changes with the call. */
    public ObservableList<Line> lines() {
        return lines;
    }

    public Optional<Line> line(String code) {
        return lines.stream().filter(l -> l.code().equals(code)).findFirst();
    }

    /** Everybody who may sit in a jury. */
    public Collection<Juror> jurors() {
        return call.now().jurors().values();
    }

    public boolean inView(Line line) {
        return line.code().equals(call.now().round().code());
    }

    public void view(String code) {
        background.act(() -> session.view(code)).start();
    }

    /** Rounds before one; for a new one ("") all of them. */
    public List<Line> before(String code) {
        return lines.stream().takeWhile(l -> !l.code().equals(code)).toList();
    }

    /** What usually comes after a round: hearings, or the evaluation of the laureates' work. */
    public static Stage next(Stage stage) {
        return stage == Stage.PRESELECTION ? Stage.AUDITION : Stage.FINAL_EVALUATION;
    }

    /** Whether a round could be made of it: it has a name that no other round has. */
    public boolean complete(String code, String name) {
        String wanted = plain(name);
        return !wanted.isEmpty()
                && lines.stream()
                        .filter(l -> !l.code().equals(code))
                        .noneMatch(
                                l ->
                                        plain(name(l)).equals(wanted)
                                                || (code.isEmpty() && l.code().equals(wanted)));
    }

    /** Makes a round after all others, in preparation. */
    public void add(Draft draft) {
        int position =
                1 + lines.stream().mapToInt(l -> l.round().plan().position()).max().orElse(0);
        String name = draft.name().strip();
        Round bare =
                new Round(
                        plain(name),
                        LocalText.same(name),
                        false,
                        new RoundPlan(draft.stage(), position));
        Rules like = line(draft.from()).map(Line::rules).orElseGet(() -> call.now().rules());
        Rules own = new Rules(draft.seats(), draft.reserve(), like.method(), like.abstentions());
        background.act(() -> rounds.add(with(bare, draft), draft.grid(), own)).start();
    }

    /** Changes a round: all of it while it is free, else its name, jury and words. */
    public void change(Line line, Draft draft) {
        Round wanted = with(line.round(), draft);
        if (line.free()) {
            Rules own = line.rules().withSeats(draft.seats(), draft.reserve());
            background.act(() -> rounds.prepare(wanted, draft.grid(), own)).start();
        } else {
            background.act(() -> rounds.plan(wanted)).start();
        }
    }

    public String name(Line line) {
        return line.round().name().in(i18n.locale());
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }

    private void read() {
        background
                .ask(
                        reporter ->
                                RunRounds.all(session.state()).stream()
                                        .map(r -> Line.of(session.state(r.code())))
                                        .toList())
                .then(lines::setAll)
                .start();
    }

    private Round with(Round round, Draft draft) {
        RoundPlan before = round.plan();
        Map<Outcome, LocalText> words = new EnumMap<>(Outcome.class);
        words.putAll(before.outcomes());
        draft.outcomes()
                .forEach(
                        (outcome, typed) -> {
                            LocalText usual = draft.stage().outcome(outcome);
                            LocalText now = before.outcomes().getOrDefault(outcome, usual);
                            if (typed.isBlank() || typed.strip().equals(usual.in(i18n.locale()))) {
                                words.remove(outcome);
                            } else {
                                words.put(outcome, worded(now, typed.strip()));
                            }
                        });
        boolean everybody =
                draft.jury().isEmpty() || draft.jury().size() == call.now().jurors().size();
        List<String> jury = new ArrayList<>(everybody ? List.of() : draft.jury());
        RoundPlan plan =
                new RoundPlan(
                        draft.stage(),
                        before.position(),
                        draft.from(),
                        draft.carry() && !draft.from().isEmpty(),
                        jury,
                        words);
        return new Round(
                round.code(), worded(round.name(), draft.name().strip()), round.open(), plan);
    }

    /** A wording in the window's language; that of the other language stays. */
    private LocalText worded(LocalText before, String typed) {
        if (before.in(i18n.locale()).equals(typed)) {
            return before;
        }
        return i18n.locale().getLanguage().equals("en")
                ? new LocalText(before.fr(), typed)
                : new LocalText(typed, before.en());
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
