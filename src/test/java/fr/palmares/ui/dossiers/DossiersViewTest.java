package fr.palmares.ui.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.app.CallSession;
import fr.palmares.app.JudgeEligibility;
import fr.palmares.app.NewCall;
import fr.palmares.app.SetGrid;
import fr.palmares.model.Checklist;
import fr.palmares.model.Eligibility;
import fr.palmares.model.LocalText;
import fr.palmares.model.Rules;
import fr.palmares.model.StandardGrids;
import fr.palmares.model.Track;
import fr.palmares.ui.UiStand;
import fr.palmares.ui.WindowTest;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

class DossiersViewTest extends WindowTest {
    @Test
    void theListNarrowsWhileTypingAndTheChosenDossierIsRead(FxRobot robot) {
        sample("dossiers");
        TableView<DossierRow> table = table(robot, "dossiers-table");
        assertThat(table.getItems()).hasSize(46);
        robot.clickOn("#dossiers-filter").write("herault");
        int narrowed = table.getItems().size();
        assertThat(narrowed).isLessThan(46);
        robot.eraseText(7);
        assertThat(table.getItems()).hasSize(46);
        choose(table, 4);
        assertThat(text(robot, "dossier-title")).isEqualTo(table.getItems().get(4).head().title());
    }

    @Test
    void aChangedTitleIsRecordedAndUndone(FxRobot robot) {
        sample("dossiers");
        TableView<DossierRow> table = table(robot, "dossiers-table");
        choose(table, 0);
        String number = table.getItems().getFirst().number();
        String before = text(robot, "dossier-title");
        clickWhenShown(robot, "#dossier-title-edit");
        robot.clickOn("#dossier-title-field")
                .push(KeyCode.CONTROL, KeyCode.A)
                .write("Un autre titre")
                .push(KeyCode.ENTER);
        settle();
        assertThat(text(robot, "dossier-title")).isEqualTo("Un autre titre");
        assertThat(frame().session().dossier(number).title()).isEqualTo("Un autre titre");
        stand().onWindow(table::requestFocus);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        settle();
        assertThat(text(robot, "dossier-title")).isEqualTo(before);
    }

    @Test
    void anInadmissibleDossierNeedsAReasonAndIsListedApart(FxRobot robot) {
        sample("dossiers");
        TabPane tabs = node(robot, "dossiers-tabs", TabPane.class);
        stand().onWindow(() -> tabs.getSelectionModel().select(1));
        settle();
        TableView<DossierRow> table = table(robot, "eligibility-table");
        choose(table, 0);
        String number = table.getItems().getFirst().number();
        Node inadmissible = node(robot, "verdict-ineligible");
        assertThat(inadmissible.isDisabled()).isTrue();
        robot.clickOn("#eligibility-reason-field").write("hors champ");
        clickWhenShown(robot, "#verdict-ineligible");
        settle();
        assertThat(frame().session().state().eligibility().get(number))
                .isEqualTo(new Eligibility(number, Eligibility.Verdict.INADMISSIBLE, "hors champ"));
        clickWhenShown(robot, "#eligibility-inadmissible");
        assertThat(table.getItems()).hasSize(4);
    }

