package fr.palmares.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palmares.cli.Palmares;
import fr.palmares.model.Broken;
import fr.palmares.model.Failure;
import fr.palmares.model.Juror;
import fr.palmares.model.Mark;
import fr.palmares.model.Rules;
import fr.palmares.model.SheetId;
import fr.palmares.model.StandardGrids;
import fr.palmares.text.Messages;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogsTest {
    private static final String JUROR = "Ombeline Quetzal";
    private static final String CALL = "Zanzibar des Quinconces";
    private static final String REMARK = "Hippocampe persifleur";
    private static final String MARK = "17,5173";
    private static final Logger ROOT = Logger.getLogger("");

    @TempDir private Path folder;
    private final List<Handler> before = List.of(ROOT.getHandlers());
    private final Level level = ROOT.getLevel();
    private AppContext context;

    @BeforeEach
    void logged() {
        context = TestCalls.context(folder.resolve("home"));
        Logs.open(context);
    }

    @AfterEach
    void asBefore() {
        for (Handler handler : ROOT.getHandlers()) {
            ROOT.removeHandler(handler);
            handler.close();
        }
        before.forEach(ROOT::addHandler);
        ROOT.setLevel(level);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(context.home().resolve("log"))) {
            return all.filter(file -> !file.toString().endsWith(".lck")).sorted().toList();
        }
    }

    private String written() throws IOException {
        List<String> texts = new ArrayList<>();
        for (Path file : files()) {
            texts.add(Files.readString(file));
        }
        return texts.stream().collect(Collectors.joining());
    }

    private Throwable spoken() {
        Throwable cause =
                new NumberFormatException("For input string: \"" + MARK + "\" of " + JUROR);
        cause.addSuppressed(new NoSuchFileException("/home/" + JUROR + "/" + CALL + ".xlsx"));
        return new IllegalStateException(REMARK, cause);
    }

    private void nothingPersonal(String text) {
        for (String word :
                String.join(" ", JUROR, CALL, REMARK, MARK).replace("des ", "").split(" ")) {
            assertThat(text).doesNotContainIgnoringCase(word);
        }
    }

    @Test
    void aFailureIsLoggedByItsTypesAndPlacesWithoutAWordOfItsMessages() throws IOException {
        Logs.bug(LogsTest.class, spoken());
        Logs.failure(LogsTest.class, new Broken("broken.folder.read", spoken(), CALL));
        Logger.getLogger("org.elsewhere.Reader").log(Level.WARNING, REMARK, spoken());
        Logger.getLogger("fr.palmares.x").log(Level.WARNING, "not read: {0}", JUROR);

        String log = written();
        assertThat(log)
                .contains("SEVERE fr.palmares.app.LogsTest: unexpected")
                .contains("java.lang.IllegalStateException")
                .contains("caused by: java.lang.NumberFormatException")
                .contains("suppressed: java.nio.file.NoSuchFileException")
                .contains("WARNING fr.palmares.app.LogsTest: broken.folder.read")
                .contains("WARNING org.elsewhere.Reader")
                .contains("at fr.palmares.app.LogsTest.spoken(LogsTest.java:");
        nothingPersonal(log);
    }

    @Test
    void theDetailsThatAUserCopiesHoldNothingPersonalEither() {
        String details = Logs.details(spoken());
        assertThat(details).contains("IllegalStateException").contains("NumberFormatException");
        nothingPersonal(details);
    }

    @Test
    void whatJurorsDidIsNotInTheLogEvenWhenTheirSurroundingsFail() throws IOException {
        Path call = folder.resolve(CALL);
        SheetId sheet = new SheetId("selection", "D1", JUROR);
        try (CallSession session =
                CallSession.create(
                        context,
                        call,
                        new NewCall(CALL, StandardGrids.amiIa2(), Rules.DEFAULT.withSeats(1, 1)))) {
            TestCalls.dossiers(session, "D1", "D2");
            new ManageJury(session).set(List.of(Juror.named(JUROR)));
            GiveMarks marks = new GiveMarks(session);
            marks.mark(sheet, "impact", Mark.of(3));
            marks.remark(sheet, "impact", REMARK);
            session.with(
                    store -> {
                        store.tables().close();
                        return true;
                    });
            assertThatThrownBy(() -> marks.mark(sheet, "impact", Mark.of(4)))
                    .isInstanceOfSatisfying(
                            Failure.class, failure -> Logs.failure(LogsTest.class, failure));
        }
        // tables that are not tables are made again; a file that is none is refused
        Files.writeString(call.resolve("call.mv.db"), REMARK + " " + MARK);
        Files.deleteIfExists(call.resolve("call.sha256"));
        CallSession.open(context, call).close();
        Path damaged = Files.writeString(folder.resolve(JUROR + ".xlsx"), REMARK + " " + MARK);
        StringWriter said = new StringWriter();
        int code =
                Palmares.run(
                        context,
                        Messages.of(Locale.FRENCH),
                        new PrintWriter(said),
                        new PrintWriter(said),
                        "import",
                        call.toString(),
                        damaged.toString());

        assertThat(code).isNotZero();
        String log = written();
        assertThat(log).contains("fr.palmares");
        nothingPersonal(log);
    }

    @Test
    void theFilesAreBoundInSizeAndNumberHoweverMuchFails() throws IOException {
        Throwable failure = spoken();
        for (int i = 0; i < 3_000; i++) {
            Logs.bug(LogsTest.class, failure);
        }
        assertThat(files()).hasSize(3).contains(Logs.file(context));
        for (Path file : files()) {
            assertThat(Files.size(file)).isLessThan((1 << 20) + (1 << 16));
        }
    }
}
