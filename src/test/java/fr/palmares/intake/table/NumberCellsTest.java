package fr.palmares.intake.table;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.intake.table.XlsxStyles.Shows;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NumberCellsTest {
    @Test
    void hoursThatRunOnBeyondADayAreNoDate() {
        assertThat(NumberCells.of("1.5", Shows.ELAPSED, false).text()).isEqualTo("36:00:00");
        assertThat(NumberCells.of("41.6682175925926", Shows.ELAPSED, true).text())
                .isEqualTo("1000:02:14");
        assertThat(NumberCells.of("0.5", Shows.ELAPSED, false).text()).isEqualTo("12:00:00");
        assertThat(NumberCells.of("-1", Shows.ELAPSED, false).text()).isEqualTo("-1");
        assertThat(NumberCells.of("1E300", Shows.ELAPSED, false).text()).isEqualTo("1E+300");
    }

    @Test
    void aFormatSaysWhetherHoursRunOn() {
        assertThat(XlsxStyles.shows(46, Map.of())).isEqualTo(Shows.ELAPSED);
        assertThat(XlsxStyles.shows(164, Map.of(164, "[h]:mm"))).isEqualTo(Shows.ELAPSED);
        assertThat(XlsxStyles.shows(164, Map.of(164, "[mm]:ss"))).isEqualTo(Shows.ELAPSED);
        assertThat(XlsxStyles.shows(164, Map.of(164, "h:mm"))).isEqualTo(Shows.TIME);
        assertThat(XlsxStyles.shows(164, Map.of(164, "[Red]0.00"))).isEqualTo(Shows.NUMBER);
        assertThat(XlsxStyles.shows(164, Map.of(164, "[$-40C]d mmmm yyyy"))).isEqualTo(Shows.DAY);
    }
}
