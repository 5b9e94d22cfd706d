package fr.palmares.ui.evaluation;

import fr.palmares.model.Criterion;
import fr.palmares.model.Fraction;
import fr.palmares.model.Grid;
import fr.palmares.model.Mark;
import fr.palmares.model.Rules;
import fr.palmares.model.Sheet;
import fr.palmares.model.SheetId;
import fr.palmares.ui.common.I18n;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** The sheet in hand: its marks, the criterion the keyboard speaks to, and how it is finished. */
final class SheetViewModel {
    /**
     * What the panel shows.
     *
     * @param editable false for a recused juror, in a closed round, without a dossier
     */
    record Shown(Grid grid, Rules rules, Sheet sheet, boolean editable) {
        /** The juror's own total, empty as long as there is none. */
        Optional<Fraction> score() {
            return SheetScore.of(grid, rules, sheet);
        }

        List<Criterion> missing() {
            return grid.criteria().stream()
                    .filter(c -> !sheet.marks().containsKey(c.code()))
                    .toList();
        }

        /** Every criterion marked, all of them with the lowest mark. */
        boolean allLowest() {
            return grid.criteria().stream()
                    .allMatch(
                            c ->
                                    sheet.marks().get(c.code()) instanceof Mark.Given(int steps)
                                            && steps == 0);
        }
    }

    private final Consumer<Act> acts;
    private final I18n i18n;
    private final Consumer<String> teller;
    private final ObjectProperty<Shown> shown = new SimpleObjectProperty<>();
    private final StringProperty active = new SimpleStringProperty("");
    private final StringProperty typed = new SimpleStringProperty("");
    private final BooleanProperty asking = new SimpleBooleanProperty();

    /**
     * @param teller told a sentence when something cannot be done as asked
     */
    SheetViewModel(Consumer<Act> acts, I18n i18n, Consumer<String> teller) {
        this.acts = acts;
        this.i18n = i18n;
        this.teller = teller;
    }

    /** Null as long as no dossier is open. */
    ReadOnlyObjectProperty<Shown> shown() {
        return shown;
    }

    /** Code of the criterion that digits go to. */
    ReadOnlyStringProperty active() {
        return active;
    }

    /** What has been typed of a mark that takes several characters. */
    ReadOnlyStringProperty typed() {
        return typed;
    }

    /** Whether the question stands: really the lowest mark everywhere, or no opinion? */
    ReadOnlyBooleanProperty asking() {
        return asking;
    }

    /** Another sheet: the first criterion without a mark becomes the active one. */
    void open(Shown sheet) {
        typed.set("");
        asking.set(false);
        shown.set(sheet);
        List<Criterion> missing = sheet.missing();
        activate((missing.isEmpty() ? sheet.grid().criteria() : missing).getFirst().code());
    }

    /** The same sheet, with what has changed in it. */
    void update(Shown sheet) {
        shown.set(sheet);
        if (asking.get() && !sheet.allLowest()) {
            asking.set(false);
        }
        if (sheet.grid().criterion(active.get()).isEmpty()) {
            activate(sheet.grid().criteria().getFirst().code());
        }
    }

    void close() {
        asking.set(false);
        shown.set(null);
    }

    void activate(String criterion) {
        if (!criterion.equals(active.get())) {
            typed.set("");
            active.set(criterion);
        }
    }

    /** Moves between criteria, from the first to the last and no further. */
    void move(int by) {
        List<Criterion> criteria = shown.get().grid().criteria();
        int at = criteria.indexOf(current());
        activate(criteria.get(Math.clamp((long) at + by, 0, criteria.size() - 1)).code());
    }

    /** Gives a mark to a criterion; it becomes the active one. Null withdraws. */
    void mark(String criterion, @Nullable Mark mark) {
        activate(criterion);
        Shown now = shown.get();
        if (now == null || !now.editable()) {
            tell("evaluation.closed");
            return;
        }
        Mark before = now.sheet().marks().get(criterion);
        if (mark == null ? before != null : !mark.equals(before)) {
            acts.accept(new Act.Marked(now.sheet().id(), criterion, mark));
        }
    }

    /** A character of a mark: given at once where one digit says it, kept until Enter elsewhere. */
    void type(char c) {
        Shown now = shown.get();
        if (now == null) {
            return;
        }
        TypedMark reader = new TypedMark(now.grid().scale());
        if (!reader.accepts(c)) {
            return;
        }
        if (reader.oneDigit()) {
            give(reader.steps(String.valueOf(c)), String.valueOf(c));
        } else {
            typed.set(typed.get() + c);
        }
    }

    /** Gives the mark that was typed; says so when it is not on the scale. */
    boolean enter() {
        if (typed.get().isEmpty()) {
            return false;
        }
        String text = typed.get();
        typed.set("");
        give(new TypedMark(shown.get().grid().scale()).steps(text), text);
        return true;
    }

    /** Takes back the last typed character, or else the active criterion's mark. */
    void erase() {
        String text = typed.get();
        if (!text.isEmpty()) {
            typed.set(text.substring(0, text.length() - 1));
        } else if (shown.get() != null) {
            mark(active.get(), null);
        }
    }

    /** Abstains on the active criterion and goes to the next. */
    void abstain() {
        if (shown.get() != null) {
            mark(active.get(), Mark.ABSTENTION);
            move(1);
        }
    }

    /**
     * Finishes the sheet if nothing is missing and nothing has to be asked first.
     *
     * @return whether one may go on to the next dossier
     */
    boolean finish() {
        Shown now = shown.get();
        if (now == null || !now.editable()) {
            return true;
        }
        List<Criterion> missing = now.missing();
        if (!missing.isEmpty()) {
            activate(missing.getFirst().code());
            tell("evaluation.missing", missing.size(), names(missing));
            return false;
        }
        if (now.allLowest() && !asking.get() && !now.sheet().declaredFinished()) {
            asking.set(true);
            return false;
        }
        if (!now.sheet().declaredFinished()) {
            acts.accept(new Act.Finished(now.sheet().id(), true));
        }
        asking.set(false);
        return true;
    }

    /** The answer « I have no opinion »: every criterion becomes an abstention. */
    void abstainEverywhere() {
        Shown now = shown.get();
        asking.set(false);
        for (Criterion criterion : now.grid().criteria()) {
            acts.accept(new Act.Marked(now.sheet().id(), criterion.code(), Mark.ABSTENTION));
        }
    }

    /** The question is put aside, the marks stay as they are. */
    void withdrawQuestion() {
        asking.set(false);
    }

    void reopen() {
        acts.accept(new Act.Finished(shown.get().sheet().id(), false));
    }

    void toggleReview() {
        Sheet sheet = shown.get().sheet();
        acts.accept(new Act.Flagged(sheet.id(), !sheet.toReview()));
    }

    SheetId id() {
        return shown.get().sheet().id();
    }

    private void give(OptionalInt steps, String text) {
        if (steps.isEmpty()) {
            tell("evaluation.offScale", text, shown.get().grid().scale().written());
            return;
        }
        mark(active.get(), Mark.of(steps.getAsInt()));
        move(1);
    }

    private Criterion current() {
        Grid grid = shown.get().grid();
        return grid.criterion(active.get()).orElse(grid.criteria().getFirst());
    }

    private String names(List<Criterion> criteria) {
        return String.join(
                ", ", criteria.stream().map(c -> c.shortLabel().in(i18n.locale())).toList());
    }

    private void tell(String key, Object... arguments) {
        teller.accept(i18n.say(key, arguments));
    }
}
