package fr.palmares.ui;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.app.CallSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** What the window says of files and folders it cannot take: a sentence, and nothing changed. */
class BadInputTest extends WindowTest {
    @Test
    void filesThatAreNoExportAreRefusedInASentence(FxRobot robot) throws IOException {
        Hand hand = new Hand(robot);
        newCall(hand, home.resolve("appels"));
        hand.until("the call is open", () -> stand().shell().frame() != null);
        refused(hand, Files.writeString(home.resolve("texte.xlsx"), "bonjour"));
        refused(hand, Files.createFile(home.resolve("vide.xlsx")));
        refused(hand, Files.writeString(home.resolve("lettre.csv"), "Madame,\nMonsieur"));
        assertThat(session().state().dossiers()).isEmpty();
    }

    @Test
    void aFolderThatCannotHoldACallIsRefusedInASentence(FxRobot robot) throws IOException {
        Hand hand = new Hand(robot);
        Path file = Files.writeString(home.resolve("un fichier"), "pas un dossier");
        newCall(hand, file);
        hand.told("appel-d-essai");
        assertThat(stand().shell().frame()).isNull();
        assertThat(file).hasContent("pas un dossier");
    }

    @Test
    void aCallOpenElsewhereIsNotOpenedTwice(FxRobot robot) {
        Hand hand = new Hand(robot);
        try (CallSession elsewhere = UiStand.sample(home)) {
            stand().files().next(elsewhere.folder());
            hand.click("#start-open");
            hand.told("déjà ouvert");
            assertThat(stand().shell().frame()).isNull();
        }
    }

    private void newCall(Hand hand, Path parent) {
        stand().files().next(parent);
        hand.click("#start-new");
        hand.click("#new-call-name");
        hand.write("Appel d'essai");
        hand.click("#new-call-choose");
        hand.click("#new-call-create");
    }

    /** Points the import at a file; the sentence names it. */
    private void refused(Hand hand, Path file) {
        stand().files().next(file);
        hand.click("#dossiers-import-first");
        hand.told(String.valueOf(file.getFileName()));
        hand.click("#notice-close");
    }

    private CallSession session() {
        return Objects.requireNonNull(stand().shell().frame()).session();
    }
}
