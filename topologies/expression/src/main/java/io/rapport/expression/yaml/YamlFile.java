package io.rapport.expression.yaml;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.stream.Collectors;

/** The text of a YAML file: reads it into a record, and says of what does not fit where and why. */
public final class YamlFile {
    private static final int LARGEST = 1 << 20;
    private static final YAMLFactory FORMAT = new YAMLFactory();
    private static final ObjectMapper YAML = YAMLMapper.builder(FORMAT)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
            .build();

    private final String name;
    private final String text;
    private final Refusal refusal;
    private final Place places;

    private YamlFile(String name, String text, Refusal refusal) {
        this.name = name;
        this.text = text;
        this.refusal = refusal;
        if (text.length() > LARGEST) {
            throw refusal.of(name, 0, "", "it has " + text.length() + " characters; allowed: " + LARGEST);
        }
        try (YAMLParser parser = FORMAT.createParser(text)) {
            places = Place.read(parser);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw refusal.of(name, line, "", String.valueOf(e.getOriginalMessage()));
        } catch (IOException e) {
            throw refusal.of(name, 0, "", String.valueOf(e.getMessage()));
        }
    }

    /**
     * Takes a text that goes by a name.
     *
     * @param refusal makes what is thrown, here and by {@link #read}
     */
    public static YamlFile of(String name, String text, Refusal refusal) {
        return new YamlFile(name, text, refusal);
    }

    /** The record that it holds. */
    public <T> T read(Class<T> type) {
        try {
            T read = YAML.readValue(text, type);
            places.empty().ifPresent(key -> {
                throw refuse(key, "the key has no value");
            });
            return read;
        } catch (JsonProcessingException e) {
            String key = e instanceof JsonMappingException mapping ? path(mapping) : "";
            int reported = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw refusal.of(name, key.isEmpty() ? reported : line(key), key, Reason.of(e));
        }
    }

    /** The exception, not thrown, that names a key and its line, or that of the nearest key above it. */
    public RuntimeException refuse(String key, String reason) {
        return refusal.of(name, line(key), key, reason);
    }

    /** Whether there is a key. */
    public boolean has(String key) {
        return places.find(key).isPresent();
    }

    /** The line of a key, or of the nearest key above it. */
    public int line(String key) {
        return places.nearest(key).line();
    }

    /** How many characters the list or map at a key takes. */
    public int characters(String key) {
        return places.nearest(key).characters();
    }

    private static String path(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }
}
