package fr.palmares.ui.evaluation;

import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.EmptyState;
import fr.palmares.ui.common.Screen;
import fr.palmares.ui.common.Ui;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The marking screen: the juror's dossiers, the one being read, its sheet. */
public final class EvaluationView implements Screen {
    private final EvaluationViewModel model;
    private final StackPane root;
    private final DossierListPane list;
    private final ReadingPane reading;
    private final SheetPane sheet;

    public EvaluationView(EvaluationViewModel model, Ui ui) {
        this(model, ui, null);
    }

    /**
     * @param importMarks takes marks that came by mail; null in a juror's copy
     */
    public EvaluationView(EvaluationViewModel model, Ui ui, @Nullable Runnable importMarks) {
        this.model = model;
        Controls controls = ui.controls();
        list = new DossierListPane(model, ui.i18n(), controls, importMarks);
        reading = new ReadingPane(model, ui);
        sheet = new SheetPane(model, ui.i18n(), controls);
        EmptyState nothing = nothingToRead(ui);
        HBox columns = new HBox(list, reading, sheet, nothing);
        HBox.setHgrow(reading, Priority.ALWAYS);
        HBox.setHgrow(nothing, Priority.ALWAYS);
        reading.managedProperty().bind(reading.visibleProperty());
        sheet.managedProperty().bind(sheet.visibleProperty());
        reading.setMinWidth(0);
        Button keys =
                controls.icon(
                        "show-keys",
                        "shortcut.title",
                        Feather.HELP_CIRCLE,
                        () -> ui.navigator().showShortcuts());
        reading.addTool(keys);
        root = new StackPane(columns, nobody(ui));
        root.setId("evaluation");
        root.getStyleClass().addAll("screen", "evaluation");
        root.getStylesheets()
                .add(
                        Objects.requireNonNull(
                                        EvaluationView.class.getResource(
                                                "/fr/palmares/ui/style/evaluation.css"))
                                .toExternalForm());
        side(list, 0.205, 216, 300);
        side(sheet, 0.29, 330, 430);
        new EvaluationKeys(model, this).listen(root);
        // the keyboard stays with the sheet, except for a hand in the list or in a text
        model.sheet()
                .active()
                .subscribe(
                        () -> {
                            if (sheet.hasFocusIn(focused())) {
                                focusSheet();
                            }
                        });
        list.setOnMouseReleased(
                e -> {
                    if (list.hasFocus()) {
                        focusSheet();
                    }
                });
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public void shown() {
        model.start();
        focusSheet();
    }

    @Override
    public void hidden() {
        model.stop();
    }

    @Override
    public void dossier(String number) {
        model.open(number);
    }

    /** Gives the keyboard back to the active criterion. */
    void focusSheet() {
        sheet.focusActive();
    }

    void search() {
        reading.search();
    }

    void remark() {
        sheet.focusRemark();
    }

    boolean page(int by) {
        reading.page(by);
        return true;
    }

    /**
     * Closes what lies over the screen, or leaves a text.
     *
     * @return whether there was something to close
     */
    boolean escape(boolean writing) {
        if (reading.closeSearch() || writing) {
            focusSheet();
            return true;
        }
        return false;
    }

    /** A side column takes a share of the window within bounds. */
    private void side(Region column, double share, double least, double most) {
        column.minWidthProperty()
                .bind(
                        Bindings.createDoubleBinding(
                                () -> Math.clamp(root.getWidth() * share, least, most),
                                root.widthProperty()));
        column.maxWidthProperty().bind(column.minWidthProperty());
    }

    private EmptyState nobody(Ui ui) {
        EmptyState state =
                new EmptyState(
                        ui.controls(),
                        Feather.USERS,
                        "evaluation.nobody",
                        ui.controls()
                                .primary(
                                        "to-jury",
                                        "evaluation.nobody.act",
                                        Feather.ARROW_RIGHT,
                                        () -> ui.navigator().show("jury")));
        state.getStyleClass().add("screen");
        Controls.showing(state, Bindings.isEmpty(model.jurors()));
        return state;
    }

    /** A juror is chosen and has nothing to read: no dossier came in, or none was given. */
    private EmptyState nothingToRead(Ui ui) {
        EmptyState state =
                new EmptyState(
                        ui.controls(),
                        Feather.FILE_TEXT,
                        "evaluation.none",
                        ui.controls()
                                .primary(
                                        "evaluation-to-dossiers",
                                        "evaluation.none.dossiers",
                                        Feather.FILE_TEXT,
                                        () -> ui.navigator().show("dossiers")),
                        ui.controls()
                                .button(
                                        "evaluation-to-jury",
                                        "evaluation.none.jury",
                                        Feather.USERS,
                                        () -> ui.navigator().show("jury")));
        Controls.showing(state, model.list().map(work -> work.items().isEmpty()));
        return state;
    }

    private @Nullable Node focused() {
        return root.getScene() == null ? null : root.getScene().getFocusOwner();
    }
}
