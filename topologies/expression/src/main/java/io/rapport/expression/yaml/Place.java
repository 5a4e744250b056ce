package io.rapport.expression.yaml;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a key stands in the text, and what is under it. The places of a file take memory in proportion to its text. */
final class Place {
    private static final int DEEPEST = 32;

    private final int line;
    private final Map<String, Place> keys = new LinkedHashMap<>(4);
    private final List<Place> items = new ArrayList<>(0);
    private int characters;
    private boolean empty;

    private Place(int line) {
        this.line = line;
    }

    /** The places of a text, to its end. */
    static Place read(YAMLParser parser) throws IOException {
        Place root = new Place(1);
        while (parser.nextToken() != null) {
            root.fill(parser, 0);
        }
        return root;
    }

    private void fill(YAMLParser parser, int depth) throws IOException {
        if (parser.isCurrentAlias()) {
            throw refused(parser, "an alias (*" + parser.getText() + ") is not allowed; write the value out");
        }
        if (!parser.currentToken().isStructStart()) {
            empty = parser.hasToken(JsonToken.VALUE_NULL);
            return;
        }
        if (depth == DEEPEST) {
            throw refused(parser, "it is nested deeper than " + DEEPEST);
        }
        long start = parser.currentTokenLocation().getCharOffset();
        for (JsonToken token = parser.nextToken(); token != null && !token.isStructEnd(); token = parser.nextToken()) {
            Place child = new Place(parser.currentTokenLocation().getLineNr());
            if (token == JsonToken.FIELD_NAME) {
                keys.put(parser.currentName(), child);
                parser.nextToken();
            } else {
                items.add(child);
            }
            child.fill(parser, depth + 1);
        }
        characters = (int) (parser.currentTokenLocation().getCharOffset() - start);
    }

    private static JsonParseException refused(YAMLParser parser, String reason) {
        return new JsonParseException(parser, reason, parser.currentTokenLocation());
    }

    /** The place of a path such as {@code rules[0].on}, or the nearest there is above it. */
    Place nearest(String path) {
        Place at = this;
        for (String step : steps(path)) {
            Place next = at.child(step);
            if (next == null) {
                return at;
            }
            at = next;
        }
        return at;
    }

    /** The place of a path, if there is one. */
    Optional<Place> find(String path) {
        Optional<Place> at = Optional.of(this);
        for (String step : steps(path)) {
            at = at.flatMap(place -> Optional.ofNullable(place.child(step)));
        }
        return at;
    }

    private static String[] steps(String path) {
        return path.replace("[", ".[").split("\\.", -1);
    }

    private @Nullable Place child(String step) {
        if (step.isEmpty()) {
            return this;
        }
        if (step.matches("\\[\\d{1,9}\\]")) {
            int index = Integer.parseInt(step.substring(1, step.length() - 1));
            return index < items.size() ? items.get(index) : null;
        }
        return keys.get(step);
    }

    /** The path of a key without a value, if there is one. */
    Optional<String> empty() {
        for (Map.Entry<String, Place> entry : keys.entrySet()) {
            Place child = entry.getValue();
            Optional<String> under = child.empty ? Optional.of("") : child.empty();
            if (under.isPresent()) {
                return under.map(path -> entry.getKey() + (path.startsWith("[") || path.isEmpty() ? "" : ".") + path);
            }
        }
        for (int i = 0; i < items.size(); i++) {
            Optional<String> under = items.get(i).empty();
            if (under.isPresent()) {
                String item = "[" + i + "]";
                return under.map(path -> item + (path.startsWith("[") ? "" : ".") + path);
            }
        }
        return Optional.empty();
    }

    int line() {
        return line;
    }

    /** How many characters the list or map takes; 0 for anything else. */
    int characters() {
        return characters;
    }
}
