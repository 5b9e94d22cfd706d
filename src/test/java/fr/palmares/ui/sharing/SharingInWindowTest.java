package fr.palmares.ui.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.app.CallSession;
import fr.palmares.app.GiveMarks;
import fr.palmares.app.Invitation;
import fr.palmares.app.ManageJury;
import fr.palmares.app.Progress;
import fr.palmares.app.ShareCall;
import fr.palmares.app.SyncCall;
import fr.palmares.model.Assignment;
import fr.palmares.model.Juror;
import fr.palmares.model.Mark;
import fr.palmares.model.Recusal;
import fr.palmares.model.SheetId;
import fr.palmares.sharing.TestServer;
import fr.palmares.ui.UiStand;
import fr.palmares.ui.WindowTest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Sharing a call, joining it and following it, by the window alone. */
@EnabledIf("fr.palmares.sharing.TestServer#fits")
class SharingInWindowTest extends WindowTest {
    private final TestServer server = TestServer.shared();
    private final String database = server.database();

    @BeforeEach
    void prepare() {
        ShareCall.prepare(server.url(database, "postgres"), "");
        server.sql(
                database,
                "postgres",
                "create role " + user() + " login in role palmares_coordinator");
    }

    private String user() {
        return database + "_c";
    }

    private void type(FxRobot robot, String field, String text) throws TimeoutException {
        untilSeen(robot, "#" + field);
        stand().onWindow(() -> node(robot, field, TextField.class).setText(text));
    }

