package io.rapport.service.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads settings: the defaults, under the file, under the environment. */
public final class SettingsReader {
    private static final ObjectMapper MAPPER = SettingsMapper.create();

    private SettingsReader() {}

    /**
     * The settings of a file.
     *
     * @param environment variables {@code RAPPORT_...} override keys: {@code RAPPORT_KAFKA_BOOTSTRAP}
     * @throws SettingsException when they cannot be used
     */
    public static Settings read(Path file, Map<String, String> environment) {
        try {
            return parse(String.valueOf(file.getFileName()), Files.readString(file), environment);
        } catch (IOException e) {
            throw new SettingsException(file + ": this file cannot be read as UTF-8 text");
        }
    }

    /** The settings of a text that goes by a name. */
    public static Settings parse(String name, String yaml, Map<String, String> environment) {
        YamlTree given = YamlTree.of(name, yaml);
        JsonNode tree = MAPPER.valueToTree(Settings.DEFAULT);
        Overlay overlay = new Overlay((ObjectNode) tree, given);
        overlay.file();
        overlay.environment(new TreeMap<>(environment));
        try {
            return MAPPER.treeToValue(tree, Settings.class);
        } catch (JsonProcessingException e) {
            throw new SettingsException(describe(e, given, overlay));
        }
    }

    /** The defaults under the environment. */
    public static Settings defaults(Map<String, String> environment) {
        return parse("the environment", "", environment);
    }

    /** All settings as a YAML text, in the order of the records. */
    public static String describe(Settings settings) {
        return YamlTree.write(MAPPER.valueToTree(settings));
    }

    private static String describe(JsonProcessingException e, YamlTree given, Overlay overlay) {
        String path = e instanceof JsonMappingException mapping ? path(mapping) : "";
        Throwable cause = e.getCause();
        if (cause instanceof IllegalArgumentException && cause.getMessage() != null) {
            return overlay.place(named(cause.getMessage(), path), given) + cause.getMessage();
        }
        return overlay.place(path, given) + reason(e, overlay.text(path));
    }

    private static String path(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."));
    }

    /** The key that a record's own message begins with, which is nearer to the trouble than the record is. */
    private static String named(String message, String path) {
        String key = message.split("[ :]", 2)[0];
        String last = key.substring(key.lastIndexOf('.') + 1);
        return key.contains(".") ? path + "." + last : path;
    }

    private static String reason(JsonProcessingException e, String value) {
        Class<?> wanted = e instanceof MismatchedInputException mismatch ? mismatch.getTargetType() : null;
        String shown = e instanceof InvalidFormatException format ? String.valueOf(format.getValue()) : value;
        String allowed = wanted == null ? "see docs/settings.md" : Expected.of(wanted);
        return "'" + shown + "' is not allowed; allowed: " + allowed;
    }
}
