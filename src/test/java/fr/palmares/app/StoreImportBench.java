package fr.palmares.app;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.ChildProgram;
import fr.palmares.intake.BigExport;
import fr.palmares.intake.ReadDossiers;
import fr.palmares.intake.ReadOptions;
import fr.palmares.intake.table.Limits;
import fr.palmares.model.Rules;
import fr.palmares.model.StandardGrids;
import java.io.BufferedReader;
import java.io.IOException;
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
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * From a file to a recorded import: object, journal and tables, against a bare write and force of
 * the object's bytes and a bare insertion of the same dossiers together. Each round is a program of
 * its own with a heap of 300 MB.
 */
@Tag("bench")
class StoreImportBench {
    private static final int HEAP_MB = 300;
    private static final int ROUNDS = 3;
    private static final int BATCH = 100;

    @TempDir private Path folder;

    @Test
    void storingTenThousand() throws Exception {
        store(10_000, ROUNDS);
    }

    @Test
    void fromFileToRecordInTheSameHeap() throws Exception {
        store(50_000, 1);
        store(100_000, 1);
    }

    private void store(int dossiers, int rounds) throws Exception {
        Path file = BigExport.write(folder.resolve("export.xlsx"), dossiers, false);
        double[][] figures = new double[5][rounds];
        for (int round = 0; round < rounds; round++) {
            Path own = Files.createDirectory(folder.resolve("round"));
            String[] said =
                    ChildProgram.run(
                                    HEAP_MB,
                                    StoreImportBench.class,
                                    file.toString(),
                                    own.toString(),
                                    Integer.toString(dossiers))
                            .lines()
                            .reduce((a, b) -> b)
                            .orElseThrow()
                            .split(" ");
            for (int i = 0; i < figures.length; i++) {
                figures[i][round] = Double.parseDouble(said[i]);
            }
            delete(own);
        }
        double reading = median(figures[0]);
        double preview = median(figures[1]);
        double apply = median(figures[2]);
        double writing = median(figures[3]);
        double inserting = median(figures[4]);
        double storing = Math.max(0, preview - reading) + apply;
        System.out.printf(
                "storing %d × %d in a heap of %d MB: reading alone %.2f s, preview %.2f s, import"
                        + " %.2f s; bare write and force %.2f s, bare insertion %.2f s; storing"
                        + " (preview - reading + import) to both bare ones %.2f, import alone %.2f"
                        + " (medians of %d)%n",
                dossiers,
                BigExport.COLUMNS,
                HEAP_MB,
                reading,
                preview,
                apply,
                writing,
                inserting,
                storing / (writing + inserting),
                apply / (writing + inserting),
                rounds);
        Files.delete(file);
    }

    /** What a child does: {@code FILE FOLDER DOSSIERS}; says five times in seconds. */
    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[0]);
        Path folder = Path.of(arguments[1]);
        int dossiers = Integer.parseInt(arguments[2]);
        ReadOptions options = ReadOptions.STANDARD.withLimits(Limits.LARGE);
        double[] seconds = new double[5];
        long start = System.nanoTime();
        ReadDossiers.read(file, options, (row, again) -> row.place().row());
        seconds[0] = since(start);
        Path call = folder.resolve("call");
        try (CallSession session =
                CallSession.create(
                        TestCalls.context(folder.resolve("home")),
                        call,
                        new NewCall("AMI", StandardGrids.amiIa2(), Rules.DEFAULT))) {
            ImportDossiers importer = new ImportDossiers(session);
            start = System.nanoTime();
            ImportPreview preview = importer.preview(List.of(file), options, Progress.NONE);
            seconds[1] = since(start);
            assertThat(preview.created()).hasSize(dossiers);
            start = System.nanoTime();
            importer.apply(preview, Progress.NONE);
            seconds[2] = since(start);
            assertThat(session.state().dossiers()).hasSize(dossiers);
        }
        Path object = largest(call.resolve("objects"));
        start = System.nanoTime();
        write(folder.resolve("bare"), Files.size(object));
        seconds[3] = since(start);
        seconds[4] = insert(folder.resolve("bare-tables"), object);
        System.out.println(
                String.join(" ", Arrays.stream(seconds).mapToObj(Double::toString).toList()));
    }

    private static Path largest(Path objects) throws IOException {
        try (Stream<Path> files = Files.list(objects)) {
            return files.max(java.util.Comparator.comparingLong(f -> f.toFile().length()))
                    .orElseThrow();
        }
    }

    private static void write(Path file, long bytes) throws IOException {
        byte[] block = new byte[1 << 18];
        new java.util.Random(1).nextBytes(block);
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (long left = bytes; left > 0; ) {
                left -=
                        channel.write(
                                ByteBuffer.wrap(block, 0, (int) Math.min(left, block.length)));
            }
            channel.force(true);
        }
    }

    /** Seconds that the insertions alone take, without reading the lines. */
    private static double insert(Path database, Path object) throws IOException, SQLException {
        long nanos = 0;
        try (Connection connection =
                        DriverManager.getConnection(
                                "jdbc:h2:file:"
                                        + database
                                        + ";MODE=PostgreSQL;TRACE_LEVEL_FILE=0");
                Statement statement = connection.createStatement();
                BufferedReader lines = Files.newBufferedReader(object)) {
            statement.execute(
                    "create table bare (number varchar(400) primary key, content varchar not"
                            + " null)");
            connection.setAutoCommit(false);
            try (PreparedStatement insertion =
                    connection.prepareStatement("insert into bare values (?, ?)")) {
                int number = 0;
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    long start = System.nanoTime();
                    insertion.setString(1, Integer.toString(100_000 + number++));
                    insertion.setString(2, line.substring(65));
                    insertion.addBatch();
                    if (number % BATCH == 0) {
                        insertion.executeBatch();
                    }
                    nanos += System.nanoTime() - start;
                }
                long start = System.nanoTime();
                insertion.executeBatch();
                connection.commit();
                nanos += System.nanoTime() - start;
            }
        }
        return nanos / 1e9;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
