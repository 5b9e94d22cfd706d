package fr.palmares.app;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.app.WorkingProcess.Work;
import fr.palmares.journal.Faults;
import fr.palmares.model.Juror;
import fr.palmares.model.Mark;
import fr.palmares.model.Rules;
import fr.palmares.model.SheetId;
import fr.palmares.model.StandardGrids;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The program is killed in the middle of a large act: all of it is there afterwards, or nothing.
 */
@Tag("faults")
class KilledWhileWorkingTest {
    private static final int ROUNDS = Faults.rounds(2, 40);
    private static final int NEW_DOSSIERS = 300;
    private static final int JURORS = 3;
    private static final int MARKS = 3 * 7;

    @TempDir private static Path folder;

    @BeforeAll
    static void aCallWithBallotsOnTheWay() throws IOException {
        AppContext context = TestCalls.context(base().resolve("home"));
        Files.createDirectories(base().resolve("ballots"));
        try (CallSession session =
                CallSession.create(
                        context,
                        base().resolve("call"),
                        new NewCall(
                                "AMI", StandardGrids.amiIa2(), Rules.DEFAULT.withSeats(1, 1)))) {
            TestCalls.dossiers(session, "D1", "D2", "D3");
            List<String> jurors = List.of("A", "B", "C");
            new ManageJury(session).set(jurors.stream().map(Juror::named).toList());
            for (String juror : jurors) {
                ballot(context, session, juror);
            }
        }
        StringBuilder csv = new StringBuilder("ID,Email,État du dossier,Instructeurs,Besoin\n");
        for (int i = 0; i < NEW_DOSSIERS; i++) {
            csv.append(1000 + i).append(",a@x.fr,En construction,,");
            csv.append("texte ".repeat(200)).append('\n');
        }
        Files.writeString(base().resolve("new.csv"), csv);
    }

    private static void ballot(AppContext context, CallSession session, String juror)
            throws IOException {
        Path pack = folder.resolve(juror + ".palmares-jury");
        MakePackage.Made made =
                new MakePackage(session)
                        .make(
                                juror,
                                pack,
                                MakePackage.passphrase(),
                                MakePackage.Letter.NONE,
                                Progress.NONE);
        try (CallSession copy =
                new OpenPackage(context)
                        .open(
                                pack,
                                folder.resolve("copy-" + juror),
                                made.passphrase(),
                                Progress.NONE)) {
            GiveMarks marks = new GiveMarks(copy);
            for (String dossier : copy.state().dossiers().keySet()) {
                SheetId sheet = new SheetId(copy.state().round().code(), dossier, juror);
                copy.state()
                        .grid()
                        .criteria()
                        .forEach(c -> marks.mark(sheet, c.code(), Mark.of(3)));
            }
            new MakeBallot(copy)
                    .make(base().resolve("ballots").resolve(juror + ".palmares-ballot"));
        }
    }

    private static Path base() {
        return folder.resolve("base");
    }

    @ParameterizedTest
    @EnumSource(Work.class)
    void allOrNothing(Work work) throws IOException, InterruptedException {
        Random random = new Random(work.name().hashCode());
        Duration whole = run(fresh("whole-" + work), work, Long.MAX_VALUE);
        assertThat(check(folder.resolve("whole-" + work), work)).isTrue();
        int done = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Path place = fresh(work + "-" + round);
            run(place, work, random.nextLong(Math.max(1, whole.toMillis())));
            done += check(place, work) ? 1 : 0;
        }
        System.out.printf(
                "killed during %s: %d rounds, %d done, %d as before, 0 in part%n",
                work, ROUNDS, done, ROUNDS - done);
    }

    /** A copy of the call as it was. */
    private static Path fresh(String name) throws IOException {
        Path to = folder.resolve(name);
        try (Stream<Path> files = Files.walk(base())) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(base().relativize(file).toString()));
            }
        }
        return to;
    }

    /** Runs the act and kills it after so long, unless it is over before. */
    private static Duration run(Path place, Work work, long milliseconds)
            throws IOException, InterruptedException {
        Process process =
                Child.of(place).start(WorkingProcess.class, place.toString(), work.name());
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(out.readLine()).as("see stderr.txt in %s", place).isEqualTo("ready");
            Instant began = Instant.now();
            if (milliseconds == Long.MAX_VALUE) {
                assertThat(out.readLine()).as("see stderr.txt in %s", place).isEqualTo("done");
            } else if (!process.waitFor(milliseconds, TimeUnit.MILLISECONDS)) {
                process.toHandle().destroyForcibly();
            }
            process.waitFor();
            return Duration.between(began, Instant.now());
        }
    }

    /** Whether the act was done; fails when it was done in part. */
    private static boolean check(Path place, Work work) throws IOException {
        AppContext context = TestCalls.context(place.resolve("home"));
        try (CallSession session = CallSession.open(context, place.resolve("call"))) {
            new VerifyCall(session).verify(Progress.NONE);
            int dossiers = session.state().dossiers().size();
            int marks =
                    session.state().sheets().values().stream()
                            .mapToInt(s -> s.marks().size())
                            .sum();
            return switch (work) {
                case IMPORT -> {
                    assertThat(dossiers).isIn(3, 3 + NEW_DOSSIERS);
                    yield dossiers > 3;
                }
                case MERGE -> {
                    assertThat(marks).isIn(0, JURORS * MARKS);
                    yield marks > 0;
                }
                case BACKUP -> restored(context, place.resolve("out.zip"), place);
                case EXPORT -> whole(place.resolve("out.xlsx"));
            };
        }
    }

    private static boolean restored(AppContext context, Path file, Path place) {
        if (!Files.exists(file)) {
            return false;
        }
        RestoreCall.restore(context, file, place.resolve("restored"));
        try (CallSession session = CallSession.open(context, place.resolve("restored"))) {
            assertThat(session.state().dossiers()).hasSize(3);
        }
        return true;
    }

    private static boolean whole(Path file) throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            assertThat(workbook.getNumberOfSheets()).isGreaterThan(3);
        }
        return true;
    }
}
