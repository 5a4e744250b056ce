package io.rapport.expression.mapping.spec;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Reads a mapping file, and says of one that does not fit where and why. */
public final class SpecReader {
    private static final int LARGEST = 1 << 20;

    private static final ObjectMapper YAML = YAMLMapper.builder(new YAMLFactory())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private SpecReader() {}

    /**
     * Reads the text of a mapping file.
     *
     * @param file its name, for messages
     * @throws MappingException if it is not a mapping
     */
    public static MappingSpec read(String file, String yaml) {
        if (yaml.length() > LARGEST) {
            throw new MappingException(file, 0, "", "it has " + yaml.length() + " characters; allowed: " + LARGEST);
        }
        try {
            return YAML.readValue(yaml, MappingSpec.class);
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getProcessor() instanceof JsonParser parser && e instanceof MismatchedInputException
                    ? parser.currentTokenLocation()
                    : e.getLocation();
            String key = e instanceof JsonMappingException mapping ? path(mapping) : "";
            throw new MappingException(file, at == null ? 0 : at.getLineNr(), key, reason(e));
        }
    }

    private static String path(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static String reason(JsonProcessingException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return "the key '" + unknown.getPropertyName() + "' is not known; allowed: "
                    + unknown.getKnownPropertyIds().stream()
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "));
        }
        if (e instanceof InvalidFormatException format) {
            return "'" + format.getValue() + "' is not allowed; allowed: " + allowed(format.getTargetType());
        }
        if (e instanceof ValueInstantiationException invalid && invalid.getCause() != null) {
            return String.valueOf(invalid.getCause().getMessage());
        }
        if (e instanceof MismatchedInputException mismatch && mismatch.getTargetType() != Scalar.class) {
            return found(mismatch) + " is not allowed here; allowed: " + allowed(mismatch.getTargetType());
        }
        return String.valueOf(e.getOriginalMessage());
    }

    private static String found(MismatchedInputException e) {
        try {
            return e.getProcessor() instanceof JsonParser parser
                            && parser.currentToken() != null
                            && parser.currentToken().isScalarValue()
                    ? "'" + parser.getText() + "'"
                    : "this";
        } catch (IOException unreadable) {
            return "this";
        }
    }

    private static String allowed(Class<?> type) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "));
        }
        if (type.isRecord()) {
            return "a map of "
                    + Arrays.stream(type.getRecordComponents())
                            .map(component -> component.getName())
                            .collect(Collectors.joining(", "));
        }
        return switch (type.getSimpleName()) {
            case "Boolean", "boolean" -> "true, false";
            case "Integer", "int" -> "a whole number";
            case "List", "ArrayList", "Set" -> "a list";
            case "Map", "LinkedHashMap" -> "a map";
            default -> "text";
        };
    }
}
