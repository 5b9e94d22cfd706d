package fr.palmares.ui.deliberation;

import fr.palmares.ui.common.Shortcut;
import fr.palmares.ui.common.Ui;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The window for the projector, apart from the operator's: on the second screen where one is. */
final class Projector {
    private final Ui ui;
    private final DeliberationViewModel model;
    private @Nullable Stage stage;
    private Subscription following = Subscription.EMPTY;

    Projector(Ui ui, DeliberationViewModel model) {
        this.ui = ui;
        this.model = model;
    }

    /** Opens it, or closes it. */
    void toggle() {
        if (stage == null) {
            open();
        } else {
            close();
        }
    }

    private void open() {
        RoomPane room = new RoomPane(ui.i18n());
        Scene scene = new Scene(room.node(), 1280, 720);
        ui.theme().dress(scene);
        Stage made = new Stage();
        made.setTitle(ui.i18n().say("deliberation.room.window"));
        made.setScene(scene);
        scene.heightProperty().subscribe(h -> dress(room, h.doubleValue()));
        scene.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (Shortcut.PROJECTOR.is(event)) {
                        close();
                        event.consume();
                    }
                });
        made.setOnHidden(event -> gone());
        stage = made;
        following =
                Subscription.combine(
                        model.board().subscribe(room::show),
                        ui.i18n()
                                .messagesProperty()
                                .subscribe((before, now) -> room.show(model.now())));
        place(made);
        made.show();
    }

    /** The room's look, its text as large as is read from four metres. */
    static void dress(RoomPane room, double height) {
        int size = (int) Math.clamp(height / 38, 16, 40);
        room.node().setStyle("-fx-font-size: " + size + "px;");
        if (room.node().getStylesheets().isEmpty()) {
            room.node()
                    .getStylesheets()
                    .add(
                            java.util.Objects.requireNonNull(
                                            Projector.class.getResource(
                                                    "/fr/palmares/ui/style/deliberation.css"))
                                    .toExternalForm());
        }
    }

    private static void place(Stage stage) {
        var screens = Screen.getScreens();
        if (screens.size() > 1) {
            Screen second =
                    screens.stream()
                            .filter(s -> !s.equals(Screen.getPrimary()))
                            .findFirst()
                            .orElseThrow();
            Rectangle2D bounds = second.getBounds();
            stage.setX(bounds.getMinX());
            stage.setY(bounds.getMinY());
            stage.setWidth(bounds.getWidth());
            stage.setHeight(bounds.getHeight());
            stage.setFullScreenExitHint("");
            stage.setFullScreen(true);
        }
    }

    void close() {
        Stage open = stage;
        if (open != null) {
            open.hide();
        }
    }

    boolean shown() {
        return stage != null;
    }

    private void gone() {
        following.unsubscribe();
        following = Subscription.EMPTY;
        stage = null;
    }
}
