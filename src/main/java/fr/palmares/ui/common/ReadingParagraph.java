package fr.palmares.ui.common;

import java.text.BreakIterator;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.text.Text;

/**
 * A paragraph to read: wrapped at a measured length, selectable with the mouse, copied with Ctrl+C,
 * with places found by a search marked in it.
 */
public final class ReadingParagraph extends Region {
    /** Lines of 60 to 80 characters read best; an average character is about half an em. */
    private static final double MEASURE_IN_EM = 37;

    private final Text text = new Text();

    /**
     * Measures: the shown text is not wrapped anew for it, which would ask for a layout each time.
     */
    private final Text ruler = new Text();

    private final Path found = new Path();
    private final Path selection = new Path();
    private final I18n i18n;
    private int anchor;
    private int caret;

    public ReadingParagraph(I18n i18n, String content) {
        this.i18n = i18n;
        text.setText(content);
        ruler.setText(content);
        ruler.fontProperty().bind(text.fontProperty());
        ruler.lineSpacingProperty().bind(text.lineSpacingProperty());
        text.getStyleClass().add("reading-text");
        found.getStyleClass().add("found");
        selection.getStyleClass().add("selected-text");
        for (Path path : List.of(found, selection)) {
            path.setManaged(false);
            path.setStroke(null);
            path.setMouseTransparent(true);
        }
        getChildren().addAll(found, selection, text);
        setCursor(Cursor.TEXT);
        setFocusTraversable(false);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(content);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        setOnContextMenuRequested(
                event -> {
                    MenuItem copy = new MenuItem(i18n.say("reading.copy"));
                    copy.setOnAction(e -> copy());
                    new ContextMenu(copy).show(this, event.getScreenX(), event.getScreenY());
                });
        focusedProperty()
                .subscribe(
                        focused -> {
                            if (!focused) {
                                select(0, 0);
                            }
                        });
    }

    public String content() {
        return text.getText();
    }

    /** Marks the places of a word; the number of places. An empty word marks nothing. */
    public int mark(String word) {
        found.getElements().clear();
        List<int[]> places = Find.places(content(), word, i18n.locale());
        for (int[] place : places) {
            found.getElements().addAll(text.rangeShape(place[0], place[1]));
        }
        return places.size();
    }

    /** What is selected, or "". */
    public String selected() {
        return content().substring(Math.min(anchor, caret), Math.max(anchor, caret));
    }

    private void press(MouseEvent event) {
        requestFocus();
        int at = at(event);
        if (event.getClickCount() == 2) {
            BreakIterator words = BreakIterator.getWordInstance(i18n.locale());
            words.setText(content());
            int end = words.following(Math.min(at, content().length() - 1));
            select(Math.max(0, words.previous()), end == BreakIterator.DONE ? at : end);
        } else if (event.getClickCount() == 3) {
            select(0, content().length());
        } else if (event.isPrimaryButtonDown()) {
            select(event.isShiftDown() ? anchor : at, at);
        }
    }

    private void drag(MouseEvent event) {
        if (event.isPrimaryButtonDown()) {
            select(anchor, at(event));
        }
    }

    private void key(KeyEvent event) {
        if (Shortcut.COPY.is(event) && !selected().isEmpty()) {
            copy();
            event.consume();
        } else if (Shortcut.SELECT_ALL.is(event)) {
            select(0, content().length());
            event.consume();
        }
    }

    private int at(MouseEvent event) {
        Point2D point = text.parentToLocal(event.getX(), event.getY());
        return Math.clamp((long) text.hitTest(point).getInsertionIndex(), 0, content().length());
    }

    private void select(int from, int to) {
        anchor = from;
        caret = to;
        PathElement[] shape =
                from == to
                        ? new PathElement[0]
                        : text.rangeShape(Math.min(from, to), Math.max(from, to));
        selection.getElements().setAll(shape);
    }

    private void copy() {
        ClipboardContent copied = new ClipboardContent();
        copied.putString(selected().isEmpty() ? content() : selected());
        Clipboard.getSystemClipboard().setContent(copied);
    }

    private double measure() {
        return text.getFont().getSize() * MEASURE_IN_EM;
    }

    @Override
    protected double computePrefWidth(double height) {
        return measure();
    }

    @Override
    protected double computeMaxWidth(double height) {
        return measure();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 120;
    }

    @Override
    public javafx.geometry.Orientation getContentBias() {
        return javafx.geometry.Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double wrap = width < 0 ? measure() : Math.min(width, measure());
        ruler.setWrappingWidth(wrap);
        return Math.ceil(ruler.getLayoutBounds().getHeight());
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double wrap = Math.min(getWidth(), measure());
        if (text.getWrappingWidth() != wrap) {
            text.setWrappingWidth(wrap);
        }
        double top = -text.getLayoutBounds().getMinY();
        text.relocate(0, 0);
        for (Path path : List.of(found, selection)) {
            path.setLayoutX(text.getLayoutX());
            path.setLayoutY(text.getLayoutY() == 0 ? top : text.getLayoutY());
        }
    }
}
