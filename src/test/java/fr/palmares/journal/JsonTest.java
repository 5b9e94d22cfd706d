package fr.palmares.journal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.model.RoundState;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {
    /**
     * An immutable map goes through its keys in an order of its own in each run: written so, a
     * closed round would read otherwise in the tables of yesterday than in those made today.
     */
    @Test
    void aMapIsWrittenInTheOrderOfItsKeysWhateverItsOwn() {
        Map<String, Long> received =
                Map.of("f", 6L, "b", 2L, "d", 4L, "a", 1L, "e", 5L, "c", 3L, "g", 7L, "h", 8L);

        assertThat(Json.write(RoundState.closed(received)))
                .contains("{\"a\":1,\"b\":2,\"c\":3,\"d\":4,\"e\":5,\"f\":6,\"g\":7,\"h\":8}");
    }
}
