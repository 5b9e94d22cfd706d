package fr.palmares.ui.evaluation;

import fr.palmares.model.Scale;
import fr.palmares.ui.common.I18n;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** How often the juror gave each mark, so that a juror sees whether the whole scale is used. */
final class MarkHistogram extends HBox {
    private static final int MOST_BARS = 11;
    private static final int MOST_LABELS = 7;
    private static final double HEIGHT = 44;

    private final I18n i18n;

    MarkHistogram(I18n i18n) {
        this.i18n = i18n;
        setId("own-marks");
        getStyleClass().add("mark-histogram");
        setAlignment(Pos.BOTTOM_LEFT);
    }

    /**
     * @param counts how often each mark was given, from the lowest; many marks share a bar
     */
    void show(Scale scale, List<Integer> counts) {
        int perBar = Math.max(1, Math.ceilDiv(counts.size(), MOST_BARS));
        int most = 1;
        List<Integer> bars = new ArrayList<>();
        for (int first = 0; first < counts.size(); first += perBar) {
            int sum = 0;
            for (int i = first; i < Math.min(counts.size(), first + perBar); i++) {
                sum += counts.get(i);
            }
            bars.add(sum);
            most = Math.max(most, sum);
        }
        getChildren().clear();
        StringBuilder said = new StringBuilder(i18n.say("evaluation.ownMarks"));
        for (int b = 0; b < bars.size(); b++) {
            String mark = i18n.formats().plain(scale.value(b * perBar));
            // where bars are many, every other one carries its mark
            String label = bars.size() > MOST_LABELS && b % 2 == 1 ? "" : mark;
            getChildren().add(bar(label, mark, bars.get(b), (double) bars.get(b) / most));
            said.append("; ").append(mark).append(": ").append(bars.get(b));
        }
        setAccessibleText(said.toString());
    }

    private VBox bar(String under, String mark, int count, double share) {
        Region bar = new Region();
        bar.getStyleClass().add("histogram-bar");
        double height = count == 0 ? 1 : Math.max(2, share * HEIGHT);
        bar.setMinHeight(height);
        bar.setMaxHeight(height);
        Label label = new Label(under);
        label.getStyleClass().add("histogram-mark");
        VBox column = new VBox(bar, label);
        column.setAlignment(Pos.BOTTOM_CENTER);
        column.setFillWidth(true);
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setAlignment(Pos.CENTER);
        HBox.setHgrow(column, Priority.ALWAYS);
        column.setPrefWidth(10);
        column.setMaxWidth(36);
        Tooltip.install(column, new Tooltip(i18n.say("evaluation.markCount", mark, count)));
        return column;
    }
}
