package fr.palmares.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palmares.journal.Hashes;
import fr.palmares.model.CallState;
import fr.palmares.model.Juror;
import fr.palmares.model.Mark;
import fr.palmares.model.Refused;
import fr.palmares.model.Rules;
import fr.palmares.model.SheetId;
import fr.palmares.model.StandardGrids;
import fr.palmares.ranking.Ranking;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to the files of a call between two openings, and what the program makes of it. */
@Tag("faults")
class DamagedCallTest {
    @TempDir Path folder;
    private CallState before;
    private String hash;

    private Path file(String name) {
        return folder.resolve("call").resolve(name);
    }

    private CallSession open() {
        return CallSession.open(TestCalls.context(folder.resolve("home")), folder.resolve("call"));
    }

    @BeforeEach
    void aCallWithMarks() {
        try (CallSession session =
                CallSession.create(
                        TestCalls.context(folder.resolve("home")),
                        folder.resolve("call"),
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
            hash = session.with(s -> s.tables().stateHash());
        }
    }

    private void sameAsBefore(CallSession session) {
        assertThat(session.state()).isEqualTo(before);
        assertThat(Ranking.of(session.state())).isEqualTo(Ranking.of(before));
        String now = session.with(s -> s.tables().stateHash());
        assertThat(now).isEqualTo(hash);
    }

    @Test
    void tablesThatAreMissingAreMadeAgain() throws IOException {
        Files.delete(file("call.mv.db"));
        try (CallSession session = open()) {
            sameAsBefore(session);
        }
    }

    @Test
    void tablesThatCannotBeWrittenAreMadeInMemoryAndTheCallIsOpen() throws IOException {
        Files.delete(file("call.mv.db"));
        Files.createDirectories(file("call.mv.db").resolve("in the way"));
        try (CallSession session = open()) {
            sameAsBefore(session);
            assertThat(session.openingNotices()).contains("notice.tables.inMemory");
            new ManageJury(session).set(List.of(Juror.named("C")));
        }
        Files.delete(file("call.mv.db").resolve("in the way"));
        Files.delete(file("call.mv.db"));
        try (CallSession session = open()) {
            assertThat(session.state().jurors()).containsKey("C");
            assertThat(session.openingNotices()).isEmpty();
        }
    }

    @Test
    void tablesThatAreTruncatedAreMadeAgain() throws IOException {
        byte[] bytes = Files.readAllBytes(file("call.mv.db"));
        Files.write(file("call.mv.db"), java.util.Arrays.copyOf(bytes, bytes.length / 3));
        try (CallSession session = open()) {
            sameAsBefore(session);
            assertThat(session.openingNotices()).containsExactly("notice.tables.rebuilt");
        }
    }

    @Test
    void tablesWithFlippedBytesAreMadeAgain() throws IOException {
        Random random = new Random(2);
        byte[] bytes = Files.readAllBytes(file("call.mv.db"));
        for (int round = 0; round < 5; round++) {
            byte[] flipped = Files.readAllBytes(file("call.mv.db"));
            flipped[random.nextInt(Math.min(bytes.length, flipped.length))] ^=
                    (byte) (1 << random.nextInt(8));
            Files.write(file("call.mv.db"), flipped);
            try (CallSession session = open()) {
                sameAsBefore(session);
                assertThat(session.openingNotices()).containsExactly("notice.tables.rebuilt");
            }
        }
    }

    @Test
    void tablesOfAnotherCallAreThrownAwayUnopened() throws IOException {
        try (CallSession other =
                CallSession.create(
                        TestCalls.context(folder.resolve("home")),
                        folder.resolve("other"),
                        new NewCall("Autre", StandardGrids.amiIa2(), Rules.DEFAULT))) {
            TestCalls.dossiers(other, "X1");
        }
        Files.copy(
                folder.resolve("other/call.mv.db"),
                file("call.mv.db"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        try (CallSession session = open()) {
            sameAsBefore(session);
        }
    }

    @Test
    void anEndThatWasNotFinishedIsCutKeptAndSaid() throws IOException {
        String torn = "{\"seq\":99,\"prev\":\"abc";
        Files.writeString(file("journal.jsonl"), torn, StandardOpenOption.APPEND);
        try (CallSession session = open()) {
            sameAsBefore(session);
            assertThat(session.openingNotices()).contains("notice.journal.torn");
            try (var files = Files.list(folder.resolve("call"))) {
                assertThat(files.filter(f -> f.toString().endsWith(".cut")))
                        .singleElement()
                        .satisfies(f -> assertThat(f).hasContent(torn));
            }
            new ManageJury(session).set(List.of(Juror.named("C")));
        }
        try (CallSession session = open()) {
            assertThat(session.openingNotices()).isEmpty();
            assertThat(session.state().jurors()).containsKey("C");
        }
    }

    @Test
    void aLastLineThatChangedIsPutAsideAndSaidApart() throws IOException {
        byte[] bytes = Files.readAllBytes(file("journal.jsonl"));
        bytes[bytes.length - 100] ^= 1;
        Files.write(file("journal.jsonl"), bytes);
        try (CallSession session = open()) {
            assertThat(session.openingNotices())
                    .containsExactly("notice.journal.endDamaged", "notice.journal.behind");
        }
    }

    @Test
    void aCallOfANewerProgramIsRefusedAndUntouched() throws IOException {
        List<String> lines = Files.readAllLines(file("journal.jsonl"));
        String last = lines.removeLast();
        String body =
                last.substring(0, last.indexOf(",\"hash\""))
                        .replace("{\"format\":1", "{\"format\":9");
        String hash = Hashes.hex(body.getBytes(StandardCharsets.UTF_8));
        lines.add(body + ",\"hash\":\"" + hash + "\"}");
        String newer = String.join("\n", lines) + "\n";
        Files.writeString(file("journal.jsonl"), newer);
        assertThatThrownBy(this::open)
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.key()).isEqualTo("refused.format.newer"));
        assertThat(file("journal.jsonl")).hasContent(newer);
    }

    @Test
    void aMissingObjectIsNotTakenForATornEnd() throws IOException {
        String before = Files.readString(file("journal.jsonl"));
        try (CallSession session = open()) {
            TestCalls.dossiers(session, "D8", "D9");
        }
        String after = Files.readString(file("journal.jsonl"));
        try (var objects = Files.list(folder.resolve("call/objects"))) {
            for (Path object : objects.toList()) {
                Files.delete(object);
            }
        }
        Files.delete(file("call.mv.db"));
        assertThatThrownBy(this::open).isInstanceOf(Refused.class);
        assertThat(after).startsWith(before);
        assertThat(file("journal.jsonl")).hasContent(after);
    }

    @Test
    void aLineChangedInTheMiddleIsFoundWithItsRow() throws IOException {
        List<String> lines = Files.readAllLines(file("journal.jsonl"));
        lines.set(4, lines.get(4).replaceFirst("\"n\":\\d+", "\"n\":999"));
        Files.writeString(
                file("journal.jsonl"), String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
        Files.delete(file("call.mv.db"));
        assertThatThrownBy(this::open)
                .isInstanceOfSatisfying(
                        Refused.class,
                        e -> {
                            assertThat(e.key()).isEqualTo("refused.journal.damaged");
                            assertThat(e.arguments()).contains(5L);
                        });
    }

    @Test
    void linesTakenOutSwappedOrDoubledAreFound() throws IOException {
        List<String> lines = Files.readAllLines(file("journal.jsonl"));
        List<List<String>> tampered =
                List.of(without(lines, 3), swapped(lines, 3), doubled(lines, 3));
        for (List<String> one : tampered) {
            Files.writeString(file("journal.jsonl"), String.join("\n", one) + "\n");
            Files.deleteIfExists(file("call.mv.db"));
            assertThatThrownBy(this::open)
                    .isInstanceOfSatisfying(
                            Refused.class,
                            e ->
                                    assertThat(e.arguments())
                                            .anyMatch(a -> a.equals(4L) || a.equals(5L)));
        }
    }

    /** Whoever can write the file can chain it anew, but not sign in another's name. */
    @Test
    void aForgedLineInAChainMadeAnewIsFoundWithItsRow() throws IOException {
        List<String> lines = Files.readAllLines(file("journal.jsonl"));
        int at = lines.size() - 4;
        String given = lines.get(at);
        assertThat(given).contains("MarksGiven");
        String raised = given.replaceFirst("\"n\":\\d+", "\"n\":997");
        String device = given.replaceFirst(".*\"device\":\"([0-9a-f]{32})\".*", "$1");
        String stranger = given.replace(device, "0123456789abcdef0123456789abcdef");
        for (boolean tablesStay : List.of(true, false)) {
            forged(lines, at + 1, raised, "refused.event.signature", tablesStay);
            forged(lines, at + 1, stranger, "refused.event.device", tablesStay);
            // behind the last line too, where the tables only have to follow
            forged(lines, lines.size(), raised, "refused.event.signature", tablesStay);
        }
        chained(lines);
        try (CallSession session = open()) {
            sameAsBefore(session);
        }
    }

    private void forged(List<String> lines, int at, String line, String key, boolean tablesStay)
            throws IOException {
        chained(lines);
        open().close();
        List<String> forged = new ArrayList<>(Files.readAllLines(file("journal.jsonl")));
        forged.add(at, line);
        chained(forged);
        if (!tablesStay) {
            Files.delete(file("call.mv.db"));
        }
        // refused again and again, not only the first time
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(this::open)
                    .isInstanceOfSatisfying(
                            Refused.class,
                            e -> {
                                assertThat(e.key()).isEqualTo(key);
                                assertThat(e.arguments()).containsExactly(at + 1L);
                            });
        }
    }

    /** Writes the lines with numbers and hashes as the program would. */
    private void chained(List<String> lines) throws IOException {
        List<String> chain = new ArrayList<>();
        String prev = Hashes.NONE;
        for (String line : lines) {
            String body =
                    line.substring(0, line.lastIndexOf(",\"hash\":"))
                            .replaceFirst("\"seq\":\\d+", "\"seq\":" + (chain.size() + 1))
                            .replaceFirst("\"prev\":\"[^\"]*\"", "\"prev\":\"" + prev + "\"");
            prev = Hashes.hex(body.getBytes(StandardCharsets.UTF_8));
            chain.add(body + ",\"hash\":\"" + prev + "\"}");
        }
        Files.writeString(file("journal.jsonl"), String.join("\n", chain) + "\n");
    }

    @Test
    void aJournalThatLostItsEndIsSaid() throws IOException {
        List<String> lines = Files.readAllLines(file("journal.jsonl"));
        Files.writeString(
                file("journal.jsonl"),
                String.join("\n", lines.subList(0, lines.size() - 2)) + "\n");
        try (CallSession session = open()) {
            assertThat(session.openingNotices()).contains("notice.journal.behind");
        }
    }

    private static List<String> without(List<String> lines, int index) {
        List<String> copy = new java.util.ArrayList<>(lines);
        copy.remove(index);
        return copy;
    }

    private static List<String> swapped(List<String> lines, int index) {
        List<String> copy = new java.util.ArrayList<>(lines);
        java.util.Collections.swap(copy, index, index + 1);
        return copy;
    }

    private static List<String> doubled(List<String> lines, int index) {
        List<String> copy = new java.util.ArrayList<>(lines);
        copy.add(index, copy.get(index));
        return copy;
    }
}
