package fr.palmares.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import fr.palmares.ChildProgram;
import fr.palmares.intake.table.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Reading exports of 60 columns into dossiers against merely inflating the same entries. Every
 * figure comes from a program of its own that has read nothing before, with a heap of 300 MB.
 */
@Tag("bench")
class ImportBench {
    private static final int HEAP_MB = 300;
    private static final int ROUNDS = 5;
    private static final Limits RAISED = Limits.STANDARD.withBytes(1L << 40, 1L << 40);

    @TempDir private Path folder;

    @Test
    void tenThousandAgainstInflating() throws Exception {
        against("texts in their cells", 10_000, false, ROUNDS);
        against("shared texts", 10_000, true, ROUNDS);
    }

    @Test
    void manyMoreInTheSameHeap() throws Exception {
        against("texts in their cells", 50_000, false, 1);
        against("texts in their cells", 100_000, false, 1);
        against("shared texts", 50_000, true, 1);
    }

    private void against(String kind, int dossiers, boolean shared, int rounds) throws Exception {
        Path file = BigExport.write(folder.resolve("export.xlsx"), dossiers, shared);
        double[] inflating = new double[rounds];
        double[] walking = new double[rounds];
        double[] reading = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            inflating[round] = measured("inflate", file, dossiers);
            walking[round] = measured("walk", file, dossiers);
            reading[round] = packaged(file, dossiers);
        }
        System.out.printf(
                "import of %d × %d (%s; %.0f MB, heap %d MB): inflating %.2f s, bare aalto pass"
                        + " %.2f s, into dossiers %.2f s, cold; ratio to inflating %.2f, to the"
                        + " pass %.2f (medians of %d)%n",
                dossiers,
                BigExport.COLUMNS,
                kind,
                Files.size(file) / 1e6,
                HEAP_MB,
                median(inflating),
                median(walking),
                median(reading),
                median(reading) / median(inflating),
                median(reading) / median(walking),
                rounds);
        Files.delete(file);
    }

    private static double measured(String what, Path file, int dossiers) throws Exception {
        String said =
                ChildProgram.run(HEAP_MB, ImportBench.class, what, file.toString(), dossiers + "");
        return Double.parseDouble(said.strip());
    }

    /** Palmarès as it is packaged, from the cache that its build made. */
    private static double packaged(Path file, int dossiers) throws Exception {
        String said =
                ChildProgram.runPackaged(
                        HEAP_MB, ImportBench.class, "read", file.toString(), dossiers + "");
        return Double.parseDouble(said.strip());
    }

    /** What a child program does: {@code inflate|walk|read FILE DOSSIERS}; says the seconds. */
    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[1]);
        long start = System.nanoTime();
        switch (arguments[0]) {
            case "inflate" -> inflate(file);
            case "walk" -> walk(file);
            default -> read(file, Integer.parseInt(arguments[2]));
        }
        System.out.println((System.nanoTime() - start) / 1e9);
    }

    private static void read(Path file, int dossiers) {
        int[] count = {0};
        ReadDossiers.read(
                file,
                ReadOptions.STANDARD.withLimits(RAISED),
                new DossierSink() {
                    @Override
                    public void take(DossierRow row) {
                        assertThat(row.dossier().answers()).isNotEmpty();
                        count[0]++;
                    }

                    @Override
                    public boolean same(DossierRow again) {
                        throw new AssertionError("twice: " + again.dossier().number());
                    }
                });
        assertThat(count[0]).isEqualTo(dossiers);
    }

    private static InputStream large(ZipFile zip, String part) throws IOException {
        return zip.getInputStream(zip.getEntry("xl/" + part));
    }

    private static String[] parts(ZipFile zip) {
        return zip.getEntry("xl/sharedStrings.xml") == null
                ? new String[] {"worksheets/sheet1.xml"}
                : new String[] {"sharedStrings.xml", "worksheets/sheet1.xml"};
    }

    private static void inflate(Path file) throws IOException {
        byte[] buffer = new byte[1 << 16];
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (String part : parts(zip)) {
                try (InputStream in = large(zip, part)) {
                    long bytes = 0;
                    for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                        bytes += count;
                    }
                    assertThat(bytes).isPositive();
                }
            }
        }
    }

    private static void walk(Path file) throws IOException, XMLStreamException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (String part : parts(zip)) {
                try (InputStream in = large(zip, part)) {
                    XMLStreamReader reader = new InputFactoryImpl().createXMLStreamReader(in);
                    long texts = 0;
                    while (reader.hasNext()) {
                        if (reader.next() == XMLStreamReader.CHARACTERS) {
                            texts += reader.getTextLength();
                        }
                    }
                    assertThat(texts).isPositive();
                }
            }
        }
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
