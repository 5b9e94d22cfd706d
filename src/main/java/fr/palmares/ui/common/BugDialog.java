package fr.palmares.ui.common;

import java.io.PrintWriter;
import java.io.StringWriter;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Says that the program is at fault, that nothing recorded is lost, and gives details to copy. */
final class BugDialog {
    private final I18n i18n;
    private final Controls controls;
    private final String details;

    BugDialog(I18n i18n, Controls controls, Throwable bug) {
        this.i18n = i18n;
        this.controls = controls;
        StringWriter trace = new StringWriter();
        bug.printStackTrace(new PrintWriter(trace));
        details =
                "Palmarès · Java %s · %s %s%n%s"
                        .formatted(
                                System.getProperty("java.version"),
                                System.getProperty("os.name"),
                                System.getProperty("os.version"),
                                trace);
    }

    void show(@Nullable Window owner) {
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(owner);
        dialog.setTitle(i18n.say("bug.title"));
        dialog.setHeaderText(i18n.say("bug.title"));
        Label text = controls.label("bug.text");
        text.setWrapText(true);
        text.setPrefWidth(520);
        TextArea area = new TextArea(details);
        area.setId("bug-details");
        area.setEditable(false);
        area.setPrefRowCount(9);
        controls.name(area, "bug.details");
        dialog.getDialogPane()
                .setContent(
                        new VBox(
                                12,
                                text,
                                area,
                                controls.button("bug-copy", "bug.copy", Feather.COPY, this::copy)));
        dialog.getDialogPane()
                .getButtonTypes()
                .add(new ButtonType(i18n.say("common.close"), ButtonData.CANCEL_CLOSE));
        dialog.show();
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(details);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
