package fr.palmares.ui.common;

import fr.palmares.model.AnswerTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;

/** A repeated block of a form as a table: its columns side by side, a line under each row. */
public final class AnswerGrid extends GridPane {
    /** A column of longer texts than this is one of long texts. */
    private static final int LONG = 60;

    /** A letter of a heavy word is rarely wider than this share of its size. */
    private static final double LETTER_IN_EM = 0.66;

    /** What a cell keeps free on its sides. */
    private static final double PADDING = 26;

    private final List<Integer> weights = new ArrayList<>();
    private final List<Integer> words = new ArrayList<>();
    private final Text letter = new Text("M");

    /**
     * @param cell the node of a text, and whether it is a column's name
     */
    public AnswerGrid(AnswerTable table, BiFunction<String, Boolean, Node> cell) {
        getStyleClass().add("answer-table");
        setAccessibleRole(AccessibleRole.TABLE_VIEW);
        setAccessibleText(table.name());
        // takes the size of the text around
        letter.setManaged(false);
        letter.setVisible(false);
        for (int c = 0; c < table.header().size(); c++) {
            List<String> texts = column(table, c);
            weights.add(weight(texts));
            words.add(longestWord(texts));
            ColumnConstraints column = new ColumnConstraints();
            column.setHgrow(Priority.ALWAYS);
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
        getChildren().add(letter);
    }

    @Override
    protected double computePrefHeight(double width) {
        share(width);
        return super.computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        share(getWidth());
        super.layoutChildren();
    }

    /** Gives columns of long texts more room, and each enough for its longest word if it can be. */
    private void share(double width) {
        if (width <= 0) {
            return;
        }
        double em = letter.getFont().getSize();
        List<Double> shares = new ArrayList<>(Collections.nCopies(weights.size(), 0.0));
        double left = 100;
        double weightLeft = weights.stream().mapToInt(Integer::intValue).sum();
        // a column that needs more than its part is served first, which makes the parts smaller
        for (boolean again = true; again; ) {
            again = false;
            for (int c = 0; c < shares.size(); c++) {
                double needed = 100 * (words.get(c) * LETTER_IN_EM * em + PADDING) / width;
                if (shares.get(c) == 0
                        && needed > left * weights.get(c) / weightLeft
                        && needed < left) {
                    shares.set(c, needed);
                    left -= needed;
                    weightLeft -= weights.get(c);
                    again = true;
                }
            }
        }
        for (int c = 0; c < shares.size(); c++) {
            double share = shares.get(c) > 0 ? shares.get(c) : left * weights.get(c) / weightLeft;
            ColumnConstraints column = getColumnConstraints().get(c);
            if (Math.abs(column.getPercentWidth() - share) > 0.01) {
                column.setPercentWidth(share);
            }
        }
    }

    private static List<String> column(AnswerTable table, int column) {
        return Stream.concat(
                        Stream.of(table.header().get(column)),
                        table.rows().stream().map(r -> column < r.size() ? r.get(column) : ""))
                .toList();
    }

    /** None less than a third of another's. */
    private static int weight(List<String> texts) {
        return Math.clamp(texts.stream().mapToInt(String::length).max().orElse(0), LONG / 3, LONG);
    }

    /** A word longer than a third of a long text may as well be broken. */
    private static int longestWord(List<String> texts) {
        return texts.stream()
                .flatMap(t -> Stream.of(t.split("[\\s/-]+")))
                .mapToInt(String::length)
                .filter(n -> n <= LONG / 3)
                .max()
                .orElse(0);
    }

    private static Node framed(Node cell, String style) {
        StackPane frame = new StackPane(cell);
        frame.setAlignment(Pos.TOP_LEFT);
        frame.getStyleClass().add(style);
        return frame;
    }
}
