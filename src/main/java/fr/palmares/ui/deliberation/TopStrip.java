package fr.palmares.ui.deliberation;

import fr.palmares.model.OnTable;
import fr.palmares.model.Outcome;
import fr.palmares.model.Quorum;
import fr.palmares.model.SittingFile;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.Ticker;
import fr.palmares.ui.common.Ui;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Attendance and quorum, time on the dossier, seats left, and the acts of the sitting. */
final class TopStrip {
    /** What the strip's buttons do. */
    interface Acts {
        void attendance();

        void blocks();

        void reasons();

        void projector();

        void ties();

        void order(boolean advised);

        void suspend();

        void resume();

        void close();

        void seats();

        void seal();
    }

    private final I18n i18n;
    private final Controls controls;
    private final Button attendance;
    private final Label seats = new Label();
    private final Label seatsLeft = Controls.style(new Label(), "strong");
    private final Label reserve = Controls.style(new Label(), "muted");
    private final Label timer = Controls.style(new Label(), "timer");
    private final Button reasons;
    private final MenuButton more = new MenuButton();
    private final MenuItem ties;
    private final MenuItem pause;
    private final MenuItem resume;
    private final Ticker clock;
    private final HBox node;
    private @Nullable OnTable onTable;
    private int minutes;
    private boolean running;
    private boolean inView;

    TopStrip(Ui ui, Acts acts) {
        this.i18n = ui.i18n();
        this.controls = ui.controls();
        attendance =
                controls.button(
                        "deliberation-attendance", "deliberation.attendance", acts::attendance);
        attendance.textProperty().unbind();
        attendance.getStyleClass().add("attendance-chip");
        attendance.setMinWidth(Button.USE_PREF_SIZE);
        reasons = controls.link("deliberation-reasons", "deliberation.reasons.open", acts::reasons);
        reasons.textProperty().unbind();
        ties = item("deliberation-ties", "deliberation.tie.open", acts::ties);
        pause = item("deliberation-suspend", "deliberation.suspend", acts::suspend);
        resume = item("deliberation-resume", "deliberation.resume", acts::resume);
        more.setId("deliberation-more");
        more.textProperty().bind(i18n.text("deliberation.acts"));
        more.setMinWidth(Button.USE_PREF_SIZE);
        more.getItems()
                .addAll(
                        item("deliberation-blocks", "deliberation.block.open", acts::blocks),
                        ties,
                        item(
                                "deliberation-by-rank",
                                "deliberation.order.rank",
                                () -> acts.order(false)),
                        item(
                                "deliberation-advised",
                                "deliberation.order.advised",
                                () -> acts.order(true)),
                        item("deliberation-seats", "deliberation.seats.raise", acts::seats),
                        new SeparatorMenuItem(),
                        pause,
                        resume,
                        item("deliberation-close", "deliberation.close", acts::close),
                        new SeparatorMenuItem(),
                        item("deliberation-seal", "deliberation.seal", acts::seal));
        timer.setId("deliberation-timer");
        timer.setMinWidth(Label.USE_PREF_SIZE);
        seats.setMinWidth(Label.USE_PREF_SIZE);
        seatsLeft.setId("deliberation-seats-left");
        seatsLeft.setMinWidth(Label.USE_PREF_SIZE);
        reserve.setId("deliberation-reserve");
        reserve.setMinWidth(Label.USE_PREF_SIZE);
        reasons.setMinWidth(Button.USE_PREF_SIZE);
        Button projector =
                controls.icon(
                        "deliberation-projector",
                        "deliberation.projector",
                        Feather.MONITOR,
                        acts::projector);
        HBox places = new HBox(5, seats, seatsLeft);
        places.setAlignment(Pos.CENTER_LEFT);
        node =
                new HBox(
                        attendance,
                        timer,
                        Controls.spring(),
                        reasons,
                        places,
                        reserve,
                        projector,
                        more);
        node.getStyleClass().add("deliberation-strip");
        node.setAlignment(Pos.CENTER_LEFT);
        clock = new Ticker(ui.background(), this::showTime);
    }

    Node node() {
        return node;
    }

    void start() {
        inView = true;
        tick();
    }

    void stop() {
        inView = false;
        tick();
    }

    /** Time passes for a dossier on the table alone. */
    private void tick() {
        if (inView && running) {
            clock.start();
        } else {
            clock.stop();
        }
    }

    void show(Board board) {
        SittingFile file = board.file();
        if (file == null) {
            running = false;
            tick();
            return;
        }
        onTable = file.onTable();
        minutes = file.sitting().rules().minutes();
        running = !board.suspended() && !board.table().isEmpty();
        Quorum quorum = board.quorum().orElseThrow();
        String text =
                i18n.say(
                        quorum.reached()
                                ? "deliberation.quorum.reached"
                                : "deliberation.quorum.lost",
                        board.present(),
                        board.represented(),
                        quorum.required());
        attendance.setText(text);
        attendance.getStyleClass().removeAll("quorum-lost");
        if (!quorum.reached()) {
            attendance.getStyleClass().add("quorum-lost");
        }
        seats.setText(i18n.say("deliberation.seats"));
        seatsLeft.setText(board.seatsLeft(i18n));
        reserve.setText(
                i18n.say(
                        "deliberation.reserve",
                        board.places(Outcome.RESERVE),
                        board.state().rules().reserve()));
        int owed = board.missing().size();
        reasons.setText(
                owed == 0
                        ? i18n.say("deliberation.reasons.complete")
                        : i18n.say("deliberation.reasons.missing", owed));
        ties.setVisible(!board.ties().isEmpty());
        pause.setVisible(!board.suspended());
        resume.setVisible(board.suspended());
        showTime();
        tick();
    }

    private void showTime() {
        OnTable now = onTable;
        Controls.shown(timer, running && now != null);
        if (!running || now == null) {
            return;
        }
        Duration spent = Duration.between(now.at(), Instant.now());
        long seconds = Math.max(0, spent.toSeconds());
        String text = String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
        timer.setText(minutes > 0 ? i18n.say("deliberation.timer", text, minutes) : text);
        boolean over = minutes > 0 && seconds >= minutes * 60L;
        timer.getStyleClass().remove("over");
        if (over) {
            timer.getStyleClass().add("over");
        }
    }

    private MenuItem item(String id, String key, Runnable action) {
        MenuItem item = new MenuItem();
        item.setId(id);
        item.textProperty().bind(i18n.text(key));
        item.setOnAction(event -> action.run());
        return item;
    }
}
