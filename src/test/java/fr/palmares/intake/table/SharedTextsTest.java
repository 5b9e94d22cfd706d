package fr.palmares.intake.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palmares.model.Place;
import fr.palmares.model.Refused;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SharedTextsTest {
    private static final Place PLACE = Place.file("a.xlsx");

    @Test
    void whatDoesNotFitIntoMemoryReadsBackTheSame() throws IOException {
        Random random = new Random(7);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            texts.add("é’😀x".repeat(random.nextInt(200)) + i);
        }
        // longer than the window through which the file is read
        texts.add(1_500, "y".repeat(600_000));
        try (SharedTexts shared = new SharedTexts(PLACE, 20_000, 1 << 20)) {
            for (String text : texts) {
                shared.add(text);
            }
            shared.complete();
            for (int i = 0; i < texts.size(); i++) {
                assertThat(shared.get(i)).isEqualTo(texts.get(i));
            }
            for (int n = 0; n < 2_000; n++) {
                int i = random.nextInt(texts.size());
                assertThat(shared.get(i)).isEqualTo(texts.get(i));
            }
            assertThatThrownBy(() -> shared.get(texts.size()))
                    .isInstanceOf(IndexOutOfBoundsException.class);
            assertThatThrownBy(() -> shared.get(-1)).isInstanceOf(IndexOutOfBoundsException.class);
        }
    }

    @Test
    void moreTextsThanNumbersMayTakeAreRefused() throws IOException {
        try (SharedTexts shared = new SharedTexts(PLACE, 0, 1 << 10)) {
            assertThatThrownBy(
                            () -> {
                                for (int i = 0; i < 10_000; i++) {
                                    shared.add("x");
                                }
                            })
                    .isInstanceOfSatisfying(
                            Refused.class,
                            e -> assertThat(e.key()).isEqualTo("refused.limit.memory"));
        }
    }

    @Test
    void itsFileIsGoneOnceItIsClosed() throws IOException {
        try (SharedTexts shared = new SharedTexts(PLACE, 0, 1 << 20)) {
            shared.add("a");
        }
        // some systems take its name away as soon as it is open
        assertThat(TemporaryFiles.left()).isEmpty();
    }
}
