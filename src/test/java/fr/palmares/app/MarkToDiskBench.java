package fr.palmares.app;

import fr.palmares.model.Juror;
import fr.palmares.model.Mark;
import fr.palmares.model.Rules;
import fr.palmares.model.SheetId;
import fr.palmares.model.StandardGrids;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mark until it is on disk, against a bare append and force of as many bytes, in turns. */
@Tag("bench")
class MarkToDiskBench {
    private static final int MARKS = 1_000;
    private static final int P99 = MARKS * 99 / 100;
    private static final int WARM_UP = 200;
    private static final int DOSSIERS = 46;

    @TempDir private Path folder;

    @Test
    void aMarkAgainstABareAppend() throws IOException {
        String[] numbers = new String[DOSSIERS];
        Arrays.setAll(numbers, i -> "D" + i);
        double[] marks = new double[MARKS];
        double[] durable = new double[MARKS];
        double[] bare = new double[MARKS];
        AtomicLong forced = new AtomicLong();
        long bytes;
        try (CallSession session =
                        CallSession.create(
                                TestCalls.context(folder.resolve("home")),
                                folder.resolve("call"),
                                new NewCall("AMI", StandardGrids.amiIa2(), Rules.DEFAULT));
                FileChannel file =
                        FileChannel.open(
                                folder.resolve("bare"),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE)) {
            TestCalls.dossiers(session, numbers);
            new ManageJury(session).set(List.of(Juror.named("A")));
            session.onDurable(() -> forced.set(System.nanoTime()));
            Path journal = folder.resolve("call/journal.jsonl");
            Random random = new Random(5);
            long from = journal.toFile().length();
            for (int i = -WARM_UP; i < MARKS; i++) {
                long before = journal.toFile().length();
                long start = System.nanoTime();
                mark(session, random, i);
                long given = System.nanoTime() - start;
                long marked = start;
                ByteBuffer line = ByteBuffer.allocate((int) (journal.toFile().length() - before));
                start = System.nanoTime();
                while (line.hasRemaining()) {
                    file.write(line);
                }
                file.force(false);
                if (i >= 0) {
                    marks[i] = given / 1e6;
                    durable[i] = (forced.get() - marked) / 1e6;
                    bare[i] = (System.nanoTime() - start) / 1e6;
                }
            }
            bytes = (journal.toFile().length() - from) / (MARKS + WARM_UP);
        }
        for (double[] times : List.of(marks, durable, bare)) {
            Arrays.sort(times);
        }
        System.out.printf(
                "mark to disk, %d marks of %d bytes, ms: %s; durable %s; shown as well %s; ratio of"
                        + " durable to bare: median %.2f, p99 %.2f%n",
                MARKS,
                bytes,
                "bare append and force " + figures(bare),
                figures(durable),
                figures(marks),
                durable[MARKS / 2] / bare[MARKS / 2],
                durable[P99] / bare[P99]);
    }

    private static String figures(double[] sorted) {
        return "median %.2f, p99 %.2f, worst %.1f"
                .formatted(sorted[MARKS / 2], sorted[P99], sorted[MARKS - 1]);
    }

    private static void mark(CallSession session, Random random, int turn) {
        var criteria = session.state().grid().criteria();
        String criterion = criteria.get(random.nextInt(criteria.size())).code();
        SheetId sheet = new SheetId("selection", "D" + random.nextInt(DOSSIERS), "A");
        Mark now = session.state().sheet(sheet).marks().get(criterion);
        int other = now instanceof Mark.Given(int steps) ? (steps + 1) % 6 : Math.floorMod(turn, 6);
        new GiveMarks(session).mark(sheet, criterion, Mark.of(other));
    }
}
