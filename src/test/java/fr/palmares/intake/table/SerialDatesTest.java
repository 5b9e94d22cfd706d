package fr.palmares.intake.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;
import org.apache.poi.ss.usermodel.DateUtil;
import org.junit.jupiter.api.Test;

class SerialDatesTest {
    private final Random random = new Random(1900);

    /** The same by exact decimals, which the quick way must never contradict. */
    private static LocalDateTime exactly(String written, boolean dates1904) {
        return DateUtil.getLocalDateTime(Double.parseDouble(written), dates1904, true);
    }

    @Test
    void everyDayIsTheOneThatExactDecimalsGive() {
        for (int day = 0; day <= 2_958_465; day += day < 100 ? 1 : 1 + random.nextInt(90)) {
            String written = Integer.toString(day);
            assertThat(SerialDates.at(written, false)).isEqualTo(exactly(written, false));
        }
        for (int day = 0; day <= 60_000; day += 7) {
            String written = Integer.toString(day);
            assertThat(SerialDates.at(written, true)).isEqualTo(exactly(written, true));
        }
    }

    @Test
    void everyTimeItGivesIsTheOneThatExactDecimalsGive() {
        int given = 0;
        for (int i = 0; i < 100_000; i++) {
            double serial =
                    random.nextInt(80_000)
                            + (i % 2 == 0
                                    ? random.nextInt(172_800) / 172_800.0
                                    : random.nextDouble());
            String written =
                    i % 3 == 0
                            ? String.format(Locale.ROOT, "%." + i % 15 + "f", serial)
                            : Double.toString(serial);
            boolean dates1904 = random.nextBoolean();
            LocalDateTime at = SerialDates.at(written, dates1904);
            if (at != null) {
                given++;
                assertThat(at).as(written).isEqualTo(exactly(written, dates1904));
            }
        }
        assertThat(given).isGreaterThan(40_000);
    }

    @Test
    void leavesAloneWhatNeedsMoreCare() {
        for (String written :
                new String[] {
                    "",
                    ".",
                    ".5",
                    "-1",
                    "1e3",
                    "1.5.2",
                    "43586,5",
                    "2958466",
                    "99999999999",
                    "43586.00000578703704",
                    "43586.12345678901234"
                }) {
            assertThat(SerialDates.at(written, false)).as(written).isNull();
        }
        assertThat(SerialDates.at("43586.999999", false)).isEqualTo("2019-05-02T00:00:00");
    }

    @Test
    void momentsAreWrittenAsTheFormatterWritesThem() {
        for (int i = 0; i < 2_000; i++) {
            LocalDateTime at =
                    LocalDateTime.of(1900, 1, 1, 0, 0)
                            .plusSeconds(random.nextLong(300_000_000_000L));
            assertThat(new Cell.Moment(at, false).text())
                    .isEqualTo(DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(at));
        }
    }
}
