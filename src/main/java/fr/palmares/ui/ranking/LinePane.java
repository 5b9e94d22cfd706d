package fr.palmares.ui.ranking;

import fr.palmares.ranking.Reason;
import fr.palmares.ui.common.I18n;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import org.jspecify.annotations.Nullable;

/**
 * One line of the ranking, drawn with few light nodes that are kept and only moved when another
 * line is shown in their place: nothing is computed here.
 */
final class LinePane extends Region {
    private static final PseudoClass TIED = PseudoClass.getPseudoClass("tied");
    private static final PseudoClass CUT = PseudoClass.getPseudoClass("cut");
    private static final PseudoClass UP = PseudoClass.getPseudoClass("up");
    private static final PseudoClass DOWN = PseudoClass.getPseudoClass("down");
    private static final int SHADES = 7;
    private static final int MOST_PILLS = 3;

    private final I18n i18n;
    private final Region back = region("line-back");
    private final Region rule = region("line-rule");
    private final Region foot = region("line-foot");
    private final Region track = region("dots-track");
    private final Label caption = label("line-caption");
    private final Label place = label("line-place");
    private final Label moved = label("line-moved");
    private final Label number = label("line-number");
    private final Label name = label("line-name");
    private final Label title = label("line-title");
    private final Label score = label("line-score");
    private final Label sheets = label("line-sheets");
    private final Label more = label("line-more");
    private final List<Region> bars = new ArrayList<>();
    private final List<Circle> dots = new ArrayList<>();
    private final List<ReasonPill> pills = new ArrayList<>();
    private final List<ShareMeter> shares = new ArrayList<>();
    private final Label grey = label("line-grey");
    private @Nullable RankingLine line;
    private @Nullable LineLayout layout;

    LinePane(I18n i18n) {
        this.i18n = i18n;
        getStyleClass().add("ranking-line");
        getChildren()
                .addAll(
                        back, rule, foot, caption, place, moved, number, name, title, score, track,
                        sheets, more, grey);
        for (int i = 0; i < MOST_PILLS; i++) {
            ReasonPill pill = new ReasonPill();
            pills.add(pill);
            getChildren().add(pill);
        }
    }

    void show(RankingLine now, LineLayout columns) {
        line = now;
        layout = columns;
        place.setText(now.place() == null ? "—" : Integer.toString(now.place()));
        moved.setText(
                now.moved() == 0 ? "" : (now.moved() > 0 ? "▲" : "▼") + Math.abs(now.moved()));
        moved.pseudoClassStateChanged(UP, now.moved() > 0);
        moved.pseudoClassStateChanged(DOWN, now.moved() < 0);
        number.setText(now.dossier());
        name.setText(now.name());
        title.setText(now.title());
        score.setText(now.score());
        sheets.setText(now.sheets());
        caption.setText(now.caption());
        caption.setVisible(!now.caption().isEmpty());
        rule.setVisible(!now.caption().isEmpty());
        back.pseudoClassStateChanged(TIED, now.zone().tied());
        caption.pseudoClassStateChanged(CUT, now.cut());
        rule.pseudoClassStateChanged(CUT, now.cut());
        reuse(bars, now.bars().size());
        while (dots.size() < now.dots().size()) {
            Circle dot = new Circle();
            dot.getStyleClass().add("juror-dot");
            dot.setManaged(false);
            dots.add(dot);
            getChildren().add(dot);
        }
        for (int i = 0; i < dots.size(); i++) {
            dots.get(i).setVisible(i < now.dots().size());
        }
        while (shares.size() < now.stability().size()) {
            ShareMeter meter = new ShareMeter();
            meter.setManaged(false);
            shares.add(meter);
            getChildren().add(meter);
        }
        for (int i = 0; i < shares.size(); i++) {
            boolean some = i < now.stability().size();
            shares.get(i).setVisible(some);
            if (some) {
                shares.get(i).show(now.stability().get(i), i18n);
            }
        }
        grey.setVisible(now.grey());
        grey.setText(now.grey() ? "◆ " + i18n.say("ranking.grey") : "");
        List<Reason> reasons = now.reasons();
        for (int i = 0; i < MOST_PILLS; i++) {
            pills.get(i).setVisible(false);
            if (i < reasons.size()) {
                pills.get(i).show(reasons.get(i), i18n.say(ReasonPill.key(reasons.get(i))));
            }
        }
        requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
        if (line == null || layout == null) {
            return 32;
        }
        return layout.height() + (line.caption().isEmpty() ? 0 : layout.captionHeight());
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        RankingLine shown = line;
        LineLayout at = layout;
        if (shown == null || at == null) {
            return;
        }
        double top = shown.caption().isEmpty() ? 0 : at.captionHeight();
        double height = at.height();
        double middle = top + height / 2;
        back.resizeRelocate(0, top, getWidth(), height);
        foot.resizeRelocate(0, top + height - 1, getWidth(), 1);
        caption.resizeRelocate(0, 0, getWidth(), top);
        double thick = shown.cut() ? 2 : 1;
        rule.resizeRelocate(0, Math.max(0, top - thick), getWidth(), thick);
        right(place, at.placeEnd(), middle);
        left(moved, 2, at.placeEnd() - place.prefWidth(-1) - 2, middle);
        left(number, at.number(), at.name(), middle);
        double named = Math.min(name.prefWidth(-1), at.nameEnd() - at.name());
        left(name, at.name(), at.name() + named, middle);
        double titleStart = at.name() + named + 0.7 * at.em();
        boolean room = at.nameEnd() - titleStart > 5 * at.em();
        title.setVisible(room);
        left(title, titleStart, at.nameEnd(), middle);
        right(score, at.scoreEnd(), middle);
        right(sheets, at.sheetsEnd(), middle);
        layoutBars(shown, at, middle);
        layoutDots(shown, at, middle);
        layoutReasons(shown, at, middle);
        layoutShares(shown, at, middle);
    }

