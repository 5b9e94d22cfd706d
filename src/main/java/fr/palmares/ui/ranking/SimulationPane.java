package fr.palmares.ui.ranking;

import fr.palmares.model.Criterion;
import fr.palmares.model.Juror;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.I18n;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Weights as sliders, and the seats: what the ranking would be. */
final class SimulationPane extends VBox {
    private static final double LEAST_RANGE = 5;
    private static final int MOST_SEATS = 9999;

    private final SimulationViewModel model;
    private final I18n i18n;
    private final Controls controls;
    private final VBox sliders = new VBox();
    private final Map<String, Slider> byCode = new HashMap<>();
    private final Map<String, Label> values = new HashMap<>();
    private final Spinner<Integer> seats = new Spinner<>(0, MOST_SEATS, 0);
    private final VBox jurors = new VBox();
    private final Map<String, CheckBox> jurorsByCode = new HashMap<>();
    private boolean filling;
    private String leading = "";

    SimulationPane(
            SimulationViewModel model, ScenariosViewModel kept, I18n i18n, Controls controls) {
        this.model = model;
        this.i18n = i18n;
        this.controls = controls;
        setId("simulation");
        getStyleClass().add("simulation-pane");
        sliders.getStyleClass().add("simulation-sliders");
        Label hint = controls.styled("muted small", "ranking.simulation.hint");
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        Label zero = controls.styled("bad", "ranking.simulation.zero");
        zero.setWrapText(true);
        zero.setMinHeight(Region.USE_PREF_SIZE);
        zero.setId("simulation-zero");
        Controls.showing(zero, model.nothingWeighs().map(b -> b));
        getChildren()
                .addAll(
                        controls.styled("section-title", "ranking.simulation"),
                        hint,
                        sliders,
                        seatsLine(),
                        zero,
                        jurorsPart(),
                        controls.button(
                                "simulation-equal",
                                "ranking.simulation.equal",
                                model::equalWeights),
                        controls.button(
                                "simulation-reset", "ranking.simulation.reset", model::reset),
                        new ScenariosPane(model, kept, i18n, controls),
                        controls.link(
                                "simulation-close", "ranking.simulation.close", model::close));
        model.active().subscribe(this::build);
        model.weights().subscribe(this::follow);
        model.without().subscribe(this::followJurors);
        model.seats().subscribe(now -> seats.getValueFactory().setValue(now.intValue()));
        i18n.messagesProperty().subscribe(this::build);
    }

    private HBox seatsLine() {
        seats.setId("simulation-seats");
        seats.setEditable(true);
        seats.setPrefWidth(96);
        controls.name(seats, "ranking.simulation.seats");
        seats.valueProperty()
                .subscribe(
                        now -> {
                            if (now != null) {
                                model.seats(now);
                            }
                        });
        HBox line =
                new HBox(10, controls.label("ranking.simulation.seats"), Controls.spring(), seats);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    /** Folded until it is wanted: a jury of twenty would push the rest out of view. */
    private TitledPane jurorsPart() {
        jurors.getStyleClass().add("simulation-jurors");
        TitledPane part = new TitledPane();
        part.textProperty()
                .bind(
                        model.without()
                                .flatMap(
                                        out -> i18n.text("ranking.simulation.jurors", out.size())));
        part.setContent(jurors);
        part.setExpanded(false);
        part.setAnimated(false);
        part.setId("simulation-jurors");
        part.setMinWidth(0);
        part.getStyleClass().add("plain-fold");
        return part;
    }

    private void buildJurors() {
        jurors.getChildren().clear();
        jurorsByCode.clear();
        for (Juror juror : model.jurors()) {
            CheckBox check = new CheckBox(juror.name());
            check.setId("counted-" + juror.code());
            check.setSelected(true);
            check.selectedProperty()
                    .subscribe(
                            (before, counted) -> {
                                if (!filling) {
                                    model.juror(juror.code(), counted);
                                }
                            });
            jurorsByCode.put(juror.code(), check);
            jurors.getChildren().add(check);
        }
        followJurors();
    }

    private void followJurors() {
        filling = true;
        jurorsByCode.forEach(
                (code, check) -> check.setSelected(!model.without().get().contains(code)));
        filling = false;
    }

    private void build() {
        buildJurors();
        sliders.getChildren().clear();
        byCode.clear();
        values.clear();
        List<Criterion> criteria = model.criteria();
        double most = criteria.stream().mapToDouble(c -> c.weight().doubleValue()).max().orElse(1);
        double range = Math.max(LEAST_RANGE, Math.ceil(2 * most));
        int bar = 1;
        for (Criterion criterion : criteria) {
            sliders.getChildren().add(slider(criterion, range, bar++));
        }
        follow();
    }

    private VBox slider(Criterion criterion, double range, int bar) {
        Slider slider = new Slider(0, range, 0);
        slider.setId("weight-" + criterion.code());
        slider.setBlockIncrement(range > 10 ? 1 : 0.1);
        slider.setAccessibleText(
                i18n.say("ranking.simulation.weightOf", criterion.shortLabel().in(i18n.locale())));
        Label value = new Label();
        value.getStyleClass().add("strong");
        value.setId("weight-value-" + criterion.code());
        double step = range > 10 ? 0.5 : 0.1;
        slider.valueProperty()
                .subscribe(
                        now -> {
                            if (!filling) {
                                leading = criterion.code();
                                model.weigh(
                                        criterion.code(),
                                        Math.rint(now.doubleValue() / step) * step);
                                leading = "";
                            }
                        });
        Region shade = new Region();
        shade.getStyleClass().addAll("why-shade", "bar-" + ((bar - 1) % 7 + 1));
        Label name = new Label(criterion.shortLabel().in(i18n.locale()));
        name.setMinWidth(0);
        HBox line = new HBox(6, shade, name, Controls.spring(), value);
        line.setAlignment(Pos.CENTER_LEFT);
        byCode.put(criterion.code(), slider);
        values.put(criterion.code(), value);
        return new VBox(line, slider);
    }

    private void follow() {
        filling = true;
        for (Map.Entry<String, BigDecimal> entry : model.weights().get().entrySet()) {
            Slider slider = byCode.get(entry.getKey());
            Label value = values.get(entry.getKey());
            if (slider != null && value != null) {
                // the slider that is moved leads
                if (!entry.getKey().equals(leading)) {
                    slider.setValue(entry.getValue().doubleValue());
                }
                value.setText("×" + i18n.formats().plain(entry.getValue()));
            }
        }
        filling = false;
    }
}
