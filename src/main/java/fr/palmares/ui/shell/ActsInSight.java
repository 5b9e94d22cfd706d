package fr.palmares.ui.shell;

import fr.palmares.ui.common.I18n;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import org.jspecify.annotations.Nullable;

/**
 * What a user could press at the moment: buttons, tabs and the lines of menus, read from the window
 * itself, so that the search offers what there is and nothing that is not.
 */
final class ActsInSight {
    private final I18n i18n;
    private final Map<String, QuickSearchModel.Act> found = new LinkedHashMap<>();

    private ActsInSight(I18n i18n) {
        this.i18n = i18n;
    }

    /**
     * The acts of a part of the window, each once.
     *
     * @param where what the part is called
     */
    static List<QuickSearchModel.Act> of(Node part, String where, I18n i18n) {
        ActsInSight acts = new ActsInSight(i18n);
        acts.walk(part, where);
        return new ArrayList<>(acts.found.values());
    }

    private void walk(Node node, String where) {
        if (!node.isVisible() || node.isDisabled() || node instanceof IndexedCell<?>) {
            return;
        }
        switch (node) {
            case MenuButton menu -> menu(menu);
            case Button button -> {
                if (button.getId() != null && button.getOnAction() != null) {
                    add(name(button.getText(), button), where, button::fire);
                }
            }
            case TabPane tabs -> {
                for (Tab tab : tabs.getTabs()) {
                    if (!tab.isSelected() && !tab.isDisabled()) {
                        add(tab.getText(), where, () -> tabs.getSelectionModel().select(tab));
                    }
                }
                children(tabs, where);
            }
            case Parent parent -> children(parent, where);
            default -> {
                // a shape or a picture: nothing to press
            }
        }
    }

    private void children(Parent parent, String where) {
        for (Node child : parent.getChildrenUnmodifiable()) {
            walk(child, where);
        }
    }

    /** A menu is filled as it opens: it is asked to, without being opened. */
    private void menu(MenuButton menu) {
        EventHandler<Event> showing = menu.getOnShowing();
        if (showing != null) {
            showing.handle(new Event(menu, menu, MenuButton.ON_SHOWING));
        }
        items(List.copyOf(menu.getItems()), name(menu.getText(), menu));
    }

    private void items(List<MenuItem> items, String where) {
        for (MenuItem item : items) {
            if (!item.isVisible() || item.isDisable()) {
                continue;
            }
            if (item instanceof Menu menu) {
                items(
                        List.copyOf(menu.getItems()),
                        i18n.say("search.within", where, menu.getText()));
            } else if (item.getOnAction() != null) {
                add(item.getText(), where, item::fire);
            }
        }
    }

    private void add(@Nullable String title, String where, Runnable run) {
        if (title != null && !title.isBlank()) {
            found.putIfAbsent(
                    title + "\n" + where, new QuickSearchModel.Act(title, where, "", run));
        }
    }

    private static String name(@Nullable String text, Node node) {
        if (text != null && !text.isBlank()) {
            return text;
        }
        String read = node.getAccessibleText();
        return read == null ? "" : read;
    }
}
