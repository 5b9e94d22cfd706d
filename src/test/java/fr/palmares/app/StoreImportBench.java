package fr.palmares.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import fr.palmares.ChildProgram;
import fr.palmares.app.ImportPreview.Change;
import fr.palmares.app.ImportPreview.Source;
import fr.palmares.app.ReceivedDossiers.Received;
import fr.palmares.intake.BigExport;
import fr.palmares.intake.FileReport;
import fr.palmares.intake.ReadDossiers;
import fr.palmares.intake.ReadOptions;
import fr.palmares.intake.table.Limits;
import fr.palmares.journal.ObjectStore;
import fr.palmares.model.Rules;
import fr.palmares.model.StandardGrids;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * From a read dossier to a recorded import (object, journal, tables) against two bare things: a
 * write and force of the object's bytes, and an insertion of the same dossiers, each one's answers
 * together in one row under a number as its key, with a commit every {@link #BATCH} rows. (In one
 * transaction H2 keeps what is not committed apart and writes everything twice; in a heap that is
 * nearly full it then spends minutes collecting garbage. That is no bare insertion.) Each figure
 * comes from a cold program of its own with a heap of 300 MB: Palmarès as it is packaged, from the
 * cache that its build made; the bare things as a bare Java program starts.
 */
@Tag("bench")
class StoreImportBench {
    private static final int HEAP_MB = 300;
    private static final int ROUNDS = 3;
    private static final int BATCH = 100;
    private static final int FIGURES = 3;

    @TempDir private Path folder;

    @Test
    void storingTenThousand() throws Exception {
        int dossiers = 10_000;
        Path file = BigExport.write(folder.resolve("export.xlsx"), dossiers, false);
        double[][] seconds = new double[FIGURES][ROUNDS];
        double[][] cpu = new double[FIGURES][ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            Path own = Files.createDirectory(folder.resolve("round"));
            double[][] figures = {
                seconds(
                        ChildProgram.runPackaged(
                                HEAP_MB,
                                StoreImportBench.class,
                                "store",
                                file.toString(),
                                own.toString())),
                bare("write", own),
                bare("insert", own),
            };
            for (int i = 0; i < FIGURES; i++) {
                seconds[i][round] = figures[i][0];
                cpu[i][round] = figures[i][1];
            }
            delete(own);
        }
        say("elapsed", dossiers, seconds);
        say("processor", dossiers, cpu);
    }

    private static double[] bare(String what, Path own) throws Exception {
        return seconds(
                ChildProgram.run(
                        HEAP_MB,
                        StoreImportBench.class,
                        what,
                        largest(own.resolve("call/objects")).toString(),
                        own.toString()));
    }

    private static double[] seconds(String said) {
        String last = said.lines().reduce((a, b) -> b).orElseThrow();
        return Arrays.stream(last.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    private static void say(String time, int dossiers, double[][] figures) {
        double storing = median(figures[0]);
        double bare = median(figures[1]) + median(figures[2]);
        System.out.printf(
                "storing %d × %d in a heap of %d MB, %s: object, journal and tables %.2f s; bare"
                        + " write and force %.2f s, bare insertion %.2f s; ratio to both %.2f"
                        + " (medians of %d)%n",
                dossiers,
                BigExport.COLUMNS,
                HEAP_MB,
                time,
                storing,
                median(figures[1]),
                median(figures[2]),
                storing / bare,
                ROUNDS);
    }

    /** What a child does: {@code store|write|insert FILE FOLDER}; says elapsed and CPU seconds. */
    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[1]);
        Path folder = Path.of(arguments[2]);
        Stopwatch spent = new Stopwatch();
        switch (arguments[0]) {
            case "store" -> store(file, folder, spent);
            case "write" -> write(folder.resolve("bare"), Files.size(file), spent);
            default -> insert(folder.resolve("bare-tables"), file, spent);
        }
        System.out.println(spent.elapsed / 1e9 + " " + spent.cpu / 1e9);
    }

