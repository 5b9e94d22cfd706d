package fr.palmares.ui.shell;

import fr.palmares.ui.common.Icons;
import fr.palmares.ui.common.Shortcut;
import fr.palmares.ui.common.Ui;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.kordamp.ikonli.feather.Feather;

/** The menu of what helps: the guide and the shortcuts. */
final class HelpMenu {
    private final Ui ui;
    private final Runnable guide;
    private final Runnable shortcuts;
    private final Runnable hints;

    HelpMenu(Ui ui, Runnable guide, Runnable shortcuts, Runnable hints) {
        this.ui = ui;
        this.guide = guide;
        this.shortcuts = shortcuts;
        this.hints = hints;
    }

    MenuButton button() {
        MenuButton button = new MenuButton();
        button.setId("help");
        button.setGraphic(Icons.of(Feather.HELP_CIRCLE));
        button.getStyleClass().addAll("icon-button", "no-arrow");
        ui.controls().name(button, "help.name");
        ui.controls().tooltip(button, "help.name");
        button.getItems()
                .addAll(
                        item("help-guide", "guide.title", Shortcut.GUIDE, guide),
                        item("help-shortcuts", "shortcut.title", Shortcut.KEYS, shortcuts),
                        plain("help-hints", "path.again", hints));
        return button;
    }

    private MenuItem item(String id, String key, Shortcut shortcut, Runnable action) {
        MenuItem item = plain(id, key, action);
        Label keys = new Label();
        keys.textProperty().bind(ui.i18n().messagesProperty().map(shortcut::keys));
        keys.getStyleClass().add("key");
        item.setGraphic(keys);
        return item;
    }

    private MenuItem plain(String id, String key, Runnable action) {
        MenuItem item = new MenuItem();
        item.setId(id);
        item.textProperty().bind(ui.i18n().text(key));
        item.setOnAction(event -> action.run());
        return item;
    }
}
