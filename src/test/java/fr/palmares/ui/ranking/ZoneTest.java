package fr.palmares.ui.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.ui.common.I18n;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ZoneTest {
    private final I18n i18n = new I18n(Locale.FRANCE);

    /** Places, 0 for a dossier without one. */
    private static List<Zone> zones(int seats, int reserve, int... places) {
        List<@Nullable Integer> list = new ArrayList<>();
        for (int place : places) {
            list.add(place == 0 ? null : place);
        }
        return Zone.of(list, seats, reserve);
    }

    private List<String> captions(int seats, int reserve, int... places) {
        return Captions.of(zones(seats, reserve, places), seats, reserve, i18n);
    }

    @Test
    void aTieAcrossTheLastSeatIsABandAndNeverALineThroughIt() {
        assertThat(zones(3, 2, 1, 2, 3, 3, 3, 6))
                .containsExactly(
                        Zone.SEAT,
                        Zone.SEAT,
                        Zone.TIED_AT_SEAT,
                        Zone.TIED_AT_SEAT,
                        Zone.TIED_AT_SEAT,
                        Zone.OUT);
        List<String> captions = captions(3, 2, 1, 2, 3, 3, 3, 6);
        assertThat(captions.get(2))
                .contains("2 places attribuées")
                .contains("place à départager")
                .contains("3 dossiers ex æquo");
        assertThat(captions.get(3)).isEmpty();
        assertThat(captions.get(4)).isEmpty();
        assertThat(captions.get(5)).isEqualTo("Au-delà");
    }

    @Test
    void aTieThatFitsInTheSeatsIsNoBand() {
        assertThat(zones(3, 0, 1, 2, 2, 4))
                .containsExactly(Zone.SEAT, Zone.SEAT, Zone.SEAT, Zone.OUT);
        assertThat(captions(3, 0, 1, 2, 2, 4)).containsExactly("", "", "", "Seuil\u00a0: 3 places");
    }

    @Test
    void theReserveHasItsOwnEdges() {
        assertThat(zones(1, 2, 1, 2, 3, 4, 0))
                .containsExactly(Zone.SEAT, Zone.RESERVE, Zone.RESERVE, Zone.OUT, Zone.UNRANKED);
        assertThat(captions(1, 2, 1, 2, 3, 4, 0))
                .containsExactly(
                        "",
                        "Seuil\u00a0: 1 place · liste complémentaire\u00a0: 2",
                        "",
                        "Fin de la liste complémentaire",
                        "Pas encore classés\u00a0: aucune fiche complète");
        assertThat(zones(1, 2, 1, 2, 3, 3))
                .containsExactly(
                        Zone.SEAT, Zone.RESERVE, Zone.TIED_AT_RESERVE, Zone.TIED_AT_RESERVE);
    }

    @Test
    void onlyTheEdgesOfTheSeatsAreDrawnAsTheCut() {
        List<Zone> zones = zones(2, 2, 1, 2, 2, 4, 5);
        assertThat(List.of(0, 1, 2, 3, 4))
                .filteredOn(line -> Captions.cut(zones, line))
                .containsExactly(1, 3);
    }

    @Test
    void withoutSeatsThereIsNoLine() {
        assertThat(captions(0, 0, 1, 2, 3)).containsOnly("");
    }

    @Test
    void everybodyTiedIsOneBandFromTheTop() {
        assertThat(captions(2, 0, 1, 1, 1).getFirst())
                .contains("Aucune place attribuée")
                .contains("places à départager\u00a0: 2");
        assertThat(Captions.cut(zones(2, 0, 1, 1, 1), 0)).isTrue();
    }
}
