package fr.palmares.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palmares.journal.Event.AssessmentWritten;
import fr.palmares.model.Broken;
import fr.palmares.text.Messages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every write, force and cut of a save fails once: the old or the new, never a part. */
@Tag("faults")
class DiskFaultsTest {
    private static final int SMALL = 10;
    private static final int LARGE = 1 << 21;

    @TempDir private Path folder;
    private final Device device = Device.draw();
    private final FaultyDisk disk = new FaultyDisk();
    private long number;

    private Path file() {
        return folder.resolve("journal.jsonl");
    }

    private ObjectStore objects() {
        return new ObjectStore(folder.resolve("objects"), disk);
    }

    private FileJournal open() {
        return FileJournal.open(file(), objects(), disk);
    }

    private List<SignedEvent> events(int length) {
        number++;
        AssessmentWritten text =
                new AssessmentWritten("D1", "A", number + " " + "é".repeat(length));
        return List.of(
                EventCodec.sign(text, "selection", "A", device, number, List.of(), Instant.EPOCH));
    }

    private static List<List<SignedEvent>> lines(Journal journal) {
        List<List<SignedEvent>> lines = new ArrayList<>();
        journal.read(1, line -> lines.add(line.events()));
        return lines;
    }

    /** A small line is a write and a force; a large one also writes and forces its object. */
    @ParameterizedTest
    @ValueSource(ints = {SMALL, LARGE})
    void whicheverActFailsTheJournalIsAsBeforeAndGoesOn(int length) {
        List<List<SignedEvent>> wanted = new ArrayList<>();
        try (FileJournal journal = open()) {
            wanted.add(events(SMALL));
            journal.append(wanted.getFirst(), Instant.EPOCH);
            int act = 0;
            do {
                disk.failAt(++act);
                List<SignedEvent> next = events(length);
                try {
                    journal.append(next, Instant.EPOCH);
                    wanted.add(next);
                } catch (Broken e) {
                    assertThat(e.key()).isEqualTo("broken.journal.write");
                    assertThat(lines(journal)).isEqualTo(wanted);
                }
            } while (disk.failed());
            assertThat(act).isGreaterThan(length == SMALL ? 2 : 4);
            assertThat(lines(journal)).isEqualTo(wanted);
        }
        try (FileJournal again = open()) {
            assertThat(again.torn()).isEmpty();
            assertThat(lines(again)).isEqualTo(wanted);
        }
    }

    /** When even taking the half line back fails, nothing more is written until it is opened. */
    @Test
    void whatCannotBeTakenBackIsCutAtTheNextOpening() {
        List<SignedEvent> first = events(SMALL);
        try (FileJournal journal = open()) {
            journal.append(first, Instant.EPOCH);
            disk.room(20);
            disk.failAt(3);
            assertThatThrownBy(() -> journal.append(events(SMALL), Instant.EPOCH))
                    .isInstanceOf(Broken.class);
            disk.room(Long.MAX_VALUE);
            disk.failAt(Long.MAX_VALUE);
            assertThatThrownBy(() -> journal.append(events(SMALL), Instant.EPOCH))
                    .isInstanceOfSatisfying(
                            Broken.class,
                            e -> assertThat(e.key()).isEqualTo("broken.journal.unsure"));
        }
        try (FileJournal again = open()) {
            assertThat(again.torn()).isPresent();
            assertThat(lines(again)).containsExactly(first);
            again.append(events(SMALL), Instant.EPOCH);
            assertThat(lines(again)).hasSize(2);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 100, 300, 512})
    void aFullDiskIsSaidAndWorkGoesOnWhenThereIsRoom(long room) {
        try (FileJournal journal = open()) {
            List<SignedEvent> first = events(SMALL);
            journal.append(first, Instant.EPOCH);
            disk.room(room);
            assertThatThrownBy(() -> journal.append(events(SMALL), Instant.EPOCH))
                    .isInstanceOfSatisfying(
                            Broken.class,
                            e ->
                                    assertThat(Messages.of(Locale.UK).sentence(e))
                                            .contains("disk is full")
                                            .doesNotContain("{"));
            assertThat(lines(journal)).containsExactly(first);
            disk.room(Long.MAX_VALUE);
            List<SignedEvent> second = events(SMALL);
            journal.append(second, Instant.EPOCH);
            assertThat(lines(journal)).containsExactly(first, second);
        }
    }

    @Test
    void anObjectIsWholeOrNotThere() throws IOException {
        byte[] bytes = "contenu d’un dossier".repeat(1000).getBytes(StandardCharsets.UTF_8);
        String name = Hashes.hex(bytes);
        int act = 0;
        do {
            disk.failAt(++act);
            try {
                assertThat(objects().write(bytes)).isEqualTo(name);
            } catch (IOException e) {
                assertThat(folder.resolve("objects")).isEmptyDirectory();
            }
        } while (disk.failed());
        assertThat(act).isEqualTo(3);
        assertThat(objects().read(name)).isEqualTo(bytes);
        assertThat(objects().names()).containsExactly(name);
    }

    /** A long draft is forced while it is written: the disk says only once that it could not. */
    @Test
    void whicheverForceOfALongDraftFailsItIsNoObject() throws IOException {
        byte[] block = new byte[1 << 20];
        int forces = 0;
        boolean kept = false;
        while (!kept) {
            disk.failForceAfter(forces++);
            try (DraftObject draft = objects().draft()) {
                for (int i = 0; i < 40; i++) {
                    block[0] = (byte) i;
                    draft.write(block);
                }
                draft.keep();
                kept = true;
            } catch (IOException e) {
                assertThat(disk.forceFailed()).isTrue();
                assertThat(folder.resolve("objects")).isEmptyDirectory();
            }
        }
        assertThat(forces).isGreaterThan(2);
        assertThat(objects().names()).hasSize(1);
    }

    @Test
    void aFileThatCannotBeReplacedStaysWhole() throws IOException {
        Path file = Files.writeString(folder.resolve("results.xlsx"), "ancien");
        int act = 0;
        do {
            disk.failAt(++act);
            try {
                Durable.write(file, "nouveau".getBytes(StandardCharsets.UTF_8), disk);
                assertThat(file).hasContent("nouveau");
            } catch (IOException e) {
                assertThat(file).hasContent("ancien");
            }
            assertThat(folder.toFile().list()).containsExactly("results.xlsx");
        } while (disk.failed());
        assertThatThrownBy(
                        () ->
                                Durable.replace(
                                        file,
                                        temporary -> {
                                            Files.writeString(temporary, "à moitié");
                                            throw new IllegalStateException("cancelled");
                                        }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(file).hasContent("nouveau");
        assertThat(folder.toFile().list()).containsExactly("results.xlsx");
    }
}
