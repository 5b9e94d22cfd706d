package fr.palmares.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palmares.model.CallState;
import fr.palmares.model.Juror;
import fr.palmares.model.Mark;
import fr.palmares.model.Refused;
import fr.palmares.model.Rules;
import fr.palmares.model.SheetId;
import fr.palmares.model.StandardGrids;
import fr.palmares.ranking.Ranking;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadPastTest {
    @TempDir Path folder;
    private final Hands clock = new Hands(Instant.parse("2019-06-12T15:00:00Z"));
    private CallSession session;
    private ReadPast past;

    /** A clock that goes on when told. */
    private static final class Hands extends Clock {
        private Instant now;

        Hands(Instant now) {
            this.now = now;
        }

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @BeforeEach
    void aCall() {
        session =
                CallSession.create(
                        new AppContext(folder.resolve("home"), clock, Path.of("sample-data")),
                        folder.resolve("call"),
                        new NewCall("AMI", StandardGrids.amiIa2(), Rules.DEFAULT.withSeats(1, 0)));
        TestCalls.dossiers(session, "D1", "D2", "D3");
        new ManageJury(session).set(List.of(Juror.named("A"), Juror.named("B")));
        past = new ReadPast(session);
    }

    @AfterEach
    void close() {
        session.close();
    }

    private SheetId sheet(String dossier, String juror) {
        return new SheetId("selection", dossier, juror);
    }

    @Test
    void everyStateThatWasIsMadeAgainAfterItsLine() {
        Random random = new Random(11);
        Map<Long, CallState> states = new LinkedHashMap<>();
        GiveMarks marks = new GiveMarks(session);
        List<String> codes = session.state().grid().criteria().stream().map(c -> c.code()).toList();
        for (int i = 0; i < 30; i++) {
            SheetId one = sheet("D" + (1 + random.nextInt(3)), random.nextBoolean() ? "A" : "B");
            marks.mark(one, codes.get(random.nextInt(codes.size())), Mark.of(random.nextInt(6)));
            if (random.nextInt(5) == 0) {
                session.undo();
            }
            states.put(session.state().journal().entries(), session.state());
        }
        states.entrySet().stream()
                .filter(e -> e.getKey() % 7 == 0)
                .forEach(
                        e -> {
                            ReadPast.Past then = past.after(e.getKey(), Progress.NONE);
                            assertThat(then.state()).isEqualTo(e.getValue());
                            assertThat(Ranking.of(then.state()))
                                    .isEqualTo(Ranking.of(e.getValue()));
                            String head = then.head();
                            assertThat(past.of(head.substring(0, 10), Progress.NONE).line())
                                    .isEqualTo(e.getKey());
                        });
        assertThat(past.after(session.state().journal().entries(), Progress.NONE).state())
                .isEqualTo(session.state());
    }

    @Test
    void aMomentInParisGivesWhatWasKnownThen() {
        clock.pass(Duration.ofMinutes(30));
        new GiveMarks(session).mark(sheet("D1", "A"), "impact", Mark.of(2));
        CallState atHalfPast = session.state();
        clock.pass(Duration.ofHours(2));
        new GiveMarks(session).mark(sheet("D1", "A"), "impact", Mark.of(5));
        // 17:30 in Paris is 15:30 by universal time
        assertThat(past.of("2019-06-12T17:30", Progress.NONE).state()).isEqualTo(atHalfPast);
        assertThat(past.of("2019-06-12 18:00", Progress.NONE).state()).isEqualTo(atHalfPast);
        assertThat(past.of("2019-06-12", Progress.NONE).state()).isEqualTo(session.state());
        assertThat(past.of("2019-06-12T17:29", Progress.NONE).state().sheets()).isEmpty();
    }

    @Test
    void whatIsNoStateIsRefusedWithTheReason() {
        assertThatThrownBy(() -> past.of("2018-01-01", Progress.NONE))
                .isInstanceOfSatisfying(
                        Refused.class,
                        e -> {
                            assertThat(e.key()).isEqualTo("refused.past.before");
                            assertThat(e.arguments()).containsExactly("2019-06-12T17:00");
                        });
        assertThatThrownBy(() -> past.of("9999", Progress.NONE))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.key()).isEqualTo("refused.past.line"));
        assertThatThrownBy(() -> past.of("ffffffffffff", Progress.NONE))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.key()).isEqualTo("refused.past.hash"));
        assertThatThrownBy(() -> past.of("hier", Progress.NONE))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.key()).isEqualTo("refused.past.written"));
    }

    @Test
    void theCallItselfIsNotTouched() {
        CallState before = session.state();
        String hash = session.with(s -> s.tables().stateHash());
        past.after(2, Progress.NONE);
        assertThat(session.state()).isEqualTo(before);
        String after = session.with(s -> s.tables().stateHash());
        assertThat(after).isEqualTo(hash);
    }
}
