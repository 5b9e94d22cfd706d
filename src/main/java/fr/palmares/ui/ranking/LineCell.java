package fr.palmares.ui.ranking;

import fr.palmares.ui.common.I18n;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;

/** A cell of the ranking: one pane, kept. */
final class LineCell extends ListCell<RankingLine> {
    private final I18n i18n;
    private final LinePane pane;

    /** The names in full, which the columns may have cut. */
    private final Tooltip whole = new Tooltip();

    private final ObservableValue<LineLayout> layout;

    LineCell(I18n i18n, ObservableValue<LineLayout> layout) {
        this.i18n = i18n;
        this.layout = layout;
        this.pane = new LinePane(i18n);
        getStyleClass().add("ranking-cell");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0);
        pane.prefWidthProperty().bind(widthProperty());
        whole.setWrapText(true);
        whole.setMaxWidth(420);
        setTooltip(whole);
        layout.subscribe(
                () -> {
                    if (getItem() != null) {
                        pane.show(getItem(), layout.getValue());
                    }
                });
    }

    @Override
    protected void updateItem(RankingLine line, boolean empty) {
        super.updateItem(line, empty);
        if (empty || line == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        pane.show(line, layout.getValue());
        setGraphic(pane);
        whole.setText(line.title().isEmpty() ? line.name() : line.name() + "\n" + line.title());
        setAccessibleText(spoken(line));
    }

    /** What a screen reader says of a line, which is otherwise all drawing. */
    private String spoken(RankingLine line) {
        return Stream.concat(
                        Stream.of(
                                line.caption(),
                                line.place() == null
                                        ? i18n.say("ranking.why.unranked")
                                        : i18n.say("ranking.spoken.place", line.place()),
                                line.dossier(),
                                line.name(),
                                line.title(),
                                line.score(),
                                i18n.say("ranking.spoken.sheets", line.sheets())),
                        Stream.concat(
                                line.reasons().stream().map(r -> i18n.say(ReasonPill.key(r))),
                                line.stability().stream()
                                        .filter(s -> !s.isNaN())
                                        .map(
                                                s ->
                                                        i18n.say(
                                                                "ranking.spoken.share",
                                                                ShareMeter.words(s, i18n)))))
                .filter(s -> !s.isBlank())
                .collect(Collectors.joining(", "));
    }
}
