package fr.palmares.ui.evaluation;

import fr.palmares.ui.common.AnswerGrid;
import fr.palmares.ui.common.Find;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.Shortcut;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;

/** Passages to read: at a comfortable width, selectable across paragraphs, searchable. */
final class ReadingPassages extends VBox {

    /** A place between two characters. */
    private record Caret(int block, int offset) {
        boolean before(Caret other) {
            return block < other.block || (block == other.block && offset < other.offset);
        }
    }

    /** A found place. */
    private record Hit(int block, int index) {}

    private final I18n i18n;

    /** Paragraphs, one below the other: what can be selected across. */
    private final List<TextBlock> blocks = new ArrayList<>();

    /** All that is searched: the paragraphs and the cells of tables. */
    private final List<TextBlock> searched = new ArrayList<>();

    private List<Hit> hits = List.of();
    private Caret anchor = new Caret(0, 0);

    ReadingPassages(I18n i18n) {
        this.i18n = i18n;
        getStyleClass().add("reading-passages");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        setCursor(Cursor.TEXT);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, e -> select(anchor, caretAt(e)));
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    void show(List<Reading.Passage> passages) {
        blocks.clear();
        searched.clear();
        List<Node> nodes = new ArrayList<>();
        for (Reading.Passage passage : passages) {
            if (!passage.heading().isBlank()) {
                nodes.add(block(passage.heading(), "passage-heading"));
            }
            passage.set().forEach(p -> nodes.add(block(p.text(), p.style().css())));
            if (passage.table() != null) {
                nodes.add(new AnswerGrid(passage.table(), this::cell));
            }
        }
        hits = List.of();
        getChildren().setAll(nodes);
        setAccessibleText(
                searched.stream().map(TextBlock::content).collect(Collectors.joining("\n")));
    }

    private TextBlock block(String content, String style) {
        TextBlock block = new TextBlock(content, style);
        blocks.add(block);
        searched.add(block);
        return block;
    }

    private Node cell(String content, boolean head) {
        TextBlock block = new TextBlock(content, head ? "answer-head-text" : "answer-cell-text");
        searched.add(block);
        return block;
    }

    /**
     * Marks every place where the words stand.
     *
     * @return how many there are
     */
    int find(String wanted) {
        List<Hit> places = new ArrayList<>();
        for (int b = 0; b < searched.size(); b++) {
            List<int[]> spans = Find.places(searched.get(b).content(), wanted, i18n.locale());
            searched.get(b).mark(spans, -1);
            for (int i = 0; i < spans.size(); i++) {
                places.add(new Hit(b, i));
            }
        }
        hits = places;
        return hits.size();
    }

    /**
     * Points at one of the found places.
     *
     * @return how far down it stands, for scrolling
     */
    double look(int at, String wanted) {
        Hit hit = hits.get(at);
        for (int b = 0; b < searched.size(); b++) {
            TextBlock block = searched.get(b);
            block.mark(
                    Find.places(block.content(), wanted, i18n.locale()),
                    b == hit.block() ? hit.index() : -1);
        }
        applyCss();
        layout();
        TextBlock block = searched.get(hit.block());
        block.layout();
        return sceneToLocal(block.localToScene(0, block.yOfCurrent())).getY();
    }

    String selection() {
        return blocks.stream()
                .map(TextBlock::selection)
                .filter(s -> !s.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    void selectAll() {
        blocks.forEach(b -> b.select(0, b.content().length()));
    }

    private void press(MouseEvent event) {
        requestFocus();
        if (blocks.isEmpty()) {
            return;
        }
        Caret here = caretAt(event);
        TextBlock block = blocks.get(here.block());
        if (event.getClickCount() == 2) {
            BreakIterator words = BreakIterator.getWordInstance(i18n.locale());
            words.setText(block.content());
            int end = words.following(Math.min(here.offset(), block.content().length() - 1));
            select(new Caret(here.block(), words.previous()), new Caret(here.block(), end));
        } else if (event.getClickCount() == 3) {
            select(new Caret(here.block(), 0), new Caret(here.block(), block.content().length()));
        } else {
            if (!event.isShiftDown()) {
                anchor = here;
            }
            select(anchor, here);
        }
    }

    private void key(KeyEvent event) {
        if (Shortcut.COPY.is(event)) {
            ClipboardContent content = new ClipboardContent();
            content.putString(selection());
            Clipboard.getSystemClipboard().setContent(content);
            event.consume();
        } else if (Shortcut.SELECT_ALL.is(event)) {
            selectAll();
            event.consume();
        }
    }

    private void select(Caret one, Caret other) {
        Caret first = one.before(other) ? one : other;
        Caret last = one.before(other) ? other : one;
        for (int b = 0; b < blocks.size(); b++) {
            TextBlock block = blocks.get(b);
            int start = b < first.block() ? block.content().length() : 0;
            int end = b > last.block() ? 0 : block.content().length();
            block.select(
                    b == first.block() ? first.offset() : Math.min(start, end),
                    b == last.block() ? last.offset() : b < first.block() ? start : end);
        }
    }

    private Caret caretAt(MouseEvent event) {
        int at = 0;
        while (at < blocks.size() - 1 && blocks.get(at + 1).getLayoutY() <= event.getY()) {
            at++;
        }
        TextBlock block = blocks.get(at);
        Point2D inside =
                new Point2D(
                        event.getX() - block.getLayoutX() - block.getInsets().getLeft(),
                        event.getY() - block.getLayoutY() - block.getInsets().getTop());
        return new Caret(at, block.offsetAt(inside));
    }
}
