package fr.palmares.ui.shell;

import fr.palmares.app.CallSession;
import fr.palmares.app.ReceiveFiles;
import fr.palmares.app.ShareCall;
import fr.palmares.model.CallState;
import fr.palmares.model.JurorPackage;
import fr.palmares.text.Messages;
import fr.palmares.text.Paris;
import fr.palmares.ui.common.CallModel;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.Icons;
import fr.palmares.ui.common.Navigator;
import fr.palmares.ui.common.SaveState;
import fr.palmares.ui.common.Screen;
import fr.palmares.ui.common.Shortcut;
import fr.palmares.ui.common.Ui;
import fr.palmares.ui.common.UndoAct;
import fr.palmares.ui.evaluation.SendBack;
import fr.palmares.ui.exchange.DeliveryLine;
import fr.palmares.ui.exchange.ReceiptDialog;
import fr.palmares.ui.exchange.ReceiveFlow;
import fr.palmares.ui.guide.GuideWindow;
import fr.palmares.ui.sharing.ShareDialog;
import fr.palmares.ui.sharing.SyncDialog;
import fr.palmares.ui.sharing.SyncModel;
import fr.palmares.ui.sharing.SyncStateLine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** An open call: top bar, rail and the screen in view. */
public final class FrameView implements Navigator, AutoCloseable {
    private final CallSession session;
    private final CallModel call;
    private final CallMenu calls;
    private final Ui ui;
    private final Controls controls;
    private final Map<String, Screen> made = new LinkedHashMap<>();
    private final Map<String, ToggleButton> rail = new LinkedHashMap<>();
    private final StackPane content = new StackPane();
    private final BorderPane frame = new BorderPane();
    private final StackPane root = new StackPane();
    private final QuickSearch search;
    private final ShortcutsCard shortcuts;
    private final NextStepLine step;
    private final GuideWindow guide;
    private final SyncModel sync;
    private @Nullable Screen current;

