package fr.palmares.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes the sample data into a folder, {@code sample-data} unless another is named. */
public final class GenerateSampleData {

    private GenerateSampleData() {}

    /**
     * Makes every file.
     *
     * @param arguments the output folder, or nothing
     * @throws IOException if a file cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments.length == 0 ? "sample-data" : arguments[0]);
        Files.createDirectories(folder);
        for (Map.Entry<String, byte[]> file : files().entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
    }

    /** The content of every file, by its name. */
    static Map<String, byte[]> files() {
        List<Dossier> dossiers = DossierReader.readAll();
        JuryWork work = new JuryWork(dossiers);
        Map<String, byte[]> files = new TreeMap<>();
        files.put("README.md", bytes(Resources.text("README.md")));
        files.put("ami-ia-2.xlsx", XlsxWriter.write(PlatformExport.sheets(dossiers)));
        files.put("regions.xlsx", XlsxWriter.write(List.of(OtherCalls.regions())));
        files.put("ami-ia-1.csv", csv(OtherCalls.firstCall()));
        for (String name : List.of("grid.csv", "jury.csv", "recusals.csv")) {
            files.put(name, csv(Csv.read(Resources.text(name))));
        }
        files.put("assignments.csv", csv(work.assignments()));
        files.put("eligibility.csv", csv(eligibility(dossiers)));
        files.put("marks.csv", csv(work.marks()));
        files.put("decisions.csv", csv(typographic("decisions.csv")));
        return files;
    }

    private static List<List<String>> eligibility(List<Dossier> dossiers) {
        Map<String, String> reasons =
                typographic("eligibility.csv").stream()
                        .collect(Collectors.toMap(row -> row.get(0), row -> row.get(1)));
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("dossier", "admissible", "reason"));
        dossiers.stream()
                .map(Dossier::number)
                .sorted()
                .forEach(
                        number -> {
                            String admissible = reasons.containsKey(number) ? "no" : "yes";
                            rows.add(List.of(number, admissible, reasons.getOrDefault(number, "")));
                        });
        return rows;
    }

    private static List<List<String>> typographic(String name) {
        return Csv.read(Resources.text(name)).stream()
                .map(row -> row.stream().map(FrenchTypography::set).toList())
                .toList();
    }

    private static byte[] csv(List<List<String>> rows) {
        return bytes(Csv.write(rows));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
