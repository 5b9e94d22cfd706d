package fr.palmares.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palmares.Main;
import fr.palmares.journal.CallFolder;
import fr.palmares.model.Juror;
import fr.palmares.model.Refused;
import fr.palmares.model.Rules;
import fr.palmares.model.StandardGrids;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two programs on one call, also when it came out of a backup in the meantime. */
@Tag("faults")
class TwoProgramsTest {
    @TempDir Path folder;

    private Path call() {
        return folder.resolve("call");
    }

    private AppContext context() {
        return TestCalls.context(folder.resolve("home"));
    }

    private Path backup() {
        return folder.resolve("call.zip");
    }

    @BeforeEach
    void aCallAndItsBackup() {
        try (CallSession session =
                CallSession.create(
                        context(),
                        call(),
                        new NewCall("AMI", StandardGrids.amiIa2(), Rules.DEFAULT))) {
            TestCalls.dossiers(session, "D1", "D2");
            new ManageJury(session).set(List.of(Juror.named("A")));
            Backups.write(session, backup());
        }
    }

    /** What another program says that would rank a call. */
    private String otherProgram(Path other) throws IOException, InterruptedException {
        Process process =
                Child.of(folder)
                        .with("-Dpalmares.home=" + folder.resolve("home"))
                        .start(Main.class, "rank", other.toString());
        process.getInputStream().readAllBytes();
        assertThat(process.waitFor()).isEqualTo(1);
        return Files.readString(folder.resolve("stderr.txt"));
    }

    @Test
    void aBackupIsNotRestoredOverACallThatAnotherProgramHasAndThatOneGoesOn()
            throws IOException, InterruptedException {
        Process first = Child.of(folder).start(MarkingProcess.class, folder.toString(), "1");
        try (var out = first.inputReader()) {
            assertThat(out.readLine()).isNotNull();
            assertThatThrownBy(() -> RestoreCall.restore(context(), backup(), call()))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            e -> {
                                assertThat(e.key()).isEqualTo("refused.call.inUse");
                                assertThat(e.arguments()).contains(Long.toString(first.pid()));
                            });
            for (int i = 0; i < 20; i++) {
                assertThat(out.readLine()).as("a mark after the refusal").isNotNull();
            }

            // elsewhere the backup is a call of its own, which nobody has
            Path elsewhere = folder.resolve("elsewhere");
            RestoreCall.restore(context(), backup(), elsewhere);
            try (CallSession session = CallSession.open(context(), elsewhere)) {
                assertThat(session.state().sheets()).isEmpty();
                assertThat(otherProgram(elsewhere))
                        .contains(Long.toString(ProcessHandle.current().pid()))
                        .doesNotContain("Exception", "\tat ");
                assertThat(out.readLine()).as("a mark beside the restored call").isNotNull();
            }
            first.destroyForcibly().waitFor();
        }
        try (CallSession session = CallSession.open(context(), call())) {
            assertThat(session.state().sheets()).isNotEmpty();
            new VerifyCall(session).verify(Progress.NONE);
        }
    }

    @Test
    void aRestoredCallHasALockOfItsOwnAndThatOfTheBackupsProgramIsGone()
            throws IOException, InterruptedException {
        // a lock's text that came along with a copy holds nobody off
        Files.writeString(new CallFolder(call()).lock(), "4242");
        RestoreCall.restore(context(), backup(), call());
        try (CallSession session = CallSession.open(context(), call())) {
            assertThat(otherProgram(call()))
                    .contains(Long.toString(ProcessHandle.current().pid()))
                    .doesNotContain("4242", "Exception", "\tat ");
            new ManageJury(session).set(List.of(Juror.named("A"), Juror.named("B")));
            assertThatThrownBy(() -> RestoreCall.restore(context(), backup(), call()))
                    .isInstanceOf(Refused.class);
            assertThat(session.state().jurors()).hasSize(2);
        }
        try (CallSession session = CallSession.open(context(), call())) {
            assertThat(session.state().jurors()).hasSize(2);
            new VerifyCall(session).verify(Progress.NONE);
        }
    }
}
