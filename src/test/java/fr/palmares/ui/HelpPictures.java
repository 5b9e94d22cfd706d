package fr.palmares.ui;

import fr.palmares.app.CallSession;
import fr.palmares.app.NewCall;
import fr.palmares.model.Rules;
import fr.palmares.model.StandardGrids;
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
                    search("");
                    stand.onWindow(() -> frame().showShortcuts());
                    take("shortcuts");
                    stand.onWindow(
                            () -> {
                                frame().showShortcuts();
                                frame().showGuide();
                            });
                    take("guide");
                    dismiss();
                    stand.onWindow(stand.shell()::close);
                    open(
                            CallSession.create(
                                    UiStand.context(here),
                                    here.resolve("new"),
                                    new NewCall(
                                            "AMI IA 3", StandardGrids.amiIa2(), Rules.DEFAULT)));
                    stand.onWindow(() -> frame().show("grid"));
                    take("step");
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
