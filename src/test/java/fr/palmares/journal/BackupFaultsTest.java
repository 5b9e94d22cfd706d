package fr.palmares.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palmares.journal.BackupStore.Kept;
import fr.palmares.journal.Event.AssessmentWritten;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every write and force of a backup and of a restore fails once: the old or the new, no part. */
@Tag("faults")
class BackupFaultsTest {
    @TempDir private Path folder;
    private final Device device = Device.draw();
    private final FaultyDisk disk = new FaultyDisk();
    private long number;
    private CallFolder call = new CallFolder(Path.of("unset"));
    private ObjectStore objects = new ObjectStore(Path.of("unset"));

    @BeforeEach
    void aJournal() throws IOException {
        call = new CallFolder(Files.createDirectory(folder.resolve("call")));
        objects = new ObjectStore(call.objects());
        objects.write("an attachment".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        write();
    }

    private void write() {
        try (FileJournal journal = FileJournal.open(call.journal(), objects)) {
            number++;
            journal.append(
                    List.of(
                            EventCodec.sign(
                                    new AssessmentWritten("D1", "A", "text " + number),
                                    "selection",
                                    "A",
                                    device,
                                    number,
                                    List.of(),
                                    Instant.EPOCH)),
                    Instant.EPOCH);
        }
    }

    private CallSnapshot snapshot() throws IOException {
        try (FileJournal journal = FileJournal.open(call.journal(), objects)) {
            return CallSnapshot.of(call, "id", journal, objects);
        }
    }

    private BackupStore store() {
        return new BackupStore(call, disk);
    }

    private Kept made() throws IOException {
        return new BackupStore(call).make(snapshot(), "day", Instant.EPOCH);
    }

    @Test
    void aBackupThatFailsAnywhereLeavesTheEarlierOnesAndIsMadeWhenThereIsRoom() throws IOException {
        Kept first = made();
        int act = 0;
        boolean failed;
        do {
            write();
            int before = store().list().size();
            disk.failAt(++act);
            try {
                store().make(snapshot(), "import", Instant.EPOCH);
            } catch (IOException e) {
                assertThat(store().list()).hasSize(before);
            }
            failed = disk.failed();
            disk.failAt(Long.MAX_VALUE);
            Kept next = store().make(snapshot(), "import", Instant.EPOCH);
            store().verify(next.manifest());
            store().verify(first.manifest());
        } while (failed);
        assertThat(act).as("acts of a backup").isGreaterThan(4);
    }

    @Test
    void aFullDiskAtAnyByteLeavesNoBackupThatIsNotWhole() throws IOException {
        Kept first = made();
        write();
        for (long room = 0; room < 3000; room += 97) {
            disk.room(room);
            int before = store().list().size();
            try {
                store().make(snapshot(), "import", Instant.EPOCH);
            } catch (IOException e) {
                assertThat(store().list()).hasSize(before);
            }
            disk.room(Long.MAX_VALUE);
            for (Kept kept : store().list()) {
                store().verify(kept.manifest());
            }
        }
        store().verify(first.manifest());
    }

    @Test
    void aWholeFileIsTheOldOrTheNew() throws IOException {
        Path out = folder.resolve("whole.zip");
        Kept old = made();
        BackupFile.write(store().open(old.manifest()), out);
        write();
        Kept now = made();
        int act = 0;
        do {
            disk.failAt(++act);
            BackupManifest wanted;
            try {
                BackupFile.write(store().open(now.manifest()), out, disk);
                wanted = now.manifest();
            } catch (IOException e) {
                wanted = old.manifest();
            }
            try (BackupFile file = BackupFile.open(out)) {
                BackupFile.check(file);
                assertThat(file.manifest()).isEqualTo(wanted);
            }
            assertThat(folder).isDirectoryNotContaining(Durable::isTemporary);
        } while (disk.failed());
        assertThat(act).as("acts of writing a file").isGreaterThan(2);
    }

    @Test
    void aRestoreThatFailsAnywhereLeavesTheCallAsItWasOrRestored() throws IOException {
        Kept early = made();
        byte[] restored = Files.readAllBytes(call.journal());
        write();
        byte[] before = Files.readAllBytes(call.journal());
        int act = 0;
        boolean failed;
        do {
            Files.write(call.journal(), before);
            Path aside = folder.resolve("aside-" + act);
            disk.failAt(++act);
            boolean done = true;
            try (BackupContent content = new BackupStore(call).open(early.manifest())) {
                RestoredCall.put(content, call, aside, disk);
            } catch (IOException e) {
                done = false;
            }
            failed = disk.failed();
            assertThat(call.journal()).hasBinaryContent(done ? restored : before);
            if (done) {
                assertThat(aside.resolve("journal.jsonl")).hasBinaryContent(before);
            }
        } while (failed);
        assertThat(act).as("acts of a restore").isGreaterThan(3);
    }

    @Test
    void everyFlippedBitOfThePartsIsNoticed() throws IOException {
        Kept kept = made();
        for (Path part : parts()) {
            byte[] good = Files.readAllBytes(part);
            for (int i = 0; i < good.length; i += 1 + good.length / 40) {
                byte[] bad = good.clone();
                bad[i] ^= 1;
                Files.write(part, bad);
                assertThatThrownBy(() -> store().verify(kept.manifest()))
                        .isInstanceOf(DamagedException.class);
            }
            Files.write(part, good);
        }
        store().verify(kept.manifest());
    }

    private List<Path> parts() throws IOException {
        try (var files = Files.list(call.backups().resolve("parts"))) {
            return files.toList();
        }
    }
}