    private static void store(Path file, Path folder, Stopwatch spent) {
        ReadOptions options = ReadOptions.STANDARD.withLimits(Limits.LARGE);
        try (CallSession session =
                CallSession.create(
                        TestCalls.context(folder.resolve("home")),
                        folder.resolve("call"),
                        new NewCall("AMI", StandardGrids.amiIa2(), Rules.DEFAULT))) {
            ObjectStore objects = session.with(CallSession.Store::objects);
            ReceivedDossiers taken =
                    new ReceivedDossiers(objects, Map.of(), number -> Optional.empty());
            FileReport report =
                    ReadDossiers.read(
                            file,
                            options,
                            (row, again) -> spent.ofThread(() -> taken.take(row, again)));
            List<Change> created =
                    taken.received().values().stream()
                            .map(Received::change)
                            .map(Objects::requireNonNull)
                            .toList();
            ImportPreview preview =
                    new ImportPreview(
                            List.of(new Source("export.xlsx", report.dialect(), taken, "")),
                            created,
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of());
            spent.ofProcess(() -> new ImportDossiers(session).apply(preview, Progress.NONE));
            assertThat(session.state().dossiers()).hasSize(created.size());
        }
    }

    private static void write(Path file, long bytes, Stopwatch spent) {
        byte[] block = new byte[1 << 18];
        new java.util.Random(1).nextBytes(block);
        spent.ofProcess(
                () -> {
                    try (FileChannel channel =
                            FileChannel.open(
                                    file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                        for (long left = bytes; left > 0; ) {
                            int some = (int) Math.min(left, block.length);
                            left -= channel.write(ByteBuffer.wrap(block, 0, some));
                        }
                        channel.force(true);
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                });
    }

    /** The insertions alone, without reading the lines. */
    private static void insert(Path database, Path object, Stopwatch spent)
            throws IOException, SQLException {
        try (Connection connection =
                        DriverManager.getConnection(
                                "jdbc:h2:file:"
                                        + database
                                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE"
                                        + ";DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_ON_EXIT=FALSE"
                                        + ";TRACE_LEVEL_FILE=0");
                Statement statement = connection.createStatement();
                BufferedReader lines = Files.newBufferedReader(object)) {
            statement.execute(
                    "create table bare (number bigint primary key, content varchar not null)");
            connection.setAutoCommit(false);
            try (PreparedStatement insertion =
                    connection.prepareStatement("insert into bare values (?, ?)")) {
                String[] batch = new String[BATCH];
                long number = 0;
                for (int count = fill(batch, lines); count > 0; count = fill(batch, lines)) {
                    long first = number;
                    spent.ofProcess(() -> insert(insertion, first, batch));
                    number += count;
                }
            }
        }
    }

    private static void insert(PreparedStatement insertion, long first, String[] contents) {
        try {
            for (int i = 0; i < contents.length && contents[i] != null; i++) {
                insertion.setLong(1, first + i);
                insertion.setString(2, contents[i]);
                insertion.addBatch();
            }
            insertion.executeBatch();
            insertion.getConnection().commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int fill(String[] batch, BufferedReader lines) throws IOException {
        Arrays.fill(batch, null);
        int count = 0;
        while (count < batch.length) {
            String line = lines.readLine();
            if (line == null) {
                break;
            }
            batch[count++] = line.substring(65);
        }
        return count;
    }

    /** Adds up what some pieces of work took. */
    private static final class Stopwatch {
        private static final OperatingSystemMXBean SYSTEM =
                (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

        private long elapsed;
        private long cpu;

        /** Work while other threads do something else: the processor time is this thread's. */
        <T> T ofThread(java.util.function.Supplier<T> work) {
            var threads = ManagementFactory.getThreadMXBean();
            long start = System.nanoTime();
            long before = threads.getCurrentThreadCpuTime();
            T made = work.get();
            cpu += threads.getCurrentThreadCpuTime() - before;
            elapsed += System.nanoTime() - start;
            return made;
        }

        /** Work of all threads, the compiler's and the collector's too. */
        void ofProcess(Runnable work) {
            long start = System.nanoTime();
            long before = SYSTEM.getProcessCpuTime();
            work.run();
            cpu += SYSTEM.getProcessCpuTime() - before;
            elapsed += System.nanoTime() - start;
        }
    }

    private static Path largest(Path objects) throws IOException {
        try (Stream<Path> files = Files.list(objects)) {
            return files.max(Comparator.comparingLong(f -> f.toFile().length())).orElseThrow();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
