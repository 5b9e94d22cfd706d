package fr.palmares.ui.common;

import fr.palmares.text.Messages;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Every shortcut of the program: where it works, which keys, and the sentence that says what it
 * does. The screens ask these constants whether a key is theirs, and the list that ? opens is made
 * of the same ones, so that the list cannot say something else than what the keys do.
 */
public enum Shortcut {
    PALETTE(Place.EVERYWHERE, "shortcut.palette", Stroke.ctrl(KeyCode.K)),
    KEYS(Place.EVERYWHERE, "shortcut.keys", Stroke.typed('?')),
    UNDO(Place.EVERYWHERE, "shortcut.undo", Stroke.ctrl(KeyCode.Z)),
    REDO(
            Place.EVERYWHERE,
            "shortcut.redo",
            Stroke.ctrl(KeyCode.Y),
            Stroke.ctrl(KeyCode.Z).shifted());

    /** Where a shortcut works, in the order of the list. */
    public enum Place {
        EVERYWHERE("shortcut.everywhere"),
        DOSSIERS("screen.dossiers"),
        EVALUATION("screen.evaluation"),
        RANKING("screen.ranking"),
        DELIBERATION("screen.deliberation"),
        RESULTS("screen.results"),
        JOURNAL("screen.journal");

        private final String key;

        Place(String key) {
            this.key = key;
        }

        /** Key of its name. */
        public String key() {
            return key;
        }
    }

    private final Place place;
    private final String key;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of, of records
    private final List<Stroke> strokes;

    Shortcut(Place place, String key, Stroke... strokes) {
        this.place = place;
        this.key = key;
        this.strokes = List.of(strokes);
    }

    public Place place() {
        return place;
    }

    /** Key of the sentence that says what it does. */
    public String key() {
        return key;
    }

    public List<Stroke> strokes() {
        return strokes;
    }

    /** The shortcuts of a place, in the order of the list. */
    public static List<Shortcut> of(Place place) {
        return Stream.of(values()).filter(s -> s.place == place).toList();
    }

    /** Whether an event, of a key pressed or of a character typed, is this shortcut. */
    public boolean is(KeyEvent event) {
        return strokes.stream().anyMatch(stroke -> stroke.is(event));
    }

    /** The keys as people read them: {@code Ctrl K}; several are separated by wide spaces. */
    public String keys(Messages messages) {
        return strokes.stream()
                .map(stroke -> stroke.words(messages))
                .distinct()
                .collect(Collectors.joining("\u2003"));
    }
}
