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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A command is asked to end (SIGTERM, as which Ctrl+C is heard too), or finds the disk full: it
 * ends in ten seconds, its act is done or not begun, and it leaves nothing of what it was writing.
 */
@Tag("faults")
@DisabledOnOs(OS.WINDOWS)
class CommandInTroubleTest {
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

    /**
     * Each file that the command writes hits the end of the disk somewhere: journal, object, backup
     * or tables, document.
     */
    @ParameterizedTest
    @EnumSource(names = {"IMPORT", "MERGE", "EXPORT"})
    void aFullDiskLeavesAllOrNothingAndASentence(Work work)
            throws IOException, InterruptedException {
        for (int blocks : blocks(work)) {
            Path place = call.fresh(work + "-full-" + blocks);
            int code = run(Child.of(place).room(blocks), work, place);

            String said = Files.readString(place.resolve("stderr.txt"));
            assertThat(said).as("%s in %d", work, blocks).doesNotContain("\tat ", "Exception");
            boolean done = WorkingCall.check(place, work);
            boolean behind = said.contains("dans le journal") || said.contains("in the journal");
            assertThat(done).as("%s in %d: %s", work, blocks, said).isEqualTo(code == 0 || behind);
            if (code != 0) {
                assertThat(code).isEqualTo(1);
                assertThat(said.strip()).endsWith(".");
            }
            assertThat(leftovers(place)).isEmpty();

            assertThat(run(Child.of(place), work, place)).as("when there is room").isZero();
            assertThat(WorkingCall.check(place, work)).isTrue();
        }
    }

    /** From the first append to what is left whole, by halves; briefly one that hurts each. */
    private static List<Integer> blocks(Work work) {
        return Faults.rounds(0, 1) == 1
                ? IntStream.rangeClosed(2, 14).mapToObj(i -> 1 << i).toList()
                : List.of(
                        switch (work) {
                            case IMPORT -> 200;
                            case EXPORT -> 24;
                            default -> 16;
                        });
    }

    private static int run(Child child, Work work, Path place)
            throws IOException, InterruptedException {
        Process process =
                child.with("-Dpalmares.home=" + place.resolve("home"))
                        .start(Main.class, command(work, place));
        process.getInputStream().readAllBytes();
        return process.waitFor();
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
