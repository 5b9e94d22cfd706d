package fr.palmares.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallFolderTest {
    @Test
    void theJournalThatWasDoubleClickedMeansTheFolderAroundIt(@TempDir Path folder)
            throws IOException {
        Path journal = Files.createFile(folder.resolve("journal.jsonl"));
        assertThat(CallFolder.meantBy(journal)).isEqualTo(folder.toAbsolutePath().normalize());
        assertThat(CallFolder.meantBy(folder)).isEqualTo(folder.toAbsolutePath().normalize());
    }

    @Test
    void anyOtherFileAndAJournalThatIsNotThereMeanThemselves(@TempDir Path folder)
            throws IOException {
        Path other = Files.createFile(folder.resolve("Alice.palmares-jury"));
        Path absent = folder.resolve("journal.jsonl");
        assertThat(CallFolder.meantBy(other)).isEqualTo(other.toAbsolutePath().normalize());
        assertThat(CallFolder.meantBy(absent)).isEqualTo(absent.toAbsolutePath().normalize());
    }
}
