package fr.palmares.app;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.journal.Faults;
import fr.palmares.model.Broken;
import fr.palmares.model.CallState;
import fr.palmares.model.Juror;
import fr.palmares.model.Mark;
import fr.palmares.model.Refused;
import fr.palmares.model.Rules;
import fr.palmares.model.SheetId;
import fr.palmares.model.StandardGrids;
import fr.palmares.ranking.Ranking;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bit of the call's files flips: it is noticed or has no effect; no total is silently wrong. */
@Tag("faults")
class FlippedBitsTest {
    private static final int FLIPS = Faults.rounds(24, 300);

    @TempDir private Path folder;
    private CallState before;

    @BeforeEach
    void aCallWithMarks() throws IOException {
        try (CallSession session =
                CallSession.create(
                        TestCalls.context(folder.resolve("home")),
                        call(),
                        new NewCall(
                                "AMI", StandardGrids.amiIa2(), Rules.DEFAULT.withSeats(2, 1)))) {
            TestCalls.dossiers(session, "D1", "D2", "D3");
            new ManageJury(session).set(List.of(Juror.named("A"), Juror.named("B")));
            GiveMarks marks = new GiveMarks(session);
            Random random = new Random(1);
            for (String dossier : session.state().dossiers().keySet()) {
                SheetId sheet = new SheetId("selection", dossier, "A");
                session.state()
                        .grid()
                        .criteria()
                        .forEach(c -> marks.mark(sheet, c.code(), Mark.of(random.nextInt(6))));
                marks.finish(sheet, true);
            }
            before = session.state();
        }
    }

    private Path call() {
        return folder.resolve("call");
    }

    /** What came of a flip. */
    private enum Outcome {
        REFUSED,
        FOUND_BY_VERIFICATION,
        /** The journal's end was put aside and that was said. */
        SAID_AT_OPENING,
        REBUILT_OR_WITHOUT_EFFECT
    }

    @Test
    void noTotalIsSilentlyWrong() throws IOException {
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        Random random = new Random(3);
        List<Path> files;
        try (Stream<Path> all = Files.walk(call())) {
            files =
                    all.filter(Files::isRegularFile)
                            .filter(f -> !f.toString().contains("backups"))
                            .filter(f -> f.toFile().length() > 0)
                            .sorted()
                            .toList();
        }
        for (int flip = 0; flip < FLIPS; flip++) {
            Path place = copy(flip);
            Path file =
                    place.resolve("call")
                            .resolve(call().relativize(files.get(flip % files.size())).toString());
            byte[] bytes = Files.readAllBytes(file);
            int at = random.nextInt(bytes.length);
            bytes[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, bytes);
            outcomes.merge(outcome(place, file + " byte " + at), 1, Integer::sum);
        }
        System.out.printf("flipped bits: %d, %s, 0 silently wrong%n", FLIPS, outcomes);
    }

    private Path copy(int flip) throws IOException {
        Path to = folder.resolve("flip-" + flip);
        for (String part : List.of("home", "call")) {
            try (Stream<Path> files = Files.walk(folder.resolve(part))) {
                for (Path file : files.toList()) {
                    Path target = to.resolve(folder.relativize(file).toString());
                    Files.createDirectories(target.getParent());
                    if (Files.isRegularFile(file)) {
                        Files.copy(file, target);
                    } else {
                        Files.createDirectories(target);
                    }
                }
            }
        }
        return to;
    }

    private Outcome outcome(Path place, String what) {
        try (CallSession session =
                CallSession.open(TestCalls.context(place.resolve("home")), place.resolve("call"))) {
            CallState now = session.state();
            boolean same =
                    now.sheets().equals(before.sheets())
                            && Ranking.of(now).rows().equals(Ranking.of(before).rows());
            if (session.openingNotices().stream().anyMatch(n -> n.startsWith("notice.journal"))) {
                return Outcome.SAID_AT_OPENING;
            }
            try {
                new VerifyCall(session).verify(Progress.NONE);
            } catch (Refused | Broken e) {
                return Outcome.FOUND_BY_VERIFICATION;
            }
            assertThat(same).as("silently wrong after flipping %s", what).isTrue();
            return Outcome.REBUILT_OR_WITHOUT_EFFECT;
        } catch (Refused | Broken e) {
            return Outcome.REFUSED;
        }
    }
}
