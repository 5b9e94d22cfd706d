package fr.palmares.report;

import fr.palmares.model.Answer;
import fr.palmares.model.Rules;
import fr.palmares.model.Sheet;
import fr.palmares.model.SheetId;
import fr.palmares.model.StandardGrids;
import fr.palmares.ranking.Ranking;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long the workbook takes against deflating the same bytes, and how much heap. */
@Tag("bench")
class ExportBench {
    private static final int TURNS = 7;
    private static final String TEXT =
            "Dossier solide, équipe identifiée ; les données restent à réunir avant l’été. ";

    @ParameterizedTest
    @CsvSource({"46, 9", "435, 20"})
    void exportAgainstDeflate(int dossiers, int jurors) throws Exception {
        Panel panel = panel(dossiers, jurors);
        Ranking.of(panel.state());
        byte[] workbook = Workbooks.bytes(panel);
        Map<String, byte[]> parts = parts(workbook);
        long[] export = new long[TURNS];
        long[] deflate = new long[TURNS];
        resetPeaks();
        for (int i = 0; i < TURNS; i++) {
            long start = System.nanoTime();
            Workbooks.bytes(panel);
            export[i] = System.nanoTime() - start;
            start = System.nanoTime();
            zip(parts);
            deflate[i] = System.nanoTime() - start;
        }
        long peak = peak();
        Arrays.sort(export);
        Arrays.sort(deflate);
        long bytes = parts.values().stream().mapToLong(p -> p.length).sum();
        System.out.printf(
                "export %d x %d x 7: %.0f ms, deflating the same %.1f MB: %.0f ms, ratio %.1f;"
                        + " file %.1f MB, heap peak %d MB%n",
                dossiers,
                jurors,
                export[TURNS / 2] / 1e6,
                bytes / 1e6,
                deflate[TURNS / 2] / 1e6,
                (double) export[TURNS / 2] / deflate[TURNS / 2],
                workbook.length / 1e6,
                peak / 1_000_000);
    }

    @Test
    void recalculationInLibreOffice(@TempDir Path profile, @TempDir Path folder) throws Exception {
        Panel panel = panel(435, 20);
        byte[] workbook = Workbooks.bytes(panel);
        long start = System.nanoTime();
        try (XSSFWorkbook recalculated = LibreOffice.recalculated(profile, folder, workbook)) {
            double seconds = (System.nanoTime() - start) / 1e9;
            RankingTable table = RankingTable.of(recalculated);
            long wrong =
                    Ranking.of(panel.state()).rows().stream()
                            .filter(
                                    r ->
                                            !Objects.equals(
                                                    r.place(),
                                                    table.whole(r.dossier(), "Rang recalculé")))
                            .count();
            System.out.printf(
                    "LibreOffice opens, recalculates and saves 435 x 20 x 7: %.1f s, %d places"
                            + " differ%n",
                    seconds, wrong);
        }
    }

    private static Panel panel(int dossiers, int jurors) {
        Panel panel = Panel.random(5, StandardGrids.amiIa2(), dossiers, jurors);
        panel.rules = Rules.DEFAULT.withSeats(15, 5);
        for (String number : List.copyOf(panel.dossiers.keySet())) {
            panel.dossier(
                    number,
                    "Organisme " + number + " (fictif)",
                    "Projet " + number,
                    List.of(
                            new Answer("Objectif", TEXT.repeat(20)),
                            new Answer("Données", TEXT.repeat(15)),
                            new Answer("Équipe", TEXT.repeat(8)),
                            new Answer("Gains", TEXT.repeat(10))));
        }
        Map<SheetId, Sheet> sheets = new HashMap<>(panel.sheets);
        sheets.forEach(
                (id, s) ->
                        panel.sheets.put(
                                id,
                                new Sheet(
                                        id,
                                        s.marks(),
                                        Map.of("impact", TEXT),
                                        TEXT.repeat(4),
                                        "",
                                        s.declaredFinished(),
                                        false,
                                        Set.of())));
        return panel;
    }

    private static Map<String, byte[]> parts(byte[] workbook) throws IOException {
        Map<String, byte[]> parts = new HashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        return parts;
    }

    private static void zip(Map<String, byte[]> parts) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(new ByteArrayOutputStream())) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
    }

    private static void resetPeaks() {
        System.gc();
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    private static long peak() {
        return heap().stream().mapToLong(p -> p.getPeakUsage().getUsed()).sum();
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(p -> p.getType() == MemoryType.HEAP)
                .toList();
    }
}
