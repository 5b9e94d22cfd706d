package fr.palmares.ui.exchange;

import fr.palmares.app.ReadBlind;
import fr.palmares.app.blind.FoundName;
import fr.palmares.app.blind.NameKind;
import fr.palmares.model.BlindReading;
import fr.palmares.model.BlindReading.Field;
import fr.palmares.model.Pseudonym;
import fr.palmares.ui.common.Background;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Blind reading as it is being set up: nothing of it is recorded before it is saved. */
final class BlindViewModel {
    private final ReadBlind blind;
    private final Background background;
    private final BooleanProperty on = new SimpleBooleanProperty();
    private final BooleanProperty attachments = new SimpleBooleanProperty();
    private final ObservableList<Field> fields = FXCollections.observableArrayList();
    private final ObservableList<String> labels = FXCollections.observableArrayList();
    private final ObservableList<ReadBlind.Part> parts = FXCollections.observableArrayList();
    private final ObservableList<NameRow> names = FXCollections.observableArrayList();
    private final IntegerProperty open = new SimpleIntegerProperty();
    private final IntegerProperty sent = new SimpleIntegerProperty();
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();

    BlindViewModel(ReadBlind blind, Background background) {
        this.blind = blind;
        this.background = background;
    }

    /** What is known at the beginning. */
    private record Loaded(
            BlindReading rule, List<ReadBlind.Part> parts, List<FoundName> names, int sent) {}

    /** Reads the rule, or one to begin with, and looks for names. */
    void load() {
        background
                .ask(
                        reporter -> {
                            BlindReading rule = blind.rule();
                            if (rule.equals(BlindReading.NONE)) {
                                rule = blind.suggested().withOn(false);
                            }
                            return new Loaded(rule, blind.parts(), blind.found(rule), blind.sent());
                        })
                .then(this::show)
                .start();
    }

    private void show(Loaded loaded) {
        on.set(loaded.rule().on());
        attachments.set(loaded.rule().attachments());
        fields.setAll(loaded.rule().fields());
        labels.setAll(loaded.rule().labels());
        parts.setAll(loaded.parts());
        sent.set(loaded.sent());
        names(loaded.names());
        ready.set(true);
    }

    /** Looks for names again, under the rule as it is now; what was chosen stays. */
    void look() {
        BlindReading rule = rule();
        background.ask(reporter -> blind.found(rule)).then(this::names).start();
    }

    private void names(List<FoundName> found) {
        Map<String, NameRow> rows = new LinkedHashMap<>();
        names.forEach(
                row -> {
                    row.nowhere();
                    rows.put(row.name(), row);
                });
        List<NameRow> now = new ArrayList<>();
        for (FoundName one : found) {
            NameRow row = rows.remove(one.name());
            if (row == null) {
                row = new NameRow(one);
                row.choice().subscribe((before, after) -> count());
            }
            row.found(one);
            now.add(row);
        }
        // what was chosen for a name that stands nowhere now is kept all the same
        rows.values().stream()
                .filter(r -> r.choice().get() != NameRow.Choice.OPEN)
                .forEach(now::add);
        names.setAll(now);
        count();
    }

    private void count() {
        open.set((int) names.stream().filter(r -> r.choice().get() == NameRow.Choice.OPEN).count());
    }

    /** Every name not looked at is replaced as proposed. */
    void confirmAll() {
        names.stream()
                .filter(r -> r.choice().get() == NameRow.Choice.OPEN)
                .forEach(r -> r.choice().set(NameRow.Choice.REPLACED));
    }

    /** Adds a name that nobody proposed, to be replaced. */
    void add(String name, String pseudonym) {
        Pseudonym typed = new Pseudonym(name, pseudonym);
        Optional<NameRow> known =
                names.stream().filter(r -> r.name().equalsIgnoreCase(typed.name())).findFirst();
        known.ifPresentOrElse(
                row -> {
                    row.pseudonym().set(pseudonym.strip());
                    row.choice().set(NameRow.Choice.REPLACED);
                },
                () -> {
                    NameRow row =
                            new NameRow(
                                    new FoundName(
                                            typed.name(),
                                            NameKind.OTHER,
                                            pseudonym.strip(),
                                            typed,
                                            0,
                                            List.of()));
                    row.choice().subscribe((before, after) -> count());
                    names.addFirst(row);
                    count();
                });
    }

    /** The rule as it is now. */
    BlindReading rule() {
        return new BlindReading(
                on.get(), List.copyOf(fields), List.copyOf(labels), attachments.get());
    }

    void leaveOut(Field field, boolean out) {
        change(fields, field, out);
    }

    void leaveOut(String label, boolean out) {
        change(labels, label, out);
    }

    private static <T> void change(ObservableList<T> list, T one, boolean in) {
        if (in && !list.contains(one)) {
            list.add(one);
        } else if (!in) {
            list.remove(one);
        }
    }

    /** A dossier as jurors would read it. */
    void preview(String number, Consumer<ReadBlind.Preview> shown) {
        BlindReading rule = rule();
        List<Pseudonym> now = names.stream().map(NameRow::settled).toList();
        background.ask(reporter -> blind.preview(number, rule, now)).then(shown).start();
    }

    /** Records the rule and the names that were looked at, in one act. */
    void save(Runnable done) {
        BlindReading rule = rule();
        List<Pseudonym> now =
                names.stream()
                        .filter(r -> r.choice().get() != NameRow.Choice.OPEN)
                        .map(NameRow::settled)
                        .toList();
        background.act(() -> blind.set(rule, now)).then(saved -> done.run()).start();
    }

    BooleanProperty onProperty() {
        return on;
    }

    BooleanProperty attachmentsProperty() {
        return attachments;
    }

    ObservableList<Field> fields() {
        return fields;
    }

    ObservableList<String> labels() {
        return labels;
    }

    ObservableList<ReadBlind.Part> parts() {
        return parts;
    }

    ObservableList<NameRow> names() {
        return names;
    }

    IntegerProperty openProperty() {
        return open;
    }

    IntegerProperty sentProperty() {
        return sent;
    }

    ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }
}
