package fr.palmares.ui.ranking;

import fr.palmares.ranking.Reading;
import fr.palmares.ranking.ReadingDifference;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.ranking.AdvancedViewModel.Found;

/** What another reading is, and what it changes, in a sentence. */
final class ReadingWords {
    private ReadingWords() {}

    static String of(Reading reading, Found found, I18n i18n) {
        String name = "report.annex.reading." + reading.kind();
        return i18n.say(
                "report.annex.readings.line",
                i18n.say(name),
                i18n.say(name + ".what"),
                difference(reading, found.state().rules().seats(), i18n));
    }

    private static String difference(Reading reading, int seats, I18n i18n) {
        if (reading.unavailable().isPresent()) {
            return i18n.say(
                    "report.annex.none",
                    i18n.say("unavailable." + reading.unavailable().get().name()));
        }
        ReadingDifference found = ReadingDifference.of(reading, seats).orElse(null);
        if (found == null) {
            return i18n.say("report.annex.readings.parts", reading.parts());
        }
        String moved = i18n.say("report.annex.readings.moved", found.moved(), found.compared());
        if (seats == 0) {
            return moved;
        }
        return moved
                + " "
                + (found.enters().isEmpty() && found.leaves().isEmpty()
                        ? i18n.say("report.annex.readings.same")
                        : i18n.say(
                                "report.annex.readings.differs",
                                AdvancedParts.numbers(found.enters()),
                                AdvancedParts.numbers(found.leaves())));
    }
}