    private void layoutShares(RankingLine shown, LineLayout at, double middle) {
        double x = at.reasons();
        for (int i = 0; i < shown.stability().size(); i++) {
            ShareMeter meter = shares.get(i);
            double height = meter.prefHeight(-1);
            meter.resizeRelocate(x, Math.rint(middle - height / 2), at.share() - at.em(), height);
            x += at.share();
        }
        left(grey, x, at.end(), middle);
    }

    private void layoutBars(RankingLine shown, LineLayout at, double middle) {
        double x = at.bars();
        double height = Math.rint(at.em());
        for (int i = 0; i < shown.bars().size(); i++) {
            double width = shown.bars().at(i) * at.barsWidth();
            bars.get(i)
                    .resizeRelocate(
                            Math.rint(x),
                            Math.rint(middle - height / 2),
                            Math.max(0, Math.rint(x + width) - Math.rint(x) - 1),
                            height);
            x += width;
        }
    }

    private void layoutDots(RankingLine shown, LineLayout at, double middle) {
        track.resizeRelocate(at.dots(), Math.rint(middle + 0.3 * at.em()), at.dotsWidth(), 1);
        double radius = 0.25 * at.em();
        for (int i = 0; i < shown.dots().size(); i++) {
            Circle dot = dots.get(i);
            dot.setRadius(radius);
            dot.setCenterX(at.dots() + radius + shown.dots().at(i) * (at.dotsWidth() - 2 * radius));
            dot.setCenterY(middle);
        }
        track.setVisible(shown.place() != null);
    }

    /** As many reasons as there is room for, then how many more. */
    private void layoutReasons(RankingLine shown, LineLayout at, double middle) {
        double x = at.reasons();
        int drawn = 0;
        for (int i = 0; i < Math.min(MOST_PILLS, shown.reasons().size()); i++) {
            ReasonPill pill = pills.get(i);
            double width = pill.prefWidth(-1);
            double rest = i + 1 < shown.reasons().size() ? 2 * at.em() : 0;
            if (drawn > 0 && x + width + rest > at.end()) {
                break;
            }
            double height = pill.prefHeight(-1);
            pill.resizeRelocate(x, Math.rint(middle - height / 2), width, height);
            pill.setVisible(true);
            x += width + 4;
            drawn++;
        }
        int left = shown.reasons().size() - drawn;
        more.setText(left > 0 ? "+" + left : "");
        left(more, x, x + 2 * at.em(), middle);
    }

    private void reuse(List<Region> regions, int count) {
        while (regions.size() < count) {
            Region bar = region("criterion-bar");
            bar.getStyleClass().add("bar-" + (regions.size() % SHADES + 1));
            regions.add(bar);
            getChildren().add(bar);
        }
        for (int i = 0; i < regions.size(); i++) {
            regions.get(i).setVisible(i < count);
        }
    }

    private static void left(Label label, double from, double to, double middle) {
        double height = label.prefHeight(-1);
        label.resizeRelocate(from, Math.rint(middle - height / 2), Math.max(0, to - from), height);
    }

    private static void right(Label label, double end, double middle) {
        double width = label.prefWidth(-1);
        left(label, end - width, end, middle);
    }

    private static Label label(String style) {
        return styled(new Label(), style);
    }

    private static Region region(String style) {
        return styled(new Region(), style);
    }

    private static <N extends Node> N styled(N node, String style) {
        node.getStyleClass().add(style);
        node.setManaged(false);
        return node;
    }
}
