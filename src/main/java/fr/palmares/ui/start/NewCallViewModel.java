package fr.palmares.ui.start;

import fr.palmares.ui.common.Find;
import java.nio.file.Path;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/** What is asked to make a call: a name, where to keep it, how many are wanted. */
public final class NewCallViewModel {
    private final StringProperty name = new SimpleStringProperty("");
    private final ObjectProperty<Path> parent;
    private final IntegerProperty seats = new SimpleIntegerProperty();
    private final IntegerProperty reserve = new SimpleIntegerProperty();
    private final ObservableValue<Path> folder;
    private final CallOpener opener;

    public NewCallViewModel(CallOpener opener) {
        this.opener = opener;
        this.parent = new SimpleObjectProperty<>(opener.usualFolder());
        this.folder =
                Bindings.createObjectBinding(
                        () -> parent.get().resolve(folderName(name.get())), name, parent);
    }

    public StringProperty name() {
        return name;
    }

    /** The folder in which the call's own folder is made. */
    public ObjectProperty<Path> parent() {
        return parent;
    }

    public IntegerProperty seats() {
        return seats;
    }

    public IntegerProperty reserve() {
        return reserve;
    }

    /** The call's own folder, following its name. */
    public ObservableValue<Path> folder() {
        return folder;
    }

    public BooleanBinding ready() {
        return Bindings.createBooleanBinding(() -> !name.get().isBlank(), name);
    }

    public void create() {
        opener.create(name.get().strip(), folder.getValue(), seats.get(), reserve.get());
    }

    /** A name that every file system takes: letters, digits, spaces and hyphens. */
    static String folderName(String name) {
        String plain = Find.plain(name, Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String trimmed = plain.replaceAll("^-|-$", "");
        return trimmed.isEmpty() ? "appel" : trimmed;
    }
}
