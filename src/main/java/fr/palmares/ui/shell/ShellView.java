package fr.palmares.ui.shell;

import fr.palmares.app.CallSession;
import fr.palmares.app.OpenArchive;
import fr.palmares.app.ReceiveFiles;
import fr.palmares.app.RestoreCall;
import fr.palmares.journal.CallFolder;
import fr.palmares.ui.common.Icons;
import fr.palmares.ui.common.OpenFolder;
import fr.palmares.ui.common.Shortcut;
import fr.palmares.ui.common.TableCopy;
import fr.palmares.ui.common.Ui;
import fr.palmares.ui.guide.GuideWindow;
import fr.palmares.ui.start.CallOpener;
import fr.palmares.ui.start.StartView;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The window's content: the start, or an open call; over it notices, below it long work. */
public final class ShellView implements AutoCloseable {
    private final Ui ui;
    private final CallOpener opener;
    private final StartView start;
    private final StackPane content = new StackPane();
    private final StackPane root = new StackPane();
    private final StackPane dropTarget;
    private final ShortcutsCard shortcuts;
    private final GuideWindow guide;
    private @Nullable FrameView frame;
    private volatile @Nullable CallSession last;

    /**
     * @param notices the layer that shows what {@code ui.notices()} says
     */
    public ShellView(Ui ui, Node notices) {
        this.ui = ui;
        this.opener =
                new CallOpener(
                        ui.context(),
                        ui.background(),
                        ui.preferences(),
                        () -> ui.i18n().messages());
        this.shortcuts = new ShortcutsCard(ui);
        this.guide = new GuideWindow(ui);
        this.start = new StartView(ui, opener, this::sharingHelp);
        this.dropTarget =
                new StackPane(
                        new VBox(
                                14,
                                Icons.of(Feather.DOWNLOAD, "accent-text"),
                                ui.controls().label("frame.drop")));
        dropTarget.getStyleClass().add("drop-target");
        dropTarget.setMouseTransparent(true);
        dropTarget.setVisible(false);
        opener.onOpened(this::opened);
        VBox column = new VBox(content, new TasksStrip(ui).node());
        VBox.setVgrow(content, Priority.ALWAYS);
        root.getChildren().addAll(column, dropTarget, notices);
        root.setId("shell");
        root.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        TableCopy.on(root, ui.notices());
        root.addEventFilter(DragEvent.DRAG_OVER, this::dragOver);
        root.addEventFilter(DragEvent.DRAG_EXITED, event -> dropTarget.setVisible(false));
        root.addEventFilter(DragEvent.DRAG_DROPPED, this::dropped);
        showStart();
    }

    public Parent root() {
        return root;
    }

    public CallOpener opener() {
        return opener;
    }

    /** Shows a call; the one that was open is closed. */
    public void opened(CallSession session) {
        closeCall();
        CallMenu menu =
                new CallMenu(
                        ui,
                        opener,
                        start.newCall(),
                        start.join(),
                        this::closeAndStart,
                        this::restore,
                        afterlife());
        FrameView opened = new FrameView(session, ui, menu, guide);
        frame = opened;
        last = session;
        content.getChildren().setAll(opened.root());
        session.openingNotices().forEach(key -> ui.notices().say(key));
        session.onBackupFailed(
                () -> ui.background().inWindow(() -> ui.notices().say("notice.backup.failed")));
    }

    /** The open call's frame, or null at the start. */
    public @Nullable FrameView frame() {
        return frame;
    }

    /** The call opened last, also once it is closed; from any thread. */
    public @Nullable CallSession last() {
        return last;
    }

    /** Closes the open call, if there is one. */
    @Override
    public void close() {
        guide.close();
        closeCall();
    }

    /** Closes the call, puts a backup in its place and opens it again, restored or as it was. */
    private void restore(Path backup) {
        FrameView open = frame;
        if (open == null) {
            return;
        }
        CallSession session = open.session();
        Path folder = session.folder();
        open.close();
        frame = null;
        showStart();
        ui.background()
                .act(session::close)
                .then(closed -> opener.restore(backup, folder, this::restored))
                .start();
    }

