package fr.palmares.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.app.CallSession;
import fr.palmares.app.RunRounds;
import fr.palmares.app.SittingCall;
import fr.palmares.model.Grid;
import fr.palmares.model.Juror;
import fr.palmares.model.LocalText;
import fr.palmares.model.Outcome;
import fr.palmares.model.Round;
import fr.palmares.model.RoundState.Phase;
import fr.palmares.model.Stage;
import fr.palmares.model.Template;
import fr.palmares.ui.common.Background;
import fr.palmares.ui.common.CallModel;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.shell.RoundsViewModel.Draft;
import fr.palmares.ui.shell.RoundsViewModel.Line;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoundsViewModelTest {
    private static final Grid FINAL = Template.FINAL_EVALUATION.grid();

    private @TempDir Path folder;
    private CallSession session;
    private CallModel call;
    private RoundsViewModel model;

    @BeforeEach
    void open() {
        session = SittingCall.closed(folder);
        Background background = Background.sameThread();
        call = new CallModel(session.state(), session::onChange, background);
        model = new RoundsViewModel(session, call, background, new I18n(Locale.FRANCE));
    }

    @AfterEach
    void close() {
        model.close();
        call.close();
        session.close();
    }

    private static Draft draft(String name, Grid grid, String... jury) {
        return new Draft(
                name,
                Stage.FINAL_EVALUATION,
                "selection",
                true,
                grid,
                3,
                1,
                List.of(jury),
                Map.of(Outcome.LAUREATE, "déployé", Outcome.RESERVE, " prolongation "));
    }

    private Line line(String code) {
        return model.line(code).orElseThrow();
    }

    @Test
    void aRoundIsMadeAfterTheOthersAndSaysWhatItTakes() {
        model.add(draft("Évaluation finale", FINAL, "A", "B"));
        assertThat(model.lines())
                .extracting(Line::code)
                .containsExactly("selection", "evaluation-finale");
        Line made = line("evaluation-finale");
        assertThat(made.state().phase()).isEqualTo(Phase.PREPARED);
        assertThat(made.free()).isTrue();
        assertThat(made.template()).contains(Template.FINAL_EVALUATION);
        assertThat(made.jury()).extracting(Juror::code).containsExactly("A", "B");
        assertThat(made.rules().seats()).isEqualTo(3);
        Round round = made.round();
        assertThat(round.plan().from()).isEqualTo("selection");
        assertThat(round.plan().marksCarry()).isTrue();
        assertThat(round.outcome(Outcome.LAUREATE))
                .isEqualTo(new LocalText("déployé", "carried on"));
        // the stage's own word is not kept as another one
        assertThat(round.plan().outcomes()).containsOnlyKeys(Outcome.LAUREATE);
    }

    @Test
    void aPreparedRoundChangesInAllItsParts() {
        model.add(draft("Finale", FINAL));
        Draft other =
                new Draft(
                        "Grande finale",
                        Stage.AUDITION,
                        "",
                        true,
                        Template.AMI_IA_1.grid(),
                        4,
                        0,
                        List.of(),
                        Map.of(Outcome.LAUREATE, ""));
        model.change(line("finale"), other);
        Line changed = line("finale");
        assertThat(model.name(changed)).isEqualTo("Grande finale");
        assertThat(changed.template()).contains(Template.AMI_IA_1);
        assertThat(changed.rules().seats()).isEqualTo(4);
        assertThat(changed.round().plan().from()).isEmpty();
        assertThat(changed.round().plan().marksCarry())
                .as("all dossiers are new: there are no marks to take")
                .isFalse();
        assertThat(changed.round().outcome(Outcome.LAUREATE).fr()).isEqualTo("lauréat");
        assertThat(changed.dossiers()).isEqualTo(5);
    }

    @Test
    void aRoundThatBeganKeepsItsGridAndItsDossiers() {
        Line before = line("selection");
        assertThat(before.free()).isFalse();
        model.change(
                before,
                new Draft(
                        "Tour unique",
                        Stage.SELECTION,
                        "",
                        false,
                        FINAL,
                        9,
                        9,
                        List.of("A", "B", "D"),
                        Map.of()));
        Line after = line("selection");
        assertThat(model.name(after)).isEqualTo("Tour unique");
        assertThat(after.round().name().en()).isEqualTo("Selection");
        assertThat(after.jury()).hasSize(3);
        assertThat(after.grid()).isEqualTo(before.grid());
        assertThat(after.rules()).isEqualTo(before.rules());
        assertThat(after.state().phase()).isEqualTo(Phase.CLOSED);
    }

    @Test
    void aRoundReopenedSaysWhyAndItsNameIsTaken() {
        new RunRounds(session).reopen("selection", "une fiche oubliée");
        assertThat(line("selection").state().phase()).isEqualTo(Phase.REOPENED);
        assertThat(line("selection").state().reason()).isEqualTo("une fiche oubliée");
        assertThat(model.complete("", "Sélection")).isFalse();
        assertThat(model.complete("", " … ")).isFalse();
        assertThat(model.complete("selection", "Sélection")).isTrue();
        assertThat(model.complete("", "Audition")).isTrue();
    }
}
