package fr.palmares.ui.common;

import java.util.Comparator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import org.jspecify.annotations.Nullable;

/**
 * Table columns: texts sorted as the language sorts, numbers to the right and sorted as numbers.
 */
public final class Columns {
    private final I18n i18n;

    public Columns(I18n i18n) {
        this.i18n = i18n;
    }

    /** A column of texts. */
    public <R> TableColumn<R, String> text(
            String id, String key, double width, Function<R, String> value) {
        TableColumn<R, String> column = column(id, key, width);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        Comparator<String> order = (a, b) -> i18n.formats().order().compare(a, b);
        column.setComparator(order);
        return column;
    }

    /**
     * A column of numbers: sorted by {@code order}, shown as {@code text}.
     *
     * @param order NaN stands last
     */
    public <R> TableColumn<R, R> number(
            String id,
            String key,
            double width,
            ToDoubleFunction<R> order,
            Function<R, String> text) {
        TableColumn<R, R> column = column(id, key, width);
        column.getStyleClass().add("number");
        column.setMinWidth(width);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setComparator(Comparator.comparingDouble(order));
        TableCopy.words(column, text);
        column.setCellFactory(
                c ->
                        new TableCell<>() {
                            {
                                getStyleClass().add("number");
                            }

                            @Override
                            protected void updateItem(@Nullable R row, boolean empty) {
                                super.updateItem(row, empty);
                                setText(row == null || empty ? null : text.apply(row));
                            }
                        });
        return column;
    }

    /** A column whose cells draw themselves from the row. */
    public <R> TableColumn<R, R> drawn(String id, String key, double width) {
        TableColumn<R, R> column = column(id, key, width);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        return column;
    }

    private <R, V> TableColumn<R, V> column(String id, String key, double width) {
        TableColumn<R, V> column = new TableColumn<>();
        column.setId(id);
        column.textProperty().bind(i18n.text(key));
        column.setPrefWidth(width);
        return column;
    }
}
