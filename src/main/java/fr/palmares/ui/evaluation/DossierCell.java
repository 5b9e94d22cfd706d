package fr.palmares.ui.evaluation;

import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.Icons;
import fr.palmares.ui.common.StateIcon;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A dossier in the juror's list: how far it is by shape, whose it is, the juror's own score. */
final class DossierCell extends ListCell<WorkItem> {
    /** Room for shape, flag, figure, margins and the scroll bar. */
    private static final double BESIDE_TEXT = 112;

    private static final PseudoClass CLOSED = PseudoClass.getPseudoClass("closed");

    private final I18n i18n;
    private final StateIcon state;
    private final Label organisation = new TwoLines();
    private final Label detail = new Label();
    private final Label figure = new Label();
    private final FontIcon flag = Icons.of(Feather.STAR, "warn");
    private final HBox line;

    DossierCell(I18n i18n, ListView<WorkItem> list) {
        this.i18n = i18n;
        state = new StateIcon(i18n, StateIcon.Shape.TO_DO);
        organisation.getStyleClass().add("dossier-organisation");
        detail.getStyleClass().addAll("muted", "small");
        figure.setMinWidth(Region.USE_PREF_SIZE);
        figure.setMaxWidth(Double.MAX_VALUE);
        figure.setAlignment(Pos.TOP_RIGHT);
        HBox.setHgrow(figure, Priority.ALWAYS);
        flag.setIconSize(12);
        VBox texts = new VBox(organisation, detail);
        texts.setMinWidth(0);
        // a wrapped text is as high as its width makes it, which a list must be told
        texts.prefWidthProperty().bind(list.widthProperty().subtract(BESIDE_TEXT));
        texts.maxWidthProperty().bind(texts.prefWidthProperty());
        organisation.prefWidthProperty().bind(texts.prefWidthProperty());
        line = new HBox(state, texts, flag, figure);
        line.setAlignment(Pos.TOP_LEFT);
        line.getStyleClass().add("dossier-line");
        getStyleClass().add("dossier-cell");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(WorkItem item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        StateIcon.Shape shape = shape(item.progress());
        state.show(i18n, shape);
        organisation.setText(
                item.dossier().organisation().isBlank()
                        ? item.dossier().title()
                        : item.dossier().organisation());
        detail.setText(detail(item));
        figure.setText(figure(item));
        figure.getStyleClass()
                .setAll("label", item.score() == null ? "dossier-marked" : "dossier-score");
        flag.setVisible(item.toReview());
        flag.setManaged(item.toReview());
        pseudoClassStateChanged(CLOSED, item.progress() == WorkItem.Progress.RECUSED);
        setAccessibleText(
                Stream.of(
                                item.number(),
                                organisation.getText(),
                                i18n.say(shape.wordKey()),
                                figure.getText())
                        .filter(s -> !s.isBlank())
                        .collect(Collectors.joining(", ")));
        setGraphic(line);
    }

    private String detail(WorkItem item) {
        String kind =
                item.progress() == WorkItem.Progress.RECUSED
                        ? i18n.say("evaluation.recused.short")
                        : item.dossier().domain();
        return kind.isBlank() ? item.number() : item.number() + " · " + kind;
    }

    /** The score of a finished sheet; of one begun, how many criteria are marked. */
    private String figure(WorkItem item) {
        if (item.progress() == WorkItem.Progress.FINISHED && item.score() != null) {
            return i18n.formats().score(item.score());
        }
        if (item.progress() == WorkItem.Progress.FINISHED) {
            return i18n.say("evaluation.nsp"); // finished, not counted
        }
        return item.marked() == 0 ? "" : item.marked() + "/" + item.criteria();
    }

    static StateIcon.Shape shape(WorkItem.Progress progress) {
        return switch (progress) {
            case TO_DO -> StateIcon.Shape.TO_DO;
            case DRAFT -> StateIcon.Shape.DRAFT;
            case FINISHED -> StateIcon.Shape.FINISHED;
            case RECUSED -> StateIcon.Shape.RECUSED;
        };
    }

    /** A text of one or two lines: what does not fit is cut with an ellipsis. */
    private static final class TwoLines extends Label {
        private static final double TWO_LINES_IN_EM = 2.6;

        TwoLines() {
            setWrapText(true);
        }

        @Override
        protected double computePrefHeight(double width) {
            double whole = super.computePrefHeight(width < 0 ? getPrefWidth() : width);
            return Math.min(whole, Math.ceil(TWO_LINES_IN_EM * getFont().getSize()));
        }

        @Override
        protected double computeMinHeight(double width) {
            return computePrefHeight(width);
        }
    }
}
