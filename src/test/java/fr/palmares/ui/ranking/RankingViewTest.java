package fr.palmares.ui.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.model.CallState;
import fr.palmares.ranking.Reading;
import fr.palmares.ui.ExampleCall;
import fr.palmares.ui.ExampleUi;
import fr.palmares.ui.FakeFiles;
import fr.palmares.ui.common.CallModel;
import fr.palmares.ui.common.Chart;
import fr.palmares.ui.common.Ui;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The ranking in a window of 1366 × 768. */
@ExtendWith(ApplicationExtension.class)
class RankingViewTest {
    @TempDir private static Path folder = Path.of("");

    private final CallState state = ExampleCall.state(46, 5);
    private final List<String> went = new ArrayList<>();
    private Ui ui;

    @Start
    void start(Stage stage) {
        ExampleUi example = new ExampleUi(Locale.FRANCE, folder);
        ui = example.ui();
        CallModel call = new CallModel(state, listener -> () -> {}, ui.background());
        RankingView view = RankingView.of(call, ui);
        Scene scene = new Scene((Parent) view.root(), 1366, 768);
        ui.theme().dress(scene);
        stage.setScene(scene);
        stage.show();
        view.shown();
        example.onGo(went::add);
    }

    private static List<RankingLine> lines(FxRobot robot) {
        ListView<RankingLine> list = robot.lookup("#ranking-list").queryListView();
        return List.copyOf(list.getItems());
    }

