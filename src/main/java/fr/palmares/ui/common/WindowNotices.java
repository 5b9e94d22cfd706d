package fr.palmares.ui.common;

import fr.palmares.app.Logs;
import fr.palmares.model.Broken;
import fr.palmares.model.Failure;
import fr.palmares.model.Refused;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * Sentences at the foot of the window; good news goes by itself, failures stay until closed. A
 * failure has one of three shapes: what was refused is a sentence, a broken surrounding a sentence
 * with details to copy, a bug a dialog with them.
 */
public final class WindowNotices implements Notices {
    private static final Duration SHOWN_FOR = Duration.seconds(7);
    private static final int MOST = 3;

    private final I18n i18n;
    private final Controls controls;
    private final VBox pane = new VBox();
    private @Nullable Window owner;
    private boolean bugShown;

    public WindowNotices(I18n i18n, Controls controls) {
        this.i18n = i18n;
        this.controls = controls;
        pane.setId("notices");
        pane.getStyleClass().add("notices");
        pane.setPickOnBounds(false);
    }

    /** To be laid over the window's content. */
    public Node node() {
        return pane;
    }

    /** The window that dialogs belong to. */
    public void owner(Window window) {
        owner = window;
    }

    @Override
    public void say(String key, Object... arguments) {
        leaveAfterAWhile(show("", Feather.CHECK, "good", i18n.say(key, arguments)));
    }

    @Override
    public void offer(String actionKey, Runnable action, String key, Object... arguments) {
        Button button = controls.link("notice-action", actionKey, action);
        show("", Feather.CHECK, "good", i18n.say(key, arguments), button);
    }

    @Override
    public void failed(Throwable failure) {
        switch (failure) {
            case Refused refused -> show("failed", Feather.ALERT_CIRCLE, "bad", sentence(refused));
            case Broken broken -> {
                Logs.failure(WindowNotices.class, broken);
                show(
                        "broken",
                        Feather.ALERT_TRIANGLE,
                        "warn",
                        sentence(broken),
                        controls.link(
                                "broken-copy",
                                "bug.copy",
                                () -> FailureDetails.copy(broken.key(), broken)));
            }
            default -> {
                Logs.bug(WindowNotices.class, failure);
                // what follows from a fault is rarely another one: it is in the log
                if (!bugShown) {
                    bugShown = true;
                    new BugDialog(i18n, controls, failure).show(owner, () -> bugShown = false);
                }
            }
        }
    }

    @Override
    public void ask(String key, Runnable yes, Object... arguments) {
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(owner);
        dialog.setTitle(i18n.say(key + ".title"));
        dialog.setHeaderText(i18n.say(key + ".title"));
        Label text = new Label(i18n.say(key + ".text", arguments));
        text.setWrapText(true);
        text.setPrefWidth(420);
        text.setMinHeight(Region.USE_PREF_SIZE);
        dialog.getDialogPane().setContent(text);
        ButtonType agree = new ButtonType(i18n.say(key + ".yes"), ButtonData.OK_DONE);
        ButtonType no = new ButtonType(i18n.say("common.cancel"), ButtonData.CANCEL_CLOSE);
        dialog.getDialogPane().getButtonTypes().addAll(agree, no);
        dialog.getDialogPane().lookupButton(agree).setId("ask-yes");
        dialog.getDialogPane().lookupButton(no).setId("ask-no");
        dialog.setOnHidden(
                event -> {
                    if (dialog.getResult() == agree) {
                        yes.run();
                    }
                });
        dialog.show();
    }

    private String sentence(Failure failure) {
        return i18n.messages().sentence(failure);
    }

    private Node show(String kind, Feather icon, String tone, String text, Node... actions) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        HBox notice = new HBox(Icons.of(icon, tone), label);
        notice.getStyleClass().add("notice");
        if (!kind.isEmpty()) {
            notice.getStyleClass().add(kind);
            notice.pseudoClassStateChanged(PseudoClass.getPseudoClass(kind), true);
        }
        notice.setAccessibleRole(AccessibleRole.TEXT);
        notice.setAccessibleText(text);
        notice.getChildren().addAll(actions);
        notice.getChildren()
                .add(
                        controls.icon(
                                "notice-close",
                                "common.close",
                                Feather.X,
                                () -> pane.getChildren().remove(notice)));
        while (pane.getChildren().size() >= MOST) {
            pane.getChildren().removeFirst();
        }
        pane.getChildren().add(notice);
        return notice;
    }

    private void leaveAfterAWhile(Node notice) {
        PauseTransition pause = new PauseTransition(SHOWN_FOR);
        pause.setOnFinished(event -> pane.getChildren().remove(notice));
        pause.play();
    }
}
