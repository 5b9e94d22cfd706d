package fr.palmares.ui.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.app.CallSession;
import fr.palmares.app.Mappings;
import fr.palmares.app.NewCall;
import fr.palmares.model.Mark;
import fr.palmares.model.Rules;
import fr.palmares.model.SheetId;
import fr.palmares.model.StandardGrids;
import fr.palmares.ui.UiStand;
import fr.palmares.ui.WindowTest;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

class ImportFlowTest extends WindowTest {
    @Test
    void aTableOfNoPlatformIsMappedOnceAndReadTheSameWayTheNextTime(FxRobot robot)
            throws Exception {
        empty();
        Path file = home.resolve("projets.csv");
        Files.writeString(
                file, "Code interne;Sujet;Qui\n7;Lire les images;CHU\n9;Trier le courrier;DDT\n");
        drop(file);
        waitFor(robot, "mapping-go");
        TableView<MappingModel.Line> lines = table(robot, "mapping-lines");
        assertThat(lines.getItems()).hasSize(2);
        assertThat(node(robot, "mapping-go").isDisabled()).isTrue();
        CheckBox rows = node(robot, "mapping-row-numbers", CheckBox.class);
        stand().onWindow(rows::fire);
        assertThat(lines.getItems())
                .extracting(MappingModel.Line::number)
                .containsExactly("2", "3");
        assertThat(node(robot, "mapping-go").isDisabled()).isFalse();
        robot.clickOn("#mapping-name").write("Projets");
        clickWhenShown(robot, "#mapping-go");
        waitFor(robot, "import-apply");
        assertThat(frame().session().state().dossiers()).isEmpty();
        clickWhenShown(robot, "#import-apply");
        until(() -> frame().session().state().dossiers().size() == 2);
        until(() -> new Mappings(UiStand.context(home)).all().size() == 1);
        settle();
        Files.writeString(file, "Code interne;Sujet;Qui\n7;Un autre titre;CHU\n");
        drop(file);
        waitFor(robot, "import-apply");
        assertThat(robot.lookup("#mapping-go").tryQuery()).isEmpty();
    }

    @Test
    void theRegionsReachTheMappingThoughAColumnIsCalledAsACriterion(FxRobot robot)
            throws Exception {
        empty();
        stand().files().next(Path.of("sample-data", "regions.xlsx"));
        clickWhenShown(robot, "#dossiers-import-first");
        waitFor(robot, "mapping-go");
        assertThat(node(robot, "mapping-go").isDisabled()).isFalse();
        clickWhenShown(robot, "#mapping-go");
        waitFor(robot, "import-apply");
        clickWhenShown(robot, "#import-apply");
        until(() -> frame().session().state().dossiers().size() == 7);
    }

    @Test
    void filesDroppedTogetherAreShownInTheirOrderAndTakenInOneAct(FxRobot robot) throws Exception {
        empty();
        CallSession session = frame().session();
        Path samples = Path.of("sample-data");
        drop(
                samples.resolve("decisions.csv"),
                samples.resolve("marks.csv"),
                samples.resolve("eligibility.csv"),
                samples.resolve("jury.csv"),
                samples.resolve("assignments.csv"),
                samples.resolve("ami-ia-2.xlsx"),
                samples.resolve("recusals.csv"),
                samples.resolve("grid.csv"));
        waitFor(robot, "import-files");
        ListView<ImportModel.FileLine> files = list(robot, "import-files");
        assertThat(files.getItems())
                .extracting(ImportModel.FileLine::name)
                .containsExactly(
                        "ami-ia-2.xlsx",
                        "grid.csv",
                        "jury.csv",
                        "recusals.csv",
                        "assignments.csv",
                        "marks.csv",
                        "eligibility.csv",
                        "decisions.csv");
        assertThat(files.getItems()).noneMatch(ImportModel.FileLine::wrong);
        stand().onWindow(() -> files.getSelectionModel().select(2));
        assertThat(tabs(robot)).containsExactly("list-created");
        assertThat(session.state().dossiers()).isEmpty();
        assertThat(session.state().jurors()).isEmpty();
        clickWhenShown(robot, "#import-apply");
        until(() -> !session.state().sheets().isEmpty());
        settle();
        assertThat(session.state().dossiers()).hasSize(46);
        assertThat(session.state().jurors()).hasSize(9);
        assertThat(session.state().recusals()).hasSize(7);
        assertThat(session.state().decisions()).isNotEmpty();
        session.undo();
        assertThat(session.state().dossiers()).isEmpty();
        assertThat(session.state().jurors()).isEmpty();
    }

