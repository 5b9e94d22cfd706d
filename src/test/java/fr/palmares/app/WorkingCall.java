package fr.palmares.app;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.app.WorkingProcess.Work;
import fr.palmares.model.Juror;
import fr.palmares.model.Mark;
import fr.palmares.model.Rules;
import fr.palmares.model.SheetId;
import fr.palmares.model.StandardGrids;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A call about to go through a large act, and whether that was done: all of it or nothing. */
final class WorkingCall {
    private static final int NEW_DOSSIERS = 300;
    private static final int JURORS = 3;
    private static final int MARKS = 3 * 7;

    private final Path folder;

    private WorkingCall(Path folder) {
        this.folder = folder;
    }

    /** A call of three dossiers, with ballots and an export of the platform on the way. */
    static WorkingCall in(Path folder) throws IOException {
        WorkingCall call = new WorkingCall(folder);
        call.make();
        return call;
    }

    private void make() throws IOException {
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

    private void ballot(AppContext context, CallSession session, String juror) throws IOException {
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

    private Path base() {
        return folder.resolve("base");
    }

    /** A copy of the call as it was. */
    Path fresh(String name) throws IOException {
        Path to = folder.resolve(name);
        try (Stream<Path> files = Files.walk(base())) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(base().relativize(file).toString()));
            }
        }
        return to;
    }

    /** Whether the act was done; fails when it was done in part. */
    static boolean check(Path place, Work work) throws IOException {
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
