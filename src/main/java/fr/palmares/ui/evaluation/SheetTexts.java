package fr.palmares.ui.evaluation;

import fr.palmares.model.SheetId;
import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.scene.control.TextInputControl;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Ties a text field to a text of the sheet in hand: recorded within a second of the first key, so
 * that a computer that dies takes no more than that, and when the field is left.
 */
final class SheetTexts {
    private static final Duration PAUSE = Duration.millis(700);

    private final EvaluationViewModel model;
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private boolean filling;

    SheetTexts(EvaluationViewModel model) {
        this.model = model;
        pause.setOnFinished(e -> model.flush());
    }

    /**
     * @param slot which text the field shows now; null for none
     */
    void tie(TextInputControl field, Supplier<@Nullable TextSlot> slot) {
        field.textProperty()
                .subscribe(
                        text -> {
                            TextSlot now = slot.get();
                            if (!filling && now != null) {
                                model.write(now, text);
                                recordSoon();
                            }
                        });
        field.focusedProperty()
                .subscribe(
                        focused -> {
                            if (!focused) {
                                pause.stop();
                                model.flush();
                            }
                        });
    }

    /** Not put off by further keys: who writes on without a pause is recorded all the same. */
    private void recordSoon() {
        if (pause.getStatus() != Animation.Status.RUNNING) {
            pause.playFromStart();
        }
    }

    /** Puts into the field what its text holds, without taking it for something written. */
    void fill(TextInputControl field, @Nullable TextSlot slot) {
        String text = slot == null ? "" : model.text(slot);
        if (!text.equals(field.getText())) {
            filling = true;
            field.setText(text);
            filling = false;
        }
    }

    static @Nullable SheetId idOf(SheetViewModel sheet) {
        return sheet.shown().get() == null ? null : sheet.id();
    }
}
