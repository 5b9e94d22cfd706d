package fr.palmares.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.palmares.intake.ReadOptions;
import fr.palmares.model.Refused;
import fr.palmares.model.Rules;
import fr.palmares.model.Scale;
import fr.palmares.model.StandardGrids;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import that is given up, at any moment, leaves the call's folder as it was. */
class CancelledImportTest {
    private static final int DOSSIERS = 20;

    @TempDir private Path folder;

    private CallSession session;
    private ImportDossiers dossiers;

    @BeforeEach
    void open() {
        NewCall what = new NewCall("V", StandardGrids.amiIa2(Scale.of(0, 5)), Rules.DEFAULT);
        session =
                CallSession.create(
                        TestCalls.context(folder.resolve("home")), folder.resolve("call"), what);
        dossiers = new ImportDossiers(session);
    }

    @AfterEach
    void close() {
        session.close();
    }

    private Path csv(String name, int first, String answer) throws IOException {
        StringBuilder csv = new StringBuilder("ID,Email,État du dossier,Instructeurs,Besoin\n");
        for (int i = first; i < first + DOSSIERS; i++) {
            csv.append(i).append(",a@x.fr,En construction,,").append(answer).append('\n');
        }
        return Files.writeString(folder.resolve(name), csv);
    }

    private Set<String> objects() throws IOException {
        Path objects = folder.resolve("call/objects");
        if (!Files.isDirectory(objects)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.list(objects)) {
            return files.map(f -> f.getFileName().toString()).collect(Collectors.toSet());
        }
    }

    /** Says stop when it was asked so many times. */
    private static final class StopAfter implements Progress {
        private final int patience;
        private int asked;

        StopAfter(int patience) {
            this.patience = patience;
        }

        @Override
        public void at(String messageKey, long done, long of) {
            // nobody looks
        }

        @Override
        public boolean cancelled() {
            return asked++ >= patience;
        }
    }

    @Test
    void givenUpAtAnyMomentItLeavesNothing() throws IOException {
        Path file = csv("export.csv", 100, "un pont");
        Set<String> before = objects();
        long entries = session.state().journal().entries();
        int patience = 0;
        boolean done = false;
        while (!done) {
            StopAfter progress = new StopAfter(patience++);
            try {
                dossiers.apply(dossiers.preview(List.of(file), progress), progress);
                done = true;
            } catch (Refused e) {
                assertThat(e.key()).isEqualTo("refused.cancelled");
                assertThat(objects()).isEqualTo(before);
                assertThat(session.state().dossiers()).isEmpty();
                assertThat(session.state().journal().entries()).isEqualTo(entries);
            }
        }
        assertThat(patience).isGreaterThan(DOSSIERS);
        assertThat(session.state().dossiers()).hasSize(DOSSIERS);
        assertThat(objects()).hasSize(before.size() + 1);
        new VerifyCall(session).verify(Progress.NONE);
    }

