package fr.palmares.app;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.model.Rules;
import fr.palmares.model.StandardGrids;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Storing an import of 1,000 dossiers × 60 columns, and making the tables of that call anew,
 * against a bare write and force of as many bytes as the call's folder holds.
 */
@Tag("bench")
class StoreImportBench {
    private static final int DOSSIERS = 1_000;
    private static final int COLUMNS = 60;
    private static final int ROUNDS = 5;

    @TempDir private Path folder;

    @Test
    void storingAnImportAgainstABareWrite() throws IOException {
        Path file = export();
        double[] storing = new double[ROUNDS];
        double[] reopening = new double[ROUNDS];
        double[] bare = new double[ROUNDS];
        long bytes = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Path call = folder.resolve("call" + round);
            AppContext context = TestCalls.context(folder.resolve("home"));
            try (CallSession session =
                    CallSession.create(
                            context,
                            call,
                            new NewCall("AMI", StandardGrids.amiIa2(), Rules.DEFAULT))) {
                ImportDossiers dossiers = new ImportDossiers(session);
                ImportPreview preview = dossiers.preview(List.of(file), Progress.NONE);
                assertThat(preview.created()).hasSize(DOSSIERS);
                long start = System.nanoTime();
                dossiers.apply(preview, Progress.NONE);
                storing[round] = seconds(start);
            }
            bytes = size(call);
            long start = System.nanoTime();
            write(folder.resolve("bare" + round), bytes);
            bare[round] = seconds(start);
            Files.delete(call.resolve("call.mv.db"));
            start = System.nanoTime();
            CallSession.open(context, call).close();
            reopening[round] = seconds(start);
        }
        System.out.printf(
                "storing an import of %d × %d (%.1f MB on disk): %.3f s; tables made anew and closed:"
                        + " %.3f s; bare write and force %.3f s; ratios %.1f, %.1f (medians of %d)%n",
                DOSSIERS,
                COLUMNS,
                bytes / 1e6,
                median(storing),
                median(reopening),
                median(bare),
                median(storing) / median(bare),
                median(reopening) / median(bare),
                ROUNDS);
    }

    private Path export() throws IOException {
        Random random = new Random(11);
        StringBuilder csv = new StringBuilder("ID,Intitulé du projet");
        for (int c = 2; c < COLUMNS; c++) {
            csv.append(",Question ").append(c);
        }
        for (int d = 0; d < DOSSIERS; d++) {
            csv.append('\n').append(100_000 + d).append(",Projet ").append(d);
            for (int c = 2; c < COLUMNS; c++) {
                csv.append(",réponse ").append(Long.toString(random.nextLong(), 36).repeat(4));
            }
        }
        return Files.writeString(folder.resolve("export.csv"), csv.append('\n'));
    }

    private static long size(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(f -> f.toFile().length()).sum();
        }
    }

    private static void write(Path file, long bytes) throws IOException {
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (long left = bytes; left > 0; ) {
                left -= channel.write(ByteBuffer.allocate((int) Math.min(left, 1 << 16)));
            }
            channel.force(true);
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
