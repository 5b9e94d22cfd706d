package fr.palmares.ui.common;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * Any table, copied as a spreadsheet takes it: a line of titles, then the chosen lines where
 * several are chosen and all of them otherwise, tabs between. Tables that copy themselves better
 * have taken the key before.
 */
public final class TableCopy {
    /** Property of a column that draws its cells: what each says in words. */
    private static final String WORDS = "words";

    private TableCopy() {}

    /** Listens to the key in every table below a node, and says how many lines were copied. */
    public static void on(Node root, Notices notices) {
        on(root, lines -> notices.say("common.copied", lines));
    }

    /** Listens to the key in every table of a dialog, which covers what the window would say. */
    static void silently(Node root) {
        on(root, lines -> {});
    }

    private static void on(Node root, IntConsumer said) {
        root.addEventHandler(KeyEvent.KEY_PRESSED, event -> copy(event, said));
    }

    /** Says what the cells of a column say in words, where the value itself does not. */
    static <R> void words(TableColumn<R, R> column, Function<R, String> words) {
        column.getProperties().put(WORDS, words);
    }

    private static void copy(KeyEvent event, IntConsumer said) {
        if (!Shortcut.TABLE_COPY.is(event) || event.getTarget() instanceof TextInputControl) {
            return;
        }
        TableView<?> table = table(event.getTarget());
        if (table != null) {
            List<Integer> rows = rows(table);
            ClipboardContent content = new ClipboardContent();
            content.putString(tsv(table, rows));
            Clipboard.getSystemClipboard().setContent(content);
            said.accept(rows.size());
            event.consume();
        }
    }

    private static @Nullable TableView<?> table(Object target) {
        for (Node n = target instanceof Node node ? node : null; n != null; n = n.getParent()) {
            if (n instanceof TableView<?> table) {
                return table;
            }
        }
        return null;
    }

    private static List<Integer> rows(TableView<?> table) {
        List<Integer> chosen = table.getSelectionModel().getSelectedIndices();
        if (chosen.size() > 1) {
            return chosen.stream().sorted().toList();
        }
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < table.getItems().size(); i++) {
            all.add(i);
        }
        return all;
    }

    /** The lines of a table as they stand, columns that say nothing in words left out. */
    static String tsv(TableView<?> table, List<Integer> rows) {
        List<? extends TableColumn<?, ?>> columns =
                table.getVisibleLeafColumns().stream()
                        .filter(
                                column ->
                                        rows.stream().anyMatch(row -> !text(column, row).isEmpty()))
                        .toList();
        List<String> lines = new ArrayList<>();
        lines.add(String.join("\t", columns.stream().map(TableCopy::title).toList()));
        for (int row : rows) {
            lines.add(String.join("\t", columns.stream().map(c -> text(c, row)).toList()));
        }
        return String.join("\n", lines);
    }

    private static String title(TableColumnBase<?, ?> column) {
        String text = column.getText();
        if ((text == null || text.isBlank()) && column.getGraphic() instanceof Labeled label) {
            text = label.getText();
        }
        return plain(text);
    }

    @SuppressWarnings("unchecked") // the function was put there for the column's own rows
    private static String text(TableColumn<?, ?> column, int row) {
        Object value = column.getCellData(row);
        if (value == null) {
            return "";
        }
        if (column.getProperties().get(WORDS) instanceof Function<?, ?> words) {
            return plain(((Function<Object, String>) words).apply(value));
        }
        return value instanceof String || value instanceof Number || value instanceof Boolean
                ? plain(value.toString())
                : "";
    }

    /** One cell: a tab or a line break in it would begin another. */
    private static String plain(@Nullable String text) {
        return text == null ? "" : text.replaceAll("[\\t\\r\\n]+", " ").strip();
    }
}
