package fr.palmares.app;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import fr.palmares.journal.Event.InternalNoteWritten;
import fr.palmares.model.CallState;
import fr.palmares.model.Decision;
import fr.palmares.model.Outcome;
import fr.palmares.model.Sheet;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/**
 * After the sample's sitting: the last laureate withdraws and the first reserve takes the seat.
 * Minutes, workbook and platform file tell the same of every dossier; a refused candidate gets what
 * is theirs.
 */
@TestInstance(Lifecycle.PER_CLASS)
class AfterSittingTest {
    private static final String SECRET = "Entre nous\u00a0: le porteur change de poste.";
    private static final String WHY = "Le porteur du projet a quitté l’organisme.";

    private Path out;
    private CallSession session;
    private CallState state;
    private String withdrawn;
    private String promoted;

    @BeforeAll
    void theSittingIsOver(@TempDir Path shared) {
        AppContext context = TestCalls.context(shared.resolve("home"));
        OpenSample sample = new OpenSample(context);
        session = sample.into(shared.resolve("call"), Progress.NONE);
        for (Decision refused : sample.decisions(session)) {
            if (refused.outcome() == Outcome.NOT_SELECTED) {
                for (Sheet sheet : session.state().sheetsOf(refused.dossier())) {
                    session.record(
                            new InternalNoteWritten(refused.dossier(), sheet.id().juror(), SECRET));
                }
            }
        }
        new DemoSitting(session).hold(sample.decisions(session));
        withdrawn =
                session.state().decisions().values().stream()
                        .filter(d -> d.outcome() == Outcome.LAUREATE)
                        .map(Decision::dossier)
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
        promoted = new AfterSealing(session).withdraw(withdrawn, WHY, true).orElseThrow();
        state = session.state();
        out = shared.resolve("out");
        new PublishDocuments(session, context)
                .write(
                        EnumSet.of(
                                Paper.MINUTES,
                                Paper.PLATFORM,
                                Paper.CANDIDATE_FILES,
                                Paper.LETTERS),
                        out,
                        Locale.FRANCE,
                        Progress.NONE);
        new ExportResults(session, context)
                .write(out.resolve("r.xlsx"), Locale.FRANCE, Progress.NONE);
    }

    @AfterAll
    void close() {
        session.close();
    }

    @Test
    void theReserveThatWasFirstHoldsTheSeatAndNoSeatIsLostOrGained() {
        assertThat(Objects.requireNonNull(state.decisions().get(promoted)).position()).isEqualTo(1);
        assertThat(state.outcome(withdrawn)).isEmpty();
        assertThat(state.outcome(promoted)).contains(Outcome.LAUREATE);
        assertThat(state.dossiers().keySet())
                .filteredOn(d -> state.outcome(d).filter(Outcome.LAUREATE::equals).isPresent())
                .hasSize(state.rules().seats());
    }

    @Test
    void minutesWorkbookAndPlatformFileAgreeOnEveryDossier() throws IOException {
        Map<String, String> expected = new TreeMap<>();
        state.decisions().forEach((d, decision) -> expected.put(d, decision.motivation()));
        assertThat(minutes()).isEqualTo(expected);
        assertThat(workbook("Motivation")).isEqualTo(expected);
        Map<String, String> lists = workbook("Liste");
        Map<String, String> platform = platform(1);
        Map<String, String> reasons = platform(3);
        assertThat(platform.keySet()).containsAll(notIn(Outcome.RESERVE));
        for (Decision decision : state.decisions().values()) {
            String number = decision.dossier();
            String told = platform.getOrDefault(number, "");
            if (number.equals(withdrawn)) {
                assertThat(told).isEqualTo("sans_suite");
                assertThat(reasons.get(number)).isEqualTo(WHY);
            } else if (decision.outcome() == Outcome.LAUREATE || number.equals(promoted)) {
                assertThat(told).as(number).isEqualTo("accepter");
            } else if (decision.outcome() == Outcome.NOT_SELECTED) {
                assertThat(told).as(number).isEqualTo("refuser");
                assertThat(reasons.get(number)).isEqualTo(decision.motivation());
            } else {
                assertThat(told).as(number + " waits").isEmpty();
            }
            assertThat(lists.get(number))
                    .as(number)
                    .isEqualTo(
                            switch (decision.outcome()) {
                                case LAUREATE -> "Lauréat";
                                case RESERVE -> "Liste complémentaire";
                                case NOT_SELECTED -> "Non retenu";
                                case REVISIT -> "";
                            });
        }
        assertThat(workbook("Suite").get(promoted)).isEqualTo("Promu lauréat");
        assertThat(workbook("Suite").get(withdrawn)).isEqualTo("Désistement");
    }

    private List<String> notIn(Outcome outcome) {
        return state.decisions().values().stream()
                .filter(d -> d.outcome() != outcome)
                .map(Decision::dossier)
                .toList();
    }