    @Test
    void anImportIsShownBeforeItIsWrittenAndTheSecondTimeChangesNothing(FxRobot robot)
            throws TimeoutException {
        open(
                CallSession.create(
                        UiStand.context(home),
                        home.resolve("call"),
                        new NewCall("Essai", StandardGrids.amiIa2(), Rules.DEFAULT)),
                "dossiers");
        stand().files().next(Path.of("sample-data", "ami-ia-2.xlsx"));
        clickWhenShown(robot, "#dossiers-import-first");
        waitFor(robot, "import-apply");
        assertThat(frame().session().state().dossiers()).isEmpty();
        clickWhenShown(robot, "#import-apply");
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> frame().session().state().dossiers().size() == 46);
        settle();
        clickWhenShown(robot, "#dossiers-import");
        waitFor(robot, "import-apply");
        Node apply = node(robot, "import-apply");
        assertThat(apply.isDisabled()).isTrue();
        robot.push(KeyCode.ESCAPE);
    }

    @Test
    void aFileThatIsNoTableIsRefusedInASentence(FxRobot robot) throws Exception {
        open(
                CallSession.create(
                        UiStand.context(home),
                        home.resolve("call"),
                        new NewCall("Essai", StandardGrids.amiIa2(), Rules.DEFAULT)),
                "dossiers");
        Path file = home.resolve("lettre.xlsx");
        java.nio.file.Files.writeString(file, "Madame, Monsieur");
        stand().files().next(file);
        clickWhenShown(robot, "#dossiers-import-first");
        waitFor(robot, "notice-close");
        assertThat(robot.lookup(".notice").<Node>query().getAccessibleText())
                .contains("lettre.xlsx");
        assertThat(frame().session().state().dossiers()).isEmpty();
    }

    @Test
    void theSearchOfTheTopBarGoesToADossier(FxRobot robot) {
        sample("grid");
        robot.push(KeyCode.CONTROL, KeyCode.K);
        TextField field = node(robot, "search", TextField.class);
        assertThat(field.isFocused()).isTrue();
        robot.write("ineris").push(KeyCode.ENTER);
        settle();
        TableView<DossierRow> table = table(robot, "dossiers-table");
        assertThat(table.getSelectionModel().getSelectedItem().head().organisation())
                .isEqualTo("Ineris");
    }

    @Test
    void theChecklistProposesWithItsGroundsAndAPersonDecides(FxRobot robot)
            throws TimeoutException {
        CallSession session = sample("dossiers").session();
        select(robot, 1);
        TableView<DossierRow> table = table(robot, "eligibility-table");
        for (DossierRow row : List.copyOf(table.getItems())) {
            if (row.number().equals("406799") || row.number().equals("404218")) {
                new JudgeEligibility(session).withdraw(row.number());
            }
        }
        settle();
        choose(table, index(table, "406799"));
        waitFor(robot, "eligibility-proposed");
        assertThat(text(robot, "eligibility-proposed")).isEqualTo("irrecevable");
        assertThat(words(robot, "#point-0")).anyMatch(t -> t.endsWith("5\u00a0min trop tard"));
        assertThat(text(robot, "eligibility-proposed-all")).contains("(1)");
        clickWhenShown(robot, "#eligibility-ground");
        assertThat(robot.lookup("#eligibility-reason-field").queryTextInputControl().getText())
                .contains("Reçu avant la clôture");
        clickWhenShown(robot, "#verdict-ineligible");
        settle();
        assertThat(session.state().eligibility().get("406799").verdict())
                .isEqualTo(Eligibility.Verdict.INADMISSIBLE);
        clickWhenShown(robot, "#eligibility-proposed-all");
        settle();
        assertThat(session.state().eligibility().get("404218").verdict())
                .isEqualTo(Eligibility.Verdict.ADMISSIBLE);
    }

    @Test
    void aPersonsWordOnAPointChangesTheProposalAndAdmittingAgainstItIsAsked(FxRobot robot)
            throws TimeoutException {
        CallSession session = sample("dossiers").session();
        select(robot, 1);
        TableView<DossierRow> table = table(robot, "eligibility-table");
        choose(table, index(table, "406799"));
        waitFor(robot, "eligibility-proposed");
        clickWhenShown(robot, "#verdict-eligible");
        waitFor(robot, "ask-no");
        clickWhenShown(robot, "#ask-no");
        assertThat(session.state().eligibility().get("406799").verdict())
                .isEqualTo(Eligibility.Verdict.INADMISSIBLE);
        clickWhenShown(robot, "#point-met-0");
        waitFor(robot, "reason-text");
        robot.clickOn("#reason-text").write("panne de la plateforme");
        clickWhenShown(robot, "#reason-yes");
        settle();
        assertThat(text(robot, "eligibility-proposed")).isEqualTo("recevable");
        assertThat(words(robot, "#point-0")).anyMatch(t -> t.contains("panne de la plateforme"));
        clickWhenShown(robot, "#point-back-0");
        settle();
        assertThat(text(robot, "eligibility-proposed")).isEqualTo("irrecevable");
    }

    @Test
    void theChecklistIsConfiguredFromTheCallsOwnTypesAndAnswers(FxRobot robot)
            throws TimeoutException {
        CallSession session = sample("dossiers").session();
        select(robot, 1);
        clickWhenShown(robot, "#checklist-open");
        waitFor(robot, "checklist-more");
        robot.clickOn("#checklist-time").push(KeyCode.CONTROL, KeyCode.A).write("25:00");
        assertThat(robot.lookup("#checklist-yes").queryButton().isDisabled()).isTrue();
        robot.clickOn("#checklist-time").push(KeyCode.CONTROL, KeyCode.A).write("22:00");
        robot.clickOn("#checklist-more").write("lettre signée");
        clickWhenShown(robot, "#checklist-yes");
        settle();
        Checklist asked = session.state().procedure().eligibility().checklist();
        assertThat(asked.deadline()).isEqualTo(LocalDateTime.of(2019, 5, 31, 22, 0));
        assertThat(asked.more()).containsExactly("lettre signée");
        assertThat(asked.organisationTypes()).hasSize(12);
        assertThat(asked.requiredAnswers())
                .containsExactly("Objectif", "Données de départ", "Équipe");
        assertThat(text(robot, "checklist-asked")).contains("22:00", "1 autre point");
    }

    private static int index(TableView<DossierRow> table, String number) {
        return table.getItems().stream().map(DossierRow::number).toList().indexOf(number);
    }

    private static List<String> words(FxRobot robot, String within) {
        return robot
                .from(robot.lookup(within).queryParent())
                .lookup((Label l) -> true)
                .queryAllAs(Label.class)
                .stream()
                .map(Label::getText)
                .toList();
    }

    private void select(FxRobot robot, int tab) {
        TabPane tabs = node(robot, "dossiers-tabs", TabPane.class);
        stand().onWindow(() -> tabs.getSelectionModel().select(tab));
        settle();
    }

    private static void waitFor(FxRobot robot, String id) throws TimeoutException {
        untilSeen(robot, "#" + id);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void withTracksAColumnSaysThemAndTheSelectionIsMovedAtOnce(FxRobot robot) throws Exception {
        sample("dossiers");
        CallSession session = frame().session();
        TableView<DossierRow> table = table(robot, "dossiers-table");
        assertThat(track(table).isVisible()).isFalse();
        stand().onWindow(
                        () ->
                                new SetGrid(session)
                                        .because("Deux volets")
                                        .rules(
                                                session.state()
                                                        .rules()
                                                        .withTracks(
                                                                List.of(
                                                                        track("outils"),
                                                                        track("recherche")))));
        settle();
        assertThat(track(table).isVisible()).isTrue();
        stand().onWindow(() -> table.getSelectionModel().selectRange(0, 3));
        List<String> chosen =
                table.getItems().subList(0, 3).stream().map(DossierRow::number).toList();
        settle();
        clickWhenShown(robot, "#dossiers-move");
        untilSeen(robot, "#track-reason");
        robot.clickOn("#track-reason").write("Ce sont des outils.");
        clickWhenShown(robot, "#track-yes");
        settle();
        for (String number : chosen) {
            assertThat(session.state().track(number).orElseThrow().code()).isEqualTo("outils");
        }
        robot.clickOn("#dossiers-filter").write("outils");
        settle();
        assertThat(table.getItems()).extracting(DossierRow::number).containsAll(chosen);
        assertThat(track(table).getCellData(0)).isEqualTo("outils (réorienté)");
        robot.eraseText(6);
        stand().onWindow(table::requestFocus);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        settle();
        assertThat(session.state().procedure().granted()).isEmpty();
    }

    private static TableColumn<DossierRow, ?> track(TableView<DossierRow> table) {
        return table.getColumns().stream()
                .filter(c -> "dossiers-track".equals(c.getId()))
                .findFirst()
                .orElseThrow();
    }

    private static Track track(String code) {
        return new Track(code, LocalText.same(code), 5, 0);
    }
}
