package io.rapport.service.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Lays what was given over the tree of defaults, and remembers where each value came from. */
final class Overlay {
    private static final String PREFIX = "RAPPORT_";
    /** Variables that are not settings: options of the launcher, the place of test data. */
    private static final Set<String> NOT_SETTINGS = Set.of("RAPPORT_OPTS", "RAPPORT_DATA", "RAPPORT_HOME");
    /** Sections whose keys are the user's own: given ones replace the default ones as a whole. */
    private static final Set<String> TABLES = Set.of(
            "kafka.properties",
            "registry.properties",
            "policy.currencies.rates",
            "policy.satisfaction.weights",
            "policy.experience.weights",
            "policy.profit.revenue",
            "policy.profit.activity");

    private final ObjectNode tree;
    private final YamlTree given;
    private final Map<String, String> variables = new HashMap<>();

    Overlay(ObjectNode tree, YamlTree given) {
        this.tree = tree;
        this.given = given;
    }

    void file() {
        if (!given.root().isObject()) {
            throw new SettingsException(given.place("") + "it is not a section of keys and values");
        }
        lay(tree, (ObjectNode) given.root(), "");
    }

    private void lay(ObjectNode under, ObjectNode over, String path) {
        for (Map.Entry<String, JsonNode> field : over.properties()) {
            String key = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
            JsonNode before = under.get(field.getKey());
            if (before == null) {
                throw new SettingsException(given.place(key) + "this key is not known; allowed: " + keys(under));
            }
            if (before.isObject() && field.getValue().isObject() && !TABLES.contains(key)) {
                lay((ObjectNode) before, (ObjectNode) field.getValue(), key);
            } else {
                under.set(field.getKey(), field.getValue());
            }
        }
    }

    private static String keys(ObjectNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return String.join(", ", names);
    }

    /** Variables in the form RAPPORT_SECTION_KEY; a value is read as the type that stands there. */
    void environment(Map<String, String> environment) {
        environment.forEach((variable, value) -> {
            if (variable.startsWith(PREFIX) && !NOT_SETTINGS.contains(variable)) {
                String wanted =
                        variable.substring(PREFIX.length()).replace("_", "").toLowerCase(Locale.ROOT);
                if (!put(tree, wanted, new Variable(variable, value), "")) {
                    throw new SettingsException(
                            "environment variable " + variable + ": no setting goes by this name; write the key in"
                                    + " capitals with _ between sections, as RAPPORT_KAFKA_BOOTSTRAP");
                }
            }
        });
    }

    private boolean put(ObjectNode section, String wanted, Variable variable, String path) {
        for (Map.Entry<String, JsonNode> field : section.properties()) {
            String name = field.getKey().toLowerCase(Locale.ROOT);
            String key = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
            if (field.getValue().isObject() && wanted.startsWith(name)) {
                if (put((ObjectNode) field.getValue(), wanted.substring(name.length()), variable, key)) {
                    return true;
                }
            } else if (name.equals(wanted)) {
                section.set(
                        field.getKey(),
                        YamlTree.of(variable.name(), variable.text()).root());
                variables.put(key, variable.name());
                return true;
            }
        }
        return false;
    }

    /** The value at a path as it was given, empty for a section. */
    String text(String path) {
        JsonNode node = path.isEmpty() ? tree : tree.at("/" + path.replace('.', '/'));
        return node.isNull() ? "nothing" : node.asText();
    }

    /** Where a value came from: a variable, or a place in the file. */
    String place(String path, YamlTree file) {
        String variable = variables.get(path);
        return variable == null ? file.place(path) : "environment variable " + variable + " (" + path + "): ";
    }

    private record Variable(String name, String value) {
        String text() {
            return value.isEmpty() ? "''" : value;
        }
    }
}
