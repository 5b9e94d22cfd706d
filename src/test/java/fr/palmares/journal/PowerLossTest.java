package fr.palmares.journal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.journal.Event.AssessmentWritten;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The power fails: of what was written after the last force, any page may have reached the disk,
 * whole or torn, in any order. What was acknowledged is there all the same.
 */
@Tag("faults")
class PowerLossTest {
    private static final int POINTS = Faults.rounds(150, 1500);
    private static final int LINES = 40;

    @TempDir private Path folder;
    private final Device device = Device.draw();

    @Test
    void everyAcknowledgedLineOutlivesAPowerLossAtAnyMoment() throws IOException {
        RecordedDisk disk = new RecordedDisk();
        Path file = folder.resolve("journal.jsonl");
        List<List<SignedEvent>> written = new ArrayList<>();
        List<Integer> acknowledgedAt = new ArrayList<>();
        Random random = new Random(11);
        try (FileJournal journal =
                FileJournal.open(file, new ObjectStore(folder.resolve("objects")), disk)) {
            for (int i = 0; i < LINES; i++) {
                written.add(events(i, 1 + random.nextInt(6000)));
                journal.append(written.getLast(), Instant.EPOCH);
                acknowledgedAt.add(disk.acts());
            }
        }
        int lost = 0;
        for (int point = 0; point < POINTS; point++) {
            int act = random.nextInt(disk.acts() + 1);
            long acknowledged = acknowledgedAt.stream().filter(a -> a <= act).count();
            Path image = folder.resolve("image-" + point + ".jsonl");
            Files.write(image, disk.survivors(act, random));
            List<List<SignedEvent>> lines = new ArrayList<>();
            try (FileJournal journal =
                    FileJournal.open(image, new ObjectStore(folder.resolve("objects")))) {
                journal.read(1, line -> lines.add(line.events()));
            }
            if (lines.size() < acknowledged) {
                lost++;
            }
            assertThat(lines).isEqualTo(written.subList(0, lines.size()));
            Files.delete(image);
        }
        assertThat(lost).as("points at which an acknowledged line is missing").isZero();
        System.out.printf("power loss: %d points, %d lost%n", POINTS, lost);
    }

    private List<SignedEvent> events(int number, int length) {
        return List.of(
                EventCodec.sign(
                        new AssessmentWritten("D1", "A", number + " " + "é".repeat(length)),
                        "selection",
                        "A",
                        device,
                        number + 1L,
                        List.of(),
                        Instant.EPOCH));
    }
}
