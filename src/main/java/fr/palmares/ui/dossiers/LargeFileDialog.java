package fr.palmares.ui.dossiers;

import fr.palmares.model.Refused;
import fr.palmares.ui.common.Dialogs;
import fr.palmares.ui.common.I18n;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;

/** Asks whether a file beyond the usual limits of size is to be read all the same. */
final class LargeFileDialog {
    private static final double WIDTH = 520;

    /** What is said of each limit; the refusal's own sentence speaks of the command line. */
    private static final Map<String, String> KEYS =
            Map.of(
                    "refused.limit.file",
                    "import.large.file",
                    "refused.limit.inflated",
                    "import.large.inflated",
                    "refused.limit.rows",
                    "import.large.rows");

    private LargeFileDialog() {}

    /** Whether a refusal is about a limit that the user may lift. */
    static boolean concerns(Throwable failure) {
        return failure instanceof Refused refused && KEYS.containsKey(refused.key());
    }

    /** Shows the refusal and runs {@code readAllTheSame} when the user wants that. */
    static void ask(I18n i18n, Refused refused, Runnable readAllTheSame) {
        Dialog<ButtonType> dialog = Dialogs.titled(i18n.say("import.large.title"));
        Label text =
                new Label(
                        i18n.say(
                                        Objects.requireNonNull(KEYS.get(refused.key())),
                                        refused.place().file(),
                                        refused.arguments().getFirst())
                                + "\n\n"
                                + i18n.say("import.large.text"));
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
