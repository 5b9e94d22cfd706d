package fr.palmares.ui;

import fr.palmares.app.CallSession;
import fr.palmares.app.ManageJury;
import fr.palmares.app.NewCall;
import fr.palmares.app.ShareCall;
import fr.palmares.model.Juror;
import fr.palmares.model.Rules;
import fr.palmares.model.StandardGrids;
import fr.palmares.sharing.Network;
import fr.palmares.sharing.TestServer;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javafx.event.Event;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.testfx.util.WaitForAsyncUtils;

/** Pictures of a shared call: sharing, joining, and how it stands. */
@Tag("screens")
@EnabledIf("fr.palmares.sharing.TestServer#fits")
class SharingPictures extends WindowPictures {
    @Test
    void everyState() throws Exception {
        everyLook(
                here -> {
                    TestServer server = TestServer.shared();
                    String database = server.database();
                    ShareCall.prepare(server.url(database, "postgres"), "");
                    server.sql(
                            database,
                            "postgres",
                            "create role " + database + "_c login in role palmares_coordinator");
                    try (Network network = Network.before(server)) {
                        take("sharing-start");
                        press("#start-join");
                        type("#server-address", "postgresql://127.0.0.1:1/palmares");
                        type("#server-user", "anne");
                        take("sharing-join");
                        press("#join-yes");
                        untilText("#server-failure", "");
                        take("sharing-join-failed");
                        dismiss();

                        CallSession session =
                                CallSession.create(
                                        UiStand.context(here),
                                        here.resolve("shared"),
                                        new NewCall(
                                                "AMI IA 3",
                                                StandardGrids.amiIa2(),
                                                Rules.DEFAULT.withSeats(5, 2)));
                        new ManageJury(session).set(List.of(Juror.named("A"), Juror.named("B")));
                        open(session);
                        stand.onWindow(() -> frame().showSharing());
                        stand.settle();
                        type("#server-address", "serveur.exemple.fr/palmares");
                        type("#share-others", "bruno, chloe");
                        take("sharing-share");
                        dismiss();
                        stand.onWindow(() -> frame().showSharing());
                        stand.settle();
                        type(
                                "#server-address",
                                server.url(network.port(), database, database + "_c"));
                        press("#share-yes");
                        untilText("#sync-state", stand.ui().i18n().say("sync.upToDate", ""));
                        take("sharing-up-to-date");
                        stand.onWindow(() -> frame().showSharing());
                        stand.settle();
                        take("sharing-details");
                        network.cut();
                        untilText("#sync-state", stand.ui().i18n().say("sync.offline"));
                        new ManageJury(frame().session())
                                .set(List.of(Juror.named("A"), Juror.named("B"), Juror.named("C")));
                        untilText("#sync-waiting", "1");
                        take("sharing-offline");
                        stand.onWindow(
                                () ->
                                        Event.fireEvent(
                                                Objects.requireNonNull(found("#sync-now")),
                                                new KeyEvent(
                                                        KeyEvent.KEY_PRESSED,
                                                        "",
                                                        "",
                                                        KeyCode.F1,
                                                        false,
                                                        false,
                                                        false,
                                                        false)));
                        stand.settle();
                        take("sharing-guide");
                        dismiss();
                        stand.onWindow(stand.shell()::close);
                    }
                });
    }

    private void type(String field, String text) {
        stand.onWindow(() -> ((TextField) Objects.requireNonNull(found(field))).setText(text));
        stand.settle();
    }

    private void untilText(String node, String part) throws Exception {
        WaitForAsyncUtils.waitFor(
                60,
                TimeUnit.SECONDS,
                () ->
                        found(node) instanceof Labeled labeled
                                && !labeled.getText().isEmpty()
                                && labeled.getText().contains(part));
    }
}
