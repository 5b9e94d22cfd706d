package fr.palmares.ranking;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A reference panel of the test resources: its marks, and what must come out. */
public record Panel(String code, PanelState panel, JsonNode expected) {
    /**
     * Reads a panel.
     *
     * @param scale the scale its marks stand on, as {@code 0-5}
     */
    public static Panel read(String code, String scale) {
        PanelState panel = PanelState.on(scale);
        List<NamedCsvRecord> weights = rows(code, "weights.csv");
        if (weights.isEmpty()) {
            panel.criterion("score", "1");
        }
        weights.forEach(r -> panel.criterion(r.getField("criterion"), r.getField("weight")));
        rows(code, "dossiers.csv").forEach(r -> panel.dossier(r.getField("dossier")));
        rows(code, "jurors.csv").forEach(r -> panel.juror(r.getField("juror")));
        for (NamedCsvRecord r : rows(code, "marks.csv")) {
            panel.mark(
                    r.getField("dossier"),
                    r.getField("juror"),
                    r.getField("criterion"),
                    r.getField("score"));
        }
        return new Panel(code, panel, expected(code));
    }

    private static JsonNode expected(String code) {
        try (InputStream in = Objects.requireNonNull(open(code, "expected.json"), code)) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<NamedCsvRecord> rows(String code, String file) {
        InputStream in = open(code, file);
        if (in == null) {
            return List.of();
        }
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(in, StandardCharsets.UTF_8)) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable InputStream open(String code, String file) {
        return Panel.class.getResourceAsStream("/fr/palmares/panels/" + code + "/" + file);
    }
}