    @Test
    void givingUpWritesNothingOfAnyFile(FxRobot robot) throws Exception {
        empty();
        CallSession session = frame().session();
        drop(Path.of("sample-data", "jury.csv"), Path.of("sample-data", "ami-ia-2.xlsx"));
        waitFor(robot, "import-cancel");
        clickWhenShown(robot, "#import-cancel");
        settle();
        assertThat(session.state().dossiers()).isEmpty();
        assertThat(session.state().jurors()).isEmpty();
        assertThat(home.resolve("call").resolve("objects")).isEmptyDirectory();
    }

    @Test
    void aFileBeyondTheUsualSizeIsReadOnceTheUserSaysSo(FxRobot robot) throws Exception {
        empty();
        Path file = home.resolve("grand.csv");
        // most of it is one long note beside a juror, written in blocks
        try (var out = Files.newBufferedWriter(file)) {
            out.write("juror,name\n");
            for (int i = 0; i < 60; i++) {
                out.write("J" + i + "," + "n".repeat(900_000) + "\n");
            }
        }
        drop(file);
        waitFor(robot, "import-large");
        assertThat(robot.lookup("#import-apply").tryQuery()).isEmpty();
        assertThat(frame().session().state().jurors()).isEmpty();
        stand().onWindow(() -> ((Button) node(robot, "import-large")).fire());
        waitFor(robot, "import-apply");
        assertThat(list(robot, "list-created-list").getItems()).hasSize(60);
    }

    @Test
    void aListOfJurorsShowsWhatItChangesFieldByFieldAndWhatItRefuses(FxRobot robot)
            throws Exception {
        sample("jury");
        CallSession session = frame().session();
        Path file = home.resolve("jures.csv");
        Files.writeString(
                file,
                "juror,name,email,organisation,expertise,role\n"
                        + "A,Jurée A (fictive),nouvelle@exemple.invalid,"
                        + "Direction interministérielle (présidence),"
                        + "Transformation publique,chair\n"
                        + ",Sans code,,,,\n"
                        + "Z,Un nouveau,,,,\n");
        stand().files().next(file);
        clickWhenShown(robot, "#jury-import");
        waitFor(robot, "import-apply");
        assertThat(tabs(robot)).containsExactly("list-created", "list-updated", "import-refused");
        ListView<PreviewLine> changed = section(robot, "list-updated");
        assertThat(changed.getItems().getFirst().changes())
                .singleElement()
                .satisfies(
                        c -> {
                            assertThat(c.before()).isEqualTo("juree.a@exemple.invalid");
                            assertThat(c.after()).isEqualTo("nouvelle@exemple.invalid");
                        });
        assertThat(section(robot, "import-refused").getItems().getFirst().text())
                .contains("jures.csv", "3");
        assertThat(session.state().jurors()).doesNotContainKey("Z");
        clickWhenShown(robot, "#import-apply");
        until(() -> session.state().jurors().containsKey("Z"));
        assertThat(session.state().jurors().get("A").email()).isEqualTo("nouvelle@exemple.invalid");
    }

    @Test
    void aTextOfUnknownEncodingShowsItsAccentsAndIsReadInAnother(FxRobot robot) throws Exception {
        empty();
        Path file = home.resolve("jures.csv");
        Files.write(
                file, "juror,name\nA,H\u00e9l\u00e8ne\n".getBytes(Charset.forName("x-MacRoman")));
        drop(file);
        waitFor(robot, "encoding-sample");
        assertThat(text(robot, "encoding-sample")).doesNotContain("H\u00e9l\u00e8ne");
        ComboBox<Charset> choice = robot.lookup("#encoding-choice").queryComboBox();
        stand().onWindow(() -> choice.setValue(Charset.forName("x-MacRoman")));
        settle();
        until(() -> text(robot, "encoding-sample").contains("H\u00e9l\u00e8ne"));
        clickWhenShown(robot, "#import-apply");
        until(() -> frame().session().state().jurors().containsKey("A"));
        assertThat(frame().session().state().jurors().get("A").name())
                .isEqualTo("H\u00e9l\u00e8ne");
    }

