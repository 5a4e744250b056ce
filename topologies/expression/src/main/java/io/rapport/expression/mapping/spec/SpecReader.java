package io.rapport.expression.mapping.spec;

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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
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
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
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
            String key = e instanceof JsonMappingException mapping ? path(mapping) : "";
            throw new MappingException(file, line(e, yaml), key, reason(e));
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
            return "this is not allowed here; allowed: " + allowed(mismatch.getTargetType());
        }
        return String.valueOf(e.getOriginalMessage());
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

    /** Jackson tells of an unknown key when its map has ended; the key stands in the last line before that with its name. */
    private static int line(JsonProcessingException e, String yaml) {
        int reported = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
        if (e instanceof UnrecognizedPropertyException unknown) {
            List<String> lines = yaml.lines().limit(reported).toList();
            Pattern key = Pattern.compile("(^|[\\s{,'\"])" + Pattern.quote(unknown.getPropertyName()) + "['\"]?\\s*:");
            for (int i = lines.size(); i > 0; i--) {
                if (key.matcher(lines.get(i - 1)).find()) {
                    return i;
                }
            }
        }
        return reported;
    }
}
