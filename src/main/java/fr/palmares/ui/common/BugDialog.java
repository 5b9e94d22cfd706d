package fr.palmares.ui.common;

import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Says that the program is at fault, that nothing recorded is lost, and gives details to copy. */
final class BugDialog {
    private static final String WHAT = "unexpected";

    private final I18n i18n;
    private final Controls controls;
    private final Throwable bug;

    BugDialog(I18n i18n, Controls controls, Throwable bug) {
        this.i18n = i18n;
        this.controls = controls;
        this.bug = bug;
    }

    /** Shows it; {@code closed} runs once it is gone. */
    void show(@Nullable Window owner, Runnable closed) {
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(owner);
        dialog.setTitle(i18n.say("bug.title"));
        dialog.setHeaderText(i18n.say("bug.title"));
        Label text = controls.label("bug.text");
        text.setWrapText(true);
        text.setPrefWidth(520);
        TextArea area = new TextArea(FailureDetails.of(WHAT, bug));
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
                                controls.button(
                                        "bug-copy",
                                        "bug.copy",
                                        Feather.COPY,
                                        () -> FailureDetails.copy(WHAT, bug))));
        dialog.getDialogPane()
                .getButtonTypes()
                .add(new ButtonType(i18n.say("common.close"), ButtonData.CANCEL_CLOSE));
        dialog.setOnHidden(event -> closed.run());
        dialog.show();
    }
}