    /** Said until it is closed: what was replaced must be found again. */
    private void restored(RestoreCall.Restored done) {
        String more = BackupsDialog.brought(ui.i18n(), done.shared());
        done.replaced()
                .ifPresentOrElse(
                        kept ->
                                ui.notices()
                                        .offer(
                                                "results.openFolder",
                                                () -> OpenFolder.of(ui, kept),
                                                "backups.restored",
                                                kept,
                                                more),
                        () -> ui.notices().say("backups.restoredOnly", more));
    }

    private KeepDialog.Afterlife afterlife() {
        return new KeepDialog.Afterlife() {
            @Override
            public void anonymise(String typed, boolean candidates) {
                leaving(
                        folder ->
                                opener.anonymise(
                                        folder,
                                        typed,
                                        candidates,
                                        done ->
                                                ui.notices()
                                                        .say(
                                                                "keep.anonymise.done",
                                                                done.provenance().texts(),
                                                                done.provenance().files(),
                                                                done.others().size())));
            }

            @Override
            public void purge(String typed) {
                leaving(
                        folder ->
                                opener.purge(
                                        folder,
                                        typed,
                                        done -> {
                                            start.refresh();
                                            ui.notices()
                                                    .offer(
                                                            "results.openFolder",
                                                            () -> OpenFolder.of(ui, done.record()),
                                                            "keep.purge.done",
                                                            done.trace().files(),
                                                            done.others().size());
                                        }));
            }
        };
    }

    /** Closes the call, then does something to its folder. */
    private void leaving(Consumer<Path> act) {
        FrameView open = frame;
        if (open == null) {
            return;
        }
        CallSession session = open.session();
        Path folder = session.folder();
        open.close();
        frame = null;
        showStart();
        ui.background().act(session::close).then(closed -> act.accept(folder)).start();
    }

    private void closeAndStart() {
        closeCall();
        showStart();
    }

    private void closeCall() {
        FrameView open = frame;
        if (open != null) {
            open.close();
            CallSession session = open.session();
            ui.background().act(session::close).start();
            frame = null;
        }
    }

    private void showStart() {
        start.refresh();
        HBox menus =
                new HBox(
                        new HelpMenu(
                                        ui,
                                        this::showGuide,
                                        this::showShortcuts,
                                        ui.preferences()::showHints)
                                .button(),
                        new AppearanceMenu(ui).button());
        menus.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(menus, Pos.TOP_RIGHT);
        StackPane.setMargin(menus, new Insets(12));
        content.getChildren().setAll(start.root(), menus, shortcuts.node());
    }

    private void typed(KeyEvent event) {
        if (Shortcut.KEYS.is(event) && !(event.getTarget() instanceof TextInputControl)) {
            showShortcuts();
            event.consume();
        }
    }

    private void pressed(KeyEvent event) {
        if (Shortcut.GUIDE.is(event)) {
            showGuide();
            event.consume();
        }
    }

    /** The guide, on the page of the screen in view or on its first one. */
    private void showGuide() {
        FrameView open = frame;
        if (open == null) {
            guide.show("", root.getScene() == null ? null : root.getScene().getWindow());
        } else {
            open.showGuide();
        }
    }

    /** The guide on shared calls: over the dialog that asked for it. */
    private void sharingHelp() {
        guide.show(
                "sharing",
                Window.getWindows().stream().filter(Window::isFocused).findFirst().orElse(null));
    }

    /** At the start no screen is open: all of them are listed. */
    private void showShortcuts() {
        FrameView open = frame;
        if (open == null) {
            shortcuts.toggle("", false);
        } else {
            open.showShortcuts();
        }
    }

    private void dragOver(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            dropTarget.setVisible(true);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        dropTarget.setVisible(false);
        List<File> files = event.getDragboard().getFiles();
        if (files != null && !files.isEmpty()) {
            files(files.stream().map(File::toPath).toList());
            event.setDropCompleted(true);
            event.consume();
        }
    }

    /** Files came in, dropped or by a double click: a package is opened, the rest is the call's. */
    public void files(List<Path> files) {
        Path first = files.getFirst();
        Path folder = CallFolder.meantBy(first);
        FrameView open = frame;
        if (files.size() == 1 && Files.isDirectory(folder)) {
            opener.open(folder);
        } else if (files.size() == 1 && OpenArchive.is(first)) {
            opener.openArchive(first);
        } else if (files.size() == 1 && ReceiveFiles.isPackage(first)) {
            start.openPackage(first);
        } else if (open != null) {
            open.files(files);
        } else {
            ui.notices().say("start.notPackage");
        }
    }
}
