package fr.palmares.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palmares.journal.Event.AssessmentWritten;
import fr.palmares.model.Broken;
import fr.palmares.text.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another program has its hands on the journal while it is open. */
class JournalElsewhereTest {
    @TempDir private Path folder;
    private final Device device = Device.draw();
    private Path file = Path.of("unset");
    private long number;

    @BeforeEach
    void aFolder() throws IOException {
        file = Files.createDirectories(folder.resolve("call")).resolve("journal.jsonl");
    }

    /** What the other program does. */
    private interface Meddling {
        void with(Path journal, Path older) throws IOException;
    }

    @Test
    void aJournalThatWasDeletedIsNoticedAndSaved() throws IOException {
        noticed((journal, older) -> Files.delete(journal));
    }

    @Test
    void anOlderOneInItsPlaceIsNoticed() throws IOException {
        noticed(
                (journal, older) ->
                        Files.move(older, journal, StandardCopyOption.REPLACE_EXISTING));
    }

    @Test
    void aFolderThatWasMovedIsNoticed() throws IOException {
        noticed(
                (journal, older) ->
                        Files.move(journal.getParent(), folder.resolve("somewhere else")));
    }

    @Test
    void linesOfAnotherProgramAreNoticed() throws IOException {
        noticed((journal, older) -> Files.writeString(journal, "{}\n", StandardOpenOption.APPEND));
    }

    private void noticed(Meddling meddling) throws IOException {
        List<List<SignedEvent>> saved = new ArrayList<>();
        Path older = folder.resolve("older.jsonl");
        try (FileJournal journal = FileJournal.open(file, objects())) {
            for (int i = 0; i < 5; i++) {
                saved.add(events());
                journal.append(saved.getLast(), Instant.EPOCH);
                if (i == 2) {
                    Files.copy(file, older);
                }
            }
            meddling.with(file, older);
            assertThatThrownBy(() -> journal.append(events(), Instant.EPOCH))
                    .isInstanceOfSatisfying(
                            Broken.class,
                            e -> {
                                assertThat(e.key()).isEqualTo("broken.journal.elsewhere");
                                assertThat(Messages.of(Locale.UK).sentence(e))
                                        .contains("Another program")
                                        .doesNotContain("{");
                            });
            assertThatThrownBy(() -> journal.append(events(), Instant.EPOCH))
                    .isInstanceOf(Broken.class);
        }
        Path rescued = rescued();
        try (FileJournal again = FileJournal.open(rescued, objects())) {
            List<List<SignedEvent>> lines = new ArrayList<>();
            again.read(1, line -> lines.add(line.events()));
            assertThat(lines).isEqualTo(saved);
        }
    }

    private ObjectStore objects() {
        return new ObjectStore(folder.resolve("objects"));
    }

    private Path rescued() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> found =
                    all.filter(f -> f.getFileName().toString().startsWith("palmares-")).toList();
            assertThat(found).hasSize(1);
            return found.getFirst();
        }
    }

    private List<SignedEvent> events() {
        number++;
        return List.of(
                EventCodec.sign(
                        new AssessmentWritten("D1", "A", "text " + number),
                        "selection",
                        "A",
                        device,
                        number,
                        List.of(),
                        Instant.EPOCH));
    }
}
