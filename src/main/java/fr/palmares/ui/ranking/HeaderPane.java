package fr.palmares.ui.ranking;

import fr.palmares.model.Scale;
import fr.palmares.ui.common.I18n;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** The names of the columns, above the list and in line with it. */
final class HeaderPane extends Region {
    private final I18n i18n;
    private final ObservableValue<LineLayout> layout;
    private final Label number = label();
    private final Label dossier = label();
    private final Label score = label();
    private final Label bars = label();
    private final Label dots = label();
    private final Label sheets = label();
    private final List<Label> shares = List.of(label(), label());

    HeaderPane(I18n i18n, ObservableValue<LineLayout> layout) {
        this.i18n = i18n;
        this.layout = layout;
        getStyleClass().add("ranking-header");
        getChildren().addAll(List.of(number, dossier, score, bars, dots, sheets));
        getChildren().addAll(shares);
        layout.subscribe(this::requestLayout);
    }

    void show(Scale scale) {
        number.setText(i18n.say("ranking.column.number"));
        dossier.setText(i18n.say("ranking.column.dossier"));
        score.setText(i18n.say("ranking.score"));
        bars.setText(i18n.say("ranking.column.criteria"));
        dots.setText(
                i18n.say(
                        "ranking.column.jurors",
                        i18n.formats().plain(scale.min()),
                        i18n.formats().plain(scale.max())));
        sheets.setText(i18n.say("ranking.column.sheets"));
        requestLayout();
    }

    /** Names of the shares that follow the sheets; none on the official ranking. */
    void shares(List<String> names) {
        for (int i = 0; i < shares.size(); i++) {
            shares.get(i).setText(i < names.size() ? names.get(i) : "");
        }
        requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
        return layout.getValue().height();
    }

    @Override
    protected void layoutChildren() {
        LineLayout at = layout.getValue();
        put(number, at.number(), at.name());
        put(dossier, at.name(), at.nameEnd());
        double width = score.prefWidth(-1);
        put(score, at.scoreEnd() - width, at.scoreEnd());
        put(bars, at.bars(), at.dots());
        put(dots, at.dots(), at.dots() + at.dotsWidth());
        double counted = sheets.prefWidth(-1);
        put(sheets, at.sheetsEnd() - counted, at.sheetsEnd());
        boolean alone = shares.getLast().getText().isEmpty();
        for (int i = 0; i < shares.size(); i++) {
            double from = at.reasons() + i * at.share();
            put(shares.get(i), from, alone ? at.end() : from + at.share());
        }
    }

    private void put(Label label, double from, double to) {
        double height = label.prefHeight(-1);
        label.resizeRelocate(from, Math.rint((getHeight() - height) / 2), to - from, height);
    }

    private static Label label() {
        Label label = new Label();
        label.getStyleClass().add("caption");
        label.setManaged(false);
        return label;
    }
}
