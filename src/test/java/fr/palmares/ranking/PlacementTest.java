package fr.palmares.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacementTest {
    @ParameterizedTest(name = "place {0}, {1} together, {2} seats, {3} reserve: {4}")
    @CsvSource({
        "1, 1, 1, 0, LAUREATE",
        "4, 2, 5, 3, LAUREATE",
        "5, 2, 5, 3, TIED",
        "5, 9, 5, 3, TIED",
        "6, 3, 5, 3, RESERVE",
        "8, 1, 5, 3, RESERVE",
        "8, 2, 5, 3, TIED",
        "9, 2, 5, 3, NOT_SELECTED",
        "6, 1, 5, 0, NOT_SELECTED"
    })
    void tieGroupGoesWhereItFits(int place, int size, int seats, int reserve, Placement list) {
        assertThat(Placement.of(place, size, seats, reserve)).isEqualTo(list);
    }
}
