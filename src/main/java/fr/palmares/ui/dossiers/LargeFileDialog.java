package fr.palmares.ui.dossiers;

import fr.palmares.model.Refused;
import fr.palmares.ui.common.I18n;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.stage.Window;

/** Asks whether a file beyond the usual limits of size is to be read all the same. */
final class LargeFileDialog {
    private static final double WIDTH = 520;
    private static final Set<String> LIMITS =
            Set.of("refused.limit.file", "refused.limit.inflated", "refused.limit.rows");

    private LargeFileDialog() {}

    /** Whether a refusal is about a limit that the user may lift. */
    static boolean concerns(Throwable failure) {
        return failure instanceof Refused refused && LIMITS.contains(refused.key());
    }

    /** Shows the refusal and runs {@code readAllTheSame} when the user wants that. */
    static void ask(I18n i18n, Refused refused, Runnable readAllTheSame) {
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(
                Window.getWindows().stream().filter(Window::isShowing).findFirst().orElse(null));
        dialog.setTitle(i18n.say("import.large.title"));
        dialog.setHeaderText(i18n.say("import.large.title"));
        Label text =
                new Label(
                        i18n.messages().sentence(refused) + "\n\n" + i18n.say("import.large.text"));
        text.setWrapText(true);
        text.setPrefWidth(WIDTH);
        dialog.getDialogPane().setContent(text);
        ButtonType yes = new ButtonType(i18n.say("import.large.read"), ButtonData.OK_DONE);
        ButtonType no = new ButtonType(i18n.say("common.cancel"), ButtonData.CANCEL_CLOSE);
        dialog.getDialogPane().getButtonTypes().addAll(yes, no);
        Node button = dialog.getDialogPane().lookupButton(yes);
        button.setId("import-large");
        dialog.setOnHidden(
                event -> {
                    if (yes.equals(dialog.getResult())) {
                        readAllTheSame.run();
                    }
                });
        dialog.show();
    }
}
