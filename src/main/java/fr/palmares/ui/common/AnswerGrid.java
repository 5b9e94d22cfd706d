package fr.palmares.ui.common;

import fr.palmares.model.AnswerTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;

/**
 * A repeated block of a form as a table: its columns side by side, a line under each row. The
 * columns' widths follow from the whole width alone, so that measuring changes nothing.
 */
public final class AnswerGrid extends Region {
    /** A column of longer texts than this is one of long texts. */
    private static final int LONG = 60;

    /** A letter of a heavy word is rarely wider than this share of its size. */
    private static final double LETTER_IN_EM = 0.66;

    /** What a cell keeps free on its sides. */
    private static final double PADDING = 26;

    private final List<Integer> weights = new ArrayList<>();
    private final List<Integer> words = new ArrayList<>();
    private final List<List<StackPane>> rows = new ArrayList<>();
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
        int columns = table.header().size();
        for (int c = 0; c < columns; c++) {
            List<String> texts = column(table, c);
            weights.add(weight(texts));
            words.add(longestWord(texts));
        }
        rows.add(
                table.header().stream()
                        .map(text -> framed(cell.apply(text, true), "answer-head"))
                        .toList());
        for (List<String> texts : table.rows()) {
            List<StackPane> row = new ArrayList<>();
            for (int c = 0; c < columns; c++) {
                String text = c < texts.size() ? texts.get(c) : "";
                row.add(framed(cell.apply(text, false), "answer-cell"));
            }
            rows.add(row);
        }
        rows.forEach(getChildren()::addAll);
        getChildren().add(letter);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        double widest =
                rows.stream()
                        .mapToDouble(row -> row.stream().mapToDouble(c -> c.prefWidth(-1)).sum())
                        .max()
                        .orElse(0);
        return snappedLeftInset() + widest + snappedRightInset();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        double[] columns = columns(width < 0 ? prefWidth(-1) : width);
        double sum = rows.stream().mapToDouble(row -> height(row, columns)).sum();
        return snappedTopInset() + sum + snappedBottomInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double[] columns = columns(getWidth());
        double y = snappedTopInset();
        for (List<StackPane> row : rows) {
            double height = height(row, columns);
            double x = snappedLeftInset();
            for (int c = 0; c < columns.length; c++) {
                row.get(c).resizeRelocate(x, y, columns[c], height);
                x += columns[c];
            }
            y += height;
        }
    }

    private double height(List<StackPane> row, double[] columns) {
        double height = 0;
        for (int c = 0; c < columns.length; c++) {
            height = Math.max(height, row.get(c).prefHeight(columns[c]));
        }
        return snapSizeY(height);
    }

    /** Gives columns of long texts more room, and each enough for its longest word if it can be. */
    private double[] columns(double whole) {
        double width = Math.max(1, whole - snappedLeftInset() - snappedRightInset());
        double em = letter.getFont().getSize();
        List<Double> shares = new ArrayList<>(Collections.nCopies(weights.size(), 0.0));
        double left = width;
        double weightLeft = weights.stream().mapToInt(Integer::intValue).sum();
        // a column that needs more than its part is served first, which makes the parts smaller
        for (boolean again = true; again; ) {
            again = false;
            for (int c = 0; c < shares.size(); c++) {
                double needed = words.get(c) * LETTER_IN_EM * em + PADDING;
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
        double[] columns = new double[shares.size()];
        double edge = 0;
        double snapped = 0;
        for (int c = 0; c < columns.length; c++) {
            edge += shares.get(c) > 0 ? shares.get(c) : left * weights.get(c) / weightLeft;
            // edges on whole pixels, so that the lines are sharp
            double next = c == columns.length - 1 ? width : snapPositionX(edge);
            columns[c] = next - snapped;
            snapped = next;
        }
        return columns;
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

    private static StackPane framed(Node cell, String style) {
        StackPane frame = new StackPane(cell);
        frame.setAlignment(Pos.TOP_LEFT);
        frame.getStyleClass().add(style);
        return frame;
    }
}
