package fr.palmares.ui;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.app.AfterSealing;
import fr.palmares.app.CallSession;
import fr.palmares.app.GrantTracks;
import fr.palmares.app.JudgeEligibility;
import fr.palmares.app.OpenSample;
import fr.palmares.app.PlanAudition;
import fr.palmares.app.RunRounds;
import fr.palmares.app.SealDecisions;
import fr.palmares.app.SetGrid;
import fr.palmares.app.SittingCall;
import fr.palmares.model.Decision;
import fr.palmares.model.LocalText;
import fr.palmares.model.Outcome;
import fr.palmares.model.Round;
import fr.palmares.model.RoundPlan;
import fr.palmares.model.Rules;
import fr.palmares.model.Stage;
import fr.palmares.model.Timetable;
import fr.palmares.model.Track;
import fr.palmares.ui.deliberation.SampleSitting;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.CheckBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

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

    @Test
    void reasonTemplates() throws Exception {
        everyLook(
                here -> {
                    try (CallSession session = UiStand.sample(here)) {
                        SampleSitting.open(session);
                        SampleSitting.blocks(session);
                        open(session);
                        stand.onWindow(() -> frame().show("deliberation"));
                        stand.settle();
                        press("#deliberation-reasons");
                        CheckBox others = (CheckBox) found("#reasons-others");
                        stand.onWindow(() -> others.setSelected(true));
                        take("reasons");
                        MenuButton templates = (MenuButton) found("#reasons-text-templates");
                        stand.onWindow(() -> templates.getItems().getLast().fire());
                        stand.settle();
                        press("#templates-usual");
                        take("reasons-templates");
                        dismiss();
                        dismiss();
                    }
                });
        assertThat(folder).isNotEmptyDirectory();
    }

    @Test
    void tracks() throws Exception {
        everyLook(
                here -> {
                    try (CallSession session = UiStand.sample(here)) {
                        new SetGrid(session)
                                .because("Deux volets, comme l’appel le prévoit")
                                .rules(
                                        session.state()
                                                .rules()
                                                .withTracks(
                                                        List.of(
                                                                track(
                                                                        "technique",
                                                                        "technique et stratégique",
                                                                        "technical and strategic",
                                                                        11),
                                                                track(
                                                                        "scientifique",
                                                                        "scientifique",
                                                                        "scientific",
                                                                        4))));
                        String moved = session.state().dossiers().keySet().iterator().next();
                        new GrantTracks(session)
                                .grant(
                                        moved,
                                        "scientifique",
                                        "Le projet est d’abord une recherche.");
                        open(session);
                        stand.onWindow(() -> frame().show("dossiers"));
                        take("tracks-dossier");
                        press("#dossier-track-move");
                        take("tracks-move");
                        dismiss();
                        TableView<?> dossiers = (TableView<?>) found("#dossiers-table");
                        stand.onWindow(() -> dossiers.getSelectionModel().selectRange(1, 5));
                        stand.settle();
                        take("tracks-selection");
                        press("#dossiers-move");
                        take("tracks-move-all");
                        dismiss();
                        stand.onWindow(() -> frame().show("grid"));
                        stand.settle();
                        press("#grid-tracks");
                        take("tracks-dialog");
                        dismiss();
                        stand.onWindow(() -> frame().show("ranking"));
                        stand.settle();
                        take("tracks-ranking-all");
                        press("#track-scientifique");
                        take("tracks-ranking");
                    }
                });
        assertThat(folder).isNotEmptyDirectory();
    }

    @Test
    void rounds() throws Exception {
        everyLook(
                here -> {
                    try (CallSession session = UiStand.sample(here)) {
                        RunRounds rounds = new RunRounds(session);
                        rounds.close("selection");
                        rounds.reopen("selection", "Une fiche reçue à temps manquait.");
                        rounds.add(
                                new Round(
                                        "audition",
                                        new LocalText("Audition", "Audition"),
                                        false,
                                        new RoundPlan(Stage.AUDITION, 2).after("selection", true)),
                                session.state().grid(),
                                Rules.DEFAULT.withSeats(11, 4));
                        open(session);
                        MenuButton menu = (MenuButton) found("#round");
                        stand.onWindow(() -> item(menu, "round-menu-all"));
                        stand.settle();
                        take("rounds");
                        press("#rounds-add");
                        take("rounds-new");
                        dismiss();
                        new PlanAudition(session)
                                .timetable(
                                        Timetable.inARow(
                                                LocalDateTime.of(2019, 7, 2, 9, 0),
                                                30,
                                                10,
                                                "Salle 3",
                                                ""),
                                        false);
                        new PlanAudition(session)
                                .questions(
                                        "404530",
                                        List.of(
                                                "Qui tient les données à jour ?",
                                                "Que fait-on d’une erreur ?"));
                        stand.onWindow(() -> item(menu, "round-menu-auditions"));
                        stand.settle();
                        TableView<?> slots = (TableView<?>) found("#audition-table");
                        stand.onWindow(() -> slots.getSelectionModel().clearAndSelect(1));
                        take("auditions");
                        dismiss();
                    }
                });
        assertThat(folder).isNotEmptyDirectory();
    }

    @Test
    void aSeatThatBecameFree() throws Exception {
        everyLook(
                here -> {
                    try (CallSession session = UiStand.sample(here)) {
                        new RunRounds(session).close("selection");
                        new OpenSample(UiStand.context(here)).decide(session);
                        new SealDecisions(session).seal("A");
                        List<String> laureates =
                                session.state().decisions().values().stream()
                                        .filter(d -> d.outcome() == Outcome.LAUREATE)
                                        .map(Decision::dossier)
                                        .sorted()
                                        .toList();
                        new AfterSealing(session)
                                .joint(laureates.get(0), laureates.get(1), "Un seul outil.");
                        open(session);
                        stand.onWindow(() -> frame().show("deliberation"));
                        stand.settle();
                        take("freed-seat");
                    }
                });
        assertThat(folder).isNotEmptyDirectory();
    }

    @Test
    void editions() throws Exception {
        everyLook(
                here -> {
                    SittingCall.closed(here.resolve("other")).close();
                    try (CallSession session = UiStand.sample(here)) {
                        open(session);
                        stand.files().next(here.resolve("other").resolve("call"));
                        MenuButton menu = (MenuButton) found("#call-menu");
                        stand.onWindow(() -> item(menu, "call-menu-compare"));
                        WaitForAsyncUtils.waitFor(
                                120, TimeUnit.SECONDS, () -> found("#comparison-criteria") != null);
                        take("edition-comparison");
                        dismiss();
                        stand.onWindow(() -> item(menu, "call-menu-next"));
                        take("edition-next");
                        dismiss();
                    }
                });
        assertThat(folder).isNotEmptyDirectory();
    }

    private static void item(MenuButton menu, String id) {
        menu.getItems().stream().filter(i -> id.equals(i.getId())).findFirst().orElseThrow().fire();
    }

    private static Track track(String code, String fr, String en, int seats) {
        return new Track(code, new LocalText(fr, en), seats, 2);
    }
}
