package fr.palmares.app;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.app.WorkingProcess.Work;
import fr.palmares.journal.Faults;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The program is killed in the middle of a large act: all of it is there afterwards, or nothing.
 */
@Tag("faults")
class KilledWhileWorkingTest {
    private static final int ROUNDS = Faults.rounds(2, 40);

    @TempDir private static Path folder;
    private static WorkingCall call;

    @BeforeAll
    static void aCallWithBallotsOnTheWay() throws IOException {
        call = WorkingCall.in(folder);
    }

    @ParameterizedTest
    @EnumSource(Work.class)
    void allOrNothing(Work work) throws IOException, InterruptedException {
        Random random = new Random(work.name().hashCode());
        Duration whole = run(call.fresh("whole-" + work), work, Long.MAX_VALUE);
        assertThat(WorkingCall.check(folder.resolve("whole-" + work), work)).isTrue();
        int done = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Path place = call.fresh(work + "-" + round);
            run(place, work, random.nextLong(Math.max(1, whole.toMillis())));
            done += WorkingCall.check(place, work) ? 1 : 0;
        }
        System.out.printf(
                "killed during %s: %d rounds, %d done, %d as before, 0 in part%n",
                work, ROUNDS, done, ROUNDS - done);
    }

    /** Runs the act and kills it after so long, unless it is over before. */
    private static Duration run(Path place, Work work, long milliseconds)
            throws IOException, InterruptedException {
        Process process =
                Child.of(place).start(WorkingProcess.class, place.toString(), work.name());
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(out.readLine()).as("see stderr.txt in %s", place).isEqualTo("ready");
            Instant began = Instant.now();
            if (milliseconds == Long.MAX_VALUE) {
                assertThat(out.readLine()).as("see stderr.txt in %s", place).isEqualTo("done");
            } else if (!process.waitFor(milliseconds, TimeUnit.MILLISECONDS)) {
                process.toHandle().destroyForcibly();
            }
            process.waitFor();
            return Duration.between(began, Instant.now());
        }
    }
}