    @Test
    void filesOfSeveralKindsGivenUpTogetherLeaveNothingOfAny() throws IOException {
        List<Path> files =
                List.of(
                        Files.writeString(
                                folder.resolve("marks.csv"),
                                "dossier,juror,criterion,score\n100,A,%s,3\n"
                                        .formatted(
                                                session.state()
                                                        .grid()
                                                        .criteria()
                                                        .getFirst()
                                                        .code())),
                        Files.writeString(folder.resolve("jury.csv"), "juror,name\nA,Jurée A\n"),
                        Files.writeString(folder.resolve("photo.png"), "\u0089PNG"),
                        csv("export.csv", 100, "un pont"));
        Set<String> before = objects();
        long entries = session.state().journal().entries();
        SortFiles sorter =
                new SortFiles(session, new Mappings(TestCalls.context(folder.resolve("home"))));
        ImportTogether together = new ImportTogether(session);
        int patience = 0;
        int afterReading = 0;
        boolean done = false;
        while (!done) {
            StopAfter progress = new StopAfter(patience++);
            boolean read = false;
            try {
                SortFiles.Sorted sorted = sorter.sort(files, progress);
                try (ImportPlan plan =
                        together.preview(asked(sorted), sorted.refused(), progress)) {
                    read = true;
                    together.apply(plan, progress);
                }
                done = true;
            } catch (Refused e) {
                afterReading += read ? 1 : 0;
                assertThat(e.key()).isEqualTo("refused.cancelled");
                assertThat(objects()).isEqualTo(before);
                assertThat(session.state().dossiers()).isEmpty();
                assertThat(session.state().jurors()).isEmpty();
                assertThat(session.state().journal().entries()).isEqualTo(entries);
            }
        }
        assertThat(patience).isGreaterThan(files.size());
        assertThat(afterReading).isPositive();
        assertThat(session.state().dossiers()).hasSize(DOSSIERS);
        assertThat(session.state().sheets()).hasSize(1);
        assertThat(session.state().journal().entries()).isEqualTo(entries + 1);
        new VerifyCall(session).verify(Progress.NONE);
    }

    private static List<ImportTogether.Asked> asked(SortFiles.Sorted sorted) {
        return sorted.kinds().entrySet().stream()
                .map(e -> new ImportTogether.Asked(e.getKey(), e.getValue(), ReadOptions.STANDARD))
                .toList();
    }

    @Test
    void aPreviewThatIsDroppedOrRefusedLeavesNothing() throws IOException {
        Set<String> before = objects();
        try (ImportPreview preview =
                dossiers.preview(List.of(csv("a.csv", 100, "un pont")), Progress.NONE)) {
            assertThat(preview.created()).hasSize(DOSSIERS);
        }
        assertThat(objects()).isEqualTo(before);
        Path wrong =
                Files.writeString(
                        csv("b.csv", 100, "un pont"),
                        "100,a@x.fr,En construction,,deux ponts\n",
                        java.nio.file.StandardOpenOption.APPEND);
        Refused twice =
                catchThrowableOfType(
                        Refused.class,
                        () ->
                                dossiers.preview(
                                        List.of(csv("a.csv", 300, "x"), wrong), Progress.NONE));
        assertThat(twice.key()).isEqualTo("refused.dossiers.twice");
        assertThat(objects()).isEqualTo(before);
    }

    @Test
    void anObjectHoldsWhatItsEventNamesWhenALaterFileHasTheSameDossiers() throws IOException {
        Path first = csv("a.csv", 100, "un pont");
        Path second = csv("b.csv", 110, "deux ponts");
        dossiers.apply(dossiers.preview(List.of(first, second), Progress.NONE), Progress.NONE);
        assertThat(session.state().dossiers()).hasSize(DOSSIERS + 10);
        assertThat(answer("105")).isEqualTo("un pont");
        assertThat(answer("115")).isEqualTo("deux ponts");
        for (String object : objects()) {
            String content = Files.readString(folder.resolve("call/objects").resolve(object));
            assertThat(content.contains("\"115\"") && content.contains("un pont")).isFalse();
        }
        new VerifyCall(session).verify(Progress.NONE);
        ImportPreview again = dossiers.preview(List.of(first, second), Progress.NONE);
        // the first file's answers differ from the call's, the second's are what counts
        assertThat(again.changesNothing()).isTrue();
        again.close();
    }

    @Test
    void whatAKilledProgramLeftIsGoneAtTheNextOpening() throws IOException {
        Path left = folder.resolve("call/objects/.palmares-1.tmp");
        Files.createDirectories(left.getParent());
        Files.writeString(left, "texts of candidates");
        session.close();
        session =
                CallSession.open(TestCalls.context(folder.resolve("home")), folder.resolve("call"));
        assertThat(left).doesNotExist();
    }

    private String answer(String number) {
        return session.dossier(number).answers().stream()
                .filter(a -> a.label().equals("Besoin"))
                .findFirst()
                .orElseThrow()
                .value();
    }
}
