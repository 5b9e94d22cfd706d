package fr.palmares.intake.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PrivateFileTest {
    @Test
    void itIsWrittenReadAgainAndGoneOnceItIsClosed() throws IOException {
        Path path;
        try (PrivateFile file = PrivateFile.make()) {
            path = file.path();
            try (OutputStream out = file.output()) {
                out.write("note\n".getBytes(StandardCharsets.UTF_8));
            }
            assertThat(path).hasContent("note\n");
        }
        assertThat(path).doesNotExist();
    }

    @Test
    void onlyItsOwnerCanLookIntoItsFolder() throws IOException {
        assumeThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("posix");
        try (PrivateFile file = PrivateFile.make()) {
            assertThat(Files.getPosixFilePermissions(file.path().getParent()))
                    .isEqualTo(PosixFilePermissions.fromString("rwx------"));
            assertThat(Files.getPosixFilePermissions(file.path()))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
    }

    @Test
    void whatAKilledProgramLeftIsSweptAndWhatIsInUseStays() throws IOException {
        try (PrivateFile file = PrivateFile.make()) {
            Path left = Files.createTempFile(file.path().getParent(), "", ".part");
            FileTime old = FileTime.from(Instant.now().minus(Duration.ofHours(1)));
            Files.setLastModifiedTime(left, old);
            Files.setLastModifiedTime(file.path(), old);
            PrivateFile.sweep();
            assertThat(left).doesNotExist();
            assertThat(file.path()).exists();
        }
    }
}
