package fr.palmares.ui.journal;

import fr.palmares.app.history.Standing;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.I18n;
import javafx.scene.control.Label;

/** What became of something that was said, as a word on a colour. */
final class StandingChip {
    private StandingChip() {}

    static Label of(I18n i18n, Standing standing) {
        Label chip =
                Controls.style(
                        new Label(i18n.say(standing.key())),
                        switch (standing) {
                            case HOLDS -> "chip chip-accent";
                            case SUPERSEDED -> "chip";
                            case LATE, EXCLUDED -> "chip chip-warn";
                            case CONFLICT -> "chip chip-bad";
                        });
        chip.setMinWidth(Label.USE_PREF_SIZE);
        return chip;
    }
}
