package io.rapport.service.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** A YAML text as a tree that knows on which line each key stands. */
final class YamlTree {
    private static final int LARGEST = 1 << 20;
    private static final ObjectMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final String name;
    private final JsonNode root;
    private final Map<String, Integer> lines = new HashMap<>();

    private YamlTree(String name, JsonNode root) {
        this.name = name;
        this.root = root;
    }

    static YamlTree of(String name, String text) {
        if (text.length() > LARGEST) {
            throw new SettingsException(name + ": it has more than " + LARGEST + " characters");
        }
        try {
            JsonNode read = YAML.readTree(text);
            boolean nothing = read == null || read.isMissingNode() || read.isNull();
            YamlTree tree = new YamlTree(name, nothing ? JsonNodeFactory.instance.objectNode() : read);
            Node composed = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(text));
            tree.locate("", composed);
            return tree;
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new SettingsException(name + ":" + line + ": this is not YAML: " + firstLine(e.getOriginalMessage()));
        }
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }

    private void locate(String path, @org.jspecify.annotations.Nullable Node node) {
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode key) {
                    String child = path.isEmpty() ? key.getValue() : path + "." + key.getValue();
                    lines.put(child, key.getStartMark().getLine() + 1);
                    locate(child, tuple.getValueNode());
                }
            }
        }
    }

    JsonNode root() {
        return root;
    }

    /** The file, the line of the key or of the nearest one above it, and the key. */
    String place(String path) {
        for (String at = path; !at.isEmpty(); at = at.substring(0, Math.max(0, at.lastIndexOf('.')))) {
            Integer line = lines.get(at);
            if (line != null) {
                return name + ":" + line + ": " + path + ": ";
            }
        }
        return name + ": " + (path.isEmpty() ? "" : path + ": ");
    }

    static String write(JsonNode tree) {
        try {
            return YAML.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("settings can always be written", e);
        }
    }
}
