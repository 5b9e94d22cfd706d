package fr.palmares.ui;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.app.CallSession;
import fr.palmares.app.NewCall;
import fr.palmares.model.Rules;
import fr.palmares.model.StandardGrids;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Pictures of imports in target/screens, over the window at 1366 × 768: {@code mvn -Pscreens
 * verify}. The property {@code screens.only} names the pictures wanted, by a part of their names.
 */
@Tag("screens")
class ImportPictures extends WindowPictures {
    /**
     * Dossiers of the first juror in the sample: one with a table of partners, one with an opinion,
     * which the later export changes.
     */
    private static final String PARTNERS = "404855";

    private static final String CHANGED = "404530";

    private PictureFiles files;

    @BeforeEach
    void files() throws Exception {
        files = new PictureFiles(Files.createDirectories(home.resolve("files")));
    }

    @Test
    void everyImport() throws Exception {
        everyLook(
                here -> {
                    intoAnEmptyCall(here);
                    intoTheSample(here);
                });
        assertThat(folder).isNotEmptyDirectory();
    }

    private void intoAnEmptyCall(Path here) throws Exception {
        NewCall what = new NewCall("Essai", StandardGrids.amiIa2(), Rules.DEFAULT);
        open(CallSession.create(UiStand.context(here), here.resolve("empty"), what));
        together("import-together", files.all());
        drop("#encoding-sample", files.oldEncoding());
        take("import-encoding");
        dismiss();
        drop("#mapping-go", files.unknown());
        take("import-mapping");
        dismiss();
        drop("#import-large", files.large());
        take("import-large");
        dismiss();
        drop("#import-apply", files.thousand());
        take("import-thousand");
        agree();
        WaitForAsyncUtils.waitFor(
                120, TimeUnit.SECONDS, () -> frame().session().state().dossiers().size() == 1000);
        take("dossiers-thousand");
        stand.onWindow(stand.shell()::close);
    }

    private void intoTheSample(Path here) throws Exception {
        open(UiStand.sample(here));
        together("import-changes", files.changedLists());
        drop("#import-apply", files.laterExport());
        each("import-later");
        agree();
        drop("#import-apply", files.attachments());
        take("import-attachments");
        agree();
        show("dossiers", CHANGED);
        take("dossiers-received");
        ScrollPane read = (ScrollPane) Objects.requireNonNull(found("#dossier-text"));
        stand.onWindow(() -> read.setVvalue(0.62));
        take("dossiers-received-end");
        show("evaluation", CHANGED);
        for (String tab : List.of("answers", "attachments", "opinions")) {
            press("#tab-" + tab);
            take("evaluation-" + tab);
        }
        show("evaluation", PARTNERS);
        press("#tab-answers");
        ScrollPane texts = (ScrollPane) Objects.requireNonNull(found(".reading-scroll"));
        stand.onWindow(() -> texts.setVvalue(1));
        take("evaluation-tables");
        show("evaluation", CHANGED);
        press("#tab-changes");
        take("evaluation-changes");
        stand.onWindow(stand.shell()::close);
    }

    private void show(String screen, String dossier) {
        stand.onWindow(() -> frame().showDossier(screen, dossier));
        stand.settle();
    }

    /** Files dropped together: each one's preview, with each of its tabs. */
    private void together(String name, List<Path> dropped) throws Exception {
        drop("#import-files", dropped.toArray(Path[]::new));
        ListView<?> list = (ListView<?>) Objects.requireNonNull(found("#import-files"));
        for (int i = 0; i < list.getItems().size(); i++) {
            int at = i;
            stand.onWindow(() -> list.getSelectionModel().select(at));
            each(name + "-" + (i + 1));
        }
        dismiss();
    }

    /** Each tab that has something. */
    private void each(String name) throws Exception {
        if (!(found("#import-tabs") instanceof TabPane tabs)) {
            take(name);
            return;
        }
        for (int i = 0; i < tabs.getTabs().size(); i++) {
            int at = i;
            if (!tabs.getTabs().get(i).isDisable()) {
                stand.onWindow(() -> tabs.getSelectionModel().select(at));
                take(name + "-" + tabs.getTabs().get(i).getId());
            }
        }
    }

    private void agree() throws Exception {
        press("#import-apply");
        WaitForAsyncUtils.waitFor(120, TimeUnit.SECONDS, () -> found("#import-apply") == null);
        stand.settle();
    }
}
