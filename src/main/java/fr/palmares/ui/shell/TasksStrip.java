package fr.palmares.ui.shell;

import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.Job;
import fr.palmares.ui.common.Ui;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Long work under way, at the foot of the window: what it is doing, how far it is, Cancel. */
final class TasksStrip {
    private final Ui ui;
    private final VBox box = new VBox();

    TasksStrip(Ui ui) {
        this.ui = ui;
        box.setId("tasks");
        ui.background().shown().addListener((ListChangeListener<Job<?>>) change -> show());
        show();
    }

    Node node() {
        return box;
    }

    private void show() {
        box.getChildren().setAll(ui.background().shown().stream().map(this::row).toList());
    }

    private Node row(Job<?> job) {
        Label what = new Label();
        what.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> {
                                    Job.Doing doing = job.doing().get();
                                    return ui.i18n().say(doing.key(), doing.done(), doing.of());
                                },
                                job.doing(),
                                ui.i18n().messagesProperty()));
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(job.progress());
        bar.setPrefWidth(260);
        bar.accessibleTextProperty().bind(what.textProperty());
        HBox row =
                new HBox(
                        what,
                        bar,
                        Controls.spring(),
                        ui.controls().button("task-cancel", "common.cancel", job::cancel));
        row.getStyleClass().add("tasks");
        return row;
    }
}
