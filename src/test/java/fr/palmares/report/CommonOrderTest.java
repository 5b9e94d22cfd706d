package fr.palmares.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CommonOrderTest {
    @Test
    void keepsEveryOrderThatDoesNotContradictAnother() {
        assertThat(CommonOrder.of(List.of(List.of("b"), List.of("a", "c"), List.of("a", "b", "c"))))
                .containsExactly("a", "b", "c");
    }

    @Test
    void holdsEverythingOnceWhereOrdersContradictEachOther() {
        assertThat(CommonOrder.of(List.of(List.of("a", "b", "c"), List.of("c", "a", "d"))))
                .containsExactlyInAnyOrder("a", "b", "c", "d");
    }

    @Test
    void partsOfOneOrderGiveThatOrder() {
        Random random = new Random(5);
        List<List<Integer>> parts = new ArrayList<>();
        for (int n = 0; n < 40; n++) {
            List<Integer> part = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                if (random.nextInt(3) > 0) {
                    part.add(i);
                }
            }
            parts.add(part);
        }
        List<Integer> order = CommonOrder.of(parts);
        for (List<Integer> part : parts) {
            assertThat(order.stream().filter(part::contains).toList()).isEqualTo(part);
        }
    }
}
