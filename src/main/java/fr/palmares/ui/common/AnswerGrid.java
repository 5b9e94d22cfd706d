package fr.palmares.ui.common;

import fr.palmares.model.AnswerTable;
import java.util.List;
import java.util.function.BiFunction;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

/** A repeated block of a form as a table: its columns side by side, a line under each row. */
public final class AnswerGrid extends GridPane {
    /** A column wider than this share is one of long texts. */
    private static final int LONG = 60;

    /**
     * @param cell the node of a text, and whether it is a column's name
     */
    public AnswerGrid(AnswerTable table, BiFunction<String, Boolean, Node> cell) {
        getStyleClass().add("answer-table");
        setAccessibleRole(AccessibleRole.TABLE_VIEW);
        setAccessibleText(table.name());
        for (int c = 0; c < table.header().size(); c++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHgrow(Priority.ALWAYS);
            column.setPercentWidth(100 * weight(table, c) / total(table));
            getColumnConstraints().add(column);
            add(framed(cell.apply(table.header().get(c), true), "answer-head"), c, 0);
        }
        for (int r = 0; r < table.rows().size(); r++) {
            List<String> row = table.rows().get(r);
            for (int c = 0; c < table.header().size(); c++) {
                String text = c < row.size() ? row.get(c) : "";
                add(framed(cell.apply(text, false), "answer-cell"), c, r + 1);
            }
        }
    }

    /** Columns of long texts get more room, none less than a third of another's. */
    private static double weight(AnswerTable table, int column) {
        int longest = table.header().get(column).length();
        for (List<String> row : table.rows()) {
            longest = Math.max(longest, column < row.size() ? row.get(column).length() : 0);
        }
        return Math.clamp(longest, LONG / 3, LONG);
    }

    private static double total(AnswerTable table) {
        double total = 0;
        for (int c = 0; c < table.header().size(); c++) {
            total += weight(table, c);
        }
        return total;
    }

    private static Node framed(Node cell, String style) {
        StackPane frame = new StackPane(cell);
        frame.setAlignment(Pos.TOP_LEFT);
        frame.getStyleClass().add(style);
        return frame;
    }
}
