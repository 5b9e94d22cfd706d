package fr.palmares.app;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.journal.Faults;
import fr.palmares.model.Juror;
import fr.palmares.model.Mark;
import fr.palmares.model.Rules;
import fr.palmares.model.SheetId;
import fr.palmares.model.StandardGrids;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("faults")
class KilledWhileMarkingTest {
    private static final int ROUNDS = Faults.rounds(20, 200);

    @TempDir Path folder;

    @Test
    void noAcknowledgedMarkIsLost() throws Exception {
        try (CallSession session =
                CallSession.create(
                        TestCalls.context(folder.resolve("home")),
                        folder.resolve("call"),
                        new NewCall("AMI", StandardGrids.amiIa2(), Rules.DEFAULT))) {
            TestCalls.dossiers(session, "D1", "D2", "D3");
            new ManageJury(session).set(List.of(Juror.named("A")));
        }
        Map<String, Integer> acknowledged = new HashMap<>();
        Random random = new Random(7);
        int marks = 0;
        for (int round = 0; round < ROUNDS; round++) {
            marks += markUntilKilled(round, 1 + random.nextInt(40), acknowledged);
            // what was under way when the process died may be there or not: read it anew
            acknowledged.putAll(checked(acknowledged));
        }
        assertThat(marks).isGreaterThan(ROUNDS);
    }

    /** Marks in another process, kills it after {@code acks} marks, and keeps what it said. */
    private int markUntilKilled(int seed, int acks, Map<String, Integer> acknowledged)
            throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-Dorg.jooq.no-logo=true",
                                "-Dorg.jooq.no-tips=true",
                                "-cp",
                                System.getProperty("java.class.path"),
                                MarkingProcess.class.getName(),
                                folder.toString(),
                                Integer.toString(seed))
                        .redirectError(new File(folder.toFile(), "stderr.txt"))
                        .start();
        int heard = 0;
        try (BufferedReader out = new BufferedReader(process.inputReader(StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                keep(line, acknowledged);
                if (++heard == acks) {
                    // the handle, not the process: what it printed before it died is still read
                    process.toHandle().destroyForcibly();
                }
            }
        }
        process.waitFor();
        assertThat(heard).as("stderr of the marking process: see %s", folder).isPositive();
        return heard;
    }

    private static void keep(String line, Map<String, Integer> acknowledged) {
        String[] parts = line.split(" ", -1);
        acknowledged.put(parts[0] + " " + parts[1], Integer.parseInt(parts[2]));
    }

    /** Every acknowledged mark is there; one more, unheard, may have been saved after the last. */
    private Map<String, Integer> checked(Map<String, Integer> acknowledged) {
        Map<String, Integer> found = new HashMap<>();
        try (CallSession session =
                CallSession.open(
                        TestCalls.context(folder.resolve("home")), folder.resolve("call"))) {
            for (String dossier : session.state().dossiers().keySet()) {
                session.state()
                        .sheet(new SheetId("selection", dossier, "A"))
                        .marks()
                        .forEach(
                                (criterion, mark) ->
                                        found.put(
                                                dossier + " " + criterion,
                                                ((Mark.Given) mark).steps()));
            }
        }
        assertThat(found.keySet()).containsAll(acknowledged.keySet());
        long different =
                acknowledged.entrySet().stream()
                        .filter(e -> !e.getValue().equals(found.get(e.getKey())))
                        .count();
        assertThat(different).as("marks that are not what was acknowledged").isLessThanOrEqualTo(1);
        return found;
    }
}
