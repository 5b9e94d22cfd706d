package fr.palmares.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import fr.palmares.model.CallState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnalysisPanelsTest {
    @Test
    void reliabilitiesAreThoseOfShroutAndFleiss() {
        JsonNode expected = Panel.read("A01", "0-10").expected();
        Agreement agreement = analysis("A01", "0-10", 0).agreement();

        near(agreement.iccA1(), expected.get("ICC2_1"), 1e-7);
        near(agreement.iccC1(), expected.get("ICC3_1"), 1e-7);
        near(agreement.iccAk(), expected.get("ICC2_k"), 1e-7);
        near(agreement.iccCk(), expected.get("ICC3_k"), 1e-7);
    }

    @Test
    void alphaIsThatOfKrippendorffMissingMarksIncluded() {
        JsonNode expected = Panel.read("A02", "1-5").expected();
        Agreement agreement = analysis("A02", "1-5", 0).agreement();

        near(agreement.alphaInterval(), expected.get("interval"), 1e-12);
        near(agreement.alphaOrdinal(), expected.get("ordinal"), 1e-12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A03", "A03zar"})
    void concordanceWithTiesIsThatOfTheTextbooks(String code) {
        JsonNode expected = Panel.read(code, "0-12:0.5").expected();
        Agreement agreement = analysis(code, "0-12:0.5", 0).agreement();

        near(agreement.kendallW(), expected.get("W_tie_corrected"), 1e-10);
        near(agreement.meanSpearman(), expected.get("mean_spearman"), 1e-10);
        assertThat(agreement.kendallWFloor()).isEqualTo(1.0 / 3);
        assertThat(agreement.blockJurors()).isEqualTo(3);
    }

    @Test
    void varianceComponentsAreThoseOfLme4() {
        Panel panel = Panel.read("A04", "0-100");
        CallState state = panel.panel().state();
        VarianceComponents found =
                VarianceComponents.of(
                                new SheetTotals(
                                        MarkTable.of(state, state.grid()),
                                        state.grid(),
                                        state.grid().integerWeights()))
                        .orElseThrow();

        near(found.dossier(), panel.expected().get("var_dossier"), 1e-6);
        near(found.juror(), panel.expected().get("var_juror"), 1e-6);
        near(found.residual(), panel.expected().get("var_residual"), 1e-6);
        near(found.agreementOfOne(), panel.expected().get("ICC_A1"), 1e-6);
        near(found.consistencyOfOne(), panel.expected().get("ICC_C1"), 1e-6);
    }

    @ParameterizedTest
    @CsvSource({"6", "15"})
    void everyReadingOfTheCompletePanelIsThatOfTheReference(int seats) {
        JsonNode expected = Panel.read("B01", "0-5").expected();
        Analysis analysis = analysis("B01", "0-5", seats);
        Agreement agreement = analysis.agreement();
        String top = "top" + seats;

        near(agreement.kendallW(), expected.at("/kendall/W_tie_corrected"), 1e-9);
        near(agreement.meanSpearman(), expected.get("mean_pairwise_spearman"), 1e-9);
        near(agreement.alphaInterval(), expected.at("/alpha_total/interval"), 1e-9);
        near(agreement.alphaOrdinal(), expected.at("/alpha_total/ordinal"), 1e-9);
        near(agreement.iccA1(), expected.at("/icc/ICC2_1"), 1e-7);
        near(agreement.iccC1(), expected.at("/icc/ICC3_1"), 1e-7);
        near(agreement.iccCk(), expected.at("/reml/ICC_C_kbar"), 1e-5);
        near(agreement.iccAk(), expected.at("/reml/ICC_A_kbar"), 1e-5);
        expected.get("alpha_by_criterion")
                .properties()
                .forEach(
                        e ->
                                near(
                                        agreement.perCriterion().get(e.getKey()),
                                        e.getValue().get("ordinal"),
                                        1e-9));
        nearAll(analysis.severity().corrected(), expected.at("/ridge1/theta"), 1e-9);
        nearAll(analysis.severity().severity(), expected.at("/ridge1/beta"), 1e-9);
        for (JurorDiagnosis juror : analysis.jurors()) {
            JsonNode one = expected.get("juror_diagnostics").get(juror.juror());
            near(juror.meanDifference(), one.get("mean_diff_to_others"), 1e-9);
            near(juror.spearman(), one.get("spearman_with_others"), 1e-9);
            assertThat(juror.sheets()).isEqualTo(one.get("n").intValue());
        }
        assertIntervals(analysis, expected.get("stability").get(top));
        for (LeaveOneOut without : analysis.leaveOneOut()) {
            JsonNode change =
                    expected.at("/leave_one_juror_out/" + top + "/changes/" + without.juror());
            assertThat(without.enters())
                    .containsExactlyInAnyOrderElementsOf(texts(change.get("enter")));
            assertThat(without.leaves())
                    .containsExactlyInAnyOrderElementsOf(texts(change.get("leave")));
        }
        JurorBootstrap bootstrap = analysis.bootstrap().orElseThrow();
        assertThat(bootstrap.exact()).isTrue();
        assertThat(bootstrap.draws()).isEqualTo(24_310);
        nearAll(
                bootstrap.selected(),
                expected.at("/bootstrap_exact/P_" + top + "_fractional"),
                1e-9);
        assertThat(new TreeSet<>(analysis.greyZone().orElseThrow()))
                .containsExactlyElementsOf(
                        new TreeSet<>(texts(expected.at("/grey_zone/" + top + "/union"))));
    }

    @ParameterizedTest
    @CsvSource({"B03, 0-20", "B05, 0-5:0.5", "B06, 0-5", "B07, 0-5", "B08, 0-5", "B09, 0-5"})
    void severityIsThatOfTheReference(String code, String scale) {
        JsonNode expected = Panel.read(code, scale).expected();
        Severity severity = analysis(code, scale, 0).severity();

        nearAll(severity.corrected(), expected.at("/ridge1/theta"), 1e-9);
        nearAll(severity.severity(), expected.at("/ridge1/beta"), 1e-9);
        assertThat(severity.components()).isEqualTo(expected.path("components").asInt(1));
    }

    @ParameterizedTest
    @CsvSource({"B05, 0-5:0.5", "B06, 0-5", "B07, 0-5"})
    void agreementThatHasNoMeaningIsNotComputed(String code, String scale) {
        Analysis analysis = analysis(code, scale, 1);
        Agreement agreement = analysis.agreement();

        assertThat(agreement.kendallW()).isNull();
        assertThat(agreement.kendallWFloor()).isNull();
        assertThat(agreement.meanSpearman()).isNull();
        assertThat(agreement.iccA1()).isNull();
        assertThat(agreement.iccCk()).isNull();
        assertThat(analysis.jurors()).allSatisfy(j -> assertThat(j.spearman()).isNull());
        if (!code.equals("B07")) {
            assertThat(agreement.alphaInterval()).isNull();
            assertThat(agreement.alphaOrdinal()).isNull();
            assertThat(agreement.perCriterion()).isEmpty();
        }
    }

    @Test
    void noiselessPanelHasNoDisagreementToMeasure() {
        assertThat(analysis("B03", "0-20", 3).agreement().iccA1()).isNull();
    }

    @Test
    void jurorsWhoAgreeEntirelyAreEntirelyReliableAndSeverityCountsOnlyForVeryMarks() {
        PanelState same = PanelState.on("0-5").criterion("a", "1");
        PanelState shifted = PanelState.on("0-5").criterion("a", "1");
        int[] marks = {0, 1, 3, 4};
        for (int d = 0; d < marks.length; d++) {
            for (String juror : List.of("A", "B", "C")) {
                same.sheet("D" + d, juror, marks[d]);
                shifted.sheet("D" + d, juror, marks[d] + (juror.equals("A") ? 1 : 0));
            }
        }
        Agreement perfect = agreement(same);
        assertThat(perfect.iccA1()).isEqualTo(1.0);
        assertThat(perfect.iccCk()).isEqualTo(1.0);
        Agreement severe = agreement(shifted);
        assertThat(severe.iccC1()).isEqualTo(1.0);
        // variances of the means: 10/3 between dossiers, 1/3 between jurors
        assertThat(severe.iccA1()).isCloseTo(10.0 / 11, within(1e-12));
        assertThat(severe.iccAk()).isCloseTo(10.0 / (10 + 1.0 / 3), within(1e-12));
        PanelState flat = PanelState.on("0-5").criterion("a", "1");
        for (int d = 0; d < 4; d++) {
            flat.sheet("D" + d, "A", 2).sheet("D" + d, "B", 3);
        }
        assertThat(agreement(flat).iccC1()).isNull();
    }

    private static Agreement agreement(PanelState panel) {
        CallState state = panel.seats(1, 0).state();
        return Analysis.of(state, state.grid(), state.rules(), 1, 100).agreement();
    }

    @Test
    void oneJurorAllowsNoBootstrap() {
        Analysis analysis = analysis("B05", "0-5:0.5", 1);

        assertThat(analysis.bootstrap()).isEmpty();
        assertThat(analysis.jurors().getFirst().meanDifference()).isNull();
        assertThat(analysis.leaveOneOut())
                .containsExactly(new LeaveOneOut("J1", List.of(), List.of()));
        assertThat(analysis.greyZone()).hasValue(List.of("D2", "D4"));
    }

    @Test
    void jurorAndDossierWithoutMarksAreInNoFigure() {
        JsonNode expected = Panel.read("B08", "0-5").expected();
        Analysis analysis = analysis("B08", "0-5", 1);
        Agreement agreement = analysis.agreement();

        assertThat(analysis.jurors())
                .extracting(JurorDiagnosis::juror)
                .containsExactly("J1", "J2", "J4");
        near(agreement.alphaOrdinal(), expected.at("/alpha/ordinal"), 1e-12);
        near(agreement.alphaInterval(), expected.at("/alpha/interval"), 1e-12);
        near(agreement.kendallW(), expected.at("/kendall_J1_J2/W_tie_corrected"), 1e-12);
        near(agreement.meanSpearman(), expected.get("spearman_J1_J2"), 1e-12);
        assertThat(agreement.blockDossiers()).isEqualTo(4);
        assertThat(analysis.jurors().getLast().spreadRatio()).isNull();
        assertThat(analysis.bootstrap().orElseThrow().selected()).doesNotContainKey("D5");
    }

    @Test
    void severityDoesNotReachAcrossPartsWithoutACommonDossier() {
        Analysis analysis = analysis("B09", "0-5", 2);

        assertThat(analysis.severity().components()).isEqualTo(2);
        assertThat(analysis.agreement().kendallW()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"top1, 1", "top2, 2"})
    void weightIntervalsAreExact(String key, int seats) {
        JsonNode expected = Panel.read("C04", "0-5").expected();

        assertIntervals(
                analysis("C04", "0-5", seats), expected.get("stability_intervals").get(key));
    }

    @Test
    void weightIntervalsNeedACutThatIsNoTie() {
        assertThat(analysis("B04", "0-5", 5).weightIntervals()).isEmpty();
        assertThat(analysis("B04", "0-5", 1).weightIntervals()).isEmpty();
        assertThat(analysis("B04", "0-5", 0).weightIntervals()).isEmpty();
        assertThat(analysis("B04", "0-5", 2).weightIntervals()).isPresent();
        assertThat(analysis("B04", "0-5", 8).weightIntervals().orElseThrow())
                .allSatisfy(
                        w -> {
                            assertThat(w.low()).hasToString("0");
                            assertThat(w.high()).hasToString("1");
                            assertThat(w.flipsLow()).isEmpty();
                        });
        assertThat(analysis("B05", "0-5:0.5", 2).weightIntervals()).hasValue(List.of());
    }

    @ParameterizedTest
    @CsvSource({"2", "3"})
    void bootstrapIsThatOfAllDraws(int seats) {
        JsonNode expected = Panel.read("D01", "0-5:0.5").expected();
        Analysis analysis = analysis("D01", "0-5:0.5", seats);

        nearAll(
                analysis.bootstrap().orElseThrow().selected(),
                expected.get("P_top" + seats + "_fractional"),
                1e-12);
        List<String> now =
                analysis.ranking().rows().stream()
                        .filter(r -> r.rank() != null && r.rank() <= seats)
                        .map(Ranked::dossier)
                        .toList();
        for (LeaveOneOut without : analysis.leaveOneOut()) {
            TreeSet<String> then = new TreeSet<>(now);
            then.removeAll(without.leaves());
            then.addAll(without.enters());
            assertThat(then)
                    .containsExactlyElementsOf(
                            texts(
                                    expected.at(
                                            "/leave_one_out/" + without.juror() + "/top" + seats)));
        }
    }

    @Test
    void randomDrawsComeNearTheEnumerationAndAreRepeatable() {
        PanelState thirteen = PanelState.on("0-5").criterion("score", "1");
        for (int d = 0; d < 5; d++) {
            for (int j = 0; j < 13; j++) {
                thirteen.sheet("D" + d, "J" + j, (7 * d + 3 * j * j + d * j) % 6);
            }
        }
        CallState state = thirteen.seats(2, 0).state();
        Map<String, Double> first =
                Analysis.of(state, state.grid(), state.rules(), 5, 2_000)
                        .bootstrap()
                        .orElseThrow()
                        .selected();
        JurorBootstrap again =
                Analysis.of(state, state.grid(), state.rules(), 5, 2_000).bootstrap().orElseThrow();

        assertThat(again.exact()).isFalse();
        assertThat(again.selected()).isEqualTo(first);
        assertThat(first.values().stream().mapToDouble(Double::doubleValue).sum())
                .isCloseTo(2, within(1e-9));
    }

    private static Analysis analysis(String code, String scale, int seats) {
        CallState state = Panel.read(code, scale).panel().seats(seats, 0).state();
        return Analysis.of(state, state.grid(), state.rules(), 1, 1_000);
    }

    private static void assertIntervals(Analysis analysis, JsonNode expected) {
        Map<String, WeightInterval> found = new HashMap<>();
        analysis.weightIntervals().orElseThrow().forEach(w -> found.put(w.criterion(), w));
        assertThat(found).hasSize(expected.size());
        expected.properties()
                .forEach(
                        e -> {
                            WeightInterval interval = Objects.requireNonNull(found.get(e.getKey()));
                            JsonNode want = e.getValue();
                            assertThat(interval.low()).hasToString(fraction(want, "lo"));
                            assertThat(interval.high()).hasToString(fraction(want, "hi"));
                            assertThat(interval.flipsLow()).isEqualTo(texts(want.get("lo_pair")));
                            assertThat(interval.flipsHigh()).isEqualTo(texts(want.get("hi_pair")));
                        });
    }

    private static String fraction(JsonNode interval, String end) {
        JsonNode named = interval.get(end + "_fraction");
        return named == null ? interval.get(end).get("fraction").textValue() : named.textValue();
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::textValue)
                .collect(Collectors.toList());
    }

    private static void nearAll(Map<String, Double> found, JsonNode expected, double tolerance) {
        expected.properties().forEach(e -> near(found.get(e.getKey()), e.getValue(), tolerance));
        assertThat(found).hasSize(expected.size());
    }

    private static void near(@Nullable Double found, JsonNode expected, double tolerance) {
        assertThat(found).isNotNull();
        assertThat(found).isCloseTo(expected.doubleValue(), within(tolerance));
    }
}