    private static void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(60_000, condition));
    }

    private static void untilText(FxRobot robot, String id, String part) throws TimeoutException {
        until(
                () ->
                        robot.lookup("#" + id)
                                .tryQuery()
                                .filter(n -> n.isVisible())
                                .map(n -> ((Labeled) n).getText())
                                .filter(t -> t != null && t.contains(part))
                                .isPresent());
    }

    private void share(FxRobot robot) throws TimeoutException {
        clickWhenShown(robot, "#call-menu");
        clickWhenShown(robot, "#call-menu-share");
        type(robot, "server-address", server.url(database, user()));
        clickWhenShown(robot, "#share-yes");
        untilText(robot, "sync-state", "À jour");
    }

    @Test
    void aCallIsSharedFollowedAndItsStateSaid(FxRobot robot) throws Exception {
        sample("jury");
        assertThat(node(robot, "sync-state").isVisible()).isFalse();
        share(robot);
        clickWhenShown(robot, "#sync-state");
        untilText(robot, "sync-text", "la même chose");
        String address = node(robot, "sync-address", TextField.class).getText();
        assertThat(address).contains("call=").doesNotContain(user());
        clickWhenShown(robot, "#sync-close");

        String own = address.replace("://", "://" + user() + "@");
        try (CallSession other =
                ShareCall.join(
                        UiStand.context(home.resolve("other")),
                        own,
                        home.resolve("joined"),
                        "",
                        Progress.NONE)) {
            List<Juror> jurors = new ArrayList<>(other.state().jurors().values());
            jurors.add(Juror.named("Dixième"));
            new ManageJury(other).set(jurors);
            new SyncCall(other).sync("", Progress.NONE);
            until(() -> frame().session().state().jurors().containsKey("Dixième"));
            until(
                    () ->
                            String.valueOf(
                                            node(robot, "rail-jury")
                                                    .queryAccessibleAttribute(
                                                            AccessibleAttribute.TEXT))
                                    .contains("10"));
        }
    }

    @Test
    void anotherComputersMarkIsInTheRankingWithoutAClick(FxRobot robot) throws Exception {
        sample("ranking");
        share(robot);
        CallSession here = frame().session();
        String own = ShareCall.addressForOthers(here).replace("://", "://" + user() + "@");
        try (CallSession other =
                ShareCall.join(
                        UiStand.context(home.resolve("other")),
                        own,
                        home.resolve("joined"),
                        "",
                        Progress.NONE)) {
            SheetId sheet =
                    other.state().sheets().keySet().stream()
                            .sorted(Comparator.comparing(SheetId::toString))
                            .findFirst()
                            .get();
            String criterion = other.state().grid().criteria().getFirst().code();
            Mark now = other.state().sheets().get(sheet).marks().get(criterion);
            Mark then = Mark.of(now != null && now.equals(Mark.of(1)) ? 2 : 1);
            new GiveMarks(other).mark(sheet, criterion, then);
            new SyncCall(other).sync("", Progress.NONE);
            until(
                    () ->
                            then.equals(
                                    Objects.requireNonNull(here.state().sheets().get(sheet))
                                            .marks()
                                            .get(criterion)));
        }
    }

    @Test
    void whatFailsIsSaidInTheDialogAndNothingTypedIsLost(FxRobot robot) throws Exception {
        clickWhenShown(robot, "#start-join");
        type(robot, "server-address", "127.0.0.1:1/nulle-part");
        clickWhenShown(robot, "#join-yes");
        untilText(robot, "server-failure", "ne répond pas");
        type(robot, "server-address", server.url(database, user()));
        clickWhenShown(robot, "#join-yes");
        untilText(robot, "server-failure", "n’a pas d’appel partagé");
        type(robot, "server-address", server.url("ailleurs", user()));
        clickWhenShown(robot, "#join-yes");
        untilText(robot, "server-failure", "base de ce nom");
        assertThat(node(robot, "join-name", TextField.class).getText()).isEqualTo("Appel partagé");
        assertThat(stand().shell().frame()).isNull();
    }

    @Test
    void aCallIsJoinedFromTheStart(FxRobot robot) throws Exception {
        try (CallSession first = UiStand.sample(home.resolve("first"))) {
            String address =
                    ShareCall.share(
                                    first,
                                    server.url(database, user()),
                                    List.of(),
                                    "",
                                    Progress.NONE)
                            .address();
            stand().files().next(home);
            clickWhenShown(robot, "#start-join");
            type(robot, "server-address", address);
            type(robot, "server-user", user());
            clickWhenShown(robot, "#join-choose");
            clickWhenShown(robot, "#join-yes");
            until(() -> stand().shell().frame() != null);
            untilText(robot, "sync-state", "À jour");

            assertThat(frame().session().state().dossiers()).hasSize(46);
            assertThat(frame().session().folder()).isEqualTo(home.resolve("appel-partage"));
            assertThat(stand().ui().preferences().recentCalls()).hasSize(1);
        }
    }

    @Test
    void aJurorJoinsMarksAndSeesARecusalCloseTheDossierInView(FxRobot robot) throws Exception {
        server.sql(
                database,
                "postgres",
                "create role " + database + "_j login in role palmares_member");
        try (CallSession call = UiStand.sample(home.resolve("first"))) {
            Assignment own = call.state().assignments().iterator().next();
            String juror = own.juror();
            String address =
                    ShareCall.share(
                                    call,
                                    server.url(database, user()),
                                    new Invitation(
                                            List.of(),
                                            Map.of(juror, database + "_j"),
                                            List.of(),
                                            List.of(),
                                            null),
                                    "",
                                    Progress.NONE)
                            .address();
            stand().files().next(home);
            clickWhenShown(robot, "#start-join");
            type(robot, "server-address", address);
            type(robot, "server-user", database + "_j");
            clickWhenShown(robot, "#join-choose");
            clickWhenShown(robot, "#join-yes");
            until(() -> stand().shell().frame() != null);
            untilText(robot, "sync-state", "Envoyé");
            assertThat(robot.lookup("#send-back").tryQuery()).isEmpty();
            CallSession copy = frame().session();
            String round = copy.state().round().code();
            String criterion = copy.state().grid().criteria().getFirst().code();

            String seen =
                    WaitForAsyncUtils.asyncFx(
                                    () -> node(robot, "dossier-title", Label.class).getText())
                            .get();
            String open =
                    copy.state().dossiers().values().stream()
                            .filter(d -> seen.contains(d.title()))
                            .findFirst()
                            .orElseThrow()
                            .number();
            SheetId sheet = new SheetId(round, open, juror);
            new GiveMarks(copy).mark(sheet, criterion, Mark.of(1));
            until(
                    () -> {
                        new SyncCall(call).sync("", Progress.NONE);
                        // the sample may hold another mark there: both are shown then
                        return Mark.of(1).equals(call.state().sheet(sheet).marks().get(criterion))
                                || !call.state().sheet(sheet).conflicts().isEmpty();
                    });
            assertThat(node(robot, "closed-dossier").isVisible()).isFalse();
            new ManageJury(call).recuse(List.of(new Recusal(juror, open, "parenté")));
            new SyncCall(call).sync("", Progress.NONE);
            until(() -> node(robot, "closed-dossier").isVisible());
            assertThat(copy.dossier(open).answers()).isEmpty();

            clickWhenShown(robot, "#sync-state");
            untilText(robot, "sync-text", "La coordination a tout");
            clickWhenShown(robot, "#sync-file");
            untilSeen(robot, "#send-back-table");
        }
    }

    @Test
    void aRestoreSaysThatTheServerBringsBackWhatItTookAway(FxRobot robot) throws Exception {
        sample("jury");
        share(robot);
        clickWhenShown(robot, "#call-menu");
        clickWhenShown(robot, "#call-menu-backups");
        clickWhenShown(robot, "#backups-now");
        until(() -> !node(robot, "backups-table", TableView.class).getItems().isEmpty());
        stand().onWindow(
                        () ->
                                node(robot, "backups-table", TableView.class)
                                        .getSelectionModel()
                                        .select(0));
        clickWhenShown(robot, "#backups-restore");
        until(
                () ->
                        robot.lookup(".label").queryAllAs(Labeled.class).stream()
                                .anyMatch(
                                        l ->
                                                String.valueOf(l.getText())
                                                        .contains(
                                                                "ramène du serveur ce que la"
                                                                        + " restauration a retiré")));
    }

    @Test
    void theStateAndTheFieldsHaveNamesForScreenReaders(FxRobot robot) throws Exception {
        sample("jury");
        share(robot);
        assertThat(spoken(node(robot, "sync-state"))).startsWith("Partage de l’appel");
        clickWhenShown(robot, "#call-menu");
        clickWhenShown(robot, "#call-menu-join");
        untilSeen(robot, "#server-password");
        for (String field : List.of("server-address", "server-user", "server-password")) {
            assertThat(node(robot, field).getAccessibleText()).isNotBlank();
        }
    }

    private static String spoken(Node node) {
        return node.getAccessibleText();
    }
}
