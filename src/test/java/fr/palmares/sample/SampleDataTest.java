package fr.palmares.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The committed sample data are what the generator makes, and have the properties they claim. */
class SampleDataTest {

    private static final Path FOLDER = Path.of("sample-data");
    private static final LocalDateTime CLOSING = LocalDateTime.of(2019, 5, 31, 23, 59, 59);
    private static final String LAST_LAUREATE = "408957";
    private static final String FIRST_RESERVE = "405733";
    private static final List<String> INADMISSIBLE = List.of("405655", "405960", "406799");
    private static final List<String> LONG_TEXTS =
            List.of(
                    "Objectif",
                    "Problème à résoudre",
                    "Données de départ",
                    "Technique envisagée",
                    "Équipe",
                    "Gains attendus");

    private final Map<String, byte[]> files = GenerateSampleData.files();
    private final List<Dossier> dossiers = DossierReader.readAll();
    private final MarksTable marks = new MarksTable(rows("marks.csv"));

    @Test
    void committedFilesAreThoseTheGeneratorMakes() throws IOException {
        try (Stream<Path> committed = Files.list(FOLDER)) {
            assertThat(committed.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(files.keySet());
        }
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            assertThat(Files.readAllBytes(FOLDER.resolve(file.getKey())))
                    .as(file.getKey())
                    .isEqualTo(file.getValue());
        }
    }

    @Test
    void generatorMakesTheSameBytesTwice() {
        Map<String, byte[]> again = GenerateSampleData.files();
        files.forEach((name, bytes) -> assertThat(again.get(name)).as(name).isEqualTo(bytes));
    }

    @Test
    void fortySixDossiersOfWhichThreeAreInadmissible() {
        assertThat(dossiers).hasSize(46).extracting(Dossier::number).doesNotHaveDuplicates();
        assertThat(dossiers.stream().filter(Dossier::fictitious)).hasSize(31);
        assertThat(column("eligibility.csv", 0)).hasSize(46);
        assertThat(first("eligibility.csv", row -> row.get(1).equals("no")))
                .containsExactlyElementsOf(INADMISSIBLE);
        assertThat(dossiers.stream().filter(dossier -> dossier.submitted().isAfter(CLOSING)))
                .extracting(Dossier::number)
                .containsExactly("406799");
    }

    @Test
    void longTextsHaveTheLengthTheFormAllows() {
        for (Dossier dossier : dossiers) {
            for (String field : LONG_TEXTS) {
                assertThat(dossier.answer(field).length())
                        .as(dossier.number() + " " + field)
                        .isBetween(500, 3000);
            }
        }
    }

    @Test
    void noSentenceIsUsedInTwoAnswers() {
        List<String> sentences =
                dossiers.stream()
                        .flatMap(dossier -> dossier.texts().values().stream())
                        .flatMap(text -> Stream.of(text.split("(?<=[.!?])\\s+")))
                        .filter(sentence -> sentence.length() > 5)
                        .toList();
        assertThat(sentences).doesNotHaveDuplicates();
    }

    @Test
    void inventedEstablishmentNumbersPassTheLuhnCheck() {
        for (Dossier dossier : dossiers) {
            String siret = InventedSiret.of(dossier.number());
            assertThat(siret).hasSize(14).startsWith("9999");
            assertThat(InventedSiret.luhn(siret) % 10).isZero();
        }
    }

    @Test
    void everyAdmissibleDossierHasFiveReadersNoneRecused() {
        List<List<String>> pairs = body("assignments.csv");
        Map<String, Long> readers = count(pairs, 1);
        assertThat(readers).hasSize(43).doesNotContainKeys(INADMISSIBLE.toArray(String[]::new));
        assertThat(readers.values()).containsOnly(5L);
        assertThat(count(pairs, 0).values()).hasSize(9).allMatch(load -> load == 23 || load == 24);
        assertThat(body("recusals.csv").stream().map(row -> row.subList(0, 2)))
                .hasSizeBetween(5, 7)
                .doesNotContainAnyElementsOf(pairs);
    }

    @Test
    void marksComeFromAssignedReadersOnly() {
        List<List<String>> pairs = body("assignments.csv");
        for (List<String> row : body("marks.csv")) {
            assertThat(pairs).contains(List.of(row.get(1), row.get(0)));
        }
    }

    @Test
    void someSheetsAreNotCounted() {
        List<List<String>> all =
                marks.dossiers().stream()
                        .flatMap(dossier -> marks.begun(dossier).values().stream())
                        .toList();
        assertThat(all).hasSize(43 * 5 - 2).allMatch(scores -> scores.size() == 7);
        assertThat(all.stream().flatMap(List::stream).filter("NSP"::equals)).hasSize(10);
        assertThat(all.stream().filter(scores -> scores.contains(""))).hasSize(3);
        assertThat(marks.dossiers())
                .hasSize(43)
                .allMatch(dossier -> marks.counted(dossier).size() >= 3);
        assertThat(marks.counted(LAST_LAUREATE)).hasSize(5);
        assertThat(marks.counted(FIRST_RESERVE)).hasSize(5);
    }

