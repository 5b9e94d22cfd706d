package fr.palmares.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.model.CallState;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must not change in any figure when a panel is written down otherwise. */
class MetamorphicTest {
    private static final int PANELS = 30;

    /** Chosen among equals in the order of entry, or numbered in it. */
    private static final String[] BY_ENTRY = {
        ".*flips(Low|High)", ".*[.]pair", ".*[.]rival", ".*parts[.].*", ".*kemeny[.]orders"
    };

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void orderOfDossiersAndOfJurorsChangesNoFigure(long seed) {
        Random random = new Random(seed);
        for (int p = 0; p < PANELS; p++) {
            Copy panel = new Copy(random);
            Map<String, Map<String, Integer>> sequence = panel.sequence(random);
            Figures as = Figures.of(panel.state(), sequence);
            Collections.shuffle(panel.dossiers, random);
            Collections.shuffle(panel.jurors, random);
            Figures shuffled = Figures.of(panel.state(), sequence);

            boolean parts = (int) Objects.requireNonNull(as.all().get("severity.components")) > 1;
            String[] numbered = parts ? new String[] {".*SEVERITY.*part"} : new String[0];
            as.without(BY_ENTRY)
                    .without(numbered)
                    .unordered()
                    .assertSame(shuffled.without(BY_ENTRY).without(numbered).unordered());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void weightsTenTimesAsLargeChangeNoFigure(long seed) {
        Random random = new Random(seed);
        for (int p = 0; p < PANELS; p++) {
            Copy panel = new Copy(random);
            for (int c = 0; c < panel.weights.length; c++) {
                panel.weights[c] %= 1_001;
            }
            panel.weights[0]++;
            panel.weights[0] = Math.min(panel.weights[0], 1_000);
            Figures as = Figures.of(panel.state());
            for (int c = 0; c < panel.weights.length; c++) {
                panel.weights[c] *= 10;
            }
            as.assertSame(Figures.of(panel.state()));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 8, 9})
    void aConstantAddedToAJurorOfACompletePanelMovesNobody(long seed) {
        Random random = new Random(seed);
        // not the mixed model: its share of the jurors may leave 0, where it was held
        String same =
                "ranking.*(rank|place|tiedWith|list|decidedBy)|leaveOneOut.*|bootstrap.*"
                        + "|greyZone|intervals.*|second.smallestChange.*|second.simulations.*"
                        + "|second.pairs.*|second.kemeny.*|second.drift.*"
                        + "|second.margins.*(selected|rival|gap|weights.*)"
                        + "|second.readings.*(MEAN|SEVERITY|BORDA|COPELAND|PROMETHEE)"
                        + ".*[.](rank|compared)"
                        + "|jurors.*(sheets|spreadRatio|spearman)"
                        + "|agreement.(kendallW|kendallWFloor|meanSpearman|block.*)";
        for (int p = 0; p < PANELS; p++) {
            Copy panel = new Copy(random);
            for (int[][] dossier : panel.marks) {
                for (int j = 0; j < dossier.length; j++) {
                    // room for one step more
                    dossier[j] = random.ints(panel.weights.length, 0, 4).toArray();
                }
            }
            Map<String, Map<String, Integer>> sequence = panel.sequence(random);
            Figures as = Figures.of(panel.state(), sequence);
            int generous = random.nextInt(panel.jurors.size());
            for (int[][] dossier : panel.marks) {
                for (int c = 0; c < panel.weights.length; c++) {
                    dossier[generous][c]++;
                }
            }
            Figures shifted = Figures.of(panel.state(), sequence);

            as.only(k -> k.matches(same)).assertSame(shifted.only(k -> k.matches(same)));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {10, 11, 12})
    void everyJurorTwiceChangesNothingButHowManyTheyAre(long seed) {
        Random random = new Random(seed);
        String same =
                "ranking.*(rank|place|score|tiedWith|list|decidedBy|criteria.*|belowThreshold)"
                        + "|severity.corrected.*|severity.severity.*|severity.components"
                        + "|intervals.*|second.smallestChange.*|second.simulations.*"
                        + "|jurors.*(sheets|severity|spreadRatio)|agreement.kendallW"
                        + "|second.margins.*(selected|rival|gap|weights.*)"
                        + "|second.readings.*(MEAN|MEDIAN|SEVERITY|BORDA|COPELAND|PROMETHEE).*"
                        + "[.](value|rank|compared)";
        for (int p = 0; p < PANELS; p++) {
            Copy panel = new Copy(random);
            Figures as = Figures.of(panel.state());
            panel.twinJurors = true;
            Figures twice = Figures.of(panel.state());
            if (!sameBlock(as, twice)) {
                as = as.without("agreement.*");
                twice = twice.without("agreement.*");
            }
            twice = twice.only(k -> k.matches(same));
            as = as.only(k -> k.matches(same));

            as.assertSame(twice.without(".*[.]K\\d.*"));
            // each copy is its original
            as.only(k -> k.matches(".*[.]J\\d.*"))
                    .assertSame(
                            twice.only(k -> k.matches(".*[.]K\\d.*")).renamed("[.]K(\\d)", ".J$1"));
        }
    }

    /** Copies may make a block of one juror, who agrees with nobody, one of two. */
    private static boolean sameBlock(Figures once, Figures twice) {
        String jurors = "agreement.blockJurors";
        String dossiers = "agreement.blockDossiers";
        return twice.all().get(jurors).equals(2 * (int) once.all().get(jurors))
                && twice.all().get(dossiers).equals(once.all().get(dossiers));
    }

    @ParameterizedTest
    @ValueSource(longs = {13, 14, 15})
    void everyDossierTwiceOnTwiceTheSeatsChangesNoSelection(long seed) {
        Random random = new Random(seed);
        String same =
                "ranking.*(score|list|decidedBy|criteria.*|spread|sheets)|bootstrap.selected.*"
                        + "|intervals.*(low|high|current)|second.smallestChange.*"
                        + "(criterion|from|to|share)|second.simulations.*(topK|firstRank"
                        + "|centralWeights).*|jurors.*meanDifference";
        for (int p = 0; p < PANELS; p++) {
            Copy panel = new Copy(random);
            CallState once = panel.state();
            Figures as = Figures.of(once).only(k -> k.matches(same));
            panel.twinDossiers = true;
            CallState doubled = panel.state();
            Figures twice = Figures.of(doubled).only(k -> k.matches(same));

            as.assertSame(twice.without(".*[.]E\\d.*"));
            as.only(k -> k.matches(".*[.]D\\d.*"))
                    .assertSame(
                            twice.only(k -> k.matches(".*[.]E\\d.*")).renamed("[.]E(\\d)", ".D$1"));
            ranksDouble(Ranking.of(once), Ranking.of(doubled));
            leaversDouble(without(once), without(doubled));
        }
    }

    private static void ranksDouble(Ranking once, Ranking doubled) {
        for (Ranked row : once.rows()) {
            Ranked twin = doubled.row(row.dossier()).orElseThrow();
            if (row.rank() != null && row.place() != null) {
                assertThat(twin.rank()).isEqualTo(2 * row.rank() - 1);
                assertThat(twin.place()).isEqualTo(2 * row.place() - 1);
                assertThat(twin.tiedWith()).hasSize(2 * row.tiedWith().size() + 1);
            }
        }
    }

    private static List<LeaveOneOut> without(CallState state) {
        return LeaveOneOut.of(MarkTable.of(state, state.grid()), state.grid(), state.rules());
    }

    private static void leaversDouble(List<LeaveOneOut> once, List<LeaveOneOut> doubled) {
        assertThat(doubled).hasSameSizeAs(once);
        for (int j = 0; j < once.size(); j++) {
            assertThat(doubled.get(j).enters())
                    .containsExactlyInAnyOrderElementsOf(twins(once.get(j).enters()));
            assertThat(doubled.get(j).leaves())
                    .containsExactlyInAnyOrderElementsOf(twins(once.get(j).leaves()));
        }
    }

    private static List<String> twins(List<String> dossiers) {
        List<String> result = new ArrayList<>(dossiers);
        dossiers.forEach(d -> result.add(d.replace('D', 'E')));
        return result;
    }

    /** A random panel that can be written down in several ways. */
    private static final class Copy {
        final int[][][] marks;
        final long[] weights;
        final int seats;
        final List<Integer> dossiers;
        final List<Integer> jurors;
        boolean twinDossiers;
        boolean twinJurors;

        Copy(Random random) {
            BruteForce brute = new BruteForce(random);
            marks = brute.marks;
            weights = brute.weights;
            seats = 1 + random.nextInt(brute.dossiers);
            dossiers = new ArrayList<>(IntStream.range(0, brute.dossiers).boxed().toList());
            jurors = new ArrayList<>(IntStream.range(0, brute.jurors).boxed().toList());
        }

        Map<String, Map<String, Integer>> sequence(Random random) {
            Map<String, Map<String, Integer>> result = new HashMap<>();
            for (int j : jurors) {
                for (int d : dossiers) {
                    result.computeIfAbsent("J" + j, code -> new HashMap<>())
                            .put("D" + d, random.nextInt(20));
                }
            }
            return result;
        }

        CallState state() {
            PanelState panel = PanelState.on("0-5");
            for (int c = 0; c < weights.length; c++) {
                panel.criterion("C" + c, BigDecimal.valueOf(weights[c], 2).toPlainString());
            }
            for (String prefix : twinDossiers ? List.of("D", "E") : List.of("D")) {
                dossiers.forEach(d -> panel.dossier(prefix + d));
            }
            for (String prefix : twinJurors ? List.of("J", "K") : List.of("J")) {
                jurors.forEach(j -> panel.juror(prefix + j));
            }
            for (int d : dossiers) {
                for (int j : jurors) {
                    if (marks[d][j] != null) {
                        sheets(panel, d, j);
                    }
                }
            }
            return panel.seats(twinDossiers ? 2 * seats : seats, 0).state();
        }

        private void sheets(PanelState panel, int d, int j) {
            panel.sheet("D" + d, "J" + j, marks[d][j]);
            if (twinDossiers) {
                panel.sheet("E" + d, "J" + j, marks[d][j]);
            }
            if (twinJurors) {
                panel.sheet("D" + d, "K" + j, marks[d][j]);
            }
        }
    }
}
