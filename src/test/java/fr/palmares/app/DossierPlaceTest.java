package fr.palmares.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palmares.model.Answer;
import fr.palmares.model.Dossier;
import fr.palmares.model.Refused;
import fr.palmares.model.Rules;
import fr.palmares.model.StandardGrids;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The long texts of dossiers stand in the objects of their imports; the tables say where. */
class DossierPlaceTest {
    @TempDir private Path folder;
    private CallSession session;

    @BeforeEach
    void open() {
        session =
                CallSession.create(
                        TestCalls.context(folder.resolve("home")),
                        folder.resolve("call"),
                        new NewCall("AMI", StandardGrids.amiIa2(), Rules.DEFAULT));
    }

    @AfterEach
    void close() {
        session.close();
    }

    private Path csv(String name, int from, int to, String answer) throws IOException {
        StringBuilder csv = new StringBuilder("ID,Email,État du dossier,Instructeurs,Besoin\n");
        for (int i = from; i < to; i++) {
            csv.append(i).append(",a@x.fr,En construction,,\"").append(answer).append(" é👍 ");
            csv.append(i).append("\"\n");
        }
        return Files.writeString(folder.resolve(name), csv);
    }

    private void read(Path... files) {
        ImportDossiers importer = new ImportDossiers(session);
        importer.apply(importer.preview(List.of(files), Progress.NONE), Progress.NONE);
    }

    private Dossier received(String number) {
        return session.with(s -> s.tables().received(number)).orElseThrow();
    }

    @Test
    void textsAreFoundAfterManyImportsAndTablesAreWhatTheJournalMakes() throws IOException {
        // the later file has half of the dossiers again, so the first object is written anew
        read(csv("a.csv", 100, 140, "premier"), csv("b.csv", 120, 150, "deuxième"));
        read(csv("c.csv", 135, 137, "troisième"));

        assertThat(received("101").answers()).contains(new Answer("Besoin", "premier é👍 101"));
        assertThat(received("125").answers()).contains(new Answer("Besoin", "deuxième é👍 125"));
        assertThat(received("136").answers()).contains(new Answer("Besoin", "troisième é👍 136"));
        Map<String, Dossier> all = session.with(s -> s.tables().receivedDossiers());
        assertThat(all.keySet()).hasSize(50).startsWith("100", "101").endsWith("149");
        // refused when the tables made again from the journal differ
        assertThat(new VerifyCall(session).verify(Progress.NONE).objects()).isEqualTo(3);
    }

    @Test
    void aTextThatWasChangedOnDiskIsRefused() throws IOException {
        read(csv("a.csv", 100, 103, "premier"));
        Path object;
        try (Stream<Path> files = Files.list(folder.resolve("call/objects"))) {
            object = files.findFirst().orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(object);
        bytes[bytes.length / 2] ^= 1;
        Files.write(object, bytes);

        assertThat(received("100").answers()).isNotEmpty();
        assertThatThrownBy(() -> received("101"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        r -> assertThat(r.key()).isEqualTo("refused.object.damaged"));
    }

    @Test
    void anObjectThatIsGoneOrCutIsRefused() throws IOException {
        read(csv("a.csv", 100, 103, "premier"));
        Path object;
        try (Stream<Path> files = Files.list(folder.resolve("call/objects"))) {
            object = files.findFirst().orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(object);
        Files.write(object, java.util.Arrays.copyOf(bytes, bytes.length - 5));
        assertThatThrownBy(() -> received("102")).isInstanceOf(Refused.class);
        Files.delete(object);
        assertThatThrownBy(() -> received("100")).isInstanceOf(Refused.class);
    }
}
