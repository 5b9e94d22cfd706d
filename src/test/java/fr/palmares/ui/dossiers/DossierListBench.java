package fr.palmares.ui.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.model.DossierHead;
import fr.palmares.ui.common.Find;
import java.lang.management.ManagementFactory;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Predicate;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Filtering and sorting the list of 10,000 dossiers, as its view model and its table do it. */
@Tag("bench")
class DossierListBench {
    private static final int DOSSIERS = 10_000;
    private static final int ROUNDS = 40;
    private static final String[] WORDS = {"hôpital", "préfecture", "forêt", "données", "Évry"};

    @Test
    void filteringAndSorting() {
        Random random = new Random(5);
        List<DossierRow> made = new ArrayList<>();
        for (int i = 0; i < DOSSIERS; i++) {
            made.add(row(random, i));
        }
        ObservableList<DossierRow> all = FXCollections.observableArrayList(made);
        FilteredList<DossierRow> filtered = new FilteredList<>(all);
        SortedList<DossierRow> sorted = new SortedList<>(filtered);
        double[] filtering = new double[ROUNDS];
        double[] sorting = new double[ROUNDS];
        double[] plain = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            String words = WORDS[round % WORDS.length].substring(0, 3 + round % 2);
            long start = now();
            Predicate<String> wanted = Find.query(words, Locale.FRENCH);
            filtered.setPredicate(r -> wanted.test(r.plain()));
            filtering[round] = millis(start);
            assertThat(filtered).hasSizeBetween(1, DOSSIERS - 1);
            filtered.setPredicate(r -> true);
            Comparator<DossierRow> order =
                    round % 2 == 0
                            ? Comparator.comparing(r -> r.head().title())
                            : Comparator.comparing(r -> r.head().organisation());
            start = now();
            sorted.setComparator(order);
            sorting[round] = millis(start);
            List<DossierRow> copy = new ArrayList<>(made);
            start = now();
            copy.sort(order);
            plain[round] = millis(start);
            assertThat(copy.getFirst()).isEqualTo(sorted.getFirst());
        }
        System.out.printf(
                "dossier list of %d, processor time: filtering %.1f ms (first %.1f), sorting %.1f"
                        + " ms (first %.1f), a bare sort %.1f ms; ratio of sorting to it %.1f (medians"
                        + " of %d)%n",
                DOSSIERS,
                median(filtering),
                filtering[0],
                median(sorting),
                sorting[0],
                median(plain),
                median(sorting) / median(plain),
                ROUNDS);
    }

    private static DossierRow row(Random random, int i) {
        String one = WORDS[random.nextInt(WORDS.length)];
        String title = "Repérer les dossiers à risque pour " + one + " " + random.nextInt(5_000);
        DossierHead head =
                new DossierHead(
                        Integer.toString(100_000 + i),
                        title,
                        "Organisme de " + WORDS[random.nextInt(WORDS.length)] + " " + i,
                        "",
                        "Opérateur",
                        "Santé",
                        "Île-de-France",
                        "",
                        "En instruction",
                        LocalDateTime.of(2019, 5, 1, 9, 0).plusMinutes(i));
        String plain =
                Find.plain(
                        String.join(" ", head.number(), title, head.organisation()), Locale.FRENCH);
        return new DossierRow(head, 0, 0, null, 0, 0, null, false, i, plain);
    }

    /** This thread's processor time: others may use the machine. */
    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double millis(long start) {
        return (now() - start) / 1e6;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
