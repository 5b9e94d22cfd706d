package fr.palmares.ui;

import java.util.Objects;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Pictures of what helps on every screen: the search, the shortcuts, the guide. */
@Tag("screens")
class HelpPictures extends WindowPictures {
    @Test
    void everyHelp() throws Exception {
        everyLook(
                here -> {
                    open(UiStand.sample(here));
                    stand.onWindow(() -> frame().show("ranking"));
                    stand.settle();
                    search("");
                    take("search");
                    search("importer");
                    take("search-acts");
                    search("sante");
                    take("search-words");
                });
    }

    private void search(String words) {
        stand.onWindow(
                () -> {
                    TextField field = (TextField) Objects.requireNonNull(found("#search"));
                    field.requestFocus();
                    field.setText(words);
                });
        stand.settle();
    }
}
