package fr.palmares.ui.evaluation;

import fr.palmares.model.Criterion;
import fr.palmares.model.Grid;
import fr.palmares.model.SheetId;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.I18n;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The sheet: a card for each criterion, the texts on the whole dossier, and how to finish. */
final class SheetPane extends VBox {
    private final SheetViewModel sheet;
    private final I18n i18n;
    private final Controls controls;
    private final SheetTexts texts;
    private final VBox column = new VBox();
    private final ScrollPane scroll = new ScrollPane(column);
    private final List<CriterionCard> cards = new ArrayList<>();
    private final List<GrowingArea> remarks = new ArrayList<>();
    private final OverallTexts overall;
    private @Nullable Grid grid;

    SheetPane(EvaluationViewModel model, I18n i18n, Controls controls) {
        this.sheet = model.sheet();
        this.i18n = i18n;
        this.controls = controls;
        this.texts = new SheetTexts(model);
        this.overall = new OverallTexts(model, texts, controls);
        setId("sheet");
        getStyleClass().addAll("sheet-pane", "side", "hairline-left");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        column.heightProperty().subscribe(this::revealActive);
        scroll.viewportBoundsProperty().subscribe(this::revealActive);
        getChildren()
                .addAll(
                        new LeadLine(model, i18n, controls),
                        scroll,
                        new SheetFooter(model, i18n, controls));
        sheet.shown().subscribe(this::show);
        sheet.active().subscribe(() -> show(sheet.shown().get()));
        sheet.typed()
                .subscribe(text -> card(sheet.active().get()).ifPresent(c -> c.showTyped(text)));
        i18n.messagesProperty()
                .subscribe(
                        () -> {
                            grid = null;
                            show(sheet.shown().get());
                        });
    }

    /** Gives the keyboard to the active criterion. */
    void focusActive() {
        // a scroll pane takes its content in with its first style; before, nothing has the focus
        applyCss();
        card(sheet.active().get()).ifPresent(Node::requestFocus);
    }

    /** Goes to the remark of the active criterion. */
    void focusRemark() {
        for (int i = 0; i < cards.size(); i++) {
            if (cards.get(i).code().equals(sheet.active().get())) {
                remarks.get(i).requestFocus();
                remarks.get(i).end();
            }
        }
    }

    boolean hasFocusIn(@Nullable Node focused) {
        return cards.stream().anyMatch(c -> c == focused);
    }

    private void show(SheetViewModel.@Nullable Shown shown) {
        setVisible(shown != null);
        if (shown == null) {
            return;
        }
        if (!shown.grid().equals(grid)) {
            build(shown.grid());
        }
        SheetId id = shown.sheet().id();
        for (int i = 0; i < cards.size(); i++) {
            CriterionCard card = cards.get(i);
            boolean active = card.code().equals(sheet.active().get());
            card.show(shown.sheet(), active, shown.editable());
            texts.fill(remarks.get(i), TextSlot.remark(id, card.code()));
            remarks.get(i).setEditable(shown.editable());
        }
        overall.show(shown);
        revealActive();
    }

    private void build(Grid now) {
        grid = now;
        cards.clear();
        remarks.clear();
        for (Criterion criterion : now.criteria()) {
            GrowingArea remark = new GrowingArea(1, 5);
            remark.setId("remark-" + criterion.code());
            remark.setPromptText(i18n.say("evaluation.remark"));
            remark.setAccessibleText(
                    i18n.say("evaluation.remarkOn", criterion.shortLabel().in(i18n.locale())));
            texts.tie(
                    remark,
                    () -> {
                        SheetId id = SheetTexts.idOf(sheet);
                        return id == null ? null : TextSlot.remark(id, criterion.code());
                    });
            remarks.add(remark);
            cards.add(new CriterionCard(criterion, now.scale(), sheet, i18n, controls, remark));
        }
        column.getChildren().setAll(cards);
        column.getChildren().add(overall);
    }

    private Optional<CriterionCard> card(String code) {
        return cards.stream().filter(c -> c.code().equals(code)).findFirst();
    }

    private void revealActive() {
        card(sheet.active().get()).ifPresent(this::reveal);
    }

    /** Scrolls no more than it takes to see the whole card. */
    private void reveal(CriterionCard card) {
        Bounds bounds = card.getBoundsInParent();
        double window = scroll.getViewportBounds().getHeight();
        double hidden = column.getHeight() - window;
        if (hidden <= 0 || window <= 0) {
            return;
        }
        double top = scroll.getVvalue() * hidden;
        if (bounds.getMinY() < top) {
            scroll.setVvalue(bounds.getMinY() / hidden);
        } else if (bounds.getMaxY() > top + window) {
            scroll.setVvalue(Math.min(1, (bounds.getMaxY() - window) / hidden));
        }
    }
}
