package fr.palmares.journal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import fr.palmares.model.Mark;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.Function;

/**
 * How values are written in the journal: compact JSON, components in their declared order, a map by
 * its keys (an immutable map has another order in each run), decimals and times as text, a mark as
 * its number of steps or {@code "NSP"}.
 */
public final class Json {
    private static final String ABSTENTION = "NSP";
    private static final ObjectMapper MAPPER =
            JsonMapper.builder()
                    .addModule(module())
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .build();

    private Json() {}

    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write " + value.getClass().getName(), e);
        }
    }

    public static byte[] bytes(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write " + value.getClass().getName(), e);
        }
    }

    /**
     * Reads a value.
     *
     * @throws DamagedException when the text is no such value
     */
    public static <T> T read(String text, Class<T> type) {
        try {
            return MAPPER.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new DamagedException("not a " + type.getSimpleName(), e);
        }
    }

    /**
     * Reads a value.
     *
     * @throws DamagedException when the bytes are no such value
     */
    public static <T> T read(byte[] bytes, Class<T> type) {
        try {
            return MAPPER.readValue(bytes, type);
        } catch (IOException e) {
            throw new DamagedException("not a " + type.getSimpleName(), e);
        }
    }

    static ObjectMapper mapper() {
        return MAPPER;
    }

    private static SimpleModule module() {
        SimpleModule module = new SimpleModule();
        text(module, BigDecimal.class, BigDecimal::toPlainString, BigDecimal::new);
        text(module, Instant.class, Instant::toString, Instant::parse);
        text(module, LocalDate.class, LocalDate::toString, LocalDate::parse);
        text(module, LocalDateTime.class, LocalDateTime::toString, LocalDateTime::parse);
        module.addSerializer(Mark.class, new MarkWriter());
        module.addDeserializer(Mark.class, new MarkReader());
        return module;
    }

    private static <T> void text(
            SimpleModule module, Class<T> type, Function<T, String> out, Function<String, T> in) {
        module.addSerializer(
                type,
                new JsonSerializer<T>() {
                    @Override
                    public void serialize(T value, JsonGenerator to, SerializerProvider with)
                            throws IOException {
                        to.writeString(out.apply(value));
                    }
                });
        module.addDeserializer(
                type,
                new JsonDeserializer<T>() {
                    @Override
                    public T deserialize(JsonParser from, DeserializationContext with)
                            throws IOException {
                        return in.apply(from.getText());
                    }
                });
    }

    private static final class MarkWriter extends JsonSerializer<Mark> {
        @Override
        public void serialize(Mark mark, JsonGenerator to, SerializerProvider with)
                throws IOException {
            switch (mark) {
                case Mark.Given(int steps) -> to.writeNumber(steps);
                case Mark.Abstention() -> to.writeString(ABSTENTION);
            }
        }
    }

    private static final class MarkReader extends JsonDeserializer<Mark> {
        @Override
        public Mark deserialize(JsonParser from, DeserializationContext with) throws IOException {
            return from.currentToken() == JsonToken.VALUE_NUMBER_INT
                    ? Mark.of(from.getIntValue())
                    : abstention(from, with);
        }

        private static Mark abstention(JsonParser from, DeserializationContext with)
                throws IOException {
            if (!from.getText().equals(ABSTENTION)) {
                with.reportInputMismatch(Mark.class, "neither a number nor NSP");
            }
            return Mark.ABSTENTION;
        }
    }
}
