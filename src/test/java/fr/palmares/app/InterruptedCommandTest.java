package fr.palmares.app;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.Main;
import fr.palmares.app.WorkingProcess.Work;
import fr.palmares.journal.Durable;
import fr.palmares.journal.Faults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A command is asked to end (SIGTERM, as which Ctrl+C is heard too): it does so in ten seconds, its
 * act is done or not begun, and it leaves nothing of what it was writing.
 */
@Tag("faults")
@DisabledOnOs(OS.WINDOWS)
class InterruptedCommandTest {
    private static final int ROUNDS = Faults.rounds(1, 30);
    private static final int LONGEST_MILLISECONDS = 1_500;

    @TempDir private static Path folder;
    private static WorkingCall call;

    @BeforeAll
    static void aCallWithBallotsOnTheWay() throws IOException {
        call = WorkingCall.in(folder);
    }

    @ParameterizedTest
    @EnumSource(names = {"IMPORT", "MERGE", "EXPORT"})
    void endsInTenSecondsWithAllOrNothing(Work work) throws IOException, InterruptedException {
        Random random = new Random(work.name().hashCode());
        for (int round = 0; round < ROUNDS; round++) {
            Path place = call.fresh(work + "-" + round);
            Process process =
                    Child.of(place)
                            .with("-Dpalmares.home=" + place.resolve("home"))
                            .start(Main.class, command(work, place));
            if (untilOpen(process, place)) {
                process.waitFor(random.nextInt(LONGEST_MILLISECONDS), TimeUnit.MILLISECONDS);
            }
            process.destroy();

            assertThat(process.waitFor(10, TimeUnit.SECONDS)).as(work.name()).isTrue();
            WorkingCall.check(place, work);
            assertThat(leftovers(place)).isEmpty();
            assertThat(place.resolve("stderr.txt")).content().doesNotContain("\tat ", "Exception");
        }
    }

    private static String[] command(Work work, Path place) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(
                switch (work) {
                    case IMPORT -> "import";
                    case MERGE -> "merge";
                    case BACKUP -> "backup";
                    case EXPORT -> "export";
                });
        command.add(place.resolve("call").toString());
        switch (work) {
            case IMPORT -> command.add(place.resolve("new.csv").toString());
            case MERGE -> {
                try (Stream<Path> ballots = Files.list(place.resolve("ballots"))) {
                    ballots.map(Path::toString).sorted().forEach(command::add);
                }
            }
            case BACKUP -> command.addAll(List.of("--out", place.resolve("out.zip").toString()));
            case EXPORT -> command.addAll(List.of("--out", place.resolve("out.xlsx").toString()));
        }
        return command.toArray(String[]::new);
    }

    /** Waits until the program has the call, or is over. */
    private static boolean untilOpen(Process process, Path place)
            throws IOException, InterruptedException {
        Path lock = place.resolve("call").resolve("call.lock");
        String before = Files.exists(lock) ? Files.readString(lock) : "";
        while (!process.waitFor(20, TimeUnit.MILLISECONDS)) {
            if (Files.exists(lock) && !Files.readString(lock).equals(before)) {
                return true;
            }
        }
        return false;
    }

    private static List<Path> leftovers(Path place) throws IOException {
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(Files::isRegularFile).filter(Durable::isTemporary).toList();
        }
    }
}
