package io.rapport.service.settings;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.rapport.core.evidence.HalfLife;
import io.rapport.core.signal.Signal;
import io.rapport.core.signal.SignalWeights;
import io.rapport.core.touchpoint.CurrencyTable;
import io.rapport.core.touchpoint.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;

/** How settings look as a tree: durations and half-lives as ISO 8601 (PT1H, P90D), closed lists in any case. */
final class SettingsMapper {
    private SettingsMapper() {}

    static ObjectMapper create() {
        SimpleModule module = new SimpleModule()
                .addSerializer(new HalfLifeWriter())
                .addSerializer(Path.class, new ToStringSerializer(Path.class))
                .addDeserializer(Duration.class, new DurationReader())
                .addDeserializer(HalfLife.class, new HalfLifeReader())
                .addKeyDeserializer(Kind.class, new EnumKey<>(Kind.class))
                .addKeyDeserializer(Signal.class, new EnumKey<>(Signal.class))
                .setMixInAnnotation(SignalWeights.class, WeightsShape.class)
                .setMixInAnnotation(CurrencyTable.class, CurrenciesShape.class);
        return JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .addModule(module)
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .build();
    }

    /** A table of weights is written without a level of its own. */
    @SuppressWarnings("UnusedVariable")
    private abstract static class WeightsShape {
        @JsonCreator
        WeightsShape(Map<Signal, Double> bySignal) {}

        @JsonValue
        abstract Map<Signal, Double> bySignal();
    }

    @SuppressWarnings("UnusedVariable")
    private abstract static class CurrenciesShape {
        @JsonCreator
        CurrenciesShape(
                @JsonProperty("reporting") String reporting, @JsonProperty("rates") Map<String, Double> rates) {}

        @JsonProperty
        abstract String reporting();

        @JsonProperty
        abstract Map<String, Double> rates();
    }

    private static final class HalfLifeWriter extends StdSerializer<HalfLife> {
        HalfLifeWriter() {
            super(HalfLife.class);
        }

        @Override
        public void serialize(HalfLife value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(Duration.ofMillis(value.millis()).toString());
        }
    }

    /** Only ISO 8601: a bare number would leave its unit open. */
    private static final class DurationReader extends StdDeserializer<Duration> {
        DurationReader() {
            super(Duration.class);
        }

        @Override
        public Duration deserialize(JsonParser in, DeserializationContext context) throws IOException {
            try {
                return Duration.parse(in.currentToken() == JsonToken.VALUE_STRING ? in.getText() : "");
            } catch (DateTimeParseException e) {
                return (Duration) context.handleWeirdStringValue(Duration.class, in.getText(), "not a duration");
            }
        }
    }

    private static final class HalfLifeReader extends StdDeserializer<HalfLife> {
        private final DurationReader durations = new DurationReader();

        HalfLifeReader() {
            super(HalfLife.class);
        }

        @Override
        public HalfLife deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return new HalfLife(durations.deserialize(in, context).toMillis());
        }
    }

    private static final class EnumKey<E extends Enum<E>> extends KeyDeserializer {
        private final Class<E> type;

        EnumKey(Class<E> type) {
            this.type = type;
        }

        @Override
        public Object deserializeKey(String key, DeserializationContext context) throws IOException {
            try {
                return Enum.valueOf(type, key.toUpperCase(Locale.ROOT).replace('-', '_'));
            } catch (IllegalArgumentException unknown) {
                return context.handleWeirdKey(type, key, "not one of the list");
            }
        }
    }
}
