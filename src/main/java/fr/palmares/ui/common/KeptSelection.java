package fr.palmares.ui.common;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the same thing chosen in a table whose rows are made anew. A table alone keeps the index,
 * which after a change may be another row: what is then typed would go to the wrong one.
 */
public final class KeptSelection<R> {
    private final Function<R, String> key;
    private String chosen = "";
    private boolean refreshing;
    private @Nullable TableView<R> table;
    private Consumer<@Nullable R> show = row -> {};

    /**
     * To be made before any table, sorted or filtered list looks at the rows, so as to hear of a
     * change before they do.
     *
     * @param key what a row is the same by
     */
    public KeptSelection(ObservableList<R> rows, Function<R, String> key) {
        this.key = key;
        rows.addListener((ListChangeListener<R>) change -> refreshing = true);
    }

    /**
     * To be called when the table has its items.
     *
     * @param rows the same rows as in the constructor
     * @param shown told of the chosen row, null for none, also when it was made anew
     */
    public void follow(TableView<R> followed, ObservableList<R> rows, Consumer<@Nullable R> shown) {
        table = followed;
        show = shown;
        followed.getSelectionModel()
                .selectedItemProperty()
                .subscribe(
                        row -> {
                            if (!refreshing) {
                                if (row != null) {
                                    chosen = key.apply(row);
                                }
                                show.accept(row);
                            }
                        });
        rows.addListener(
                (ListChangeListener<R>)
                        change -> {
                            restore();
                            show.accept(followed.getSelectionModel().getSelectedItem());
                        });
    }

    /** Chooses a row by its key, now or as soon as it is there. */
    public void choose(String wanted) {
        chosen = wanted;
        restore();
        TableView<R> followed = table;
        if (followed != null) {
            show.accept(followed.getSelectionModel().getSelectedItem());
        }
    }

    private void restore() {
        refreshing = true;
        TableView<R> followed = table;
        if (followed != null) {
            int index = -1;
            for (int i = 0; i < followed.getItems().size(); i++) {
                if (key.apply(followed.getItems().get(i)).equals(chosen)) {
                    index = i;
                }
            }
            if (index >= 0) {
                followed.getSelectionModel().clearAndSelect(index);
            } else {
                followed.getSelectionModel().clearSelection();
            }
        }
        refreshing = false;
    }
}
