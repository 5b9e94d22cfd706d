package fr.palmares.ui.evaluation;

import fr.palmares.model.Juror;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.StateIcon;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** Whose work it is, how far it has come, and the dossiers one by one. */
final class DossierListPane extends VBox {
    private final EvaluationViewModel model;
    private final I18n i18n;
    private final Controls controls;
    private final ComboBox<Juror> jurors = new ComboBox<>();
    private final Label done = new Label();
    private final ProgressBar progress = new ProgressBar(0);
    private final Label counts = new Label();
    private final Label blind;
    private final ListView<WorkItem> list = new ListView<>();
    private final MarkHistogram histogram;
    private boolean following;

    DossierListPane(EvaluationViewModel model, I18n i18n, Controls controls) {
        this.model = model;
        this.i18n = i18n;
        this.controls = controls;
        histogram = new MarkHistogram(i18n);
        blind = controls.styled("chip chip-accent", "evaluation.blind");
        blind.setId("copy-blind");
        controls.tooltip(blind, "evaluation.blind.why");
        setId("my-dossiers");
        getStyleClass().addAll("dossier-list-pane", "hairline-right");
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(head(), list, ownMarks());
        prepareJurors();
        prepareList();
        model.list().subscribe(this::showProgress);
        model.current().subscribe(this::follow);
        i18n.messagesProperty().subscribe(() -> showProgress(model.list().get()));
    }

    boolean hasFocus() {
        return list.isFocused();
    }

    private VBox head() {
        Label title = controls.styled("section-title", "evaluation.mine");
        done.getStyleClass().add("muted");
        done.setId("done");
        HBox line = new HBox(title, Controls.spring(), done);
        line.setAlignment(Pos.BASELINE_LEFT);
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.getStyleClass().addAll("thin-progress", "small");
        counts.getStyleClass().addAll("muted", "small");
        counts.setId("counts");
        counts.setWrapText(true);
        counts.setMinHeight(USE_PREF_SIZE);
        TextField search = controls.field("search-mine", "evaluation.search");
        search.textProperty().bindBidirectional(model.searchProperty());
        VBox head = new VBox(jurors, line, blind, progress, counts, filters(), search);
        head.getStyleClass().addAll("dossier-list-head", "hairline-below");
        return head;
    }

    private HBox filters() {
        ToggleGroup group = new ToggleGroup();
        List<ToggleButton> buttons = new ArrayList<>();
        for (EvaluationViewModel.Filter filter : EvaluationViewModel.Filter.values()) {
            ToggleButton button =
                    switch (filter) {
                        case TO_DO -> controls.toggle("filter-to-do", "evaluation.filter.toDo");
                        case DRAFT -> controls.toggle("filter-draft", "evaluation.filter.draft");
                        case ALL -> controls.toggle("filter-all", "evaluation.filter.all");
                    };
            switch (filter) {
                case TO_DO -> button.setGraphic(new StateIcon(i18n, StateIcon.Shape.TO_DO));
                case DRAFT -> button.setGraphic(new StateIcon(i18n, StateIcon.Shape.DRAFT));
                case ALL -> button.setGraphic(null);
            }
            button.setToggleGroup(group);
            button.setMaxWidth(Double.MAX_VALUE);
            button.setMinWidth(USE_PREF_SIZE);
            HBox.setHgrow(button, Priority.ALWAYS);
            button.getStyleClass().add("filter");
            button.setOnAction(e -> model.filterProperty().set(filter));
            model.filterProperty().subscribe(now -> button.setSelected(now == filter));
            buttons.add(button);
        }
        HBox row = new HBox(buttons.toArray(ToggleButton[]::new));
        row.getStyleClass().add("filters");
        return row;
    }

    private VBox ownMarks() {
        Label title = controls.styled("muted small", "evaluation.ownMarks");
        VBox box = new VBox(title, histogram);
        box.getStyleClass().addAll("own-marks", "hairline-above");
        return box;
    }

    private void prepareJurors() {
        jurors.setId("juror");
        jurors.setMaxWidth(Double.MAX_VALUE);
        jurors.setItems(model.jurors());
        controls.name(jurors, "evaluation.juror");
        jurors.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(Juror juror) {
                        return juror == null ? "" : juror.name();
                    }

                    @Override
                    public Juror fromString(String name) {
                        throw new UnsupportedOperationException("not editable");
                    }
                });
        model.juror().subscribe(jurors::setValue);
        jurors.valueProperty().subscribe(model::choose);
    }

    private void prepareList() {
        list.setId("dossiers");
        list.setItems(model.shownItems());
        list.setCellFactory(view -> new DossierCell(i18n, view));
        controls.name(list, "evaluation.mine");
        Label nothing = controls.styled("muted", "evaluation.nothing");
        nothing.setWrapText(true);
        nothing.setStyle("-fx-padding: 20;");
        nothing.visibleProperty().bind(model.list().map(work -> !work.items().isEmpty()));
        list.setPlaceholder(nothing);
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(
                        item -> {
                            // only a hand on the list opens; rows replaced under it do not
                            if (item != null && !following && list.isFocused()) {
                                model.open(item.number());
                            }
                        });
        // rows are replaced when a mark changes one of them; the selection follows the dossier
        model.shownItems()
                .addListener(
                        (ListChangeListener<WorkItem>) change -> follow(model.current().get()));
        i18n.messagesProperty().subscribe(list::refresh);
    }

    private void follow(WorkItem current) {
        following = true;
        try {
            int at = -1;
            for (int i = 0; i < list.getItems().size(); i++) {
                if (current != null && list.getItems().get(i).number().equals(current.number())) {
                    at = i;
                }
            }
            if (at < 0) {
                list.getSelectionModel().clearSelection();
            } else if (at != list.getSelectionModel().getSelectedIndex()) {
                list.getSelectionModel().clearAndSelect(at);
                reveal(at);
            }
        } finally {
            following = false;
        }
    }

    /** Two rows of context before the chosen one. */
    private void reveal(int index) {
        list.scrollTo(Math.max(0, index - 2));
    }

    private void showProgress(WorkList work) {
        long recused = work.count(WorkItem.Progress.RECUSED);
        long all = work.items().size() - recused;
        long finished = work.count(WorkItem.Progress.FINISHED);
        Controls.shown(blind, model.blind());
        done.setText(i18n.say("evaluation.done", finished, all));
        progress.setProgress(all == 0 ? 0 : (double) finished / all);
        counts.setText(
                i18n.say(
                        recused == 0 ? "evaluation.counts" : "evaluation.counts.recused",
                        work.count(WorkItem.Progress.TO_DO),
                        work.count(WorkItem.Progress.DRAFT),
                        finished,
                        recused));
        if (!work.distribution().isEmpty()) {
            histogram.show(model.state().grid().scale(), work.distribution());
        }
    }
}
