package fr.palmares.app;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.app.BallotOutcome.Result;
import fr.palmares.journal.Device;
import fr.palmares.journal.SignedEvent;
import fr.palmares.model.Juror;
import fr.palmares.model.Rules;
import fr.palmares.model.SheetId;
import fr.palmares.model.StandardGrids;
import fr.palmares.text.Messages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A coordinator drops twenty ballots at once, and not all of them are as they should be. */
class TwentyBallotsTest {
    private static final int JURORS = 20;
    private static final List<String> DOSSIERS = List.of("D1", "D2", "D3");
    private static final int MARKS = 7 * DOSSIERS.size();

    @TempDir private Path folder;
    private final Random random = new Random(20);
    private final List<Path> files = new ArrayList<>();
    private final List<Device> devices = new ArrayList<>();
    private final List<String> tokens = new ArrayList<>();
    private final List<List<SignedEvent>> events = new ArrayList<>();
    private CallSession session;

    @BeforeEach
    void twentyBallots() throws IOException {
        session = call("call");
        for (int i = 0; i < JURORS; i++) {
            String juror = "J" + i;
            devices.add(Device.draw());
            tokens.add(TestBallots.packageOf(session, juror, DOSSIERS.size()));
            events.add(TestBallots.events(session, juror, devices.get(i), DOSSIERS, random));
            files.add(write(i, 1, events.get(i)));
        }
    }

    private CallSession call(String name) {
        CallSession made =
                CallSession.create(
                        TestCalls.context(folder.resolve("home")),
                        folder.resolve(name),
                        new NewCall("Appel", StandardGrids.amiIa2(), Rules.DEFAULT));
        TestCalls.dossiers(made, DOSSIERS.toArray(String[]::new));
        new ManageJury(made)
                .set(IntStream.range(0, JURORS).mapToObj(i -> Juror.named("J" + i)).toList());
        return made;
    }

    private Path write(int juror, long sequence, List<SignedEvent> what) throws IOException {
        return TestBallots.write(
                session,
                folder,
                "J" + juror,
                devices.get(juror),
                tokens.get(juror),
                sequence,
                what);
    }

    @AfterEach
    void close() {
        session.close();
    }

    private long marks() {
        return session.state().sheets().values().stream().mapToLong(s -> s.marks().size()).sum();
    }

    @Test
    void allAreTakenInWithOneLineOfTheJournal() {
        long before = session.state().journal().entries();
        List<BallotOutcome> seen = new MergeBallots(session).preview(files, Progress.NONE);
        assertThat(marks()).isZero();
        assertThat(session.state().journal().entries()).isEqualTo(before);
        MergeBallots.Merged merged = new MergeBallots(session).merge(files, Progress.NONE);
        assertThat(merged.outcomes()).isEqualTo(seen);
        assertThat(merged.outcomes())
                .hasSize(JURORS)
                .allMatch(o -> o.result() == Result.NEW)
                .allMatch(o -> o.changed().size() == MARKS);
        assertThat(merged.jurors()).hasSize(JURORS);
        assertThat(marks()).isEqualTo((long) JURORS * MARKS);
        assertThat(session.state().journal().entries()).isEqualTo(before + 1);
        assertThat(new VerifyCall(session).verify(Progress.NONE).events())
                .isGreaterThan((long) JURORS * MARKS);
    }

    @Test
    void whatIsWrongWithOneKeepsNoOtherBack() throws IOException {
        String altered = Files.readString(files.get(3), StandardCharsets.US_ASCII);
        int middle = altered.length() / 2;
        char other = altered.charAt(middle) == 'A' ? 'B' : 'A';
        Files.writeString(
                files.get(3),
                altered.substring(0, middle) + other + altered.substring(middle + 1),
                StandardCharsets.US_ASCII);
        Files.writeString(files.get(4), "rien");
        try (CallSession elsewhere = call("elsewhere")) {
            TestBallots.write(
                    elsewhere, folder, "J5", devices.get(5), tokens.get(5), 1, events.get(5));
        }
        files.set(6, folder.resolve("not-there.palmares-ballot"));
        files.add(Files.copy(files.get(7), folder.resolve("again.palmares-ballot")));
        files.add(write(8, 2, events.get(8)));
        List<BallotOutcome> outcomes =
                new MergeBallots(session).merge(files, Progress.NONE).outcomes();
        assertThat(outcomes).hasSize(JURORS + 2);
        for (int i = 0; i < JURORS; i++) {
            assertThat(outcomes.get(i).result())
                    .as("J" + i)
                    .isEqualTo(i >= 3 && i <= 6 ? Result.REFUSED : Result.NEW);
        }
        assertThat(
                        IntStream.rangeClosed(3, 6)
                                .mapToObj(i -> outcomes.get(i).refusal())
                                .map(r -> r == null ? "" : r.key())
                                .toList())
                .containsExactly(
                        "refused.ballot.altered",
                        "refused.ballot.not",
                        "refused.ballot.otherCall",
                        "refused.file.missing");
        for (int i = 3; i <= 6; i++) {
            String said = sentence(outcomes.get(i));
            String name = files.get(i).getFileName().toString();
            assertThat(said.split(Pattern.quote(name), -1)).as(said).hasSize(2);
        }
        assertThat(ReceiveFiles.sort(files).others()).isEmpty();
        assertThat(outcomes.get(JURORS).result()).isEqualTo(Result.IDENTICAL);
        assertThat(outcomes.get(JURORS + 1).result()).isEqualTo(Result.IDENTICAL);
        assertThat(marks()).isEqualTo((JURORS - 4L) * MARKS);
    }

    private static String sentence(BallotOutcome outcome) {
        return Messages.of(Locale.FRANCE).sentence(Objects.requireNonNull(outcome.refusal()));
    }

    @Test
    void anyOrderGivesTheSameStateAndASecondTimeNothing() {
        new MergeBallots(session).merge(files, Progress.NONE);
        String once = session.with(store -> store.tables().stateHash());
        Collections.shuffle(files, random);
        assertThat(new MergeBallots(session).merge(files, Progress.NONE).outcomes())
                .allMatch(o -> o.result() == Result.IDENTICAL);
        assertThat(session.<String>with(store -> store.tables().stateHash())).isEqualTo(once);
    }

    @Test
    void aFileThatChangedSinceItsDryRunIsReadAnew() throws IOException {
        new MergeBallots(session).preview(files, Progress.NONE);
        int half = 1 + 8;
        write(0, 1, events.getFirst().subList(0, half));
        List<BallotOutcome> outcomes =
                new MergeBallots(session).merge(files, Progress.NONE).outcomes();
        assertThat(outcomes.getFirst().changed()).hasSize(7);
        assertThat(session.state().sheet(new SheetId("selection", "D1", "J0")).marks()).hasSize(7);
        assertThat(session.state().sheet(new SheetId("selection", "D2", "J0")).marks()).isEmpty();
    }

    @Test
    void aCallThatChangedSinceTheDryRunIsWeighedAnew() {
        new MergeBallots(session).preview(files, Progress.NONE);
        new MergeBallots(session).merge(files.subList(0, 1), Progress.NONE);
        List<BallotOutcome> outcomes =
                new MergeBallots(session).merge(files, Progress.NONE).outcomes();
        assertThat(outcomes.getFirst().result()).isEqualTo(Result.IDENTICAL);
        assertThat(outcomes.subList(1, JURORS)).allMatch(o -> o.result() == Result.NEW);
    }
}
