package fr.palmares.journal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import fr.palmares.model.JournalMark;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Lines to bytes and back. Events are cut out of the line byte for byte, so that their ids and
 * signatures hold whatever wrote them.
 */
final class LineCodec {
    private static final byte[] HASH_FIELD = ",\"hash\":\"".getBytes(StandardCharsets.UTF_8);

    /** {@code ,"hash":"} + 64 digits + {@code "}}. */
    private static final int TAIL = HASH_FIELD.length + 64 + 2;

    private static final JsonFactory FACTORY = new JsonFactory();

    private LineCodec() {}

    /** The bytes of a line with its hash, without the newline. */
    static byte[] write(
            long seq, String prev, Instant utc, String object, List<SignedEvent> events) {
        StringBuilder line = new StringBuilder(256 + 512 * events.size());
        line.append("{\"seq\":").append(seq).append(",\"prev\":\"").append(prev);
        line.append("\",\"utc\":\"").append(utc).append('"');
        if (object.isEmpty()) {
            line.append(",\"events\":[");
            for (int i = 0; i < events.size(); i++) {
                if (i > 0) {
                    line.append(',');
                }
                EventCodec.append(line, events.get(i));
            }
            line.append(']');
        } else {
            line.append(",\"object\":\"").append(object).append('"');
        }
        String hash = Hashes.hex(line.toString().getBytes(StandardCharsets.UTF_8));
        line.append(",\"hash\":\"").append(hash).append("\"}");
        return line.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads a line and checks its hash.
     *
     * @param bytes the line without its newline
     * @param objects gives the bytes of an object
     * @throws DamagedException when the bytes are not what was written
     */
    static JournalLine read(byte[] bytes, Function<String, byte[]> objects) {
        String hash = checkedHash(bytes);
        long seq = 0;
        String prev = "";
        Instant utc = Instant.EPOCH;
        String object = "";
        List<SignedEvent> events = List.of();
        try (JsonParser parser = FACTORY.createParser(bytes)) {
            expect(parser.nextToken(), JsonToken.START_OBJECT);
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String field = parser.currentName();
                JsonToken value = parser.nextToken();
                switch (field) {
                    case "seq" -> seq = parser.getLongValue();
                    case "prev" -> prev = parser.getText();
                    case "utc" -> utc = Instant.parse(parser.getText());
                    case "object" -> object = parser.getText();
                    case "events" -> {
                        expect(value, JsonToken.START_ARRAY);
                        events = events(parser, bytes);
                    }
                    default -> parser.skipChildren();
                }
            }
        } catch (IOException | java.time.DateTimeException e) {
            throw new DamagedException("not a line", e);
        }
        if (!object.isEmpty()) {
            events = readEvents(objects.apply(object));
        }
        return new JournalLine(seq, prev, utc, object, events, hash);
    }

    /**
     * Checks a line's hash and reads where it stands, without its events: they may be a newer
     * program's, or lie in an object that is missing.
     *
     * @throws DamagedException when the bytes are not what was written
     */
    static JournalMark mark(byte[] bytes) {
        String hash = checkedHash(bytes);
        long seq = 0;
        Instant utc = Instant.EPOCH;
        try (JsonParser parser = FACTORY.createParser(bytes)) {
            expect(parser.nextToken(), JsonToken.START_OBJECT);
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String field = parser.currentName();
                parser.nextToken();
                switch (field) {
                    case "seq" -> seq = parser.getLongValue();
                    case "utc" -> utc = Instant.parse(parser.getText());
                    default -> parser.skipChildren();
                }
            }
        } catch (IOException | java.time.DateTimeException e) {
            throw new DamagedException("not a line", e);
        }
        return new JournalMark(seq, hash, utc);
    }

    /** Many events as an object: one a line. */
    static byte[] writeEvents(List<SignedEvent> events) {
        StringBuilder text = new StringBuilder(512 * events.size());
        for (SignedEvent event : events) {
            EventCodec.append(text, event);
            text.append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<SignedEvent> readEvents(byte[] bytes) {
        List<SignedEvent> events = new ArrayList<>();
        try (JsonParser parser = FACTORY.createParser(bytes)) {
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                events.add(event(parser, bytes));
            }
        } catch (IOException e) {
            throw new DamagedException("not a list of events", e);
        }
        return List.copyOf(events);
    }

    private static List<SignedEvent> events(JsonParser parser, byte[] bytes) throws IOException {
        List<SignedEvent> events = new ArrayList<>();
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            events.add(event(parser, bytes));
        }
        return List.copyOf(events);
    }

    private static SignedEvent event(JsonParser parser, byte[] bytes) throws IOException {
        byte[] event = new byte[0];
        String signature = "";
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            parser.nextToken();
            if (field.equals("event")) {
                int from = (int) parser.currentTokenLocation().getByteOffset();
                parser.skipChildren();
                event =
                        Arrays.copyOfRange(
                                bytes, from, (int) parser.currentLocation().getByteOffset());
            } else if (field.equals("sig")) {
                signature = parser.getText();
            } else {
                parser.skipChildren();
            }
        }
        return EventCodec.read(event, signature);
    }

    private static String checkedHash(byte[] bytes) {
        int body = bytes.length - TAIL;
        if (body <= 0
                || !Arrays.equals(
                        HASH_FIELD, 0, HASH_FIELD.length, bytes, body, body + HASH_FIELD.length)) {
            throw new DamagedException("a line without its hash");
        }
        String written = new String(bytes, body + HASH_FIELD.length, 64, StandardCharsets.US_ASCII);
        if (!written.equals(Hashes.hex(Arrays.copyOf(bytes, body)))
                || bytes[bytes.length - 2] != '"'
                || bytes[bytes.length - 1] != '}') {
            throw new DamagedException("a line that is not what its hash says");
        }
        return written;
    }

    private static void expect(JsonToken found, JsonToken wanted) {
        if (found != wanted) {
            throw new DamagedException("not a line");
        }
    }
}
