package fr.palmares.ui.results;

import fr.palmares.model.Outcome;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.I18n;
import javafx.scene.control.Label;

/** A list's name, as a chip. */
final class OutcomeChip {
    private OutcomeChip() {}

    static Label of(I18n i18n, Outcome outcome, int position) {
        String text =
                switch (outcome) {
                    case LAUREATE -> i18n.say("outcome.laureate");
                    case RESERVE ->
                            position > 0
                                    ? i18n.say("outcome.reserveAt", position)
                                    : i18n.say("outcome.reserve");
                    case NOT_SELECTED -> i18n.say("outcome.notSelected");
                    case REVISIT -> i18n.say("outcome.revisit");
                };
        String style =
                switch (outcome) {
                    case LAUREATE -> "chip chip-good";
                    case RESERVE -> "chip chip-accent";
                    case NOT_SELECTED -> "chip";
                    case REVISIT -> "chip chip-warn";
                };
        Label chip = Controls.style(new Label(text), style);
        chip.setMinWidth(Label.USE_PREF_SIZE);
        return chip;
    }
}
