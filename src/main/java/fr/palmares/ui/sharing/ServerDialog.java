package fr.palmares.ui.sharing;

import fr.palmares.model.Failure;
import fr.palmares.ui.common.Background;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.Dialogs;
import fr.palmares.ui.common.Icons;
import fr.palmares.ui.common.Job;
import fr.palmares.ui.common.Shortcut;
import fr.palmares.ui.common.Ui;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.event.ActionEvent;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * A dialog whose yes is work with a server: how far it is stands in it, a failure too, and what was
 * typed stays until it is done. To leave it is to cancel.
 */
public final class ServerDialog<T> {
    private static final double WIDTH = 620;

    private final Ui ui;
    private final Dialog<ButtonType> dialog;
    private final VBox form = new VBox(14);
    private final Label failure = new Label();
    private final HBox failed;
    private final HBox working;
    private final Label doing = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private Runnable focus = () -> {};
    private @Nullable Job<T> job;

    /**
     * @param title key of the title
     * @param help shows the page of the guide
     */
    public ServerDialog(Ui ui, String title, Runnable help) {
        this.ui = ui;
        this.dialog = Dialogs.titled(ui.i18n().say(title));
        dialog.initModality(Modality.WINDOW_MODAL);
        failure.setId("server-failure");
        failure.setWrapText(true);
        failure.setMinHeight(Label.USE_PREF_SIZE);
        failure.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(failure, Priority.ALWAYS);
        failed = new HBox(10, Icons.of(Feather.ALERT_CIRCLE, "bad"), failure);
        failed.getStyleClass().add("server-failed");
        failed.setAccessibleRole(AccessibleRole.TEXT);
        Controls.shown(failed, false);
        bar.setPrefWidth(220);
        bar.accessibleTextProperty().bind(doing.textProperty());
        doing.setId("server-doing");
        working = new HBox(12, bar, doing);
        working.setId("server-working");
        Controls.showing(working, busy);
        form.disableProperty().bind(busy);
        VBox content = new VBox(14, form, working, failed);
        content.setPrefWidth(WIDTH);
        dialog.getDialogPane().setContent(content);
        dialog.getDialogPane()
                .addEventFilter(
                        KeyEvent.KEY_PRESSED,
                        event -> {
                            if (Shortcut.GUIDE.is(event)) {
                                help.run();
                                event.consume();
                            }
                        });
        dialog.setOnHidden(event -> leave());
    }

    /** A paragraph above the fields. */
    public Label text(String key, Object... arguments) {
        Label text = ui.controls().styled("muted", key, arguments);
        text.setWrapText(true);
        text.setPrefWidth(WIDTH);
        text.setMinHeight(Label.USE_PREF_SIZE);
        return text;
    }

    /** What is asked. */
    public void ask(Node... nodes) {
        form.getChildren().setAll(nodes);
    }

    /**
     * Shows it.
     *
     * @param id of the button that says yes
     * @param yes what it says
     * @param ready whether there is enough to try
     * @param key what the work is called
     * @param work asked for on the window's thread; what it returns works beside it
     * @param done what to do with its result, after the dialog
     */
    public void show(
            String id,
            String yes,
            ObservableValue<Boolean> ready,
            String key,
            Supplier<Background.Work<T>> work,
            Consumer<T> done) {
        Node button = Dialogs.answers(dialog, ui.i18n(), id, yes);
        button.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> busy.get() || !ready.getValue(), busy, ready));
        button.addEventFilter(
                ActionEvent.ACTION,
                event -> {
                    event.consume();
                    begin(key, work, done);
                });
        dialog.show();
    }

    /** Where the keyboard is when it opens, and again after a failure. */
    public void focus(Runnable act) {
        focus = act;
        dialog.setOnShown(event -> act.run());
    }

    private void begin(String key, Supplier<Background.Work<T>> work, Consumer<T> done) {
        Controls.shown(failed, false);
        Background.Work<T> asked;
        try {
            asked = work.get();
        } catch (Failure e) {
            failed(e);
            return;
        }
        busy.set(true);
        Job<T> begun = ui.background().job(key, asked);
        job = begun;
        doing.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> {
                                    Job.Doing now = begun.doing().get();
                                    return ui.i18n().say(now.key(), now.done(), now.of());
                                },
                                begun.doing()));
        bar.progressProperty().bind(begun.progress());
        begun.then(
                        result -> {
                            job = null;
                            dialog.setResult(ButtonType.OK);
                            dialog.close();
                            done.accept(result);
                        })
                .otherwise(this::failed)
                .lastly(
                        () -> {
                            busy.set(false);
                            focus.run();
                        })
                .start();
        resize();
    }

    private void failed(Throwable why) {
        if (why instanceof Failure known) {
            failure.setText(ui.i18n().messages().sentence(known));
            failed.setAccessibleText(failure.getText());
            Controls.shown(failed, true);
            resize();
        } else {
            ui.notices().failed(why);
        }
    }

    private void resize() {
        dialog.getDialogPane().getScene().getWindow().sizeToScene();
    }

    private void leave() {
        Job<T> under = job;
        if (under != null) {
            under.cancel();
        }
    }
}
