package fr.palmares.ui.results;

import fr.palmares.app.CallSession;
import fr.palmares.app.SetCategories;
import fr.palmares.model.Category;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.Dialogs;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.Ui;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Which categories the statistics sort dossiers by, and which column of the files feeds each. */
final class CategoriesDialog {
    private final CallSession session;
    private final Ui ui;
    private final I18n i18n;
    private final Controls controls;
    private final Runnable changed;
    private final VBox lines = new VBox(8);
    private final List<Line> all = new ArrayList<>();
    private List<String> columns = List.of();
    private int made;

    /** One category as it is being edited. */
    private record Line(String key, TextField name, ComboBox<String> column, HBox box) {}

    CategoriesDialog(CallSession session, Ui ui, Runnable changed) {
        this.session = session;
        this.ui = ui;
        this.i18n = ui.i18n();
        this.controls = ui.controls();
        this.changed = changed;
    }

    void show() {
        ui.background()
                .ask(reporter -> new SetCategories(session).columns())
                .then(this::show)
                .start();
    }

    private void show(List<String> found) {
        columns = found;
        session.state().procedure().sorting().forEach(this::add);
        Label said = controls.styled("muted", "statistics.configure.said");
        said.setWrapText(true);
        said.setMinHeight(Label.USE_PREF_SIZE);
        said.setPrefWidth(660);
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.setPrefViewportHeight(290);
        lines.setPadding(new Insets(2, 10, 2, 2));
        Button more =
                controls.button(
                        "categories-add", "statistics.configure.add", Feather.PLUS, this::own);
        Button usual =
                controls.link(
                        "categories-usual",
                        "statistics.configure.usual",
                        () -> {
                            all.clear();
                            lines.getChildren().clear();
                            Category.USUAL.forEach(this::add);
                        });
        HBox acts = new HBox(12, more, usual);
        acts.setAlignment(Pos.CENTER_LEFT);
        Dialog<ButtonType> dialog = Dialogs.titled(i18n.say("statistics.configure.title"));
        dialog.setResizable(true);
        dialog.getDialogPane().setContent(new VBox(12, said, scroll, acts));
        dialog.getDialogPane().getStyleClass().add("wide-dialog");
        Dialogs.answers(dialog, i18n, "categories-yes", "statistics.configure.yes");
        Dialogs.onYes(
                dialog,
                () -> {
                    keep();
                });
        dialog.show();
    }

    private void own() {
        int n = 1;
        while (hasKey("own-" + n)) {
            n++;
        }
        line("own-" + n, "", "");
    }

    private boolean hasKey(String key) {
        return all.stream().anyMatch(l -> l.key().equals(key));
    }

    private void add(Category category) {
        line(category.key(), category.name(), category.column());
    }

    private void line(String key, String named, String read) {
        int n = made++;
        TextField name = controls.field("category-name-" + n, "statistics.configure.name");
        name.setText(named.isEmpty() ? usual(key) : named);
        name.setPrefColumnCount(16);
        ComboBox<String> column = new ComboBox<>();
        column.setId("category-column-" + n);
        controls.name(column, "statistics.configure.column");
        if (Category.isUsual(key)) {
            column.getItems().add("");
        }
        column.getItems().addAll(columns);
        if (!read.isEmpty() && !columns.contains(read)) {
            column.getItems().add(read);
        }
        column.setValue(Category.isUsual(key) || !read.isEmpty() ? read : null);
        column.setPromptText(i18n.say("statistics.configure.column"));
        column.setConverter(
                new javafx.util.StringConverter<>() {
                    @Override
                    public String toString(String label) {
                        return label == null
                                ? ""
                                : label.isEmpty() ? i18n.say("statistics.configure.where") : label;
                    }

                    @Override
                    public String fromString(String label) {
                        return label;
                    }
                });
        column.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(column, Priority.ALWAYS);
        HBox box = new HBox(8, name, column);
        Line line = new Line(key, name, column, box);
        box.getChildren()
                .add(
                        controls.icon(
                                "category-remove-" + n,
                                "statistics.configure.remove",
                                Feather.X,
                                () -> {
                                    all.remove(line);
                                    lines.getChildren().remove(box);
                                }));
        box.setAlignment(Pos.CENTER_LEFT);
        all.add(line);
        lines.getChildren().add(box);
    }

    private void keep() {
        ui.background()
                .act(() -> new SetCategories(session).set(chosen()))
                .then(done -> changed.run())
                .start();
    }

    /** The usual name of a usual category; "" for one of the call's own. */
    private String usual(String key) {
        return Category.isUsual(key) ? i18n.say("report.paper.statistics." + key) : "";
    }

    /** The name, or "" where it is the usual one, which follows the language. */
    private String own(Line line) {
        String name = line.name().getText().strip();
        return name.equals(usual(line.key())) ? "" : name;
    }

    /** What is on the lines; empty where it is what every call has. */
    private List<Category> chosen() {
        List<Category> chosen =
                all.stream()
                        .map(
                                l ->
                                        new Category(
                                                l.key(),
                                                own(l),
                                                l.column().getValue() == null
                                                        ? ""
                                                        : l.column().getValue()))
                        .toList();
        return chosen.equals(Category.USUAL) ? List.of() : chosen;
    }
}
