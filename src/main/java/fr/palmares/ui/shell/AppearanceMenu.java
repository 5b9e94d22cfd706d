package fr.palmares.ui.shell;

import fr.palmares.ui.common.Icons;
import fr.palmares.ui.common.Preferences;
import fr.palmares.ui.common.Ui;
import java.util.Locale;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import org.kordamp.ikonli.feather.Feather;

/** Language, theme and text size, changed at once and remembered. */
public final class AppearanceMenu {
    private final Ui ui;

    public AppearanceMenu(Ui ui) {
        this.ui = ui;
    }

    /** The button that opens the menu. */
    public MenuButton button() {
        MenuButton button = new MenuButton();
        button.setId("appearance");
        button.setGraphic(Icons.of(Feather.SETTINGS));
        button.getStyleClass().addAll("icon-button", "no-arrow");
        ui.controls().name(button, "appearance.name");
        ui.controls().tooltip(button, "appearance.name");
        ToggleGroup languages = new ToggleGroup();
        ToggleGroup schemes = new ToggleGroup();
        button.getItems()
                .addAll(
                        language("appearance-fr", "Français", Locale.FRANCE, languages),
                        language("appearance-en", "English", Locale.UK, languages),
                        new SeparatorMenuItem(),
                        scheme("appearance-light", "appearance.light", schemes),
                        scheme("appearance-dark", "appearance.dark", schemes),
                        scheme("appearance-system", "appearance.system", schemes),
                        new SeparatorMenuItem(),
                        sizes());
        return button;
    }

    private MenuItem language(String id, String name, Locale locale, ToggleGroup group) {
        RadioMenuItem item = new RadioMenuItem(name);
        item.setId(id);
        item.setToggleGroup(group);
        item.setSelected(ui.i18n().locale().getLanguage().equals(locale.getLanguage()));
        item.setOnAction(
                event -> {
                    ui.i18n().language(locale);
                    ui.preferences().language(locale);
                });
        return item;
    }

    private MenuItem scheme(String id, String key, ToggleGroup group) {
        Preferences.Scheme scheme =
                switch (id) {
                    case "appearance-light" -> Preferences.Scheme.LIGHT;
                    case "appearance-dark" -> Preferences.Scheme.DARK;
                    default -> Preferences.Scheme.SYSTEM;
                };
        RadioMenuItem item = new RadioMenuItem();
        item.setId(id);
        item.textProperty().bind(ui.i18n().text(key));
        item.setToggleGroup(group);
        item.setSelected(ui.theme().scheme() == scheme);
        item.setOnAction(event -> ui.theme().scheme(scheme));
        return item;
    }

    private Menu sizes() {
        Menu menu = new Menu();
        menu.setId("appearance-size");
        menu.textProperty().bind(ui.i18n().text("appearance.size"));
        ToggleGroup group = new ToggleGroup();
        for (int size = Preferences.SMALLEST_TEXT; size <= Preferences.LARGEST_TEXT; size += 2) {
            int chosen = size;
            RadioMenuItem item = new RadioMenuItem();
            item.setId("appearance-size-" + size);
            item.textProperty().bind(ui.i18n().text("appearance.points", size));
            item.setToggleGroup(group);
            item.setSelected(ui.theme().textSize() == size);
            item.setOnAction(event -> ui.theme().textSize(chosen));
            menu.getItems().add(item);
        }
        return menu;
    }
}
