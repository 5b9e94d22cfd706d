package fr.palmares.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.palmares.intake.Mapping.Target;
import fr.palmares.model.Place;
import fr.palmares.model.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A mapping as a file that people write: {@code {"name": "Régions", "sheet": "Feuil1", "header": 3,
 * "rowNumbers": false, "columns": {"number": "Réf.", "title": "Projet"}}}; all but the columns may
 * be left out.
 */
public final class MappingFile {
    private static final long MOST_BYTES = 1L << 20;
    private static final Set<String> FIELDS =
            Set.of("name", "sheet", "header", "rowNumbers", "columns", "fingerprint");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private MappingFile() {}

    /**
     * Reads a mapping.
     *
     * @throws Refused when it is none, with what is wrong
     */
    public static Mapping read(Path file) {
        Place place = Place.file(String.valueOf(file.getFileName()));
        try {
            if (!Files.isRegularFile(file)) {
                throw new Refused(place, "refused.file.missing");
            }
            if (Files.size(file) > MOST_BYTES) {
                throw new Refused(place, "refused.mapping.json");
            }
            return read(MAPPER.readTree(Files.readAllBytes(file)), place);
        } catch (JsonProcessingException e) {
            throw new Refused(place, "refused.mapping.json").because(e);
        } catch (IOException e) {
            throw new Refused(place, "refused.file.unreadable").because(e);
        }
    }

    private static Mapping read(JsonNode node, Place place) {
        if (!node.isObject()) {
            throw new Refused(place, "refused.mapping.json");
        }
        node.fieldNames()
                .forEachRemaining(
                        name -> {
                            if (!FIELDS.contains(name)) {
                                throw new Refused(
                                        place,
                                        "refused.mapping.field",
                                        name,
                                        "name, sheet, header, rowNumbers, columns");
                            }
                        });
        Map<Target, String> columns = new EnumMap<>(Target.class);
        for (Map.Entry<String, JsonNode> column : node.path("columns").properties()) {
            Target target = target(column.getKey(), place);
            if (!column.getValue().isTextual() || column.getValue().asText().isBlank()) {
                throw new Refused(place, "refused.mapping.label", column.getKey());
            }
            columns.put(target, column.getValue().asText());
        }
        boolean rowNumbers = node.path("rowNumbers").asBoolean(false);
        if (!columns.containsKey(Target.NUMBER) && !rowNumbers) {
            throw new Refused(place, "refused.mapping.noNumber");
        }
        return new Mapping(
                node.path("name").asText("").strip(),
                node.path("sheet").asText("").strip(),
                Math.max(0, node.path("header").asInt(0)),
                rowNumbers,
                columns);
    }

    private static Target target(String key, Place place) {
        for (Target target : Target.values()) {
            if (target.key().equals(key.strip().toLowerCase(Locale.ROOT))) {
                return target;
            }
        }
        String known = Arrays.stream(Target.values()).map(Target::key).collect(JOINED);
        throw new Refused(place, "refused.mapping.field", key, known);
    }

    private static final java.util.stream.Collector<CharSequence, ?, String> JOINED =
            Collectors.joining(", ");

    /**
     * The mapping as such a file.
     *
     * @param fingerprint of the header it was used for, or "" for none
     */
    public static String write(Mapping mapping, String fingerprint) {
        ObjectNode node = MAPPER.createObjectNode();
        put(node, "name", mapping.name());
        put(node, "sheet", mapping.sheet());
        if (mapping.header() > 0) {
            node.put("header", mapping.header());
        }
        if (mapping.rowNumbers()) {
            node.put("rowNumbers", true);
        }
        ObjectNode columns = node.putObject("columns");
        mapping.columns().forEach((target, label) -> columns.put(target.key(), label));
        put(node, "fingerprint", fingerprint);
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(node) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write a mapping", e);
        }
    }

    private static void put(ObjectNode node, String name, String value) {
        if (!value.isEmpty()) {
            node.put(name, value);
        }
    }

    /** The fingerprint that stands in such a file, or "". */
    public static String fingerprint(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            return "";
        }
        try {
            return MAPPER.readTree(Files.readAllBytes(file)).path("fingerprint").asText("");
        } catch (JsonProcessingException e) {
            // a file of the user's own among the mappings is nobody's mapping
            return "";
        }
    }
}
