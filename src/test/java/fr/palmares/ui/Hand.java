package fr.palmares.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** A user at the window: waits until something can be clicked, as a person does, then clicks. */
final class Hand {
    private static final long PATIENCE_SECONDS = 60;

    private final FxRobot robot;

    Hand(FxRobot robot) {
        this.robot = robot;
    }

    void click(String query) {
        robot.clickOn(node(query));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Clicks the text that stands inside a list, a table or a menu. */
    void click(String inside, String text) {
        Node within = node(inside);
        String what = "«" + text + "» in " + inside;
        until(what, () -> labelled(within, text) != null);
        robot.clickOn(labelled(within, text));
        WaitForAsyncUtils.waitForFxEvents();
    }

    void push(KeyCode... keys) {
        robot.push(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    void write(String text) {
        robot.write(text);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Replaces the text of a field. */
    void fill(String field, String text) {
        click(field);
        push(KeyCode.CONTROL, KeyCode.A);
        write(text);
    }

    /** The node when it is in sight and may be used. */
    Node node(String query) {
        until(query + " in sight", () -> usable(query) != null);
        return Objects.requireNonNull(usable(query), query);
    }

    boolean inSight(String query) {
        return inWindow(() -> usable(query) != null);
    }

    String text(String query) {
        Node node = node(query);
        return inWindow(
                () ->
                        node instanceof TextInputControl field
                                ? field.getText()
                                : ((Labeled) node).getText());
    }

    /** Waits until a text holds some words. */
    void says(String query, String words) {
        until(
                query + " says «" + words + "»",
                () ->
                        robot.lookup(query).queryAllAs(Labeled.class).stream()
                                .anyMatch(l -> shown(l) && l.getText().contains(words)));
    }

    /** Waits until a sentence stands at the foot of the window. */
    void told(String words) {
        says("#notices .label", words);
    }

    List<String> clipboard() {
        String content = inWindow(() -> Clipboard.getSystemClipboard().getString());
        return content == null ? List.of() : content.lines().toList();
    }

    void until(String what, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(
                    PATIENCE_SECONDS, TimeUnit.SECONDS, () -> inWindow(condition));
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain for: " + what, e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    <T> T inWindow(Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(PATIENCE_SECONDS * 1000, question);
    }

    private Node usable(String query) {
        List<Node> found = new ArrayList<>(robot.lookup(query).queryAll());
        return found.stream().filter(n -> shown(n) && !n.isDisabled()).findFirst().orElse(null);
    }

    private Node labelled(Node within, String text) {
        return robot
                .from(within)
                .lookup((Node n) -> n instanceof Labeled l && text.equals(l.getText()) && shown(n))
                .queryAll()
                .stream()
                .findFirst()
                .orElse(null);
    }

    private static boolean shown(Node node) {
        if (node.getScene() == null || node.getScene().getWindow() == null) {
            return false;
        }
        for (Node n = node; n != null; n = n.getParent()) {
            if (!n.isVisible()) {
                return false;
            }
        }
        Bounds bounds = node.localToScene(node.getBoundsInLocal());
        return node.getScene().getWindow().isShowing()
                && bounds.getWidth() > 0
                && bounds.getHeight() > 0
                && bounds.intersects(0, 0, node.getScene().getWidth(), node.getScene().getHeight());
    }
}
