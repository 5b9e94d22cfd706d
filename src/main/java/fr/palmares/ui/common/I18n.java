package fr.palmares.ui.common;

import fr.palmares.text.Formats;
import fr.palmares.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/** The window's language. Texts are bindings, so that it can be switched at any moment. */
public final class I18n {
    private final ReadOnlyObjectWrapper<Messages> messages;

    public I18n(Locale locale) {
        messages = new ReadOnlyObjectWrapper<>(Messages.of(locale));
    }

    public Messages messages() {
        return messages.get();
    }

    /** Changes when the language does: what is not a text bound by {@link #text} listens here. */
    public ReadOnlyObjectProperty<Messages> messagesProperty() {
        return messages.getReadOnlyProperty();
    }

    public Formats formats() {
        return new Formats(locale());
    }

    public Locale locale() {
        return messages().locale();
    }

    public void language(Locale locale) {
        if (!Messages.language(locale).equals(locale())) {
            messages.set(Messages.of(locale));
        }
    }

    /** The sentence now, for texts that are said once. */
    public String say(String key, Object... arguments) {
        return messages().get(key, arguments);
    }

    /**
     * The sentence, following the language and those arguments that are observable values; other
     * arguments are formatted as they are.
     */
    public StringBinding text(String key, Object... arguments) {
        List<Observable> watched = new ArrayList<>();
        watched.add(messages);
        Stream.of(arguments)
                .filter(a -> a instanceof ObservableValue<?>)
                .forEach(a -> watched.add((ObservableValue<?>) a));
        return Bindings.createStringBinding(
                () -> say(key, Stream.of(arguments).map(I18n::current).toArray()),
                watched.toArray(Observable[]::new));
    }

    private static Object current(Object argument) {
        if (argument instanceof ObservableValue<?> observable) {
            Object value = observable.getValue();
            return value == null ? "" : value;
        }
        return argument;
    }
}
