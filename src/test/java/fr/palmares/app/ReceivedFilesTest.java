package fr.palmares.app;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.model.Attachment;
import fr.palmares.model.Juror;
import fr.palmares.model.Mark;
import fr.palmares.model.Rules;
import fr.palmares.model.Scale;
import fr.palmares.model.SheetId;
import fr.palmares.model.StandardGrids;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Attachments join their dossiers; a dossier that changes after it was scored is said. */
class ReceivedFilesTest {
    private static final String HEADER =
            "ID,Email,État du dossier,Instructeurs,Besoin,Pièces jointes\n";

    @TempDir private Path folder;

    private AppContext context;
    private CallSession session;

    @BeforeEach
    void open() {
        context = TestCalls.context(folder.resolve("home"));
        NewCall what = new NewCall("V", StandardGrids.amiIa2(Scale.of(0, 5)), Rules.DEFAULT);
        session = CallSession.create(context, folder.resolve("call"), what);
    }

    @AfterEach
    void close() {
        session.close();
    }

    private Path csv(String rows) throws IOException {
        return Files.writeString(folder.resolve("export.csv"), HEADER + rows);
    }

    private Path zip() throws IOException {
        Path file = folder.resolve("pieces.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String name : List.of("devis-01-02-2026-10-11-7.pdf", "plan.png")) {
                zip.putNextEntry(new ZipEntry("export/dossier-12/pieces_justificatives/" + name));
                zip.write(name.getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private void load(Path... files) {
        ImportDossiers dossiers = new ImportDossiers(session);
        dossiers.apply(dossiers.preview(List.of(files), Progress.NONE), Progress.NONE);
    }

    @Test
    void aZipJoinsTheDossiersOfTheSameImportInAnyOrder() throws IOException {
        load(zip(), csv("12,a@x.fr,En construction,,un pont,devis.pdf\n"));
        List<Attachment> received = new Attachments(session).of("12");
        assertThat(received).extracting(Attachment::name).containsExactly("devis.pdf", "plan.png");
        assertThat(Attachments.names(session.dossier("12"), received))
                .containsExactly("devis.pdf", "plan.png");
        Path copy =
                new Attachments(session)
                        .copy(received.getFirst(), Files.createDirectory(folder.resolve("view")));
        assertThat(copy).hasContent("devis-01-02-2026-10-11-7.pdf").hasFileName("piece.pdf");
        long entries = session.state().journal().entries();
        load(zip());
        assertThat(session.state().journal().entries()).isEqualTo(entries);
        session.undo();
        assertThat(new Attachments(session).byDossier()).isEmpty();
        new VerifyCall(session).verify(Progress.NONE);
    }

    @Test
    void answersThatChangeAfterScoringAreSaidAndNotAStateOrAnInstructor() throws IOException {
        load(csv("12,a@x.fr,En construction,,un pont,\n13,b@x.fr,En construction,,une route,\n"));
        new ManageJury(session).set(List.of(Juror.named("A"), Juror.named("B")));
        mark("A", "12", 3);
        mark("B", "13", 2);
        load(csv("12,a@x.fr,Accepté,i@x.fr,un pont,\n13,b@x.fr,En construction,,une route,\n"));
        assertThat(session.state().changedAfterScoring()).isEmpty();
        load(csv("12,a@x.fr,Accepté,i@x.fr,deux ponts,\n13,b@x.fr,Accepté,,une route,\n"));
        assertThat(session.state().changedAfterScoring()).isEqualTo(Map.of("12", Set.of("A")));
        assertThat(session.state().sheets()).hasSize(2);
        close();
        session = CallSession.open(context, folder.resolve("call"));
        assertThat(session.state().changedAfterScoring()).isEqualTo(Map.of("12", Set.of("A")));
        new VerifyCall(session).verify(Progress.NONE);
        mark("A", "12", 4);
        assertThat(session.state().changedAfterScoring()).isEmpty();
        session.undo();
        assertThat(session.state().changedAfterScoring()).isEqualTo(Map.of("12", Set.of("A")));
    }

    @Test
    void aJurorSeesWhatChangedAndSaysThatTheyHaveReadIt() throws IOException {
        load(csv("12,a@x.fr,En construction,,un pont,\n"));
        new ManageJury(session).set(List.of(Juror.named("A"), Juror.named("B")));
        mark("A", "12", 3);
        load(csv("12,a@x.fr,Accepté,i@x.fr,deux ponts,\n"));
        mark("B", "12", 2);
        ReadAgain again = new ReadAgain(session);
        SheetId sheet = new SheetId(session.state().round().code(), "12", "A");
        assertThat(again.changes(sheet))
                .singleElement()
                .satisfies(
                        c -> {
                            assertThat(c.before()).isEqualTo("un pont");
                            assertThat(c.after()).isEqualTo("deux ponts");
                        });
        assertThat(again.changes(new SheetId(sheet.round(), "12", "B"))).isEmpty();
        again.confirm(sheet);
        assertThat(again.changes(sheet)).isEmpty();
        assertThat(session.state().changedAfterScoring()).isEmpty();
        assertThat(session.state().sheet(sheet).marks()).hasSize(1);
        session.undo();
        assertThat(again.changes(sheet)).hasSize(1);
    }

    private void mark(String juror, String dossier, int steps) {
        new GiveMarks(session)
                .mark(
                        new SheetId(session.state().round().code(), dossier, juror),
                        session.state().grid().criteria().getFirst().code(),
                        Mark.of(steps));
    }
}
