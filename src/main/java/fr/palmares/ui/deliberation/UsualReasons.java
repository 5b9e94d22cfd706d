package fr.palmares.ui.deliberation;

import fr.palmares.model.ReasonTemplate;
import fr.palmares.ui.common.I18n;
import java.util.List;

/** Statements of reasons that every call has at hand. */
final class UsualReasons {
    private UsualReasons() {}

    static List<ReasonTemplate> in(I18n i18n) {
        return List.of(
                one(i18n, "deliberation.template.seatsName", "deliberation.template.seats"),
                one(i18n, "deliberation.template.dataName", "deliberation.template.data"),
                one(i18n, "deliberation.template.aiName", "deliberation.template.ai"),
                one(i18n, "deliberation.template.teamName", "deliberation.template.team"),
                one(i18n, "deliberation.template.readyName", "deliberation.template.ready"));
    }

    private static ReasonTemplate one(I18n i18n, String name, String text) {
        return new ReasonTemplate(i18n.say(name), i18n.say(text));
    }
}