    private static Label captionOf(FxRobot robot, String text) {
        return robot.lookup(".line-caption").queryAllAs(Label.class).stream()
                .filter(l -> l.isVisible() && l.getText().contains(text))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aTieAcrossTheLastSeatIsShownAsABandOfItsOwn(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#why-who").queryAs(Label.class).getText()).endsWith("1ᵉʳ");
        ListView<RankingLine> list = robot.lookup("#ranking-list").queryListView();
        assertThat(list.getSelectionModel().getSelectedIndex()).isZero();
        assertThat(captionOf(robot, "place à départager").getText())
                .isEqualTo(
                        "8 places attribuées · place à départager\u00a0: 1 pour 2 dossiers ex"
                                + " æquo");
        assertThat(robot.lookup(".line-back").queryAllAs(Node.class))
                .filteredOn(
                        b ->
                                b.getPseudoClassStates().stream()
                                        .anyMatch(p -> p.getPseudoClassName().equals("tied")))
                .hasSize(2);
    }

    @Test
    void theListReordersWhileASliderMovesAndComesBack(FxRobot robot) {
        List<RankingLine> official = lines(robot);
        assertThat(robot.lookup("#simulation-banner").query().isVisible()).isFalse();
        robot.clickOn("#simulation-door");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#simulation-banner").query().isVisible()).isTrue();

        Slider slider = robot.lookup("#weight-equipe").queryAs(Slider.class);
        robot.interact(() -> slider.setValue(5));
        robot.interact(() -> slider.getScene().getRoot().requestLayout());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#weight-value-equipe").queryAs(Label.class).getText())
                .isEqualTo("×5");
        robot.interact(() -> slider.getScene().snapshot(null));
        assertThat(lines(robot))
                .extracting(RankingLine::dossier)
                .isNotEqualTo(official.stream().map(RankingLine::dossier).toList());

        robot.clickOn("#simulation-reset");
        assertThat(slider.getValue()).isEqualTo(1);
        assertThat(lines(robot))
                .extracting(RankingLine::dossier)
                .isEqualTo(official.stream().map(RankingLine::dossier).toList());
        robot.clickOn("#simulation-close");
        assertThat(robot.lookup("#simulation-banner").query().isVisible()).isFalse();
        assertThat(lines(robot)).isEqualTo(official);
    }

    @Test
    void arrowsChooseEnterReadsAndTheTableIsCopied(FxRobot robot) {
        robot.push(KeyCode.DOWN);
        String chosen = lines(robot).get(1).name();
        assertThat(robot.lookup("#why-who").queryAs(Label.class).getText()).startsWith(chosen);
        robot.push(KeyCode.ENTER);
        assertThat(went).containsExactly("dossiers/" + lines(robot).get(1).dossier());

        robot.push(KeyCode.CONTROL, KeyCode.C);
        List<String> copied = new ArrayList<>();
        robot.interact(() -> copied.add(Clipboard.getSystemClipboard().getString()));
        assertThat(copied.getFirst().lines().count()).isEqualTo(44);
    }

    @Test
    void nothingIsCutAt1366By768(FxRobot robot) {
        robot.push(KeyCode.DOWN);
        WaitForAsyncUtils.waitForFxEvents();
        Scene scene = robot.lookup("#ranking").query().getScene();
        for (String id :
                List.of("#simulation-door", "#show-inadmissible", "#why-above", "#why-below")) {
            Node node = robot.lookup(id).query();
            Bounds bounds = node.localToScene(node.getBoundsInLocal());
            assertThat(bounds.getMinX()).as(id).isNotNegative();
            assertThat(bounds.getMaxX()).as(id).isLessThanOrEqualTo(scene.getWidth());
            assertThat(bounds.getMaxY()).as(id).isLessThanOrEqualTo(scene.getHeight());
        }
    }

    @Test
    void behindItsDoorTheAnalysisHasAFigureForEachJurorAndReading(FxRobot robot) {
        assertThat(robot.lookup("#advanced").query().isVisible()).isFalse();
        robot.clickOn("#advanced-door");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#advanced").query().isVisible()).isTrue();
        assertThat(robot.lookup("#advanced-heat").tryQuery()).isPresent();
        assertThat(robot.lookup("#advanced-dossiers").queryListView().getItems())
                .hasSize(lines(robot).size());
        TabPane tabs = robot.lookup("#advanced-tabs").queryAs(TabPane.class);
        tab(robot, tabs, "advanced-jurors");
        assertThat(robot.lookup("#advanced-jurors-table").queryTableView().getItems())
                .hasSize(state.jurors().size());
        // a name, a value and a sentence for each of the nine figures
        assertThat(labels(robot, "#advanced-agreement")).hasSize(27).doesNotContain("");
        assertThat(labels(robot, "#advanced-agreement-criteria"))
                .hasSize(2 * state.grid().counted().size());
        tab(robot, tabs, "advanced-readings");
        assertThat(robot.lookup("#advanced-readings-table").queryTableView().getItems())
                .hasSize(lines(robot).size());
        Label sentence = robot.lookup("#advanced-reading-sentence").queryAs(Label.class);
        assertThat(sentence.getText()).startsWith("Corrigée de la sévérité");
        ComboBox<Reading.Kind> reading = robot.lookup("#advanced-reading").queryComboBox();
        robot.interact(() -> reading.setValue(Reading.Kind.BORDA));
        assertThat(sentence.getText()).startsWith("Borda");
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#advanced").query().isVisible()).isFalse();
    }

    private static List<String> labels(FxRobot robot, String within) {
        return robot
                .from(robot.lookup(within).queryParent())
                .lookup((Label l) -> true)
                .queryAllAs(Label.class)
                .stream()
                .map(Label::getText)
                .toList();
    }

    private static void tab(FxRobot robot, TabPane tabs, String id) {
        robot.interact(
                () ->
                        tabs.getSelectionModel()
                                .select(
                                        tabs.getTabs().stream()
                                                .filter(t -> id.equals(t.getId()))
                                                .findFirst()
                                                .orElseThrow()));
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void oneDossierIsLookedAtCloselyInTheSimulations(FxRobot robot) {
        robot.clickOn("#advanced-door");
        WaitForAsyncUtils.waitForFxEvents();
        tab(robot, robot.lookup("#advanced-tabs").queryAs(TabPane.class), "advanced-robustness");
        ComboBox<String> one = robot.lookup("#advanced-one").queryComboBox();
        assertThat(one.getItems()).isNotEmpty();
        for (String dossier : List.of(one.getItems().getFirst(), one.getItems().getLast())) {
            robot.interact(() -> one.setValue(dossier));
            assertThat(robot.lookup("#advanced-duels").queryAs(Chart.class).drawing().title())
                    .contains(dossier);
        }
        assertThat(robot.lookup("#advanced-ranks").queryAs(Chart.class).drawing().shapes())
                .isNotEmpty();
    }

    @Test
    void aFigureTellsItsMethodAndItsPictureIsSavedForADocument(FxRobot robot) throws Exception {
        robot.clickOn("#advanced-door");
        TabPane tabs = robot.lookup("#advanced-tabs").queryAs(TabPane.class);
        tab(robot, tabs, "advanced-robustness");
        Node method = robot.lookup("#ranking-advanced-heat-method").query();
        assertThat(method.isVisible()).isFalse();
        robot.interact(
                () ->
                        robot.lookup("#ranking-advanced-heat-door")
                                .queryAs(ToggleButton.class)
                                .fire());
        assertThat(method.isVisible()).isTrue();

        for (String kind : List.of("png", "svg")) {
            Path file = folder.resolve("picture." + kind);
            ((FakeFiles) ui.files()).next(file);
            robot.interact(
                    () ->
                            robot.lookup("#advanced-heat-" + kind)
                                    .queryAs(javafx.scene.control.Button.class)
                                    .fire());
            assertThat(file).isNotEmptyFile();
        }
        BufferedImage png = ImageIO.read(folder.resolve("picture.png").toFile());
        Chart shown = robot.lookup("#advanced-heat").queryAs(Chart.class);
        assertThat(png.getWidth()).isEqualTo((int) (2 * shown.drawing().width()));
        assertThat(png.getRGB(0, 0)).isEqualTo(0xFFFFFFFF);
        assertThat(Files.readString(folder.resolve("picture.svg"))).contains("<svg", "</svg>");
    }

    @Test
    void theKeysComeBackToTheListWhenWhatLayAboveItIsClosed(FxRobot robot) {
        robot.clickOn("#simulation-door");
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(
                () -> {
                    robot.lookup("#scenario-name")
                            .queryAs(javafx.scene.control.TextField.class)
                            .setText("un");
                    robot.lookup("#scenario-keep")
                            .queryAs(javafx.scene.control.Button.class)
                            .fire();
                    robot.lookup("#scenario-compare")
                            .queryAs(javafx.scene.control.Button.class)
                            .fire();
                });
        assertThat(robot.lookup("#comparison").query().isVisible()).isTrue();
        robot.clickOn("#comparison-close");
        assertThat(robot.lookup("#comparison").query().isVisible()).isFalse();
        robot.push(KeyCode.ESCAPE);
        assertThat(robot.lookup("#simulation-banner").query().isVisible()).isFalse();
    }
}
