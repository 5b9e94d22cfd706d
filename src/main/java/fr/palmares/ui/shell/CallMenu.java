package fr.palmares.ui.shell;

import fr.palmares.app.CallSession;
import fr.palmares.app.ShareCall;
import fr.palmares.ui.common.Ui;
import fr.palmares.ui.start.CallOpener;
import fr.palmares.ui.start.JoinDialog;
import fr.palmares.ui.start.NewCallDialog;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.jspecify.annotations.Nullable;

/** The menu under the call's name: other calls, a new one, closing this one. */
public final class CallMenu {
    private final Ui ui;
    private Runnable backups = () -> {};
    private @Nullable Runnable keep;
    private @Nullable Runnable share;
    private @Nullable CallSession session;
    private final CallOpener opener;
    private final NewCallDialog newCall;
    private final JoinDialog join;
    private final Runnable close;
    private final Consumer<Path> restore;
    private final KeepDialog.Afterlife afterlife;

    /**
     * @param restore puts a backup in the open call's place
     * @param afterlife what may become of it once it is over
     */
    public CallMenu(
            Ui ui,
            CallOpener opener,
            NewCallDialog newCall,
            JoinDialog join,
            Runnable close,
            Consumer<Path> restore,
            KeepDialog.Afterlife afterlife) {
        this.restore = restore;
        this.afterlife = afterlife;
        this.ui = ui;
        this.opener = opener;
        this.newCall = newCall;
        this.join = join;
        this.close = close;
    }

    void restore(Path backup) {
        restore.accept(backup);
    }

    /** Shows the backups of the open call. */
    void backups(CallSession session) {
        new BackupsDialog(session, ui, restore).show();
    }

    /** Shows what may become of the open call. */
    void keep(CallSession session) {
        new KeepDialog(session, ui, afterlife).show();
    }

    /**
     * The button.
     *
     * @param open the call it belongs to
     * @param backups shows the backups
     * @param keep shows what may become of the call; null where that is not the user's to say
     * @param share shares the call, or shows how it is; null where that is not the user's to say
     */
    MenuButton button(
            CallSession open,
            ObservableValue<String> name,
            Runnable backups,
            @Nullable Runnable keep,
            @Nullable Runnable share) {
        this.session = open;
        this.backups = backups;
        this.keep = keep;
        this.share = share;
        MenuButton button = new MenuButton();
        button.setId("call-menu");
        button.getStyleClass().add("call-menu");
        button.textProperty().bind(name);
        button.setMaxWidth(320);
        ui.controls().name(button, "callMenu.name", name);
        button.setOnShowing(event -> fill(button));
        fill(button);
        return button;
    }

    private void fill(MenuButton button) {
        button.getItems()
                .setAll(
                        item("call-menu-new", "callMenu.new", newCall::show),
                        item(
                                "call-menu-open",
                                "callMenu.open",
                                () -> ui.files().folder("start.open").ifPresent(opener::open)),
                        item("call-menu-join", "callMenu.join", join::show),
                        item("call-menu-archive", "callMenu.archive", this::openArchive));
        int index = 0;
        for (Path folder : ui.preferences().recentCalls()) {
            if (index == 0) {
                button.getItems().add(new SeparatorMenuItem());
            }
            MenuItem recent = new MenuItem(ui.preferences().nameOf(folder));
            recent.setMnemonicParsing(false);
            recent.setId("call-menu-recent-" + index++);
            recent.setOnAction(event -> opener.open(folder));
            button.getItems().add(recent);
        }
        CallSession open = session;
        if (open != null && open.copy().isEmpty()) {
            button.getItems()
                    .addAll(
                            new SeparatorMenuItem(),
                            item(
                                    "call-menu-next",
                                    "callMenu.next",
                                    () -> NextEditionDialog.show(open, ui, opener)),
                            item(
                                    "call-menu-compare",
                                    "callMenu.compare",
                                    () -> ComparisonDialog.choose(open, ui)));
        }
        button.getItems().add(new SeparatorMenuItem());
        Runnable sharing = share;
        if (open != null && sharing != null) {
            button.getItems()
                    .add(
                            item(
                                    "call-menu-share",
                                    ShareCall.isShared(open) ? "callMenu.shared" : "callMenu.share",
                                    sharing));
        }
        button.getItems().addAll(item("call-menu-backups", "callMenu.backups", backups));
        Runnable ending = keep;
        if (ending != null) {
            button.getItems().add(item("call-menu-keep", "callMenu.keep", ending));
        }
        button.getItems().add(item("call-menu-close", "callMenu.close", close));
    }

    private void openArchive() {
        ui.files().open("callMenu.archive", KeepDialog.ARCHIVE).stream()
                .findFirst()
                .ifPresent(opener::openArchive);
    }

    private MenuItem item(String id, String key, Runnable action) {
        MenuItem item = new MenuItem();
        item.setId(id);
        item.textProperty().bind(ui.i18n().text(key));
        item.setOnAction(event -> action.run());
        return item;
    }
}
