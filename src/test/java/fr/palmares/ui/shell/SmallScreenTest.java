package fr.palmares.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.ui.WindowTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

/** At 1366 × 768 every control of every screen is inside the window and its words are whole. */
class SmallScreenTest extends WindowTest {
    @Test
    void nothingIsCut() {
        FrameView frame = sample("dossiers");
        for (Locale locale : List.of(Locale.FRANCE, Locale.UK)) {
            stand().onWindow(() -> stand().ui().i18n().language(locale));
            for (Screens.Entry entry : Screens.all()) {
                stand().onWindow(() -> frame.show(entry.id()));
                settle();
                check(entry.id(), frame);
                List<TabPane> tabs =
                        frame.root().lookupAll(".tab-pane").stream()
                                .filter(n -> n instanceof TabPane)
                                .map(n -> (TabPane) n)
                                .toList();
                for (TabPane pane : tabs) {
                    for (int i = 0; i < pane.getTabs().size(); i++) {
                        int index = i;
                        stand().onWindow(() -> pane.getSelectionModel().select(index));
                        settle();
                        check(entry.id() + ", tab " + i, frame);
                    }
                }
            }
        }
    }

    private void check(String where, FrameView frame) {
        List<String> cut = new ArrayList<>();
        stand().onWindow(() -> collect(frame.root(), cut));
        assertThat(cut).as(where).isEmpty();
    }

    private static void collect(Node node, List<String> cut) {
        if (!node.isVisible() || node instanceof VirtualFlow || node instanceof ScrollPane) {
            return;
        }
        if (node.getId() != null
                && node.isManaged()
                && node instanceof javafx.scene.control.Control) {
            Bounds bounds = node.localToScene(node.getLayoutBounds());
            double width = node.getScene().getWidth();
            double height = node.getScene().getHeight();
            if (bounds.getMinX() < -0.5
                    || bounds.getMinY() < -0.5
                    || bounds.getMaxX() > width + 0.5
                    || bounds.getMaxY() > height + 0.5) {
                cut.add(node.getId() + " is outside: " + bounds);
            }
        }
        if (node instanceof ButtonBase button && button.getText() != null) {
            button.lookupAll(".text").stream()
                    .filter(t -> t instanceof Text text && text.getText().endsWith("…"))
                    .filter(t -> !button.getText().endsWith("…"))
                    .forEach(t -> cut.add(button.getId() + " reads " + ((Text) t).getText()));
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, cut));
        }
    }
}
