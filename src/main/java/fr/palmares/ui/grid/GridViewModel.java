package fr.palmares.ui.grid;

import fr.palmares.app.CallSession;
import fr.palmares.app.SetGrid;
import fr.palmares.model.CallState;
import fr.palmares.model.Criterion;
import fr.palmares.model.DossierHead;
import fr.palmares.model.Grid;
import fr.palmares.model.LocalText;
import fr.palmares.model.Refused;
import fr.palmares.model.Rules;
import fr.palmares.model.Scale;
import fr.palmares.model.StandardGrids;
import fr.palmares.model.Track;
import fr.palmares.ui.common.Background;
import fr.palmares.ui.common.CallModel;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.Notices;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/**
 * The grid of the round. Every change is recorded at once; what a grid cannot be is refused with a
 * sentence and changes nothing.
 */
public final class GridViewModel {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final CallModel call;
    private final Background background;
    private final Notices notices;
    private final I18n i18n;
    private final SetGrid setGrid;
    private final StringProperty reason = new SimpleStringProperty("");

    public GridViewModel(
            CallSession session,
            CallModel call,
            Background background,
            Notices notices,
            I18n i18n) {
        this.call = call;
        this.background = background;
        this.notices = notices;
        this.i18n = i18n;
        this.setGrid = new SetGrid(session);
    }

    public Grid grid() {
        return call.now().grid();
    }

    public ObservableValue<Grid> gridProperty() {
        return call.state().map(CallState::grid);
    }

    public ObservableValue<Rules> rules() {
        return call.state().map(CallState::rules);
    }

    /** How many sheets hold marks already; a change of grid then changes what they count for. */
    public ObservableValue<Number> sheetsWithMarks() {
        return call.state().map(GridViewModel::marked);
    }

    /** A criterion's share of the total weight, in percent with one decimal. */
    public String share(Criterion criterion) {
        BigDecimal sum =
                grid().counted().stream()
                        .map(Criterion::weight)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (!criterion.counted() || sum.signum() == 0) {
            return "–";
        }
        double percent = criterion.weight().multiply(HUNDRED).doubleValue() / sum.doubleValue();
        return i18n.say("grid.percent", i18n.formats().number(percent, 1));
    }

    /** Gives a criterion the weight that was typed, with a comma or a point. */
    public void weight(String code, String written) {
        number(
                written,
                value -> {
                    if (grid().criterion(code).orElseThrow().weight().compareTo(value) != 0) {
                        // checked here, so that the sentence comes before anything is recorded
                        grid().withWeights(Map.of(code, value));
                        background.act(() -> because().weights(Map.of(code, value))).start();
                    }
                });
    }

    public void threshold(String code, String written) {
        if (written.isBlank()) {
            change(code, c -> with(c, c.label(), c.shortLabel(), c.counted(), null, c.levels()));
            return;
        }
        number(
                written,
                value ->
                        change(
                                code,
                                c ->
                                        with(
                                                c,
                                                c.label(),
                                                c.shortLabel(),
                                                c.counted(),
                                                value,
                                                c.levels())));
    }

    public void counted(String code, boolean counted) {
        change(code, c -> with(c, c.label(), c.shortLabel(), counted, c.threshold(), c.levels()));
    }

    /** Sets the official wording in the language of the window. */
    public void label(String code, String text) {
        change(
                code,
                c ->
                        with(
                                c,
                                said(c.label(), text),
                                c.shortLabel(),
                                c.counted(),
                                c.threshold(),
                                c.levels()));
    }

    public void shortLabel(String code, String text) {
        change(
                code,
                c ->
                        with(
                                c,
                                c.label(),
                                said(c.shortLabel(), text),
                                c.counted(),
                                c.threshold(),
                                c.levels()));
    }

    /** Sets the wording of one level, in the language of the window. */
    public void level(String code, int steps, String text) {
        change(
                code,
                c ->
                        with(
                                c,
                                c.label(),
                                c.shortLabel(),
                                c.counted(),
                                c.threshold(),
                                levels(c, steps, text)));
    }

    /** Gives every criterion the wordings of one. */
    public void levelsForAll(String code) {
        List<LocalText> levels = grid().criterion(code).orElseThrow().levels();
        replace(
                grid().scale(),
                grid().criteria().stream()
                        .map(
                                c ->
                                        with(
                                                c,
                                                c.label(),
                                                c.shortLabel(),
                                                c.counted(),
                                                c.threshold(),
                                                levels))
                        .toList());
    }

    /** Moves a criterion up or down; the order breaks equal scores. */
    public void move(String code, int by) {
        List<Criterion> criteria = new ArrayList<>(grid().criteria());
        int from = criteria.indexOf(grid().criterion(code).orElseThrow());
        int to = from + by;
        if (to >= 0 && to < criteria.size()) {
            Collections.swap(criteria, from, to);
            replace(grid().scale(), criteria);
        }
    }

