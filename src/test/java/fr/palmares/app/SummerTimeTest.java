package fr.palmares.app;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.app.history.Entry;
import fr.palmares.app.history.Topic;
import fr.palmares.model.CallState;
import fr.palmares.model.Juror;
import fr.palmares.model.Mark;
import fr.palmares.model.Rules;
import fr.palmares.model.SheetId;
import fr.palmares.model.StandardGrids;
import fr.palmares.text.Formats;
import fr.palmares.text.Messages;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Marks are given while clocks are put back in October and forward in March. */
class SummerTimeTest {
    private static final SheetId SHEET = new SheetId("selection", "D1", "A");
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @TempDir Path folder;

    private AppContext at(String utc) {
        return new AppContext(
                folder.resolve("home"),
                Clock.fixed(Instant.parse(utc), PARIS),
                Path.of("sample-data"));
    }

    /** One mark more at each moment, by a program that was started anew. */
    private List<CallState> marked(String... moments) {
        try (CallSession session =
                CallSession.create(
                        at(moments[0]),
                        folder.resolve("call"),
                        new NewCall("AMI", StandardGrids.amiIa2(), Rules.DEFAULT))) {
            TestCalls.dossiers(session, "D1");
            new ManageJury(session).set(List.of(Juror.named("A")));
        }
        List<CallState> states = new ArrayList<>();
        for (int i = 0; i < moments.length; i++) {
            try (CallSession session = CallSession.open(at(moments[i]), folder.resolve("call"))) {
                new GiveMarks(session).mark(SHEET, "impact", Mark.of(i + 1));
                states.add(session.state());
            }
        }
        return states;
    }

    private CallSession open(String utc) {
        return CallSession.open(at(utc), folder.resolve("call"));
    }

    /** Times of the marks as the journal tells them, the last one first. */
    private static List<String> told(CallSession session) {
        Formats formats = new Formats(Locale.FRANCE);
        return new ReadHistory(session)
                .all(Messages.of(Locale.FRANCE), Progress.NONE).stream()
                        .filter(e -> e.topic() == Topic.MARKS)
                        .map(Entry::at)
                        .map(formats::moment)
                        .map(t -> t.replaceAll(".*(\\d\\d:\\d\\d)", "$1"))
                        .toList();
    }

    @Test
    void theHourThatComesTwiceKeepsItsOrderAndSaysWhichItIs() {
        List<CallState> states =
                marked(
                        "2026-10-24T23:40:00Z",
                        "2026-10-25T00:50:00Z",
                        "2026-10-25T01:10:00Z",
                        "2026-10-25T02:10:00Z");
        try (CallSession session = open("2026-10-25T08:00:00Z")) {
            assertThat(session.openingNotices()).isEmpty();
            assertThat(session.state().sheet(SHEET).marks()).containsEntry("impact", Mark.of(4));
            // the third mark was given by an earlier clock than the second
            assertThat(told(session))
                    .containsExactly("03:10", "02:10 (UTC+1)", "02:50 (UTC+2)", "01:40");
            ReadPast past = new ReadPast(session);
            assertThat(past.of("2026-10-25T02:55+02:00", Progress.NONE).state())
                    .isEqualTo(states.get(1));
            assertThat(past.of("2026-10-25 02:15+01:00", Progress.NONE).state())
                    .isEqualTo(states.get(2));
            assertThat(past.of("2026-10-25T02:15", Progress.NONE).state()).isEqualTo(states.get(0));
            assertThat(past.of("2026-10-25T03:05", Progress.NONE).state()).isEqualTo(states.get(2));
            new VerifyCall(session).verify(Progress.NONE);
        }
    }

    @Test
    void theHourThatIsMissingIsNotTold() {
        List<CallState> states = marked("2026-03-29T00:59:00Z", "2026-03-29T01:00:00Z");
        try (CallSession session = open("2026-03-29T08:00:00Z")) {
            assertThat(session.state().sheet(SHEET).marks()).containsEntry("impact", Mark.of(2));
            assertThat(told(session)).containsExactly("03:00", "01:59");
            ReadPast past = new ReadPast(session);
            assertThat(past.of("2026-03-29T01:59", Progress.NONE).state()).isEqualTo(states.get(0));
            // no clock showed it: an hour later
            assertThat(past.of("2026-03-29T02:00", Progress.NONE).state()).isEqualTo(states.get(1));
        }
    }
}
