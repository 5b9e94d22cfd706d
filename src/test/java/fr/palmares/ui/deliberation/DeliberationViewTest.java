package fr.palmares.ui.deliberation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.app.CallSession;
import fr.palmares.app.DecideInSitting;
import fr.palmares.app.GrantTracks;
import fr.palmares.app.HoldSitting;
import fr.palmares.app.SetGrid;
import fr.palmares.app.SittingCall;
import fr.palmares.model.CallState;
import fr.palmares.model.LocalText;
import fr.palmares.model.Outcome;
import fr.palmares.model.ReasonTemplate;
import fr.palmares.model.SittingFile;
import fr.palmares.model.Track;
import fr.palmares.model.Vote;
import fr.palmares.ui.WindowTest;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

class DeliberationViewTest extends WindowTest {
    private CallState state() {
        return frame().session().state();
    }

    private SittingFile file() {
        return state().procedure().deliberation().underWay().orElseThrow();
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

    /** Seven in the room, one by video, one mandate. */
    private CallSession sitting() {
        CallSession session = SittingCall.closed(home.resolve("call"));
        new HoldSitting(session).open(SittingCall.opening());
        return session;
    }

    private void fire(FxRobot robot, String id) throws TimeoutException {
        untilSeen(robot, "#" + id);
        robot.clickOn("#" + id);
        settle();
    }

    @Test
    void theOperatorOpensASittingDecidesByKeysAndUndoes(FxRobot robot) throws TimeoutException {
        open(SittingCall.closed(home.resolve("call")), "deliberation");
        fire(robot, "deliberation-open");
        fire(robot, "opening-yes");
        assertThat(file().sitting().chair()).isEqualTo("A");
        assertThat(text(robot, "deliberation-attendance")).contains("9 présents", "(5)");
        fire(robot, "table-first");
        assertThat(file().table()).containsExactly("D1");
        robot.push(KeyCode.L);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        settle();
        assertThat(state().outcome("D1")).contains(Outcome.LAUREATE);
        assertThat(text(robot, "deliberation-seats-left")).startsWith("1 restante sur 2");
        assertThat(file().table()).containsExactly("D2");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        settle();
        assertThat(state().decisions()).isEmpty();
        assertThat(file().table()).containsExactly("D2");
    }

    @Test
    void aDossierIsHiddenHereAndInTheRoomUntilTheRecusedMemberIsOut(FxRobot robot)
            throws TimeoutException {
        CallSession session = sitting();
        open(session, "deliberation");
        new HoldSitting(session).call(List.of("D2"));
        settle();
        untilSeen(robot, "#deliberation-hidden");
        assertThat(robot.lookup("#sheet-title").tryQuery()).isEmpty();
        assertThat(RoomPane.state(Board.of(state()))).isEqualTo(RoomPane.State.BLANK);
        robot.push(KeyCode.L);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        settle();
        assertThat(state().decisions()).isEmpty();
        fire(robot, "left-C");
        assertThat(text(robot, "sheet-title")).isEqualTo("Projet D2");
        assertThat(text(robot, "deliberation-left")).contains("Membre C", "8 présents");
        assertThat(RoomPane.state(Board.of(state()))).isEqualTo(RoomPane.State.DOSSIER);
    }

    @Test
    void tiedDossiersStandSideBySideAndTheChairDecidesAtFourToFour(FxRobot robot)
            throws TimeoutException {
        CallSession session = sitting();
        open(session, "deliberation");
        fire(robot, "deliberation-more");
        fire(robot, "deliberation-ties");
        fire(robot, "left-C");
        assertThat(words(robot, "#deliberation-table")).contains("Projet D2", "Projet D3");
        stand().onWindow(
                        () -> {
                            Spinner<Integer> two = spinner(robot, "vote-D2");
                            Spinner<Integer> three = spinner(robot, "vote-D3");
                            two.getValueFactory().setValue(4);
                            three.getValueFactory().setValue(4);
                        });
        fire(robot, "casting-D3");
        fire(robot, "tie-settle");
        assertThat(state().outcome("D3")).contains(Outcome.LAUREATE);
        assertThat(state().decisions().get("D2").position()).isEqualTo(1);
        assertThat(state().procedure().deliberation().votes())
                .singleElement()
                .extracting(Vote::casting)
                .isEqualTo(new Vote.Casting("A", "D3"));
    }

    @Test
    void twoDossiersAreUnitedAtTheTableAndTakeOneSeat(FxRobot robot) throws TimeoutException {
        CallSession session = sitting();
        open(session, "deliberation");
        new HoldSitting(session).call(List.of("D1"));
        settle();
        fire(robot, "project-join");
        untilSeen(robot, "#project-list");
        assertThat(robot.lookup("#project-yes").queryButton().isDisabled()).isTrue();
        fire(robot, "project-filter");
        robot.write("D3");
        settle();
        robot.clickOn(
                robot.from(robot.lookup("#project-list"))
                        .lookup(".check-box")
                        .queryAll()
                        .iterator()
                        .next());
        robot.clickOn("#project-reason").write("un seul outil");
        fire(robot, "project-yes");
        untilSeen(robot, "#deliberation-project");
        robot.push(KeyCode.L);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        settle();
        assertThat(state().outcome("D1")).contains(Outcome.LAUREATE);
        assertThat(state().outcome("D3")).contains(Outcome.LAUREATE);
        assertThat(text(robot, "deliberation-seats-left")).startsWith("1 restante sur 2");
        new HoldSitting(session).call(List.of("D3"));
        settle();
        assertThat(words(robot, "#deliberation-project"))
                .contains("Projet conjoint avec D1 · Projet D1");
        fire(robot, "project-part");
        assertThat(robot.lookup("#deliberation-project").tryQuery()).isEmpty();
    }

    @Test
    void withTracksEachHasItsSeatsAndTheTieOfATrackIsPartedForItsOwn(FxRobot robot)
            throws TimeoutException {
        CallSession session = SittingCall.closed(home.resolve("call"));
        new SetGrid(session)
                .because("deux volets")
                .rules(
                        session.state()
                                .rules()
                                .withTracks(
                                        List.of(
                                                new Track("t", LocalText.same("Outils"), 1, 1),
                                                new Track(
                                                        "s", LocalText.same("Recherche"), 1, 1))));
        for (String dossier : List.of("D1", "D4", "D5")) {
            new GrantTracks(session).grant(dossier, "s", "recherche");
        }
        new GrantTracks(session).grant("D2", "t", "outil");
        new GrantTracks(session).grant("D3", "t", "outil");
        new HoldSitting(session).open(SittingCall.opening());
        open(session, "deliberation");
        assertThat(text(robot, "deliberation-seats-left"))
                .isEqualTo("Outils 1 sur 1 · Recherche 1 sur 1");
        fire(robot, "deliberation-more");
        fire(robot, "deliberation-ties");
        fire(robot, "left-C");
        stand().onWindow(
                        () -> {
                            spinner(robot, "vote-D2").getValueFactory().setValue(3);
                            spinner(robot, "vote-D3").getValueFactory().setValue(5);
                        });
        fire(robot, "tie-settle");
        assertThat(state().outcome("D3")).contains(Outcome.LAUREATE);
        assertThat(state().outcome("D2")).contains(Outcome.RESERVE);
        assertThat(text(robot, "deliberation-seats-left"))
                .isEqualTo("Outils 0 sur 1 · Recherche 1 sur 1");
    }

    private static Spinner<Integer> spinner(FxRobot robot, String id) {
        return robot.lookup("#" + id).query();
    }

    @Test
    void theProjectorShowsNeitherNamesNorInternalNotes(FxRobot robot) throws TimeoutException {
        CallSession session = sitting();
        open(session, "deliberation");
        SampleSitting.opinion(session, "D1");
        new HoldSitting(session).call(List.of("D1"));
        settle();
        robot.push(KeyCode.F11);
        untilSeen(robot, "#room");
        settle();
        List<String> shown = words(robot, "#room");
        assertThat(shown).contains("Projet D1").anyMatch(t -> t.contains("avis favorable"));
        assertThat(shown).noneMatch(t -> t.contains("Membre "));
        assertThat(shown).noneMatch(t -> t.contains("à ne pas communiquer"));
        assertThat(String.join(" ", shown).toLowerCase(Locale.FRENCH))
                .doesNotContain("stabilit", "sévérité", "simulation", "zone grise", "probab");
        new HoldSitting(session).suspend();
        settle();
        assertThat(words(robot, "#room")).contains("Séance suspendue").doesNotContain("Projet D1");
        stand().onWindow(() -> robot.lookup("#room").query().getScene().getWindow().hide());
    }

    @Test
    void sealingNamesTheDossierWhoseReasonIsMissing(FxRobot robot) throws TimeoutException {
        CallSession session = sitting();
        open(session, "deliberation");
        new HoldSitting(session).call(List.of("D5"));
        settle();
        robot.push(KeyCode.N);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        settle();
        assertThat(state().outcome("D5")).contains(Outcome.NOT_SELECTED);
        fire(robot, "deliberation-reasons");
        stand().onWindow(
                        () ->
                                robot.lookup("#reasons-text")
                                        .queryAs(TextArea.class)
                                        .setText("Trop tôt."));
        fire(robot, "reasons-write");
        assertThat(state().decisions().get("D5").motivation()).isEqualTo("Trop tôt.");
        fire(robot, "reasons-close");
        fire(robot, "deliberation-more");
        fire(robot, "deliberation-seal");
        fire(robot, "ask-yes");
        untilSeen(robot, ".notice");
        assertThat(robot.lookup(".notice .label").queryAllAs(Label.class))
                .anyMatch(l -> l.getText().contains("D1"));
        assertThat(state().sealed()).isFalse();
    }

    @Test
    void templatesAreKeptAndGivenWithTheRankOfEachDossierAlsoWhereAReasonStands(FxRobot robot)
            throws TimeoutException {
        CallSession session = sitting();
        new DecideInSitting(session).block(Outcome.NOT_SELECTED, List.of("D4"), "Trop tôt.");
        open(session, "deliberation");
        fire(robot, "deliberation-reasons");
        fire(robot, "reasons-text-templates");
        fire(robot, "reasons-text-templates-change");
        untilSeen(robot, "#template-name-0");
        stand().onWindow(
                        () -> {
                            robot.lookup("#template-name-0")
                                    .queryTextInputControl()
                                    .setText("Rang");
                            robot.lookup("#template-text-0")
                                    .queryTextInputControl()
                                    .setText("Rang {rang}.");
                        });
        fire(robot, "templates-yes");
        assertThat(state().procedure().reasons())
                .containsExactly(new ReasonTemplate("Rang", "Rang {rang}."));
        fire(robot, "reasons-others");
        stand().onWindow(
                        () -> {
                            ListView<?> list = robot.lookup("#reasons-list").queryListView();
                            list.getSelectionModel().clearAndSelect(list.getItems().size() - 1);
                            robot.lookup("#reasons-text")
                                    .queryAs(TextArea.class)
                                    .setText("Rang {rang}.");
                        });
        fire(robot, "reasons-write");
        assertThat(state().decisions().get("D4").motivation()).isEqualTo("Rang 4.");
        fire(robot, "reasons-close");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        settle();
        assertThat(state().decisions().get("D4").motivation()).isEqualTo("Trop tôt.");
    }
}
