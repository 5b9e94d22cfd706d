package fr.palmares.ui.journal;

import fr.palmares.app.history.Topic;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.Days;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.Ui;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.Property;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** One row of filters: words, who, what about, which dossier, from when until when. */
final class JournalFilters {
    private final I18n i18n;
    private final Controls controls;
    private final TextField words;
    private final HBox row;

    JournalFilters(JournalViewModel model, Ui ui) {
        this.i18n = ui.i18n();
        this.controls = ui.controls();
        words = controls.field("journal-filter", "journal.filter");
        words.setMinWidth(150);
        words.textProperty().bindBidirectional(model.words());
        HBox.setHgrow(words, Priority.ALWAYS);
        ObservableList<Topic> topics = FXCollections.observableArrayList(Topic.values());
        ComboBox<@Nullable String> person =
                texts("journal-person", "journal.everybody", model.people(), model.person(), 170);
        ComboBox<@Nullable Topic> topic =
                combo(
                        "journal-topic",
                        "journal.allTopics",
                        topics,
                        model.topic(),
                        t -> i18n.say(t.key()),
                        170);
        ComboBox<@Nullable String> dossier =
                texts(
                        "journal-about",
                        "journal.allDossiers",
                        model.dossiers(),
                        model.dossier(),
                        190);
        Button clear = controls.link("journal-clear", "journal.clear", model::clear);
        clear.disableProperty()
                .bind(Bindings.size(model.lines()).isEqualTo(Bindings.size(model.all())));
        row =
                new HBox(
                        8,
                        words,
                        person,
                        topic,
                        dossier,
                        caption("journal.from"),
                        day("journal-from", "journal.fromDay", model.from()),
                        caption("journal.until"),
                        day("journal-until", "journal.untilDay", model.until()),
                        clear);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("journal-filters");
    }

    Node node() {
        return row;
    }

    void focus() {
        words.requestFocus();
        words.selectAll();
    }

    private Label caption(String key) {
        Label label = controls.styled("muted", key);
        label.setMinWidth(Label.USE_PREF_SIZE);
        return label;
    }

    private ComboBox<@Nullable String> texts(
            String id,
            String allKey,
            ObservableList<String> values,
            Property<String> chosen,
            double width) {
        ComboBox<@Nullable String> box = box(id, allKey, values, t -> t, width);
        box.valueProperty().subscribe(v -> chosen.setValue(Objects.requireNonNullElse(v, "")));
        chosen.subscribe(v -> box.setValue(v.isEmpty() ? null : v));
        return box;
    }

    private <T> ComboBox<@Nullable T> combo(
            String id,
            String allKey,
            ObservableList<T> values,
            Property<@Nullable T> chosen,
            Function<T, String> name,
            double width) {
        ComboBox<@Nullable T> box = box(id, allKey, values, name, width);
        box.valueProperty().bindBidirectional(chosen);
        return box;
    }

    /** A choice of all or one; the choice stays while the values are read again. */
    private <T> ComboBox<@Nullable T> box(
            String id,
            String allKey,
            ObservableList<T> values,
            Function<T, String> name,
            double width) {
        ComboBox<@Nullable T> box = new ComboBox<>();
        box.setId(id);
        box.setPrefWidth(width);
        box.setMinWidth(110);
        box.setVisibleRowCount(16);
        controls.name(box, allKey);
        controls.tooltip(box, allKey);
        StringConverter<@Nullable T> converter =
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable T value) {
                        return value == null ? i18n.say(allKey) : name.apply(value);
                    }

                    @Override
                    public @Nullable T fromString(String text) {
                        return values.stream()
                                .filter(v -> name.apply(v).equals(text))
                                .findFirst()
                                .orElse(null);
                    }
                };
        box.setConverter(converter);
        fill(box, values);
        values.addListener((ListChangeListener<T>) change -> fill(box, values));
        // the words of the choices follow the language
        i18n.messagesProperty().subscribe((before, now) -> refresh(box, converter));
        return box;
    }

    private static <T> void refresh(
            ComboBox<@Nullable T> box, StringConverter<@Nullable T> converter) {
        box.setConverter(null);
        box.setConverter(converter);
    }

    private static <T> void fill(ComboBox<@Nullable T> box, List<T> values) {
        T chosen = box.getValue();
        List<@Nullable T> items = new ArrayList<>();
        items.add(null);
        items.addAll(values);
        if (!box.getItems().equals(items)) {
            box.getItems().setAll(items);
            box.setValue(values.contains(chosen) ? chosen : null);
        }
    }

    private DatePicker day(String id, String key, Property<@Nullable LocalDate> chosen) {
        DatePicker picker = new DatePicker();
        picker.setId(id);
        picker.setPrefWidth(122);
        picker.setMinWidth(112);
        controls.name(picker, key);
        controls.tooltip(picker, key);
        picker.setConverter(new Days(i18n));
        picker.valueProperty().bindBidirectional(chosen);
        return picker;
    }
}
