package fr.palmares.ui.deliberation;

import fr.palmares.app.CallSession;
import fr.palmares.model.Outcome;
import fr.palmares.model.SittingFile;
import fr.palmares.model.SittingState.Ending;
import fr.palmares.ui.common.CallModel;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.Screen;
import fr.palmares.ui.common.Shortcut;
import fr.palmares.ui.common.Ui;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The operator's window of a sitting; before one it opens it, after it says what follows. */
public final class DeliberationView implements Screen {
    private static final Map<Shortcut, Outcome> OUTCOMES =
            Map.of(
                    Shortcut.LAUREATE, Outcome.LAUREATE,
                    Shortcut.RESERVE, Outcome.RESERVE,
                    Shortcut.NOT_SELECTED, Outcome.NOT_SELECTED,
                    Shortcut.REVISIT, Outcome.REVISIT);

    private final Ui ui;
    private final DeliberationViewModel model;
    private final TopStrip strip;
    private final AgendaPane agenda;
    private final TablePane table;
    private final DecisionPane decision;
    private final TiePane tie;
    private final Projector projector;
    private final BetweenPane between;
    private final StackPane side = new StackPane();
    private final BorderPane sitting = new BorderPane();
    private final StackPane root = new StackPane();
    private Subscription following = Subscription.EMPTY;

    public DeliberationView(CallSession session, CallModel call, Ui ui) {
        this.ui = ui;
        this.model = new DeliberationViewModel(session, call, ui.background(), ui.notices());
        this.strip = new TopStrip(ui, new Acts());
        this.agenda = new AgendaPane(ui, model);
        this.table =
                new TablePane(
                        ui,
                        model,
                        d -> OpinionDialog.show(ui, model, d),
                        d -> RevisionDialog.show(ui, model, d));
        this.decision = new DecisionPane(ui, model);
        this.tie = new TiePane(ui, model);
        this.projector = new Projector(ui, model);
        this.between = new BetweenPane(session, ui, model);
        side.getStyleClass().addAll("side", "hairline-left", "decision-side");
        side.getChildren().addAll(decision.node(), tie.node());
        sitting.setTop(strip.node());
        sitting.setLeft(agenda.node());
        sitting.setCenter(table.node());
        sitting.setRight(side);
        root.getChildren().addAll(between.node(), sitting);
        root.setId("deliberation");
        root.getStyleClass().addAll("screen", "deliberation");
        root.getStylesheets()
                .add(
                        Objects.requireNonNull(
                                        DeliberationView.class.getResource(
                                                "/fr/palmares/ui/style/deliberation.css"))
                                .toExternalForm());
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public void shown() {
        model.follow();
        following =
                Subscription.combine(
                        model.board().subscribe(this::show),
                        ui.i18n().messagesProperty().subscribe((b, now) -> show(model.now())));
        strip.start();
        agenda.focus();
    }

    @Override
    public void hidden() {
        // what the room sees goes with the screen that operates it
        projector.close();
        strip.stop();
        following.unsubscribe();
        model.release();
    }

    @Override
    public void dossier(String number) {
        if (model.now().sitting() && model.now().ranking().row(number).isPresent()) {
            model.call(List.of(number));
        }
    }

    private void show(Board board) {
        boolean begins = board.sitting() && !sitting.isVisible();
        Controls.shown(sitting, board.sitting());
        Controls.shown(between.node(), !board.sitting());
        if (!board.sitting()) {
            between.show(board);
            return;
        }
        strip.show(board);
        agenda.show(board);
        Node focused = root.getScene() == null ? null : root.getScene().getFocusOwner();
        boolean inTable = inside(table.node(), focused);
        table.show(board);
        if (inTable && !inside(table.node(), focused)) {
            // the button that was pressed is gone: the keys go on working
            agenda.focus();
        }
        List<String> called = board.table();
        Controls.shown(decision.node(), called.size() == 1);
        Controls.shown(tie.node(), called.size() > 1);
        Controls.shown(side, !called.isEmpty());
        if (begins) {
            agenda.focus();
        }
        if (called.size() == 1) {
            decision.show(board, called.getFirst());
        } else if (called.size() > 1) {
            tie.show(board);
        }
    }

    private static boolean inside(Node room, @Nullable Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (n.equals(room)) {
                return true;
            }
        }
        return false;
    }

    private void key(KeyEvent event) {
        if (Shortcut.PROJECTOR.is(event)) {
            projector.toggle();
            event.consume();
            return;
        }
        if (Shortcut.RECORD.is(event)) {
            if (model.now().table().size() > 1) {
                tie.settle();
            } else {
                decision.record();
            }
            event.consume();
            return;
        }
        if (event.getTarget() instanceof TextInputControl) {
            return;
        }
        Outcome outcome = null;
        for (Map.Entry<Shortcut, Outcome> one : OUTCOMES.entrySet()) {
            outcome = one.getKey().is(event) ? one.getValue() : outcome;
        }
        if (outcome != null && model.now().table().size() == 1) {
            decision.choose(outcome);
            event.consume();
        }
    }

    /** What the strip's buttons do. */
    private final class Acts implements TopStrip.Acts {
        @Override
        public void attendance() {
            AttendanceDialog.show(ui, model);
        }

        @Override
        public void blocks() {
            BlockDialog.show(ui, model);
        }

        @Override
        public void reasons() {
            ReasonsDialog.show(ui, model);
        }

        @Override
        public void projector() {
            projector.toggle();
        }

        @Override
        public void ties() {
            model.now().tie().ifPresent(t -> model.call(t.dossiers()));
        }

        @Override
        public void order(boolean advised) {
            if (advised) {
                model.asAdvised();
            } else {
                model.byRank();
            }
        }

        @Override
        public void suspend() {
            model.suspend();
        }

        @Override
        public void resume() {
            model.resume();
        }

        @Override
        public void close() {
            boolean lost = model.now().quorum().map(q -> !q.reached()).orElse(false);
            boolean owing = !model.now().missing().isEmpty();
            ui.notices()
                    .ask(
                            lost
                                    ? "deliberation.askCloseLost"
                                    : owing ? "deliberation.askAdjourn" : "deliberation.askClose",
                            () ->
                                    model.close(
                                            lost
                                                    ? Ending.NO_QUORUM
                                                    : owing ? Ending.ADJOURNED : Ending.DONE),
                            model.now().missing().size());
        }

        @Override
        public void seats() {
            SeatsDialog.show(ui, model);
        }

        @Override
        public void seal() {
            SittingFile file = model.now().file();
            String by =
                    file == null || file.sitting().chair().isEmpty()
                            ? ""
                            : model.now().juror(file.sitting().chair());
            ui.notices()
                    .ask(
                            "deliberation.askSeal",
                            () -> model.seal(by),
                            model.now().count(Outcome.LAUREATE),
                            model.now().count(Outcome.RESERVE),
                            model.now().count(Outcome.NOT_SELECTED));
        }
    }
}
