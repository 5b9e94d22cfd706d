package fr.palmares.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import fr.palmares.intake.WorkbookBytes.Writer;
import fr.palmares.intake.table.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading an export of 1,000 dossiers × 60 columns against merely walking through its XML. */
@Tag("bench")
class ImportBench {
    private static final int DOSSIERS = 1_000;
    private static final int FIELDS = 53;
    private static final int ROUNDS = 9;
    private static final String[] WORDS =
            ("l’administration veut repérer plus tôt les dossiers à risque grâce aux données que ses"
                            + " agents saisissent déjà, sans rien demander de plus aux usagers & <partenaires>")
                    .split(" ");

    @TempDir private Path folder;

    @Test
    void importAgainstABarePass() throws Exception {
        Path file = export(folder.resolve("export.xlsx"));
        double[] reading = new double[ROUNDS];
        double[] walking = new double[ROUNDS];
        double[] inflating = new double[ROUNDS];
        Limits limits = Limits.STANDARD.withBytes(1L << 30, 1L << 30);
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            inflate(file);
            inflating[round] = seconds(start);
            start = System.nanoTime();
            walk(file);
            walking[round] = seconds(start);
            start = System.nanoTime();
            assertThat(ReadDossiers.read(file, limits).dossiers()).hasSize(DOSSIERS);
            reading[round] = seconds(start);
        }
        System.out.printf(
                "import %d × 60, %.1f MB: inflate %.3f s, bare aalto pass %.3f s, into dossiers"
                        + " %.3f s; ratio to the pass %.2f, to inflating %.2f (medians of %d"
                        + " rounds; first round %.3f, %.3f, %.3f s)%n",
                DOSSIERS,
                Files.size(file) / 1e6,
                median(inflating),
                median(walking),
                median(reading),
                median(reading) / median(walking),
                median(reading) / median(inflating),
                ROUNDS,
                inflating[0],
                walking[0],
                reading[0]);
    }

    private static Path export(Path file) throws IOException {
        Random random = new Random(2019);
        List<@Nullable Object> header =
                new ArrayList<>(
                        List.of(
                                "ID",
                                "Email",
                                "Entreprise raison sociale",
                                "État du dossier",
                                "Dernière mise à jour le",
                                "Déposé le",
                                "Instructeurs"));
        for (int i = 0; i < FIELDS; i++) {
            header.add(i == 0 ? "Intitulé du projet" : "Question " + i);
        }
        List<List<@Nullable Object>> rows = new ArrayList<>(List.of(header));
        for (int n = 0; n < DOSSIERS; n++) {
            LocalDateTime at = LocalDateTime.of(2019, 5, 1, 9, 0).plusMinutes(n);
            List<@Nullable Object> row =
                    new ArrayList<>(
                            List.of(
                                    100_000 + n + "",
                                    "a@exemple.fr",
                                    "Organisme " + n,
                                    "En instruction",
                                    at,
                                    at,
                                    "i@exemple.fr"));
            for (int i = 0; i < FIELDS; i++) {
                row.add(prose(random, 500 + random.nextInt(3_501)));
            }
            rows.add(row);
        }
        return new WorkbookBytes(Writer.B).sheet("Dossiers", rows).write(file);
    }

    private static String prose(Random random, int length) {
        StringBuilder text = new StringBuilder(length + 20);
        while (text.length() < length) {
            text.append(WORDS[random.nextInt(WORDS.length)]);
            text.append(random.nextInt(40) == 0 ? '\n' : ' ');
        }
        return text.toString();
    }

    private static InputStream sheet(ZipFile zip) throws IOException {
        return zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"));
    }

    private static void inflate(Path file) throws IOException {
        byte[] buffer = new byte[1 << 16];
        try (ZipFile zip = new ZipFile(file.toFile());
                InputStream in = sheet(zip)) {
            long bytes = 0;
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                bytes += count;
            }
            assertThat(bytes).isPositive();
        }
    }

    private static void walk(Path file) throws IOException, XMLStreamException {
        XMLInputFactory factory = new InputFactoryImpl();
        try (ZipFile zip = new ZipFile(file.toFile());
                InputStream in = sheet(zip)) {
            XMLStreamReader reader = factory.createXMLStreamReader(in);
            long texts = 0;
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamReader.CHARACTERS) {
                    texts += reader.getTextLength();
                }
            }
            assertThat(texts).isPositive();
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
