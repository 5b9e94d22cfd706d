package fr.palmares.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.palmares.app.CallSession;
import fr.palmares.model.CallState;
import fr.palmares.model.Decision;
import fr.palmares.model.Eligibility;
import fr.palmares.model.Juror;
import fr.palmares.model.Mark;
import fr.palmares.model.Outcome;
import fr.palmares.model.Sheet;
import fr.palmares.model.SheetState;
import fr.palmares.ranking.Ranked;
import fr.palmares.ranking.Ranking;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** The coordinator's whole job through the program's window, from the file to the workbook. */
class WholeJobTest extends WindowTest {
    private static final Path SAMPLES = Path.of("sample-data");
    private static final String LATE = "404530";
    private static final String JUROR = "Jurée C (fictive)";
    private static final List<KeyCode> DIGITS =
            List.of(
                    KeyCode.DIGIT4,
                    KeyCode.DIGIT5,
                    KeyCode.DIGIT3,
                    KeyCode.DIGIT5,
                    KeyCode.DIGIT2,
                    KeyCode.DIGIT4,
                    KeyCode.DIGIT5);

    @Test
    void aCallGoesFromTheImportToTheWorkbookAndIsFoundAgain(FxRobot robot) throws Exception {
        Hand hand = new Hand(robot);
        Path place = newCall(hand);
        importDossiers(hand);
        judgeAdmissibility(hand);
        weighTheGrid(hand);
        importTheJury(hand);
        String marked = markASheet(hand);
        readTheRanking(hand, marked);
        String refused = decide(hand, marked);
        export(hand, marked);
        closeAndReopen(hand, place, marked, refused);
    }

    private Path newCall(Hand hand) {
        Path place = home.resolve("appels");
        stand().files().next(place);
        hand.click("#start-new");
        hand.click("#new-call-name");
        hand.write("Appel d'essai");
        hand.click("#new-call-choose");
        assertThat(hand.text("#new-call-folder")).endsWith("appel-d-essai");
        hand.click("#new-call-create");
        hand.until("the call is open", () -> stand().shell().frame() != null);
        assertThat(session().folder()).isEqualTo(place.resolve("appel-d-essai"));
        return session().folder();
    }

    private void importDossiers(Hand hand) {
        stand().files().next(SAMPLES.resolve("ami-ia-2.xlsx"));
        hand.click("#dossiers-import-first");
        hand.says(".import-summary", "46 dossiers nouveaux");
        assertThat(state().dossiers()).isEmpty();
        hand.click("#import-apply");
        hand.told("46 créés");
        hand.until("46 lines", () -> table("#dossiers-table").getItems().size() == 46);
        hand.click("#dossiers-import");
        hand.says(".import-summary", "46 sans changement");
        hand.push(KeyCode.ESCAPE);
        hand.until("the preview is closed", () -> !hand.inSight("#import-apply"));
        assertThat(state().dossiers()).hasSize(46);
    }

    private void judgeAdmissibility(Hand hand) {
        hand.click("#dossiers-tab-eligibility");
        hand.click("#eligibility-table", LATE);
        hand.click("#eligibility-reason-field");
        hand.write("Reçu après la clôture");
        hand.click("#verdict-ineligible");
        hand.says("#dossiers-counts", "1 irrecevable");
        assertThat(state().eligibility().get(LATE))
                .isEqualTo(
                        new Eligibility(
                                LATE, Eligibility.Verdict.INADMISSIBLE, "Reçu après la clôture"));
    }

    private void weighTheGrid(Hand hand) {
        hand.click("#rail-grid");
        hand.fill("#grid-weight-impact", "2,5");
        hand.push(KeyCode.ENTER);
        hand.until(
                "the weight is recorded",
                () -> state().grid().criterion("impact").orElseThrow().weight().doubleValue() > 1);
        assertThat(state().grid().criterion("impact").orElseThrow().weight())
                .isEqualByComparingTo(new BigDecimal("2.5"));
    }

