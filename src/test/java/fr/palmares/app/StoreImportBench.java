package fr.palmares.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import fr.palmares.ChildProgram;
import fr.palmares.intake.BigExport;
import fr.palmares.intake.DossierRow;
import fr.palmares.intake.DossierSink;
import fr.palmares.intake.ReadDossiers;
import fr.palmares.intake.ReadOptions;
import fr.palmares.intake.table.Limits;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What storing adds to the reading of a file (object, journal, tables: from the file to a recorded
 * import, less reading it alone) against two bare things: a write and force of the object's bytes,
 * and an insertion of the same dossiers, each one's answers together in one row under a number as
 * its key, with a commit every {@link #BATCH} rows. (In one transaction H2 keeps what is not
 * committed apart and writes everything twice; in a heap that is nearly full it then spends minutes
 * collecting garbage. That is no bare insertion.) Each figure comes from a cold program of its own
 * with a heap of 300 MB: Palmarès as it is packaged, from the cache that its build made; the bare
 * things as a bare Java program starts.
 */
@Tag("bench")
class StoreImportBench {
    private static final int HEAP_MB = 300;
    private static final int ROUNDS = 3;
    private static final int BATCH = 100;
    private static final int DOSSIERS = 10_000;
    private static final ReadOptions OPTIONS = ReadOptions.STANDARD.withLimits(Limits.LARGE);

    @TempDir private Path folder;

    @Test
    void storingTenThousand() throws Exception {
        Path file = BigExport.write(folder.resolve("export.xlsx"), DOSSIERS, false);
        String[] kinds = {"store", "read", "write", "insert"};
        double[][] seconds = new double[kinds.length][ROUNDS];
        double[][] cpu = new double[kinds.length][ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            Path own = Files.createDirectory(folder.resolve("round"));
            for (int i = 0; i < kinds.length; i++) {
                double[] figures =
                        i < 2
                                ? packaged(
                                        kinds[i],
                                        file,
                                        Files.createDirectory(own.resolve(kinds[i])))
                                : bare(kinds[i], own);
                seconds[i][round] = figures[0];
                cpu[i][round] = figures[1];
            }
            delete(own);
        }
        say("elapsed", seconds);
        say("processor", cpu);
    }

    private static double[] packaged(String what, Path file, Path own) throws Exception {
        return seconds(
                ChildProgram.runPackaged(
                        HEAP_MB, StoreImportBench.class, what, file.toString(), own.toString()));
    }

    private static double[] bare(String what, Path own) throws Exception {
        return seconds(
                ChildProgram.run(
                        HEAP_MB,
                        StoreImportBench.class,
                        what,
                        largest(own.resolve("store/call/objects")).toString(),
                        own.toString()));
    }

    private static double[] seconds(String said) {
        String last = said.lines().reduce((a, b) -> b).orElseThrow();
        return Arrays.stream(last.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    private static void say(String time, double[][] figures) {
        double whole = median(figures[0]);
        double reading = median(figures[1]);
        double bare = median(figures[2]) + median(figures[3]);
        System.out.printf(
                "storing %d × %d in a heap of %d MB, %s: file to recorded %.2f s, reading alone"
                        + " %.2f s, so object, journal and tables %.2f s; bare write and force"
                        + " %.2f s, bare insertion %.2f s; ratio to both %.2f (medians of %d)%n",
                DOSSIERS,
                BigExport.COLUMNS,
                HEAP_MB,
                time,
                whole,
                reading,
                whole - reading,
                median(figures[2]),
                median(figures[3]),
                (whole - reading) / bare,
                ROUNDS);
    }

    /**
     * What a child does: {@code store|read|write|insert FILE FOLDER}; says elapsed and CPU seconds.
     */
    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[1]);
        Path folder = Path.of(arguments[2]);
        Stopwatch spent = new Stopwatch();
        switch (arguments[0]) {
            case "store" -> store(file, folder, spent);
            case "read" -> read(file, folder, spent);
            case "write" -> write(folder.resolve("bare"), Files.size(file), spent);
            default -> insert(folder.resolve("bare-tables"), file, spent);
        }
        System.out.println(spent.elapsed / 1e9 + " " + spent.cpu / 1e9);
    }

    private static void store(Path file, Path folder, Stopwatch spent) {
        try (CallSession session =
                CallSession.create(
                        TestCalls.context(folder.resolve("home")),
                        folder.resolve("call"),
                        new NewCall("AMI", StandardGrids.amiIa2(), Rules.DEFAULT))) {
            ImportDossiers dossiers = new ImportDossiers(session);
            spent.ofProcess(
                    () ->
                            dossiers.apply(
                                    dossiers.preview(List.of(file), OPTIONS, Progress.NONE),
                                    Progress.NONE));
            assertThat(session.state().dossiers()).hasSize(DOSSIERS);
        }
    }

    /** The reading alone, in a program that has made a call too. */
    private static void read(Path file, Path folder, Stopwatch spent) {
        try (CallSession session =
                CallSession.create(
                        TestCalls.context(folder.resolve("home")),
                        folder.resolve("call"),
                        new NewCall("AMI", StandardGrids.amiIa2(), Rules.DEFAULT))) {
            Counted counted = new Counted();
            spent.ofProcess(() -> ReadDossiers.read(file, OPTIONS, counted));
            assertThat(counted.dossiers).isEqualTo(DOSSIERS);
            assertThat(session.state().dossiers()).isEmpty();
        }
    }

    private static final class Counted implements DossierSink {
        private int dossiers;

        @Override
        public void take(DossierRow row) {
            dossiers++;
        }

        @Override
        public boolean same(DossierRow again) {
            throw new AssertionError("twice: " + again.dossier().number());
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
