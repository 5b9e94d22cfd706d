package fr.palmares.ui.deliberation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.app.CallSession;
import fr.palmares.app.Decide;
import fr.palmares.app.HoldSitting;
import fr.palmares.app.JoinProjects;
import fr.palmares.app.SealDecisions;
import fr.palmares.model.Decision;
import fr.palmares.model.Outcome;
import fr.palmares.ranking.Placement;
import fr.palmares.ranking.Ranked;
import fr.palmares.ranking.Ranking;
import fr.palmares.ui.Png;
import fr.palmares.ui.UiStand;
import fr.palmares.ui.common.Preferences;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Pictures of a sitting and of the projector in target/screens, as {@code ScreenPictures}. */
@Tag("screens")
class DeliberationPictures {
    private static final double[][] SIZES = {{1366, 768}, {1920, 1080}};

    @TempDir static Path home;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void aSitting() throws Exception {
        Path folder = Files.createDirectories(Path.of("target", "screens"));
        try (CallSession session = UiStand.sample(home)) {
            HoldSitting sitting = new HoldSitting(session);
            all(folder, "deliberation-before", session);
            SampleSitting.open(session);
            all(folder, "deliberation-opened", session);
            SampleSitting.blocks(session);
            String free = SampleSitting.dossier(session, false);
            SampleSitting.opinion(session, free);
            sitting.call(List.of(free));
            all(folder, "deliberation", session);
            String other = SampleSitting.dossier(session, false, free);
            new JoinProjects(session)
                    .join(List.of(free, other), "Les deux services partagent leurs données.");
            all(folder, "deliberation-project", session);
            new JoinProjects(session).part(free);
            String recused = SampleSitting.dossier(session, true);
            sitting.call(List.of(recused));
            all(folder, "deliberation-hidden", session);
            List<String> tied = Ranking.of(session.state()).tiedAtTheLastSeat();
            sitting.call(tied);
            new ArrayList<>(awaited(session)).forEach(sitting::left);
            all(folder, "deliberation-tie", session);
            decideAll(session);
            new SealDecisions(session).seal("A");
            sitting.close(fr.palmares.model.SittingState.Ending.DONE);
            all(folder, "deliberation-sealed", session);
        }
        assertThat(folder).isNotEmptyDirectory();
    }

    private static List<String> awaited(CallSession session) {
        return fr.palmares.model.Voices.awaited(
                session.state(),
                session.state().procedure().deliberation().underWay().orElseThrow());
    }

    private static void decideAll(CallSession session) {
        Ranking ranking = Ranking.of(session.state());
        String round = session.state().round().code();
        List<Decision> decisions = new ArrayList<>();
        int seats = session.state().rules().seats();
        int laureates = 0;
        int reserve = 0;
        for (Ranked row : ranking.rows()) {
            boolean wins =
                    row.list() == Placement.LAUREATE
                            || (row.list() == Placement.TIED && laureates < seats);
            Outcome outcome =
                    wins
                            ? Outcome.LAUREATE
                            : reserve < session.state().rules().reserve()
                                    ? Outcome.RESERVE
                                    : Outcome.NOT_SELECTED;
            laureates += wins ? 1 : 0;
            decisions.add(
                    new Decision(
                            round,
                            row.dossier(),
                            outcome,
                            outcome == Outcome.RESERVE ? ++reserve : 0,
                            "Décision motivée."));
        }
        new Decide(session).decide(decisions);
    }

    private static void all(Path folder, String name, CallSession session) throws Exception {
        String only = System.getProperty("screens.only", "");
        for (Locale locale : List.of(Locale.FRANCE, Locale.UK)) {
            for (Preferences.Scheme scheme :
                    List.of(Preferences.Scheme.LIGHT, Preferences.Scheme.DARK)) {
                for (double[] size : SIZES) {
                    String suffix =
                            "-%s-%s-%.0f"
                                    .formatted(
                                            locale.getLanguage(),
                                            scheme.name().toLowerCase(Locale.ROOT),
                                            size[0]);
                    if ((name + suffix).matches(".*(" + only + ").*")) {
                        take(folder, name, suffix, session, locale, scheme, size);
                    }
                }
            }
        }
    }

    private static void take(
            Path folder,
            String name,
            String suffix,
            CallSession session,
            Locale locale,
            Preferences.Scheme scheme,
            double[] size)
            throws Exception {
        UiStand stand =
                WaitForAsyncUtils.asyncFx(() -> new UiStand(home, locale, scheme, size[0], size[1]))
                        .get();
        WaitForAsyncUtils.asyncFx(() -> stand.shell().opened(session)).get();
        var frame = Objects.requireNonNull(stand.shell().frame());
        WaitForAsyncUtils.asyncFx(() -> frame.show("deliberation")).get();
        save(stand, stand.scene(), folder.resolve(name + suffix + ".png"));
        Scene room =
                WaitForAsyncUtils.asyncFx(
                                () -> {
                                    RoomPane pane = new RoomPane(stand.ui().i18n());
                                    Scene scene = new Scene(pane.node(), size[0], size[1]);
                                    stand.ui().theme().dress(scene);
                                    Projector.dress(pane, size[1]);
                                    pane.show(Board.of(session.state()));
                                    return scene;
                                })
                        .get();
        save(stand, room, folder.resolve("room-" + name + suffix + ".png"));
        WaitForAsyncUtils.asyncFx(frame::close).get();
    }

    private static void save(UiStand stand, Scene scene, Path file) throws Exception {
        for (int i = 0; i < 2; i++) {
            WaitForAsyncUtils.asyncFx(() -> scene.snapshot(null)).get();
            stand.settle();
        }
        Image image = WaitForAsyncUtils.asyncFx(() -> (Image) scene.snapshot(null)).get();
        Png.write(image, file);
    }
}
