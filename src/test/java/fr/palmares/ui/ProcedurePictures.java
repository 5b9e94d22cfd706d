package fr.palmares.ui;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.app.CallSession;
import fr.palmares.app.JudgeEligibility;
import fr.palmares.app.RunRounds;
import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Pictures of what lies around the marks: eligibility, joint projects, rounds, editions. */
@Tag("screens")
class ProcedurePictures extends WindowPictures {
    @Test
    void eligibilityAndItsChecklist() throws Exception {
        everyLook(
                here -> {
                    try (CallSession session = UiStand.sample(here)) {
                        List.of("404218", "405655", "406799")
                                .forEach(new JudgeEligibility(session)::withdraw);
                        open(session);
                        stand.onWindow(() -> frame().show("dossiers"));
                        stand.settle();
                        TabPane tabs = (TabPane) found("#dossiers-tabs");
                        stand.onWindow(() -> tabs.getSelectionModel().select(1));
                        stand.settle();
                        TableView<?> table = (TableView<?>) found("#eligibility-table");
                        stand.onWindow(() -> table.getSelectionModel().clearAndSelect(44));
                        stand.onWindow(() -> table.scrollTo(36));
                        stand.settle();
                        take("eligibility-points");
                        press("#checklist-open");
                        take("eligibility-checklist");
                        dismiss();
                    }
                });
        assertThat(folder).isNotEmptyDirectory();
    }

    @Test
    void aJointProject() throws Exception {
        everyLook(
                here -> {
                    try (CallSession session = UiStand.sample(here)) {
                        new RunRounds(session).close("selection");
                        open(session);
                        stand.onWindow(() -> frame().show("results"));
                        stand.settle();
                        press("#decision-join");
                        CheckBox first = (CheckBox) found("#project-list .check-box");
                        stand.onWindow(() -> first.setSelected(true));
                        take("project");
                        dismiss();
                    }
                });
        assertThat(folder).isNotEmptyDirectory();
    }
}