    @Test
    void aRefusedCandidatesFileHasTheReasonAndNoNameNoInternalNoteAndNoProbability()
            throws IOException {
        List<Decision> refused =
                state.decisions().values().stream()
                        .filter(d -> d.outcome() == Outcome.NOT_SELECTED)
                        .toList();
        assertThat(refused).isNotEmpty();
        for (Decision decision : refused) {
            String file =
                    docx("dossiers-communicables/communicable-" + decision.dossier() + ".docx");
            assertThat(dense(file)).contains(dense(decision.motivation()));
            assertThat(file).contains("Rapporteur 1", decision.dossier());
            String letter = docx("courriers/non-retenu-" + decision.dossier() + ".docx");
            assertThat(dense(letter)).contains(dense(decision.motivation()));
            for (String text : List.of(file, letter)) {
                assertThat(text).doesNotContain("Entre nous", "change de poste");
                state.jurors().values().forEach(j -> assertThat(text).doesNotContain(j.name()));
                assertThat(text.toLowerCase(Locale.FRENCH))
                        .doesNotContain("probabilité", "stabilité", "simulation", "sévérité", "{{");
                state.dossiers().keySet().stream()
                        .filter(other -> !other.equals(decision.dossier()))
                        .filter(other -> !decision.motivation().contains(other))
                        .forEach(other -> assertThat(text).doesNotContain(other));
            }
        }
    }

    @Test
    void thePromotedReserveGetsTheLaureatesLetterAndWhoWithdrewGetsNone() {
        assertThat(out.resolve("courriers/laureat-" + promoted + ".docx")).exists();
        assertThat(out.resolve("courriers"))
                .isDirectoryNotContaining(f -> f.getFileName().toString().contains(withdrawn));
    }

    /** The motivation of each dossier in the minutes' lists. */
    private Map<String, String> minutes() throws IOException {
        Map<String, String> reasons = new TreeMap<>();
        try (InputStream in = Files.newInputStream(out.resolve("proces-verbal.docx"));
                XWPFDocument docx = new XWPFDocument(in)) {
            for (XWPFTable table : docx.getTables()) {
                if (table.getRow(0).getTableCells().size() != 5) {
                    continue;
                }
                table.getRows().stream()
                        .skip(1)
                        .forEach(
                                row -> {
                                    String all = row.getCell(4).getText();
                                    String number = row.getCell(1).getText();
                                    String owed =
                                            Objects.requireNonNull(state.decisions().get(number))
                                                    .motivation();
                                    // a departure from the ranking stands before it
                                    reasons.put(number, all.endsWith(owed) ? owed : all);
                                });
            }
        }
        return reasons;
    }

    /** A column of the workbook's decisions, by dossier. */
    private Map<String, String> workbook(String head) throws IOException {
        DataFormatter shown = new DataFormatter(Locale.FRANCE);
        Map<String, String> found = new TreeMap<>();
        try (InputStream in = Files.newInputStream(out.resolve("r.xlsx"));
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            Map<String, Integer> columns = new HashMap<>();
            book.getSheet("Décisions")
                    .forEach(
                            row -> {
                                List<String> cells = new ArrayList<>();
                                row.forEach(c -> cells.add(shown.formatCellValue(c)));
                                if (cells.contains(head)) {
                                    columns.put(head, cells.indexOf(head));
                                } else if (columns.containsKey(head)
                                        && state.decisions().containsKey(cells.getFirst())) {
                                    found.put(
                                            cells.getFirst(),
                                            cells.get(Objects.requireNonNull(columns.get(head))));
                                }
                            });
        }
        assertThat(found).as(head).isNotEmpty();
        return found;
    }

    /** A column of the platform's file, by dossier. */
    private Map<String, String> platform(int column) throws IOException {
        Map<String, String> found = new TreeMap<>();
        try (CsvReader<CsvRecord> rows =
                CsvReader.builder().ofCsvRecord(out.resolve("retour-plateforme.csv"))) {
            rows.stream().skip(1).forEach(r -> found.put(r.getField(0), r.getField(column)));
        }
        found.keySet().retainAll(state.decisions().keySet());
        return found;
    }

    private String docx(String name) throws IOException {
        try (InputStream in = Files.newInputStream(out.resolve(name));
                XWPFDocument docx = new XWPFDocument(in)) {
            StringBuilder text = new StringBuilder();
            docx.getParagraphs().forEach(p -> text.append(p.getText()).append('\n'));
            docx.getTables().forEach(t -> text.append(t.getText()).append('\n'));
            return text.toString();
        }
    }

    private static String dense(String text) {
        return text.replace('\u02bc', '’').replaceAll("[\\s\\u00a0\\u202f]+", "");
    }
}