    private void importTheJury(Hand hand) {
        hand.click("#rail-jury");
        stand().files().next(SAMPLES.resolve("jury.csv"));
        hand.click("#jury-import-first");
        agree(hand);
        hand.until("jurors", () -> state().jurors().size() == 9);
        hand.click("#jury-tab-recusals");
        stand().files().next(SAMPLES.resolve("recusals.csv"));
        hand.click("#recusal-import");
        agree(hand);
        hand.until("recusals", () -> !table("#recusals-table").getItems().isEmpty());
        hand.click("#jury-tab-assignments");
        stand().files().next(SAMPLES.resolve("assignments.csv"));
        hand.click("#assign-import");
        agree(hand);
        hand.until("assignments", () -> !state().assignments().isEmpty());
        assertThat(state().jurors()).hasSize(9);
        assertThat(state().recusals()).isNotEmpty();
    }

    /** Takes what the preview shows. */
    private static void agree(Hand hand) {
        hand.click("#import-apply");
        hand.until("the preview is closed", () -> !hand.inSight("#import-apply"));
    }

    /** A whole sheet by keyboard alone; the number of its dossier. */
    private String markASheet(Hand hand) {
        hand.click("#rail-evaluation");
        chooseJuror(hand);
        String title = hand.text("#dossier-title");
        DIGITS.forEach(hand::push);
        hand.push(KeyCode.CONTROL, KeyCode.ENTER);
        hand.says("#done", "1 sur");
        hand.until("the next dossier", () -> !hand.text("#dossier-title").equals(title));
        hand.until("recorded", () -> state().sheets().size() == 1);
        Sheet sheet = state().sheets().values().iterator().next();
        assertThat(sheet.state(state().grid())).isEqualTo(SheetState.FINISHED);
        assertThat(sheet.marks())
                .containsEntry("impact", Mark.of(4))
                .containsEntry("accompagnement", Mark.of(5))
                .hasSize(7);
        return sheet.id().dossier();
    }

    private void readTheRanking(Hand hand, String marked) {
        hand.click("#rail-ranking");
        List<String> official = copied(hand);
        assertThat(official).hasSize(46);
        assertThat(official.get(1)).contains("\t" + marked + "\t");
        assertThat(String.join("\n", official)).doesNotContain("\t" + LATE + "\t");
        hand.click("#simulation-door");
        Slider slider = (Slider) hand.node("#weight-impact");
        hand.click("#weight-impact");
        hand.push(KeyCode.END);
        hand.says("#weight-value-impact", "×5");
        hand.click("#simulation-reset");
        hand.until("the weight of the grid", () -> slider.getValue() == 2.5);
        hand.click("#simulation-close");
        hand.until("the official ranking", () -> !hand.inSight("#simulation-banner"));
        assertThat(copied(hand)).isEqualTo(official);
    }

    /** Keeps the first dossier, refuses the second with a reason; the number of the second. */
    private String decide(Hand hand, String marked) {
        hand.click("#rail-results");
        hand.push(KeyCode.L);
        hand.until("a laureate", () -> decision(marked) != null);
        hand.push(KeyCode.N);
        hand.until("a refusal", () -> state().decisions().size() == 2);
        String refused =
                state().decisions().keySet().stream()
                        .filter(n -> !n.equals(marked))
                        .findFirst()
                        .orElseThrow();
        hand.click("#decisions-table", refused);
        hand.click("#decision-reason");
        hand.write("Hors du champ de l'appel");
        hand.click("#decisions-table", marked);
        hand.until(
                "the reason is recorded",
                () -> !Objects.requireNonNull(decision(refused)).motivation().isEmpty());
        assertThat(decision(marked)).extracting(Decision::outcome).isEqualTo(Outcome.LAUREATE);
        assertThat(decision(refused))
                .extracting(Decision::outcome, Decision::motivation)
                .containsExactly(Outcome.NOT_SELECTED, "Hors du champ de l'appel");
        return refused;
    }

