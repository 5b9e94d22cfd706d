package fr.palmares.report.paper;

import fr.palmares.model.DossierHead;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The laureates as open data, and the table schema that says what each column holds. */
public final class OpenData {
    /** The columns: names are the file's, whatever its language. */
    private static final List<String> HEAD =
            List.of(
                    "appel",
                    "tour",
                    "organisme",
                    "siret",
                    "type_organisme",
                    "domaine",
                    "region",
                    "titre",
                    "objectif",
                    "donnees",
                    "famille_ia",
                    "gains_attendus");

    private OpenData() {}

    /** One row a laureate; no person, no mark. */
    public static void write(OutputStream out, Source source) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEAD);
        for (DossierHead dossier : PublicList.laureates(source)) {
            rows.add(
                    List.of(
                            source.state().call().name(),
                            source.roundName(),
                            dossier.organisation(),
                            dossier.siret(),
                            dossier.organisationType(),
                            dossier.domain(),
                            dossier.region(),
                            dossier.title(),
                            source.answer(dossier.number(), "objective"),
                            source.answer(dossier.number(), "data"),
                            source.answer(dossier.number(), "family"),
                            source.answer(dossier.number(), "gains")));
        }
        Csv.write(out, rows);
    }

    /** The schema, in the Table Schema form. */
    public static void writeSchema(OutputStream out, Source source) throws IOException {
        String fields =
                HEAD.stream()
                        .map(
                                name ->
                                        "    {\"name\": \""
                                                + name
                                                + "\", \"type\": \"string\", \"description\": \""
                                                + source.say("paper.schema." + name)
                                                        .replace("\\", "\\\\")
                                                        .replace("\"", "\\\"")
                                                + "\"}")
                        .collect(Collectors.joining(",\n"));
        String schema =
                "{\n"
                        + "  \"$schema\":"
                        + " \"https://specs.frictionlessdata.io/schemas/table-schema.json\",\n"
                        + "  \"name\": \"laureats\",\n"
                        + "  \"fields\": [\n"
                        + fields
                        + "\n  ],\n  \"missingValues\": [\"\"]\n}\n";
        out.write(schema.getBytes(StandardCharsets.UTF_8));
    }
}
