package fr.palmares.ui.journal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.app.GiveMarks;
import fr.palmares.app.SetGrid;
import fr.palmares.app.history.Standing;
import fr.palmares.app.history.Topic;
import fr.palmares.model.Mark;
import fr.palmares.model.SheetId;
import fr.palmares.ui.WindowTest;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

class JournalViewTest extends WindowTest {
    @Test
    void whatHappensIsListedNewestFirstWithOldAndNewValues(FxRobot robot) {
        sample("journal");
        TableView<JournalViewModel.Line> table = table(robot, "journal-table");
        new SetGrid(frame().session()).because("avis").weights(Map.of("impact", BigDecimal.TWO));
        settle();
        assertThat(table.getItems().stream().limit(2))
                .anySatisfy(
                        l -> {
                            assertThat(l.entry().what()).startsWith("Coefficient modifié\u00a0: ");
                            assertThat(l.entry().before()).isEqualTo("1");
                            assertThat(l.entry().after()).isEqualTo("2");
                        });
        robot.clickOn("#journal-filter").write("deport");
        assertThat(table.getItems()).isNotEmpty().allMatch(l -> l.plain().contains("deport"));
    }

    @Test
    @SuppressWarnings("unchecked")
    void filtersNarrowTheListAndAreTakenOffTogether(FxRobot robot) {
        sample("journal");
        TableView<JournalViewModel.Line> table = table(robot, "journal-table");
        int all = table.getItems().size();
        ComboBox<Topic> topic = node(robot, "journal-topic", ComboBox.class);
        stand().onWindow(() -> topic.setValue(Topic.MARKS));
        assertThat(table.getItems())
                .isNotEmpty()
                .hasSizeLessThan(all)
                .allMatch(l -> l.entry().topic() == Topic.MARKS);
        ComboBox<String> dossier = node(robot, "journal-about", ComboBox.class);
        String one = table.getItems().getFirst().entry().dossierName();
        stand().onWindow(() -> dossier.setValue(one));
        assertThat(table.getItems())
                .isNotEmpty()
                .allMatch(l -> l.entry().dossierName().equals(one));
        DatePicker until = node(robot, "journal-until", DatePicker.class);
        stand().onWindow(() -> until.setValue(LocalDate.of(2000, 1, 1)));
        assertThat(table.getItems()).isEmpty();
        Button clear = node(robot, "journal-clear", Button.class);
        stand().onWindow(clear::fire);
        assertThat(table.getItems()).hasSize(all);
        assertThat(topic.getValue()).isNull();
    }

    @Test
    void aReplacedMarkSaysSoAndItsMomentCanBeVisited(FxRobot robot) throws TimeoutException {
        sample("journal");
        TableView<JournalViewModel.Line> table = table(robot, "journal-table");
        SheetId sheet =
                frame().session().state().sheets().keySet().stream()
                        .filter(
                                s ->
                                        frame().session()
                                                .state()
                                                .recusal(s.juror(), s.dossier())
                                                .isEmpty())
                        .sorted(
                                java.util.Comparator.comparing(SheetId::dossier)
                                        .thenComparing(SheetId::juror))
                        .findFirst()
                        .orElseThrow();
        GiveMarks marks = new GiveMarks(frame().session());
        marks.mark(sheet, "impact", Mark.of(0));
        marks.mark(sheet, "impact", Mark.of(5));
        settle();
        assertThat(table.getItems().get(1).entry().standing()).isEqualTo(Standing.SUPERSEDED);
        choose(table, 1);
        assertThat(text(robot, "journal-entry-what")).startsWith("Note\u00a0: Impact");
        long line = table.getItems().get(1).entry().line();
        Button past = node(robot, "journal-past", Button.class);
        stand().onWindow(past::fire);
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> shown(robot, "past-banner"));
        assertThat(text(robot, "past-said"))
                .contains("après la ligne " + String.format(java.util.Locale.FRANCE, "%,d", line))
                .contains("lecture seule");
        assertThat(shown(robot, "simulation-door")).isFalse();
        Button leave = node(robot, "past-leave", Button.class);
        stand().onWindow(leave::fire);
        settle();
        assertThat(shown(robot, "past-banner")).isFalse();
        assertThat(shown(robot, "simulation-door")).isTrue();
    }

    @Test
    void theWayBackIsAtHandInAPastWithoutARanking(FxRobot robot) throws Exception {
        sample("ranking");
        stand().onWindow(() -> frame().showPast(1));
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> shown(robot, "past-banner"));
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> shown(robot, "to-evaluation"));
        clickWhenShown(robot, "#past-leave");
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> !shown(robot, "past-banner"));
        assertThat(shown(robot, "to-evaluation")).isFalse();
    }

    private static boolean shown(FxRobot robot, String id) {
        return WaitForAsyncUtils.waitForAsyncFx(
                60_000,
                () ->
                        robot.lookup("#" + id)
                                .tryQuery()
                                .map(
                                        n -> {
                                            boolean seen = true;
                                            for (Node at = n; at != null; at = at.getParent()) {
                                                seen &= at.isVisible();
                                            }
                                            return seen;
                                        })
                                .orElse(false));
    }

    @Test
    void theListIsCopiedAndExported(FxRobot robot) throws Exception {
        sample("journal");
        TableView<JournalViewModel.Line> table = table(robot, "journal-table");
        int all = table.getItems().size();
        Button copy = node(robot, "journal-copy", Button.class);
        String[] copied = {""};
        stand().onWindow(
                        () -> {
                            copy.fire();
                            copied[0] = Clipboard.getSystemClipboard().getString();
                        });
        assertThat(copied[0].lines()).hasSize(all + 1);
        Path file = home.resolve("journal.csv");
        stand().files().next(file);
        MenuButton export = node(robot, "journal-export", MenuButton.class);
        stand().onWindow(() -> export.getItems().getLast().fire());
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> Files.exists(file));
        assertThat(Files.readString(file)).startsWith("Ligne,Quand,");
    }

    @Test
    void theChainIsCheckedAndSaidToBeIntact(FxRobot robot) throws TimeoutException {
        sample("journal");
        clickWhenShown(robot, "#journal-check");
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> !text(robot, "journal-verdict").isEmpty());
        assertThat(text(robot, "journal-verdict")).startsWith("Chaîne intacte");
    }

    @Test
    void damageIsNamedWithItsPlace(FxRobot robot) throws Exception {
        sample("journal");
        Path objects = frame().session().folder().resolve("objects");
        Path object;
        try (var files = Files.list(objects)) {
            object = files.sorted().findFirst().orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(object);
        bytes[bytes.length / 2] ^= 1;
        Files.write(object, bytes);
        clickWhenShown(robot, "#journal-check");
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> !text(robot, "journal-verdict").isEmpty());
        assertThat(text(robot, "journal-verdict")).contains(object.getFileName().toString());
    }
}
