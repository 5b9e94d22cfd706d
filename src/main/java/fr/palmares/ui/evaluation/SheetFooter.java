package fr.palmares.ui.evaluation;

import fr.palmares.model.Fraction;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.I18n;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Always in sight below the sheet: what is missing, the score so far, and the way on. */
final class SheetFooter extends VBox {
    private final EvaluationViewModel model;
    private final I18n i18n;
    private final Label remaining = new Label();
    private final Label score = new Label();
    private final Label outOf = new Label();
    private final Label notice = new Label();
    private final HBox noticeLine;
    private final VBox question;
    private final Button finish;
    private final Button reopen;

    SheetFooter(EvaluationViewModel model, I18n i18n, Controls controls) {
        this.model = model;
        this.i18n = i18n;
        getStyleClass().addAll("sheet-footer", "hairline-above");
        remaining.setId("remaining");
        remaining.getStyleClass().addAll("muted", "small");
        score.setId("score");
        score.getStyleClass().add("sheet-score");
        outOf.getStyleClass().add("muted");
        notice.setId("sheet-notice");
        notice.setWrapText(true);
        notice.setMinHeight(Region.USE_PREF_SIZE);
        noticeLine =
                new HBox(
                        6,
                        notice,
                        Controls.spring(),
                        controls.icon(
                                "dismiss-notice",
                                "evaluation.dismiss",
                                Feather.X,
                                model::dismissNotice));
        noticeLine.getStyleClass().add("sheet-notice");
        question = question(controls);
        finish = controls.button("finish", "evaluation.finish", model::finishAndGoOn);
        finish.getStyleClass().addAll("accent", "finish");
        Label key = new Label("Ctrl ⏎");
        key.getStyleClass().add("key");
        finish.setGraphic(key);
        finish.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        reopen = controls.link("reopen", "evaluation.reopen", model.sheet()::reopen);
        HBox figures = new HBox(4, score, outOf);
        figures.setAlignment(Pos.BASELINE_LEFT);
        figures.setMinWidth(Region.USE_PREF_SIZE);
        // above the figures: beside them, the widest button would leave the window
        HBox where = new HBox(8, remaining, Controls.spring(), reopen);
        where.setAlignment(Pos.CENTER_LEFT);
        HBox line = new HBox(figures, Controls.spring(), finish);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("finish-line");
        getChildren().addAll(noticeLine, question, new VBox(where, line));
        model.sheet().shown().subscribe(this::show);
        model.notice().subscribe(this::tell);
        Controls.showing(question, model.sheet().asking().map(b -> b));
        i18n.messagesProperty().subscribe(() -> show(model.sheet().shown().get()));
    }

    private VBox question(Controls controls) {
        Label text = controls.styled("strong", "evaluation.zero.text");
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        FlowPane answers =
                new FlowPane(
                        6,
                        6,
                        controls.button("zero-yes", "evaluation.zero.yes", model::finishAndGoOn),
                        controls.button(
                                "zero-abstain",
                                "evaluation.zero.abstain",
                                model::abstainEverywhereAndGoOn),
                        controls.link(
                                "zero-back",
                                "evaluation.zero.back",
                                model.sheet()::withdrawQuestion));
        answers.setAlignment(Pos.CENTER_LEFT);
        VBox box = new VBox(6, text, answers);
        box.setId("zero-question");
        box.getStyleClass().add("sheet-notice");
        return box;
    }

    private void show(SheetViewModel.@Nullable Shown shown) {
        if (shown == null) {
            return;
        }
        int missing = shown.missing().size();
        boolean finished = shown.sheet().declaredFinished() && missing == 0;
        Optional<Fraction> total = shown.score();
        score.setText(total.map(i18n.formats()::score).orElse("—"));
        outOf.setText("/ " + i18n.formats().plain(shown.grid().scale().max()));
        remaining.setText(
                finished
                        ? i18n.say("state.finished")
                        : missing > 0
                                ? i18n.say("evaluation.remaining", missing)
                                : total.isPresent()
                                        ? i18n.say("evaluation.ready")
                                        : i18n.say("evaluation.abstains"));
        if (finished && total.isEmpty()) {
            remaining.setText(i18n.say("evaluation.abstains"));
        }
        reopen.setVisible(finished && shown.editable());
        reopen.setManaged(reopen.isVisible());
        finish.pseudoClassStateChanged(
                javafx.css.PseudoClass.getPseudoClass("waiting"), missing > 0 && shown.editable());
        finish.textProperty().unbind();
        finish.setText(
                i18n.say(finished || !shown.editable() ? "evaluation.next" : "evaluation.finish"));
    }

    private void tell(EvaluationViewModel.Notice now) {
        notice.setText(now.text());
        noticeLine.setVisible(!now.text().isEmpty());
        noticeLine.setManaged(!now.text().isEmpty());
        noticeLine.pseudoClassStateChanged(
                javafx.css.PseudoClass.getPseudoClass("failed"), now.failure());
    }
}
