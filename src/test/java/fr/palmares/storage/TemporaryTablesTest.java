package fr.palmares.storage;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.journal.ObjectStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporaryTablesTest {
    @TempDir private Path folder;

    private static Set<Path> folders() throws Exception {
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(f -> f.getFileName().toString().startsWith(TemporaryTables.PREFIX))
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void aFolderIsThisUsersAloneAndGoesWithItsTables() throws Exception {
        TemporaryTables place = TemporaryTables.make();
        Database database = place.open();

        assertThat(place.folder().resolve("tables.mv.db")).isRegularFile();
        if (Files.getFileStore(place.folder()).supportsFileAttributeView("posix")) {
            assertThat(Files.getPosixFilePermissions(place.folder()))
                    .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        }
        // another one that is made meanwhile leaves it alone
        Files.setLastModifiedTime(
                place.folder(), FileTime.from(Instant.now().minus(Duration.ofHours(1))));
        TemporaryTables.make().delete();
        assertThat(place.folder()).isDirectory();

        database.abandon();
        place.delete();
        assertThat(place.folder()).doesNotExist();
    }

    @Test
    void whatAKilledProgramLeftIsDeletedBeforeTheNextOne() throws Exception {
        Path left = Files.createTempDirectory(TemporaryTables.PREFIX);
        Files.writeString(left.resolve("tables.mv.db"), "candidates' answers");
        Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofHours(1))));

        TemporaryTables.make().delete();

        assertThat(left).doesNotExist();
    }

    @Test
    void tablesInATemporaryFileSayWhatThoseInMemorySayAndTouchNoCall() throws Exception {
        ObjectStore objects = new ObjectStore(folder);
        Set<Path> before = folders();
        try (CallTables memory = CallTables.inMemory(MemoryJournal.of(List.of()), objects);
                CallTables file = CallTables.temporary(MemoryJournal.of(List.of()), objects)) {
            assertThat(file.stateHash()).isEqualTo(memory.stateHash());
        }
        assertThat(before).containsAll(folders());
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files).noneMatch(f -> f.toString().endsWith(".mv.db"));
        }
    }
}
