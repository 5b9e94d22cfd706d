package fr.palmares.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LotDrawTest {
    @Test
    void keysAndOrderAreThoseOfSha256sum() {
        List<LotDraw.Drawn> drawn =
                LotDraw.of("2024-06-27/04-11-19-33-48", List.of("D05", "D06", "D07", "D12", "D23"));

        assertThat(drawn)
                .extracting(LotDraw.Drawn::dossier)
                .containsExactly("D12", "D06", "D05", "D23", "D07");
        assertThat(drawn.getFirst().key())
                .isEqualTo("2ab106754f9cef7403728e603fc4f6f65d2c066829879e1fd145b51bbbb027d4");
    }

    @Test
    void theOrderGivenHasNoEffect() {
        assertThat(LotDraw.of("graine", List.of("C", "A", "B", "A")))
                .isEqualTo(LotDraw.of("graine", List.of("A", "B", "C")));
    }
}