    @Test
    void fifteenthAndSixteenthAreTiedOnEveryCriterion() {
        List<String> ranking = marks.ranking();
        assertThat(ranking.subList(14, 16)).containsExactlyInAnyOrder(LAST_LAUREATE, FIRST_RESERVE);
        assertThat(marks.criterionScores(LAST_LAUREATE))
                .isEqualTo(marks.criterionScores(FIRST_RESERVE));
        assertThat(ranking.stream().filter(d -> marks.score(d) == marks.score(LAST_LAUREATE)))
                .hasSize(2);
        assertThat(marks.score(ranking.get(11)) - marks.score(ranking.get(19)))
                .isLessThanOrEqualTo(7 * MarksTable.UNIT / 4);
    }

    @Test
    void oneOtherTieIsBrokenByACriterion() {
        Map<Integer, List<String>> byScore =
                marks.dossiers().stream().collect(Collectors.groupingBy(marks::score));
        List<List<String>> ties =
                byScore.values().stream()
                        .filter(group -> group.size() > 1)
                        .filter(group -> !group.contains(LAST_LAUREATE))
                        .toList();
        assertThat(ties).hasSize(1);
        List<String> tied = ties.getFirst();
        assertThat(tied).hasSize(2);
        assertThat(marks.criterionScores(tied.getFirst()).getFirst())
                .isNotEqualTo(marks.criterionScores(tied.getLast()).getFirst());
    }

    @Test
    void historicalLaureatesLeadAndAreChosen() {
        List<String> historical =
                dossiers.stream().filter(d -> !d.fictitious()).map(Dossier::number).toList();
        assertThat(marks.ranking().subList(0, 14)).isSubsetOf(historical);
        assertThat(first("decisions.csv", row -> row.get(1).equals("laureate")))
                .containsExactlyInAnyOrderElementsOf(historical);
        assertThat(first("decisions.csv", row -> row.get(1).equals("reserve")))
                .hasSize(5)
                .startsWith(FIRST_RESERVE);
        assertThat(first("decisions.csv", row -> row.get(1).equals("not-selected"))).hasSize(23);
        assertThat(body("decisions.csv"))
                .filteredOn(row -> !row.get(1).equals("laureate"))
                .allMatch(row -> row.get(3).length() > 60);
    }

    @Test
    void oneJurorIsSevereAndOneLenient() {
        assertThat(severity("F")).isBetween(-750L, -450L);
        assertThat(severity("I")).isBetween(450L, 750L);
        for (String juror : List.of("A", "B", "C", "D", "E", "G", "H")) {
            assertThat(severity(juror)).as(juror).isBetween(-350L, 350L);
        }
    }

    @Test
    void twoDossiersDivideTheJury() {
        assertThat(marks.dossiers().stream().filter(dossier -> spread(dossier) >= 18))
                .contains("404990", "405571")
                .hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void aboutTwoHundredAndFiftyRemarks() {
        List<String> remarks =
                column("marks.csv", 4).stream().filter(remark -> !remark.isEmpty()).toList();
        assertThat(remarks).hasSizeBetween(230, 280);
        assertThat(count(remarks.stream().map(List::of).toList(), 0).values())
                .allMatch(times -> times <= 3);
    }

    /** The mean difference from the other readers' means, in thousandths of a mark. */
    private long severity(String juror) {
        return Math.round(
                marks.dossiers().stream()
                        .map(marks::counted)
                        .filter(sheets -> sheets.containsKey(juror))
                        .mapToDouble(sheets -> difference(sheets, juror))
                        .average()
                        .orElseThrow());
    }

    private static double difference(Map<String, int[]> sheets, String juror) {
        int own = Arrays.stream(sheets.getOrDefault(juror, new int[0])).sum();
        int all = sheets.values().stream().flatMapToInt(Arrays::stream).sum();
        return 1000.0 / 7 * (own - (all - own) / (sheets.size() - 1.0));
    }

    /** The distance between the highest and the lowest sum of a counted sheet. */
    private int spread(String dossier) {
        List<Integer> sums =
                marks.counted(dossier).values().stream()
                        .map(sheet -> Arrays.stream(sheet).sum())
                        .sorted()
                        .toList();
        return sums.getLast() - sums.getFirst();
    }

    private List<List<String>> rows(String name) {
        return Csv.read(new String(files.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8));
    }

    private List<List<String>> body(String name) {
        List<List<String>> rows = rows(name);
        return rows.subList(1, rows.size());
    }

    private List<String> column(String name, int column) {
        return body(name).stream().map(row -> row.get(column)).toList();
    }

    private List<String> first(String name, Predicate<List<String>> which) {
        return body(name).stream().filter(which).map(List::getFirst).toList();
    }

    private static Map<String, Long> count(List<List<String>> rows, int column) {
        Map<String, Long> counts = new HashMap<>();
        rows.forEach(row -> counts.merge(row.get(column), 1L, Long::sum));
        return counts;
    }
}
