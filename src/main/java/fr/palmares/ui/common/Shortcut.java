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
    GUIDE(Place.EVERYWHERE, "shortcut.guide", Stroke.key(KeyCode.F1)),
    UNDO(Place.EVERYWHERE, "shortcut.undo", Stroke.ctrl(KeyCode.Z)),
    REDO(
            Place.EVERYWHERE,
            "shortcut.redo",
            Stroke.ctrl(KeyCode.Y),
            Stroke.ctrl(KeyCode.Z).shifted()),
    CLOSE(Place.EVERYWHERE, "shortcut.close", Stroke.key(KeyCode.ESCAPE)),
    COPY(Place.TEXTS, "shortcut.copy", Stroke.ctrl(KeyCode.C)),
    SELECT_ALL(Place.TEXTS, "shortcut.selectAll", Stroke.ctrl(KeyCode.A)),
    FIND_NEXT(Place.TEXTS, "shortcut.findNext", Stroke.key(KeyCode.ENTER)),
    FIND_PREVIOUS(Place.TEXTS, "shortcut.findPrevious", Stroke.key(KeyCode.ENTER).shifted()),
    TABLE_COPY(Place.TABLES, "shortcut.copyTable", Stroke.ctrl(KeyCode.C)),
    GUIDE_FIND(Place.GUIDE, "shortcut.guideFind", Stroke.ctrl(KeyCode.F)),
    GUIDE_CONTENTS(Place.GUIDE, "shortcut.guideContents", Stroke.key(KeyCode.DOWN)),
    DOSSIER_FIND(Place.DOSSIERS, "shortcut.find", Stroke.ctrl(KeyCode.F)),
    DOSSIERS_FILTER(Place.DOSSIERS, "shortcut.filter", Stroke.ctrl(KeyCode.F).shifted()),
    MARK(Place.EVALUATION, "evaluation.keys.mark", Stroke.digits()),
    ABSTAIN(Place.EVALUATION, "evaluation.keys.abstain", Stroke.typed('n')),
    MARK_ENTER(Place.EVALUATION, "shortcut.markEnter", Stroke.key(KeyCode.ENTER)),
    WITHDRAW(
            Place.EVALUATION,
            "evaluation.keys.withdraw",
            Stroke.key(KeyCode.BACK_SPACE),
            Stroke.key(KeyCode.DELETE)),
    CRITERION_BEFORE(
            Place.EVALUATION,
            "shortcut.criterionBefore",
            Stroke.key(KeyCode.UP),
            Stroke.key(KeyCode.KP_UP)),
    CRITERION_AFTER(
            Place.EVALUATION,
            "shortcut.criterionAfter",
            Stroke.key(KeyCode.DOWN),
            Stroke.key(KeyCode.KP_DOWN)),
    REMARK(Place.EVALUATION, "evaluation.keys.remark", Stroke.typed('r')),
    FINISH(Place.EVALUATION, "evaluation.keys.finish", Stroke.ctrl(KeyCode.ENTER)),
    DOSSIER_AFTER(Place.EVALUATION, "shortcut.dossierAfter", Stroke.typed('j')),
    DOSSIER_BEFORE(Place.EVALUATION, "shortcut.dossierBefore", Stroke.typed('k')),
    READING_FIND(Place.EVALUATION, "evaluation.keys.find", Stroke.ctrl(KeyCode.F)),
    PAGE_BEFORE(Place.EVALUATION, "shortcut.pageBefore", Stroke.key(KeyCode.PAGE_UP)),
    PAGE_AFTER(Place.EVALUATION, "shortcut.pageAfter", Stroke.key(KeyCode.PAGE_DOWN)),
    RANKING_READ(Place.RANKING, "shortcut.read", Stroke.key(KeyCode.ENTER)),
    RANKING_COPY(Place.RANKING, "shortcut.copyTable", Stroke.ctrl(KeyCode.C)),
    AGENDA_CALL(Place.DELIBERATION, "shortcut.call", Stroke.key(KeyCode.ENTER)),
    RECORD(Place.DELIBERATION, "shortcut.record", Stroke.ctrl(KeyCode.ENTER)),
    LAUREATE(Place.DELIBERATION, "shortcut.laureate", Stroke.key(KeyCode.L)),
    RESERVE(Place.DELIBERATION, "shortcut.reserve", Stroke.key(KeyCode.C)),
    NOT_SELECTED(Place.DELIBERATION, "shortcut.notSelected", Stroke.key(KeyCode.N)),
    REVISIT(Place.DELIBERATION, "shortcut.revisit", Stroke.key(KeyCode.R)),
    PROJECTOR(Place.DELIBERATION, "shortcut.projector", Stroke.key(KeyCode.F11)),
    PUT_LAUREATE(Place.RESULTS, "shortcut.putLaureate", Stroke.key(KeyCode.L)),
    PUT_RESERVE(Place.RESULTS, "shortcut.putReserve", Stroke.key(KeyCode.C)),
    PUT_NOT_SELECTED(Place.RESULTS, "shortcut.putNotSelected", Stroke.key(KeyCode.N)),
    JOURNAL_FIND(Place.JOURNAL, "shortcut.filterJournal", Stroke.ctrl(KeyCode.F)),
    JOURNAL_COPY(Place.JOURNAL, "shortcut.copyTable", Stroke.ctrl(KeyCode.C));

    /** Where a shortcut works, in the order of the list. */
    public enum Place {
        EVERYWHERE("shortcut.everywhere"),
        TEXTS("shortcut.texts"),
        TABLES("shortcut.tables"),
        GUIDE("guide.title"),
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