    /**
     * @param calls the menu under the call's name
     * @param guide the window of the user guide
     */
    public FrameView(CallSession session, Ui shellUi, CallMenu calls, GuideWindow guide) {
        this.guide = guide;
        this.session = session;
        this.calls = calls;
        this.ui = shellUi.with(this);
        this.controls = ui.controls();
        this.call = new CallModel(session.state(), session::onChange, ui.background());
        this.sync = new SyncModel(session, ui.background());
        boolean copy = session.copy().isPresent();
        this.search = new QuickSearch(ui, new QuickSearchModel(call, ui, copy, this::acts), !copy);
        this.shortcuts = new ShortcutsCard(ui);
        this.step = new NextStepLine(ui, call.state(), copy, copy && ShareCall.isShared(session));
        Node bar = topBar();
        VBox top = new VBox(bar);
        session.archive().ifPresent(a -> top.getChildren().add(archiveBanner(a)));
        if (session.archive().isEmpty()) {
            top.getChildren().add(step.node());
        }
        frame.setTop(top);
        Node rail = rail();
        if (session.copy().isEmpty()) {
            frame.setLeft(rail);
        }
        frame.setCenter(content);
        root.getChildren().addAll(frame, search.results(), shortcuts.node());
        frame.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (search.shortcut(event)) {
                        event.consume();
                    }
                });
        // after the screen, which may know better what its last act was
        frame.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        show(session.copy().isPresent() ? Screens.OF_A_COPY : firstScreen());
    }

    public Node root() {
        return root;
    }

    public CallSession session() {
        return session;
    }

    @Override
    public void show(String wanted) {
        // a juror's copy has one screen
        String id = session.copy().isPresent() ? Screens.OF_A_COPY : wanted;
        ToggleButton item = rail.get(id);
        if (item == null) {
            throw new IllegalArgumentException("no screen " + id);
        }
        item.setSelected(true);
        step.on(id);
        Screen screen = made.computeIfAbsent(id, i -> entry(i).maker().make(session, call, ui));
        if (screen.equals(current)) {
            return;
        }
        leave();
        current = screen;
        content.getChildren().setAll(screen.root());
        screen.shown();
    }

    @Override
    public void restore(Path backup) {
        calls.restore(backup);
    }

    @Override
    public void showDossier(String id, String dossier) {
        show(id);
        if (current != null) {
            current.dossier(dossier);
        }
    }

    @Override
    public void showJuror(String juror) {
        show("jury");
        if (current != null) {
            current.juror(juror);
        }
    }

    @Override
    public void showShortcuts() {
        shortcuts.toggle(screen(), session.copy().isPresent());
    }

    /** Shows the hints of the first use again, those put away too. */
    void showSteps() {
        ui.preferences().showHints();
        step.on(screen());
    }

    @Override
    public void showGuide() {
        Scene scene = root.getScene();
        guide.show(screen(), scene == null ? null : scene.getWindow());
    }

    /** Name of the screen in view. */
    private String screen() {
        return rail.entrySet().stream()
                .filter(e -> e.getValue().isSelected())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    @Override
    public void showBackups() {
        calls.backups(session);
    }

    /** Shows what may become of the call once it is over. */
    public void showKeeping() {
        calls.keep(session);
    }

    /** Shares the call, or shows how a shared one stands. */
    public void showSharing() {
        if (ShareCall.isShared(session)) {
            sync.begin();
            SyncDialog.show(session, ui, sync, new SendBack(session, ui)::show, this::sharingHelp);
        } else {
            ShareDialog.show(session, ui, this::sharingHelp, sync::begin);
        }
    }

    private void sharingHelp() {
        guide.show(
                "sharing",
                Window.getWindows().stream().filter(Window::isFocused).findFirst().orElse(null));
    }

    @Override
    public void showPast(long line) {
        show("ranking");
        if (current != null) {
            current.past(line);
        }
    }

    /** Files were dropped on the window. */
    public void files(List<Path> files) {
        if (session.copy().isPresent()) {
            if (files.size() == 1 && ReceiveFiles.isReceipt(files.getFirst())) {
                new ReceiptDialog(session, ui).take(files.getFirst());
            } else {
                ui.notices().say("copy.noFiles");
            }
            return;
        }
        if (files.stream().anyMatch(ReceiveFiles::isReceipt)) {
            ui.notices().say("receipt.notHere");
            return;
        }
        ui.background().ask(reporter -> ReceiveFiles.sort(files)).then(this::take).start();
    }

    /** What jurors sent back was written before an export that may change its dossiers. */
    private void take(ReceiveFiles.Sorted came) {
        if (!came.packages().isEmpty()) {
            ui.notices()
                    .say(
                            "drop.packages",
                            came.packages().size(),
                            came.packages().stream()
                                    .map(p -> String.valueOf(p.getFileName()))
                                    .collect(Collectors.joining(", ")));
        }
        if (came.ballots().isEmpty()) {
            tables(came.others());
        } else {
            show("jury");
            new ReceiveFlow(session, ui).receive(came.ballots(), () -> tables(came.others()));
        }
    }

    private void tables(List<Path> files) {
        if (!files.isEmpty()) {
            show("dossiers");
            if (current != null) {
                current.files(files);
            }
        }
    }

    @Override
    public void close() {
        leave();
        sync.stop();
        call.close();
    }

    /** Leaves the screen in view; a field records what was written in it as the focus goes. */
    private void leave() {
        Screen screen = current;
        if (screen == null) {
            return;
        }
        Scene scene = root.getScene();
        for (Node n = scene == null ? null : scene.getFocusOwner(); n != null; n = n.getParent()) {
            if (n.equals(screen.root())) {
                root.requestFocus();
            }
        }
        screen.hidden();
    }

    private static String firstScreen() {
        return Screens.all().getFirst().id();
    }

    private static Screens.Entry entry(String id) {
        return Screens.all().stream().filter(e -> e.id().equals(id)).findFirst().orElseThrow();
    }

    /** What is open is an archive: seen on every screen. */
    private Node archiveBanner(CallSession.Archive archive) {
        Label said =
                controls.label(
                        "archive.banner", ui.i18n().formats().dateTime(Paris.of(archive.made())));
        said.setGraphic(Icons.of(Feather.ARCHIVE));
        HBox banner = new HBox(10, said);
        banner.setAlignment(Pos.CENTER_LEFT);
        banner.getStyleClass().add("banner");
        banner.setId("archive-banner");
        return banner;
    }

    private Node topBar() {
        SaveState saved =
                new SaveState(ui.i18n(), ui.background(), call.state().map(s -> s.journal().at()));
        saved.setMinWidth(Label.USE_PREF_SIZE);
        if (session.copy().isPresent()) {
            return copyBar(saved);
        }
        HBox bar =
                new HBox(
                        calls.button(
                                session,
                                call.state().map(s -> s.call().name()),
                                this::showBackups,
                                session.archive().isPresent() ? null : this::showKeeping,
                                session.archive().isPresent() ? null : this::showSharing),
                        new RoundMenu(session, call, ui).button(),
                        Controls.spring(),
                        search.field(),
                        Controls.spring(),
                        saved,
                        new SyncStateLine(ui, sync, this::showSharing).node(),
                        new HelpMenu(ui, this::showGuide, this::showShortcuts, this::showSteps)
                                .button(),
                        new AppearanceMenu(ui).button());
        bar.getStyleClass().add("topbar");
        bar.setId("topbar");
        return bar;
    }

    /** Whose copy it is, until when, what was not sent yet, and the button that sends it. */
    private Node copyBar(SaveState saved) {
        JurorPackage pack = session.copy().orElseThrow();
        String name = Objects.requireNonNull(call.now().jurors().get(pack.juror())).name();
        Label who = Controls.id(Controls.style(new Label(name), "strong"), "copy-juror");
        Label until = controls.styled("muted", "copy.deadline", pack.deadline());
        until.setId("copy-deadline");
        Controls.showing(until, new SimpleBooleanProperty(!pack.deadline().isEmpty()));
        for (Label label : List.of(who, until)) {
            label.setMinWidth(Label.USE_PREF_SIZE);
        }
        HBox bar =
                new HBox(
                        calls.button(
                                session,
                                call.state().map(s -> s.call().name()),
                                this::showBackups,
                                null,
                                null),
                        who,
                        until,
                        Controls.spring(),
                        controls.icon("search-open", "search.prompt", Feather.SEARCH, search::open),
                        saved,
                        sent(),
                        new HelpMenu(ui, this::showGuide, this::showShortcuts, this::showSteps)
                                .button(),
                        new AppearanceMenu(ui).button());
        bar.getStyleClass().add("topbar");
        bar.setId("topbar");
        return bar;
    }

    /** On a server, what is done goes by itself; otherwise the juror sends a file. */
    private Node sent() {
        if (ShareCall.isShared(session)) {
            return new SyncStateLine(ui, sync, this::showSharing).node();
        }
        HBox sent =
                new HBox(
                        10,
                        new DeliveryLine(session, ui, call.state()).node(),
                        new SendBack(session, ui).button());
        sent.setAlignment(Pos.CENTER_LEFT);
        return sent;
    }

    private Node rail() {
        VBox box = new VBox();
        box.getStyleClass().add("rail");
        box.setId("rail");
        ToggleGroup group = new ToggleGroup();
        group.selectedToggleProperty()
                .addListener(
                        (o, before, now) -> {
                            if (now == null && before != null) {
                                before.setSelected(true);
                            }
                        });
        for (Screens.Entry entry : Screens.all()) {
            if (entry.id().equals("journal")) {
                box.getChildren().add(Controls.spring());
            }
            ToggleButton item = railItem(entry);
            item.setToggleGroup(group);
            rail.put(entry.id(), item);
            box.getChildren().add(item);
        }
        return box;
    }

    private ToggleButton railItem(Screens.Entry entry) {
        ToggleButton item = new ToggleButton();
        item.setId("rail-" + entry.id());
        Label name = controls.styled("rail-text", entry.key());
        name.setMinWidth(Label.USE_PREF_SIZE);
        Label badge =
                controls.value(
                        Bindings.createStringBinding(
                                () -> badge(entry, call.now()),
                                call.state(),
                                ui.i18n().messagesProperty()),
                        "rail-badge");
        badge.setMinWidth(Label.USE_PREF_SIZE);
        HBox inside = new HBox(8, Icons.of(entry.icon()), name, Controls.spring(), badge);
        inside.setAlignment(Pos.CENTER_LEFT);
        item.setGraphic(inside);
        inside.prefWidthProperty().bind(item.widthProperty().subtract(22));
        item.accessibleTextProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> (name.getText() + " " + badge.getText()).strip(),
                                name.textProperty(),
                                badge.textProperty()));
        item.getStyleClass().add("rail-item");
        item.setOnAction(event -> show(entry.id()));
        return item;
    }

    private String badge(Screens.Entry entry, CallState state) {
        return entry.badge().apply(state, ui.i18n().formats());
    }

    private void key(KeyEvent event) {
        boolean writing = event.getTarget() instanceof TextInputControl field && field.isUndoable();
        if (Shortcut.UNDO.is(event) && !writing) {
            undo();
            event.consume();
        } else if (Shortcut.REDO.is(event) && !writing) {
            redo();
            event.consume();
        }
    }

    /** What can be done now: here, in the menus, and at the doors of the other screens. */
    private List<QuickSearchModel.Act> acts() {
        Messages messages = ui.i18n().messages();
        List<QuickSearchModel.Act> acts = new ArrayList<>();
        acts.add(
                new QuickSearchModel.Act(
                        messages.get("common.undo"), "", Shortcut.UNDO.keys(messages), this::undo));
        acts.add(
                new QuickSearchModel.Act(
                        messages.get("common.redo"), "", Shortcut.REDO.keys(messages), this::redo));
        String here = messages.get(entry(screen()).key());
        acts.addAll(ActsInSight.of(content, here, ui.i18n()));
        acts.addAll(ActsInSight.of(frame.getTop(), "", ui.i18n()));
        if (session.copy().isEmpty()) {
            ActElsewhere.ALL.stream()
                    .filter(a -> !messages.get(entry(a.screen()).key()).equals(here))
                    .map(
                            a ->
                                    new QuickSearchModel.Act(
                                            messages.get(a.key()),
                                            messages.get(entry(a.screen()).key()),
                                            "",
                                            () -> press(a)))
                    .forEach(acts::add);
        }
        return acts;
    }

    /** Goes where a button is and presses it; a sentence where it cannot be pressed now. */
    void press(ActElsewhere act) {
        show(act.screen());
        root.applyCss();
        root.layout();
        if (!act.tabs().isEmpty() && root.lookup("#" + act.tabs()) instanceof TabPane tabs) {
            tabs.getSelectionModel().select(act.tab());
            root.applyCss();
            root.layout();
        }
        if (root.lookup("#" + act.button()) instanceof Button button
                && !button.isDisabled()
                && button.isVisible()) {
            button.fire();
        } else {
            ui.notices().say("search.notNow", ui.i18n().say(act.key()));
        }
    }

    private void undo() {
        UndoAct.undo(ui, session::canUndo, session::undo);
    }

    private void redo() {
        UndoAct.redo(ui, session::canRedo, session::redo);
    }
}
