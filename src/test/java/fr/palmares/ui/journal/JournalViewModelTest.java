package fr.palmares.ui.journal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.app.CallSession;
import fr.palmares.app.ManageJury;
import fr.palmares.app.NewCall;
import fr.palmares.model.Juror;
import fr.palmares.model.Rules;
import fr.palmares.model.StandardGrids;
import fr.palmares.ui.UiStand;
import fr.palmares.ui.common.Background;
import fr.palmares.ui.common.CallModel;
import fr.palmares.ui.common.I18n;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is asked for waits until the test lets it be done. */
class JournalViewModelTest {
    @TempDir Path home;

    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final List<Throwable> failures = new ArrayList<>();
    private final Background background = Background.on(waiting::add, waiting::add, Runnable::run);
    private CallSession session;
    private CallModel call;
    private JournalViewModel model;

    @BeforeEach
    void aCall() {
        session =
                CallSession.create(
                        UiStand.context(home),
                        home.resolve("call"),
                        new NewCall("AMI", StandardGrids.amiIa2(), Rules.DEFAULT));
        background.onFailure(failures::add);
        call = new CallModel(session.state(), session::onChange, background);
        model =
                new JournalViewModel(
                        session, call, background, failures::add, new I18n(Locale.FRANCE));
    }

    @AfterEach
    void close() {
        call.close();
        session.close();
    }

    private void work() {
        for (Runnable next = waiting.poll(); next != null; next = waiting.poll()) {
            next.run();
        }
    }

    private void jurors(String... names) {
        new ManageJury(session).set(List.of(names).stream().map(Juror::named).toList());
    }

    @Test
    void aReadingThatComesAfterTheCallWasClosedEndsQuietly() {
        model.follow();
        jurors("A");
        assertThat(waiting).hasSize(1);
        model.release();
        call.close();
        session.close();
        work();
        assertThat(failures).isEmpty();
        assertThat(model.lines()).isEmpty();
    }

    @Test
    void nothingIsReadForAScreenThatWasLeft() {
        model.follow();
        work();
        int before = model.lines().size();
        model.release();
        jurors("A");
        assertThat(waiting).isEmpty();
        assertThat(model.lines()).hasSize(before);
        model.follow();
        work();
        assertThat(model.lines()).hasSize(before + 1);
    }

    @Test
    void whoComesBackWhileAReadingIsUnderWaySeesWhatIsThere() {
        model.follow();
        model.release();
        jurors("A");
        model.follow();
        work();
        assertThat(model.lines().getFirst().entry().type()).isEqualTo("JurorsSet");
        assertThat(failures).isEmpty();
    }

    @Test
    void whatDidNotChangeKeepsItsLine() {
        model.follow();
        work();
        List<JournalViewModel.Line> before = List.copyOf(model.lines());
        jurors("A", "B");
        work();
        List<JournalViewModel.Line> after = List.copyOf(model.lines());
        assertThat(after).hasSize(before.size() + 1);
        jurors("A", "B", "C");
        work();
        assertThat(model.people()).isNotEmpty();
        for (int i = 0; i < before.size(); i++) {
            assertThat(after.get(i + 1).entry().id()).isEqualTo(before.get(i).entry().id());
        }
    }
}
