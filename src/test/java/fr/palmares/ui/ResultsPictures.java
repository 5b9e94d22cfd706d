package fr.palmares.ui;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.app.AssignReaders;
import fr.palmares.app.CallSession;
import fr.palmares.app.RunRounds;
import fr.palmares.model.CallState;
import fr.palmares.ranking.Ranking;
import fr.palmares.ranking.Ties;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TabPane;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** Pictures of what follows the marks: a lead reader's opinion, lots, statistics, a call's end. */
@Tag("screens")
class ResultsPictures extends WindowPictures {
    @Test
    void statisticsAndWhatBecomesOfTheCall() throws Exception {
        everyLook(
                here -> {
                    try (CallSession session = UiStand.sample(here)) {
                        new RunRounds(session).close("selection");
                        open(session);
                        stand.onWindow(() -> frame().show("results"));
                        stand.settle();
                        tab(2);
                        take("results-documents");
                        press("#documents-meeting");
                        until("#meeting-yes");
                        take("results-meeting");
                        dismiss();
                        press("#documents-letters");
                        until("#convocation-yes");
                        take("results-letters-text");
                        dismiss();
                        tab(3);
                        until("#statistics-configure");
                        take("results-statistics");
                        press("#statistics-configure");
                        until("#categories-yes");
                        take("results-categories");
                        dismiss();
                        MenuButton menu = (MenuButton) found("#call-menu");
                        stand.onWindow(
                                () ->
                                        menu.getItems().stream()
                                                .filter(i -> "call-menu-keep".equals(i.getId()))
                                                .forEach(i -> i.fire()));
                        until("#keep-purge");
                        take("call-end");
                        dismiss();
                    }
                });
        assertThat(folder).isNotEmptyDirectory();
    }

    @Test
    void lotsAndALeadReadersOpinion() throws Exception {
        everyLook(
                here -> {
                    try (CallSession session = UiStand.sample(here)) {
                        String juror = session.state().jurors().keySet().iterator().next();
                        String dossier =
                                session.state().assignments().stream()
                                        .filter(a -> a.juror().equals(juror))
                                        .findFirst()
                                        .orElseThrow()
                                        .dossier();
                        new AssignReaders(session).lead(dossier, juror);
                        open(session);
                        stand.onWindow(() -> frame().showDossier("evaluation", dossier));
                        until("#lead-opinion");
                        take("evaluation-lead");
                        press("#lead-opinion");
                        until("#opinion-yes");
                        take("evaluation-opinion");
                        dismiss();
                        stand.onWindow(() -> frame().show("ranking"));
                        stand.settle();
                        stand.onWindow(() -> frame().showDossier("ranking", tied(session)));
                        until("#lot-door");
                        take("ranking-tie");
                        press("#lot-door");
                        until("#lot-draw");
                        take("ranking-lot");
                        dismiss();
                    }
                });
        assertThat(folder).isNotEmptyDirectory();
    }

    /** One of the dossiers that share the last place. */
    private static String tied(CallSession session) {
        CallState state = session.state();
        return Ties.of(state, Ranking.of(state)).getFirst().dossiers().getFirst();
    }

    private void tab(int index) {
        TabPane tabs = (TabPane) found("#results-tabs");
        stand.onWindow(() -> tabs.getSelectionModel().select(index));
        stand.settle();
    }

    private static void until(String query) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> found(query) != null);
    }
}
