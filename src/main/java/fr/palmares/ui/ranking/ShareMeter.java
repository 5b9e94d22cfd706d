package fr.palmares.ui.ranking;

import fr.palmares.ui.common.I18n;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** A share of simulations as a bar and a figure: length and number say the same. */
final class ShareMeter extends Region {
    private final Region track = region("share-track");
    private final Region fill = region("share-fill");
    private final Label figure = new Label();
    private double share;

    ShareMeter() {
        figure.getStyleClass().add("share-figure");
        getChildren().addAll(track, fill, figure);
    }

    /**
     * @param now 0 to 1, NaN where it cannot be computed
     */
    void show(double now, I18n i18n) {
        share = now;
        boolean known = !Double.isNaN(now);
        track.setVisible(known);
        fill.setVisible(known && now > 0);
        figure.setText(known ? words(now, i18n) : "—");
        requestLayout();
    }

    /** Nothing is certain that simulations say: 0 and 100 % are for all or none of them. */
    static String words(double share, I18n i18n) {
        double percent = 100 * share;
        if (percent > 0 && percent < 1) {
            return i18n.say("ranking.share.below", 1);
        }
        if (percent > 99 && percent < 100) {
            return i18n.say("ranking.share.above", 99);
        }
        return i18n.say("ranking.share", Math.round(percent));
    }

    private static Region region(String style) {
        Region region = new Region();
        region.getStyleClass().add(style);
        region.setManaged(false);
        return region;
    }

    @Override
    protected double computePrefHeight(double width) {
        return figure.prefHeight(-1);
    }

    @Override
    protected void layoutChildren() {
        double em = figure.getFont().getSize();
        double text = 3.6 * em;
        double width = Math.max(0, getWidth() - text);
        double height = Math.rint(0.6 * em);
        double y = Math.rint((getHeight() - height) / 2);
        track.resizeRelocate(0, y, width, height);
        fill.resizeRelocate(0, y, Double.isNaN(share) ? 0 : Math.rint(share * width), height);
        figure.resizeRelocate(width + 0.5 * em, 0, text, getHeight());
    }
}