    private void export(Hand hand, String marked) throws IOException {
        Path file = home.resolve("résultats.xlsx");
        stand().files().next(file);
        hand.click("#results-export");
        hand.told("résultats.xlsx");
        Ranked first = Ranking.of(state()).rows().getFirst();
        assertThat(first.dossier()).isEqualTo(marked);
        try (XSSFWorkbook workbook = new XSSFWorkbook(file.toFile())) {
            assertThat(score(workbook, marked))
                    .isCloseTo(Objects.requireNonNull(first.score()).doubleValue(), within(1e-12));
        } catch (org.apache.poi.openxml4j.exceptions.InvalidFormatException e) {
            throw new AssertionError(e);
        }
    }

    private void closeAndReopen(Hand hand, Path place, String marked, String refused) {
        CallState before = state();
        hand.click("#call-menu");
        hand.click("#call-menu-close");
        hand.click("#start-recent-0");
        hand.until("the call is open again", () -> stand().shell().frame() != null);
        assertThat(session().folder()).isEqualTo(place);
        assertThat(state()).isEqualTo(before);
        hand.click("#rail-evaluation");
        chooseJuror(hand);
        hand.click("#filter-all");
        hand.fill("#search-mine", marked);
        hand.until("one line", () -> list("#dossiers").getItems().size() == 1);
        hand.push(KeyCode.TAB);
        hand.push(KeyCode.DOWN);
        Node chosen = hand.node("#mark-impact-4");
        hand.until(
                "the mark is there",
                () -> chosen.getPseudoClassStates().contains(PseudoClass.getPseudoClass("chosen")));
        assertThat(decision(refused)).isNotNull();
    }

    @Test
    void theExampleIsRankedSearchedTranslatedAndDarkened(FxRobot robot) {
        Hand hand = new Hand(robot);
        hand.click("#start-sample");
        hand.until("the example is open", () -> stand().shell().frame() != null);
        hand.click("#rail-ranking");
        hand.until("43 lines", () -> list("#ranking-list").getItems().size() == 43);
        Ranking ranking = Ranking.of(state());
        assertThat(ranking.tiedAtCut()).isGreaterThan(1);
        hand.push(KeyCode.PAGE_DOWN);
        hand.says(".line-caption", "place à départager");

        String number = ranking.rows().get(30).dossier();
        hand.push(KeyCode.CONTROL, KeyCode.K);
        hand.write(number);
        hand.until("found", () -> list("#search-results").getItems().size() == 1);
        hand.push(KeyCode.ENTER);
        hand.says("#dossier-title", Objects.requireNonNull(state().dossiers().get(number)).title());

        hand.click("#appearance");
        hand.click("#appearance-en");
        hand.says("#rail-ranking .rail-text", "Ranking");
        hand.click("#appearance");
        hand.click("#appearance-dark");
        hand.until("dark", () -> stand().ui().theme().dark().get());
        hand.click("#appearance");
        hand.click("#appearance-fr");
        hand.says("#rail-ranking .rail-text", "Classement");
        assertThat(list("#ranking-list")).isNull();
    }

    @Test
    void theSheetIsWholeInASmallWindowAndTheFocusIsSeen(FxRobot robot) {
        Hand hand = new Hand(robot);
        hand.click("#start-sample");
        hand.until("the example is open", () -> stand().shell().frame() != null);
        hand.click("#rail-evaluation");
        hand.until("a dossier", () -> hand.inSight("#finish"));
        double width = hand.inWindow(() -> stand().scene().getWidth());
        double height = hand.inWindow(() -> stand().scene().getHeight());
        for (String id : List.of("#finish", "#juror", "#done", "#dossier-title", "#sheet")) {
            Node node = hand.node(id);
            Bounds at = hand.inWindow(() -> node.localToScene(node.getBoundsInLocal()));
            assertThat(at.getMinX()).as(id).isNotNegative();
            assertThat(at.getMaxX()).as(id).isLessThanOrEqualTo(width);
            assertThat(at.getMaxY()).as(id).isLessThanOrEqualTo(height);
        }
        assertThat(hand.inWindow(() -> stand().scene().getFocusOwner().getId()))
                .startsWith("criterion-");
        hand.push(KeyCode.TAB);
        Node focused = hand.inWindow(() -> stand().scene().getFocusOwner());
        assertThat(focused.isFocusVisible()).isTrue();
    }

