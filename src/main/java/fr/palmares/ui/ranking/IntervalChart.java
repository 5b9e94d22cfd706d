package fr.palmares.ui.ranking;

import fr.palmares.ranking.WeightInterval;
import java.util.List;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Each weight's stability interval as a band from 0 to 1 with a mark where the weight is now. */
final class IntervalChart extends VBox {
    IntervalChart(List<WeightInterval> intervals, Function<WeightInterval, String> words) {
        setId("advanced-intervals");
        getStyleClass().add("interval-chart");
        for (WeightInterval one : intervals) {
            getChildren().add(new Line(one, words.apply(one)));
        }
    }

    private static final class Line extends Region {
        private static final double NAME = 0.4;
        private static final double BAND = 10;

        private final WeightInterval interval;
        private final Label name;
        private final Region track = styled("interval-track");
        private final Region band = styled("interval-band");
        private final Region now = styled("interval-now");

        Line(WeightInterval interval, String words) {
            this.interval = interval;
            this.name = new Label(words);
            setAccessibleText(words);
            getChildren().addAll(name, track, band, now);
        }

        private static Region styled(String style) {
            Region region = new Region();
            region.getStyleClass().add(style);
            return region;
        }

        @Override
        protected double computePrefHeight(double width) {
            return Math.rint(name.prefHeight(-1) + 6);
        }

        @Override
        protected void layoutChildren() {
            double left = Math.rint(getWidth() * NAME);
            double width = Math.max(10, getWidth() - left - 8);
            double y = Math.rint((getHeight() - BAND) / 2);
            name.resizeRelocate(0, 3, left - 10, name.prefHeight(-1));
            track.resizeRelocate(left, y + BAND / 2 - 1, width, 2);
            double from = left + width * interval.low().doubleValue();
            double to = left + width * interval.high().doubleValue();
            band.resizeRelocate(from, y, Math.max(2, to - from), BAND);
            now.resizeRelocate(
                    left + width * interval.current().doubleValue() - 1.5, y - 3, 3, BAND + 6);
        }
    }
}
