package fr.palmares.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.ui.WindowTest;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.DialogPane;
import javafx.scene.control.TextInputControl;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

class WindowNoticesTest extends WindowTest {
    @Test
    void faultsInARowAreOneDialogUntilItIsClosed() {
        fail("the first");
        fail("what follows");
        assertThat(details()).hasSize(1);
        stand().onWindow(this::closeDialogs);
        assertThat(details()).isEmpty();
        fail("another one");
        assertThat(details()).hasSize(1);
    }

    private void fail(String what) {
        stand().onWindow(() -> stand().ui().notices().failed(new IllegalStateException(what)));
    }

    private void closeDialogs() {
        for (Window window : List.copyOf(Window.getWindows())) {
            if (window.getScene().getRoot() instanceof DialogPane pane) {
                ((Button) pane.lookupButton(pane.getButtonTypes().getFirst())).fire();
            }
        }
    }

    private List<String> details() {
        List<String> found = new ArrayList<>();
        stand().onWindow(
                        () ->
                                Window.getWindows().stream()
                                        .map(w -> w.getScene().getRoot().lookup("#bug-details"))
                                        .filter(n -> n instanceof TextInputControl)
                                        .forEach(n -> found.add(((TextInputControl) n).getText())));
        return found;
    }
}
