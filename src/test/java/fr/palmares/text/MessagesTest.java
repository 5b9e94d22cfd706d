package fr.palmares.text;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.model.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 16);

    @Test
    void aDayInASentenceIsSaidAsTheLanguageSaysIt() {
        Refused late = new Refused("refused.timetable.last", DAY, DAY.plusDays(1));
        assertThat(Messages.of(Locale.FRANCE).sentence(late))
                .contains("(16 juin 2026)", "(17 juin 2026)");
        assertThat(Messages.of(Locale.UK).sentence(late))
                .contains("(16 Jun 2026)", "(17 Jun 2026)");
    }

    @Test
    void soIsAMomentAsClocksInParisShowIt() {
        Messages messages = Messages.of(Locale.FRANCE);
        LocalDateTime noon = DAY.atTime(12, 0);
        Instant same = Instant.parse("2026-06-16T10:00:00Z");
        assertThat(messages.get("refused.embargo", noon))
                .isEqualTo(messages.get("refused.embargo", same))
                .contains("16 juin 2026", "12:00");
    }
}
