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

    /** Eras, years of the Buddha, words for year and day, and formats that need no entry. */
    @Test
    void datesOfTheFarEastAreDates() {
        assertThat(shows("[$-411]ggge\"年\"m\"月\"d\"日\";@")).isEqualTo(Shows.DAY);
        assertThat(shows("[$-411]ge.m.d;@")).isEqualTo(Shows.DAY);
        assertThat(shows("yyyy年m月d日")).isEqualTo(Shows.DAY);
        assertThat(shows("[$-412]yyyy\"년\" m\"월\" d\"일\" h\"시\" mm\"분\"")).isEqualTo(Shows.MOMENT);
        assertThat(shows("[$-107041E]d mmmm bbbb;@")).isEqualTo(Shows.DAY);
        assertThat(shows("h時mm分ss秒")).isEqualTo(Shows.TIME);
        assertThat(XlsxStyles.shows(27, Map.of())).isEqualTo(Shows.DAY);
        assertThat(XlsxStyles.shows(57, Map.of())).isEqualTo(Shows.DAY);
        assertThat(XlsxStyles.shows(27, Map.of(27, "0.0"))).isEqualTo(Shows.NUMBER);
        assertThat(shows("General")).isEqualTo(Shows.NUMBER);
        assertThat(shows("0.00E+00")).isEqualTo(Shows.NUMBER);
        assertThat(shows("@")).isEqualTo(Shows.NUMBER);
        assertThat(shows("\"aged\" 0")).isEqualTo(Shows.NUMBER);
    }

    private static Shows shows(String format) {
        return XlsxStyles.shows(164, Map.of(164, format));
    }
}