    @Test
    void aWideSheetShowsNewChangedAndRefusedMarksAndKeepsWhatIsUnchanged(FxRobot robot)
            throws Exception {
        sample("jury");
        CallSession session = frame().session();
        SheetId sheet = session.state().sheets().keySet().iterator().next();
        int before = ((Mark.Given) mark(session, sheet)).steps();
        int after = before == 1 ? 2 : 1;
        Path file = home.resolve("notes.csv");
        Files.writeString(
                file,
                "Dossier;Juré;impact\n%s;%s;%d\nabsent;%s;3\n"
                        .formatted(sheet.dossier(), sheet.juror(), after, sheet.juror()));
        stand().files().next(file);
        clickWhenShown(robot, "#jury-marks");
        waitFor(robot, "import-apply");
        assertThat(tabs(robot))
                .contains("marks-changed", "marks-refused")
                .doesNotContain("marks-created");
        assertThat(mark(session, sheet)).isEqualTo(Mark.of(before));
        clickWhenShown(robot, "#import-apply");
        until(() -> mark(session, sheet).equals(Mark.of(after)));
    }

    @Test
    void aFileNobodyCanReadIsSaidAndTheOthersGoOn(FxRobot robot) throws Exception {
        empty();
        Path file = home.resolve("photo.png");
        Files.write(file, new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0});
        drop(file, Path.of("sample-data", "ami-ia-2.xlsx"));
        waitFor(robot, "import-apply");
        ListView<ImportModel.FileLine> files = list(robot, "import-files");
        assertThat(files.getItems().getLast().name()).isEqualTo("photo.png");
        stand().onWindow(() -> files.getSelectionModel().selectLast());
        assertThat(text(robot, "import-summary")).contains("photo.png");
        clickWhenShown(robot, "#import-apply");
        until(() -> frame().session().state().dossiers().size() == 46);
    }

    @Test
    void aGridThatIsFrozenIsTakenForAReasonOnly(FxRobot robot) throws Exception {
        sample("dossiers");
        CallSession session = frame().session();
        Path file = home.resolve("grille.csv");
        Files.writeString(
                file,
                Files.readString(Path.of("sample-data", "grid.csv"))
                        .replace("impact,1,", "impact,2,"));
        drop(file);
        waitFor(robot, "import-apply");
        assertThat(tabs(robot)).contains("list-updated").doesNotContain("import-refused");
        assertThat(node(robot, "import-apply").isDisabled()).isTrue();
        robot.clickOn("#import-reason").write("avis du jury");
        until(() -> !node(robot, "import-apply").isDisabled());
        assertThat(session.state().grid().criterion("impact").orElseThrow().weight())
                .isEqualByComparingTo("1");
        clickWhenShown(robot, "#import-apply");
        until(
                () ->
                        session.state()
                                        .grid()
                                        .criterion("impact")
                                        .orElseThrow()
                                        .weight()
                                        .intValueExact()
                                == 2);
        assertThat(session.state().procedure().amendments().getLast().reason())
                .isEqualTo("avis du jury");
    }

    private static List<String> tabs(FxRobot robot) {
        return node(robot, "import-tabs", TabPane.class).getTabs().stream()
                .filter(t -> !t.isDisable())
                .map(Tab::getId)
                .toList();
    }

    /** The lines of a tab, in view or not. */
    @SuppressWarnings("unchecked")
    private static ListView<PreviewLine> section(FxRobot robot, String id) {
        return node(robot, "import-tabs", TabPane.class).getTabs().stream()
                .filter(t -> t.getId().equals(id))
                .map(t -> (ListView<PreviewLine>) ((VBox) t.getContent()).getChildren().getLast())
                .findFirst()
                .orElseThrow();
    }

    private static Mark mark(CallSession session, SheetId sheet) {
        return java.util.Objects.requireNonNull(
                session.state().sheet(sheet).marks().get("impact"), "a mark");
    }

    private void empty() {
        open(
                CallSession.create(
                        UiStand.context(home),
                        home.resolve("call"),
                        new NewCall("Essai", StandardGrids.amiIa2(), Rules.DEFAULT)),
                "dossiers");
    }

    private void drop(Path... files) {
        stand().onWindow(() -> frame().files(List.of(files)));
    }

    private static void waitFor(FxRobot robot, String id) throws TimeoutException {
        untilSeen(robot, "#" + id);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
    }
}
