package fr.palmares.ui.exchange;

import fr.palmares.app.blind.FoundName;
import fr.palmares.app.blind.NameKind;
import fr.palmares.model.Pseudonym;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A name of the list, and what the coordinator makes of it before anything is saved. */
final class NameRow {
    /** What becomes of a name. */
    enum Choice {
        /** Nobody looked at it. */
        OPEN,
        REPLACED,
        STAYS
    }

    private final String name;
    private final NameKind kind;
    private final ObjectProperty<Choice> choice = new SimpleObjectProperty<>(Choice.OPEN);
    private final StringProperty pseudonym = new SimpleStringProperty("");
    private int occurrences;
    private List<FoundName.Where> places = List.of();

    NameRow(FoundName found) {
        this.name = found.name();
        this.kind = found.kind();
        pseudonym.set(found.pseudonym());
        Pseudonym settled = found.settled();
        if (settled != null) {
            choice.set(settled.pseudonym() == null ? Choice.STAYS : Choice.REPLACED);
        }
        found(found);
    }

    /** Where it stands under another rule. */
    void found(FoundName found) {
        occurrences = found.occurrences();
        places = found.places();
    }

    /** It stands nowhere under the rule of the moment. */
    void nowhere() {
        occurrences = 0;
        places = List.of();
    }

    String name() {
        return name;
    }

    NameKind kind() {
        return kind;
    }

    ObjectProperty<Choice> choice() {
        return choice;
    }

    StringProperty pseudonym() {
        return pseudonym;
    }

    int occurrences() {
        return occurrences;
    }

    List<FoundName.Where> places() {
        return places;
    }

    /** The coordinator wrote another pseudonym: the name was looked at. */
    void write(String text) {
        if (!text.strip().equals(pseudonym.get())) {
            pseudonym.set(text.strip());
            choice.set(text.isBlank() ? Choice.STAYS : Choice.REPLACED);
        }
    }

    /** What would be saved; an open name stands as it is proposed. */
    Pseudonym settled() {
        return new Pseudonym(
                name,
                choice.get() == Choice.STAYS
                        ? null
                        : Objects.requireNonNullElse(pseudonym.get(), ""));
    }
}