    /** Adds a criterion of weight 1 at the end; its code. */
    public String add() {
        int n = grid().criteria().size() + 1;
        String code = "critere-" + n;
        while (grid().criterion(code).isPresent()) {
            code = "critere-" + ++n;
        }
        LocalText name = LocalText.same(i18n.say("grid.newCriterion", n));
        List<Criterion> criteria = new ArrayList<>(grid().criteria());
        criteria.add(new Criterion(code, name, name, BigDecimal.ONE, true, null, List.of()));
        replace(grid().scale(), criteria);
        return code;
    }

    public void remove(String code) {
        replace(
                grid().scale(),
                grid().criteria().stream().filter(c -> !c.code().equals(code)).toList());
    }

    /** Sets the scale as written: {@code 0-5}, {@code 0-20:0.5}; wordings that no longer fit go. */
    public void scale(String written) {
        tell(
                () -> {
                    Scale scale = Scale.parse(written.replace(',', '.'));
                    if (!scale.equals(grid().scale())) {
                        replace(
                                scale,
                                grid().criteria().stream()
                                        .map(
                                                c ->
                                                        with(
                                                                c,
                                                                c.label(),
                                                                c.shortLabel(),
                                                                c.counted(),
                                                                null,
                                                                List.of()))
                                        .toList());
                    }
                });
    }

    /** Goes back to the seven published criteria with equal weights. */
    public void official() {
        Grid official = StandardGrids.amiIa2();
        replace(official.scale(), official.criteria());
    }

    public void seats(int seats) {
        Rules rules = call.now().rules();
        if (rules.seats() != seats) {
            background.act(() -> because().rules(rules.withSeats(seats, rules.reserve()))).start();
        }
    }

    public void reserve(int reserve) {
        Rules rules = call.now().rules();
        if (rules.reserve() != reserve) {
            background.act(() -> because().rules(rules.withSeats(rules.seats(), reserve))).start();
        }
    }

    /** Tracks with their places; none for places of the whole round. */
    public void tracks(List<Track> tracks) {
        Rules rules = call.now().rules();
        if (!rules.tracks().equals(tracks)) {
            background.act(() -> because().rules(rules.withTracks(tracks))).start();
        }
    }

    /** What dossiers ask for as their track, each once, as they write it. */
    public List<String> asked() {
        return call.now().dossiers().values().stream()
                .map(DossierHead::track)
                .filter(t -> !t.isBlank())
                .distinct()
                .sorted(i18n.formats().order())
                .toList();
    }

    /** Why frozen things are changed; as long as it is empty they cannot be. */
    public StringProperty reason() {
        return reason;
    }

    /** Whether grid and rules are frozen. */
    public ObservableValue<Boolean> frozen() {
        return call.state().map(CallState::frozen);
    }

    private SetGrid because() {
        return setGrid.because(reason.get());
    }

    private static long marked(CallState state) {
        return state.sheets().values().stream().filter(s -> !s.marks().isEmpty()).count();
    }

    private void change(String code, UnaryOperator<Criterion> how) {
        tell(
                () ->
                        replace(
                                grid().scale(),
                                grid().criteria().stream()
                                        .map(c -> c.code().equals(code) ? how.apply(c) : c)
                                        .toList()));
    }

    private void replace(Scale scale, List<Criterion> criteria) {
        tell(
                () -> {
                    Grid fresh = new Grid(scale, criteria);
                    if (!fresh.equals(grid())) {
                        background.act(() -> because().grid(fresh)).start();
                    }
                });
    }

    private void number(String written, java.util.function.Consumer<BigDecimal> then) {
        tell(
                () -> {
                    BigDecimal value;
                    try {
                        value = new BigDecimal(written.strip().replace(',', '.'));
                    } catch (NumberFormatException e) {
                        throw new Refused("refused.number", written);
                    }
                    then.accept(value);
                });
    }

    private void tell(Runnable act) {
        try {
            act.run();
        } catch (Refused refused) {
            notices.failed(refused);
        }
    }

    private LocalText said(LocalText text, String now) {
        return i18n.locale().getLanguage().equals("en")
                ? new LocalText(text.fr(), now.strip())
                : new LocalText(now.strip(), text.en());
    }

    private List<LocalText> levels(Criterion criterion, int steps, String text) {
        List<LocalText> levels = new ArrayList<>(criterion.levels());
        while (levels.size() <= grid().scale().steps()) {
            levels.add(LocalText.same(""));
        }
        levels.set(steps, said(levels.get(steps), text));
        return levels;
    }

    private static Criterion with(
            Criterion c,
            LocalText label,
            LocalText shortLabel,
            boolean counted,
            @Nullable BigDecimal threshold,
            List<LocalText> levels) {
        return new Criterion(c.code(), label, shortLabel, c.weight(), counted, threshold, levels);
    }
}
