package fr.palmares.ui.evaluation;

import fr.palmares.model.Criterion;
import fr.palmares.model.LocalText;
import fr.palmares.model.Mark;
import fr.palmares.model.Scale;
import fr.palmares.model.Sheet;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.I18n;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * One criterion of the sheet: its marks as buttons (or a typed field where they are many), what the
 * level means, the remark under the active one. One stop of the Tab key; digits do the rest.
 */
final class CriterionCard extends VBox {
    private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    /** More marks than this are typed. */
    private static final int MOST_BUTTONS = 11;

    private static final int NONE = -1;

    private final Criterion criterion;
    private final Scale scale;
    private final SheetViewModel model;
    private final I18n i18n;
    private final Label full = new Label();
    private final Label level = new Label();
    private final Label typed = new Label();
    private final List<Button> marks = new ArrayList<>();
    private final Button abstention;
    private final VBox remarkBox = new VBox();
    private @Nullable Mark mark;
    private boolean active;
    private int hovered = NONE;

    /**
     * @param remark the field shown under the card while it is active
     */
    CriterionCard(
            Criterion criterion,
            Scale scale,
            SheetViewModel model,
            I18n i18n,
            Controls controls,
            Region remark) {
        this.criterion = criterion;
        this.scale = scale;
        this.model = model;
        this.i18n = i18n;
        setId("criterion-" + criterion.code());
        getStyleClass().add("criterion-card");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TITLED_PANE);
        abstention = button(i18n.say("evaluation.nsp"), Mark.ABSTENTION, "abstention");
        abstention.setTooltip(new Tooltip(i18n.say("evaluation.nsp.long")));
        abstention.setAccessibleText(i18n.say("evaluation.nsp.long"));
        full.setText(criterion.label().in(i18n.locale()));
        full.setWrapText(true);
        full.getStyleClass().addAll("muted", "small");
        full.setMinHeight(Region.USE_PREF_SIZE);
        level.setWrapText(true);
        level.setMinHeight(Region.USE_PREF_SIZE);
        level.getStyleClass().addAll("level", "small");
        level.setId("level-" + criterion.code());
        remarkBox.getChildren().add(remark);
        showing(full, false);
        getChildren().addAll(header(controls), full, buttons(), level, remarkBox);
        addEventHandler(MouseEvent.MOUSE_PRESSED, e -> model.activate(criterion.code()));
        focusedProperty()
                .subscribe(
                        focused -> {
                            if (focused) {
                                model.activate(criterion.code());
                            }
                        });
        show(Sheet.empty(new fr.palmares.model.SheetId("", "", "")), false, true);
    }

    String code() {
        return criterion.code();
    }

    /** Follows the sheet. */
    void show(Sheet sheet, boolean isActive, boolean editable) {
        mark = sheet.marks().get(criterion.code());
        active = isActive;
        for (int steps = 0; steps < marks.size(); steps++) {
            marks.get(steps).pseudoClassStateChanged(CHOSEN, Mark.of(steps).equals(mark));
            marks.get(steps).setDisable(!editable);
        }
        abstention.pseudoClassStateChanged(CHOSEN, Mark.ABSTENTION.equals(mark));
        abstention.setDisable(!editable);
        pseudoClassStateChanged(ACTIVE, active);
        showing(remarkBox, active);
        showLevel();
        showTyped("");
        setAccessibleText(spoken());
    }

    /** What has been typed of a mark so far, in place of the mark given. */
    void showTyped(String text) {
        String shown =
                !text.isEmpty() ? text : mark instanceof Mark.Given(int steps) ? value(steps) : "";
        String hint = active ? i18n.say("evaluation.typeMark", scale.written()) : "—";
        typed.setText(shown.isEmpty() ? hint : shown);
        typed.pseudoClassStateChanged(CHOSEN, text.isEmpty() && !shown.isEmpty());
    }

    private HBox header(Controls controls) {
        Label name = new Label(criterion.shortLabel().in(i18n.locale()));
        name.getStyleClass().add("criterion-name");
        name.setTooltip(wide(criterion.label().in(i18n.locale())));
        name.setMinWidth(0);
        Button more =
                controls.icon(
                        "about-" + criterion.code(),
                        "evaluation.about",
                        org.kordamp.ikonli.feather.Feather.INFO,
                        () -> showing(full, !full.isVisible()));
        more.setFocusTraversable(false);
        Label weight =
                new Label(
                        criterion.counted()
                                ? i18n.say(
                                        "evaluation.weight",
                                        i18n.formats().plain(criterion.weight()))
                                : i18n.say("evaluation.notCounted"));
        weight.getStyleClass().add("muted");
        weight.setMinWidth(Region.USE_PREF_SIZE);
        HBox header = new HBox(name, more, Controls.spring(), weight);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("criterion-header");
        return header;
    }

    private FlowPane buttons() {
        FlowPane row = new FlowPane();
        row.getStyleClass().add("marks");
        row.setAlignment(Pos.CENTER_LEFT);
        if (scale.steps() < MOST_BUTTONS) {
            for (int steps = 0; steps <= scale.steps(); steps++) {
                Button button = button(value(steps), Mark.of(steps), value(steps));
                int hoveredStep = steps;
                button.hoverProperty()
                        .subscribe(
                                over -> {
                                    hovered = over ? hoveredStep : NONE;
                                    showLevel();
                                });
                button.setAccessibleText(value(steps) + " " + wording(steps));
                marks.add(button);
            }
            row.getChildren().addAll(marks);
        } else {
            typed.setId("typed-" + criterion.code());
            typed.getStyleClass().add("typed-mark");
            row.getChildren().add(typed);
        }
        abstention.getStyleClass().add("abstention");
        row.getChildren().add(abstention);
        row.setMinHeight(Region.USE_PREF_SIZE);
        return row;
    }

    private Button button(String text, Mark gives, String id) {
        Button button = new Button(text);
        button.setId("mark-" + criterion.code() + "-" + id.replace(',', '_').replace('.', '_'));
        button.getStyleClass().add("mark-button");
        // the card is the stop of the Tab key, digits reach every button of it
        button.setFocusTraversable(false);
        button.setOnAction(
                e -> {
                    model.mark(criterion.code(), gives.equals(mark) ? null : gives);
                    requestFocus();
                });
        return button;
    }

    private void showLevel() {
        int steps =
                hovered != NONE ? hovered : mark instanceof Mark.Given(int given) ? given : NONE;
        boolean abstains = hovered == NONE && Mark.ABSTENTION.equals(mark);
        String text = "";
        if (abstains) {
            text = i18n.say("evaluation.nsp.level");
        } else if (steps != NONE) {
            text = wording(steps).isEmpty() ? "" : value(steps) + " — " + wording(steps);
        } else if (!criterion.levels().isEmpty()) {
            text = ends();
        }
        level.setText(text);
        showing(level, !text.isEmpty() && (active || hovered != NONE));
    }

    /** The lowest and the highest level: what the scale means, before a mark is chosen. */
    private String ends() {
        int last = scale.steps();
        return value(0) + " — " + wording(0) + "\n" + value(last) + " — " + wording(last);
    }

    private String spoken() {
        String given =
                switch (mark) {
                    case null -> i18n.say("evaluation.noMark");
                    case Mark.Given(int steps) -> value(steps) + " " + wording(steps);
                    case Mark.Abstention abstains -> i18n.say("evaluation.nsp.long");
                };
        return criterion.shortLabel().in(i18n.locale()) + ", " + given;
    }

    private String value(int steps) {
        return i18n.formats().plain(scale.value(steps));
    }

    private String wording(int steps) {
        List<LocalText> levels = criterion.levels();
        return steps < levels.size() ? levels.get(steps).in(i18n.locale()) : "";
    }

    private static Tooltip wide(String text) {
        Tooltip tooltip = new Tooltip(text);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(420);
        return tooltip;
    }

    private static void showing(Region node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