    @Test
    void whatIsHalfWrittenWhenTheWindowClosesIsFoundAgain(FxRobot robot) {
        Hand hand = new Hand(robot);
        Path place = newCall(hand);
        importDossiers(hand);
        hand.click("#rail-jury");
        hand.click("#jury-add-first");
        hand.fill("#juror-organisation", "Université de");
        closeAtOnce(hand, place);
        assertThat(state().jurors().values())
                .extracting(Juror::organisation)
                .containsExactly("Université de");

        hand.click("#rail-evaluation");
        hand.until("a dossier", () -> hand.inSight("#finish"));
        hand.push(KeyCode.R);
        hand.write("Une équipe qui");
        closeAtOnce(hand, place);
        assertThat(state().sheets().values())
                .extracting(Sheet::remarks)
                .containsExactly(Map.of("impact", "Une équipe qui"));

        hand.click("#rail-results");
        hand.push(KeyCode.N);
        hand.until("a refusal", () -> state().decisions().size() == 1);
        hand.push(KeyCode.UP);
        hand.click("#decision-reason");
        hand.write("Le besoin n'est");
        closeAtOnce(hand, place);
        assertThat(state().decisions().values())
                .extracting(Decision::motivation)
                .containsExactly("Le besoin n'est");
    }

    /** Closes as the window's cross does, the hand still in a field, and opens the call again. */
    private void closeAtOnce(Hand hand, Path place) {
        stand().onWindow(stand().shell()::close);
        stand().settle();
        stand().onWindow(() -> stand().shell().opener().open(place));
        hand.until("the call is open again", () -> stand().shell().frame() != null);
    }

    private void chooseJuror(Hand hand) {
        hand.click("#juror");
        hand.click(".combo-box-popup", JUROR);
        hand.until("the juror's list", () -> hand.inSight("#finish"));
        hand.push(KeyCode.ESCAPE);
    }

    private static List<String> copied(Hand hand) {
        hand.click("#ranking-summary");
        hand.push(KeyCode.CONTROL, KeyCode.C);
        return hand.clipboard();
    }

    /** The score of a dossier in the sheet of the ranking, as a reader of the file finds it. */
    private static double score(XSSFWorkbook workbook, String dossier) {
        int column = -1;
        for (Row row : workbook.getSheet("Classement")) {
            for (Cell cell : row) {
                if (column < 0 && text(cell).equals("Note")) {
                    column = cell.getColumnIndex();
                } else if (column >= 0 && text(cell).equals(dossier)) {
                    return row.getCell(column).getNumericCellValue();
                }
            }
        }
        throw new AssertionError(dossier + " is not in the sheet");
    }

    private static String text(Cell cell) {
        return switch (cell.getCellType()) {
            case STRING -> cell.getStringCellValue();
            case NUMERIC -> Long.toString(Math.round(cell.getNumericCellValue()));
            default -> "";
        };
    }

    private CallSession session() {
        return Objects.requireNonNull(stand().shell().frame()).session();
    }

    private CallState state() {
        return session().state();
    }

    private Decision decision(String dossier) {
        return state().decisions().get(dossier);
    }

    private TableView<?> table(String id) {
        return (TableView<?>) stand().scene().lookup(id);
    }

    private ListView<?> list(String id) {
        return (ListView<?>) stand().scene().lookup(id);
    }
}
