package fr.palmares.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.palmares.model.Refused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Events to bytes and back: {@code {format, round, author, device, n, supersedes, utc, type,
 * content}}.
 */
public final class EventCodec {
    /** The only format so far; a file with a higher one comes from a newer program. */
    public static final int FORMAT = 1;

    private static final Map<String, Class<? extends Event>> TYPES = types();

    private EventCodec() {}

    /** Writes and signs an event. */
    public static SignedEvent sign(
            Event event,
            String round,
            String author,
            Device device,
            long n,
            List<String> supersedes,
            Instant utc) {
        ObjectNode node = Json.mapper().createObjectNode();
        node.put("format", FORMAT);
        node.put("round", round);
        node.put("author", author);
        node.put("device", device.id());
        node.put("n", n);
        ArrayNode replaced = node.putArray("supersedes");
        supersedes.forEach(replaced::add);
        node.put("utc", utc.toString());
        node.put("type", event.getClass().getSimpleName());
        node.set("content", Json.mapper().valueToTree(event));
        byte[] bytes = Json.bytes(node);
        return new SignedEvent(
                Hashes.hex(bytes),
                round,
                author,
                device.id(),
                n,
                List.copyOf(supersedes),
                utc,
                event,
                new String(bytes, StandardCharsets.UTF_8),
                device.sign(bytes));
    }

    /**
     * Reads an event. The signature is kept, not checked (see {@link Device#verify}).
     *
     * @throws Refused when a newer program wrote it
     * @throws DamagedException when the bytes are no event
     */
    public static SignedEvent read(byte[] bytes, String signature) {
        try {
            JsonNode node = Json.mapper().readTree(bytes);
            int format = node.path("format").asInt(0);
            Class<? extends Event> type = TYPES.get(node.path("type").asText(""));
            if (format > FORMAT) {
                throw new Refused("refused.format.newer", format, FORMAT);
            }
            if (format < 1 || type == null) {
                throw new DamagedException("neither a known event nor a newer program's");
            }
            List<String> supersedes = new ArrayList<>();
            node.path("supersedes").forEach(id -> supersedes.add(id.asText()));
            return new SignedEvent(
                    Hashes.hex(bytes),
                    node.path("round").asText(""),
                    node.path("author").asText(""),
                    node.path("device").asText(""),
                    node.path("n").asLong(),
                    List.copyOf(supersedes),
                    Instant.parse(node.path("utc").asText()),
                    Json.mapper().treeToValue(node.path("content"), type),
                    new String(bytes, StandardCharsets.UTF_8),
                    signature);
        } catch (IOException | java.time.DateTimeException e) {
            throw new DamagedException("not an event", e);
        }
    }

    /** {@code {"event":…,"sig":"…"}}: how an event stands in a line, an object or a ballot. */
    static void append(StringBuilder line, SignedEvent event) {
        line.append("{\"event\":")
                .append(event.json())
                .append(",\"sig\":\"")
                .append(event.signature())
                .append("\"}");
    }

    @SuppressWarnings("unchecked") // permitted subclasses of Event are events
    private static Map<String, Class<? extends Event>> types() {
        Map<String, Class<? extends Event>> types = new HashMap<>();
        for (Class<?> type : Event.class.getPermittedSubclasses()) {
            types.put(type.getSimpleName(), (Class<? extends Event>) type);
        }
        return Map.copyOf(types);
    }
}
