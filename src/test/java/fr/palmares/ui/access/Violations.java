package fr.palmares.ui.access;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javafx.css.PseudoClass;
import javafx.event.EventHandler;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Cell;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToolBar;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * What of a scene some people could not use: what cannot be reached or seen to be reached by
 * keyboard, has no name or role for a screen reader, or is written too faintly. Each violation is
 * told once, by where it was found.
 */
final class Violations {
    private static final double TEXT = 4.5;
    private static final double LARGE_TEXT = 3;
    private static final double LARGE = 24;
    private static final double LARGE_BOLD = 18.66;
    private static final PseudoClass FOCUSED = PseudoClass.getPseudoClass("focused");
    private static final PseudoClass FOCUS_VISIBLE = PseudoClass.getPseudoClass("focus-visible");
    private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");

    private final Map<String, Set<String>> found = new LinkedHashMap<>();
    private final Set<String> focusTried = new TreeSet<>();

    /** Looks at all that is shown, under the name of a screen. */
    void look(String screen, Scene scene, boolean focus) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        look(screen, scene, scene.getRoot(), focus, false, false);
    }

    /** What was found: the violation, and the screens it was found on. */
    Map<String, Set<String>> found() {
        return found;
    }

    private void look(
            String screen,
            Scene scene,
            Node node,
            boolean focus,
            boolean disabled,
            boolean inCell) {
        if (!node.isVisible()) {
            return;
        }
        boolean off = disabled || node.isDisable();
        boolean cell = inCell || node instanceof Cell<?>;
        if (node instanceof Text text && !off) {
            contrast(screen, text);
        }
        boolean interactive = interactive(node);
        if (interactive && !off) {
            named(screen, node);
            if (focus && !cell) {
                focus(screen, scene, node);
            }
        }
        boolean mouse = own(node.getOnMouseClicked()) || own(node.getOnMousePressed());
        if (mouse && !interactive && !cell && !off) {
            add(screen, "by mouse only: " + what(node));
        }
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                look(screen, scene, child, focus, off, cell);
            }
        }
    }

    /**
     * Whether it is Palmarès that listens: a control's own parts are reached through the control.
     */
    private static boolean own(@Nullable EventHandler<?> handler) {
        return handler != null && handler.getClass().getName().startsWith("fr.palmares");
    }

    private static boolean interactive(Node node) {
        return node.isFocusTraversable()
                && !(node instanceof ScrollBar)
                && !(node instanceof SplitPane)
                && !(node instanceof ToolBar);
    }

    private void named(String screen, Node node) {
        if (name(node).isBlank()) {
            add(screen, "no name: " + what(node));
        }
        AccessibleRole role = node.getAccessibleRole();
        if (role == null || role == AccessibleRole.NODE || role == AccessibleRole.PARENT) {
            add(screen, "no role: " + what(node));
        }
    }

    private static String name(Node node) {
        if (node.getAccessibleText() != null && !node.getAccessibleText().isBlank()) {
            return node.getAccessibleText();
        }
        if (node instanceof Labeled labeled && labeled.getText() != null) {
            return labeled.getText();
        }
        Object label = node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY);
        if (label instanceof Label by) {
            return by.getText();
        }
        // it is passed through on the way to what it holds
        return node instanceof ScrollPane ? "scroll" : editorOf(node);
    }

    /** A spinner's field is read out with the spinner around it. */
    private static String editorOf(Node node) {
        return node.getParent() instanceof Spinner<?> spinner ? name(spinner) : "";
    }

    private void contrast(String screen, Text text) {
        if (text.getText().isBlank() || !(text.getFill() instanceof Color)) {
            return;
        }
        if (Contrast.opacity(text) == 0) {
            return;
        }
        double size = text.getFont().getSize();
        boolean bold =
                text.getFont().getStyle().toLowerCase(java.util.Locale.ROOT).contains("bold");
        double least = size >= LARGE || (bold && size >= LARGE_BOLD) ? LARGE_TEXT : TEXT;
        double contrast = Contrast.of(text);
        if (contrast < least) {
            add(
                    screen,
                    "faint, %.1f: %s « %s »"
                            .formatted(contrast, what(text), shortened(text.getText())));
        }
    }

    /** Whether one sees where one is: painted otherwise as soon as the keyboard is here. */
    private void focus(String screen, Scene scene, Node node) {
        Bounds at = node.localToScene(node.getLayoutBounds());
        if (!scene.getRoot().getLayoutBounds().intersects(at)
                || node instanceof ScrollPane
                || node.isFocused()
                || node.getPseudoClassStates().contains(ACTIVE)
                || !focusTried.add(kind(node))) {
            return;
        }
        String before = painted(node);
        node.pseudoClassStateChanged(FOCUSED, true);
        node.pseudoClassStateChanged(FOCUS_VISIBLE, true);
        node.applyCss();
        String after = painted(node);
        node.pseudoClassStateChanged(FOCUSED, false);
        node.pseudoClassStateChanged(FOCUS_VISIBLE, false);
        node.applyCss();
        if (before.equals(after)) {
            add(screen, "focus not seen: " + what(node));
        }
    }

    /** How a node and all in it are painted, in words that can be compared. */
    private static String painted(Node node) {
        StringBuilder words = new StringBuilder();
        words.append(node.getOpacity()).append(node.getEffect());
        if (node instanceof Region region) {
            words.append(
                    region.getBorder() == null
                            ? ""
                            : region.getBorder().getStrokes().stream()
                                    .map(
                                            s ->
                                                    s.getTopStroke()
                                                            + " "
                                                            + s.getLeftStroke()
                                                            + " "
                                                            + s.getWidths().getTop()
                                                            + " "
                                                            + s.getWidths().getLeft())
                                    .toList());
            words.append(
                    region.getBackground() == null
                            ? ""
                            : region.getBackground().getFills().stream()
                                    .map(f -> f.getFill() + " " + f.getInsets())
                                    .toList());
        }
        if (node instanceof Shape shape) {
            words.append(shape.getFill()).append(shape.getStroke());
        }
        if (node instanceof Text text) {
            words.append(text.isUnderline());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> words.append(painted(child)));
        }
        return words.toString();
    }

    private static String kind(Node node) {
        return node.getClass().getSimpleName() + node.getStyleClass();
    }

    private static String what(Node node) {
        StringBuilder path = new StringBuilder();
        int told = 0;
        for (Node at = node; at != null && told < 3; at = at.getParent()) {
            boolean says = at.getId() != null || !at.getStyleClass().isEmpty();
            if (told == 0 || says) {
                String name = at.getClass().getSimpleName();
                path.append(path.isEmpty() ? "" : " in ")
                        .append(
                                name.isEmpty()
                                        ? at.getClass().getSuperclass().getSimpleName()
                                        : name)
                        .append(at.getId() == null ? "" : "#" + at.getId())
                        .append(at.getStyleClass().isEmpty() ? "" : at.getStyleClass());
                told++;
            }
            if (at.getId() != null && at instanceof Control) {
                break;
            }
        }
        return path.toString();
    }

    private static String shortened(String text) {
        return text.length() <= 30 ? text : text.substring(0, 30) + "…";
    }

    private void add(String screen, String violation) {
        found.computeIfAbsent(violation, v -> new TreeSet<>()).add(screen);
    }
}
