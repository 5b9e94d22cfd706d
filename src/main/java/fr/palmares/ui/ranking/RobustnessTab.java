package fr.palmares.ui.ranking;

import fr.palmares.ranking.LeaveOneOut;
import fr.palmares.ranking.Ranked;
import fr.palmares.ranking.SmallestChange;
import fr.palmares.ranking.Thresholds;
import fr.palmares.ranking.Unavailable;
import fr.palmares.ranking.WeightInterval;
import fr.palmares.ui.common.Chart;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.PictureDoors;
import fr.palmares.ui.common.Ui;
import fr.palmares.ui.ranking.AdvancedViewModel.Found;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** How far the selection hangs on weights and on single jurors. */
final class RobustnessTab {
    private final Ui ui;
    private final I18n i18n;
    private final AdvancedParts parts;
    private final Found found;
    private final VBox body = AdvancedParts.body();

    private RobustnessTab(Found found, AdvancedParts parts, Ui ui) {
        this.found = found;
        this.parts = parts;
        this.ui = ui;
        this.i18n = ui.i18n();
    }

    static Node of(Found found, AdvancedParts parts, Ui ui) {
        RobustnessTab tab = new RobustnessTab(found, parts, ui);
        tab.intervals();
        tab.change();
        tab.without();
        tab.thresholds();
        // before the map, which may be as high as four windows
        OneDossierPart.add(tab.body, found, parts, ui);
        tab.heat();
        return AdvancedParts.scrolled(tab.body);
    }

    private void intervals() {
        Optional<Unavailable> why = found.second().smallestChange().unavailable();
        Optional<List<WeightInterval>> all = found.analysis().weightIntervals();
        if (all.isEmpty()) {
            parts.part(body, "report.annex.intervals");
            body.getChildren().add(parts.none(why.orElse(Unavailable.NO_SEATS)));
            return;
        }
        Chart chart =
                new Chart(
                        "advanced-intervals",
                        width ->
                                IntervalChart.drawing(
                                        all.get(),
                                        this::words,
                                        i18n.say("report.annex.intervals"),
                                        width));
        parts.part(
                body,
                "report.annex.intervals",
                new PictureDoors(chart, i18n.say("ranking.advanced.file.intervals"), ui));
        body.getChildren().add(chart);
    }

    private String words(WeightInterval one) {
        return i18n.say(
                "ranking.advanced.interval",
                parts.criterion(found, one.criterion()),
                parts.number(one.low().doubleValue()),
                parts.number(one.current().doubleValue()),
                parts.number(one.high().doubleValue()));
    }

    private void change() {
        parts.part(body, "report.annex.change");
        SmallestChange change = found.second().smallestChange();
        SmallestChange.One one = change.one();
        if (one != null) {
            body.getChildren()
                    .add(
                            parts.text(
                                    "report.annex.change.one",
                                    parts.criterion(found, one.criterion()),
                                    parts.number(one.from().doubleValue()),
                                    parts.number(one.to().doubleValue()),
                                    one.pair().getFirst(),
                                    one.pair().getLast()));
        }
        SmallestChange.Together together = change.together();
        if (together != null) {
            body.getChildren()
                    .add(
                            parts.text(
                                    "report.annex.change.together",
                                    i18n.formats().number(100 * together.share().doubleValue(), 1),
                                    together.pair().getFirst(),
                                    together.pair().getLast()));
        }
        change.unavailable().ifPresent(why -> body.getChildren().add(parts.none(why)));
    }

    private void without() {
        parts.part(body, "report.annex.without");
        List<LeaveOneOut> all = found.analysis().leaveOneOut();
        List<LeaveOneOut> moved =
                all.stream().filter(w -> !w.enters().isEmpty() || !w.leaves().isEmpty()).toList();
        if (all.isEmpty()) {
            body.getChildren().add(parts.none(Unavailable.NO_SEATS));
        } else if (moved.isEmpty()) {
            body.getChildren().add(parts.text("ranking.advanced.noJuror"));
        }
        for (LeaveOneOut one : moved) {
            body.getChildren()
                    .add(
                            parts.text(
                                    "cli.analyse.without",
                                    AdvancedParts.juror(found, one.juror()),
                                    AdvancedParts.numbers(one.enters()),
                                    AdvancedParts.numbers(one.leaves())));
        }
    }

    /** Where the grid has thresholds: who is below one, by either rule. */
    private void thresholds() {
        if (found.state().grid().criteria().stream().allMatch(c -> c.threshold() == null)) {
            return;
        }
        parts.part(body, "report.annex.thresholds");
        if (found.second().thresholds().isEmpty()) {
            body.getChildren().add(parts.text("ranking.advanced.noThreshold"));
        }
        for (Thresholds one : found.second().thresholds()) {
            body.getChildren()
                    .add(
                            parts.text(
                                    one.meanBelow()
                                            ? "ranking.advanced.threshold.mean"
                                            : "ranking.advanced.threshold.most",
                                    one.dossier(),
                                    parts.criterion(found, one.criterion()),
                                    one.below(),
                                    one.marks()));
        }
    }

    private void heat() {
        HeatMap map =
                new HeatMap(
                        found.second().simulations().getFirst(),
                        found.analysis().ranking().rows().stream()
                                .filter(r -> r.score() != null)
                                .map(Ranked::dossier)
                                .toList(),
                        found.state().rules().seats(),
                        i18n.say("ranking.advanced.heat.what"));
        Chart chart = new Chart("advanced-heat", map::drawing);
        parts.part(
                body,
                "ranking.advanced.heat",
                new PictureDoors(chart, i18n.say("ranking.advanced.file.heat"), ui));
        body.getChildren().add(chart);
    }
}
