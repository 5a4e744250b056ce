package io.rapport.wire.body;

import java.util.IdentityHashMap;
import java.util.List;
import org.apache.avro.Schema;

/**
 * Parses writers' schemas. Whoever may register a schema is not thereby trusted with our memory: Avro recurses as deep as
 * the text is nested, and writes out every use of a named type when it prepares to read.
 */
public final class WriterSchema {
    private static final int LONGEST_TEXT = 1 << 20;
    private static final int DEEPEST_TEXT = 200;
    private static final int DEEPEST = 100;
    private static final int LARGEST = 10_000;

    private final IdentityHashMap<Schema, Integer> sizes = new IdentityHashMap<>();

    private WriterSchema() {}

    /**
     * Parses a schema.
     *
     * @throws MalformedException if it is none, or too large to work with
     */
    public static Schema parse(String json) {
        if (json.length() > LONGEST_TEXT || depthOf(json) > DEEPEST_TEXT) {
            throw new MalformedException("the writer's schema is too long or too deep");
        }
        Schema schema;
        try {
            schema = new Schema.Parser().parse(json);
        } catch (RuntimeException invalid) {
            // Avro's parser says so in many ways, not all of them its own exceptions.
            throw new MalformedException("the writer's schema is not valid Avro");
        }
        new WriterSchema().size(schema, 0);
        return schema;
    }

    /** How deep brackets nest outside of quotes. */
    private static int depthOf(String json) {
        int depth = 0;
        int deepest = 0;
        boolean isQuoted = false;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '"') {
                isQuoted = !isQuoted;
            } else if (!isQuoted && (c == '{' || c == '[')) {
                deepest = Math.max(deepest, ++depth);
            } else if (!isQuoted && (c == '}' || c == ']')) {
                depth--;
            }
        }
        return deepest;
    }

    /**
     * How many types there are when every use of a name is written out; a use within itself counts once. This bounds the
     * depth too: a chain of names that were all met before adds up to the square of its length.
     */
    private int size(Schema schema, int depth) {
        Integer known = sizes.get(schema);
        if (known != null) {
            return known;
        }
        if (depth > DEEPEST) {
            throw new MalformedException("the writer's schema is too deep");
        }
        sizes.put(schema, 1);
        int size = 1;
        for (Schema part : partsOf(schema)) {
            size += size(part, depth + 1);
            if (size > LARGEST) {
                throw new MalformedException("the writer's schema is too large");
            }
        }
        sizes.put(schema, size);
        return size;
    }

    private static Iterable<Schema> partsOf(Schema schema) {
        return switch (schema.getType()) {
            case RECORD -> schema.getFields().stream().map(Schema.Field::schema).toList();
            case UNION -> schema.getTypes();
            case ARRAY -> List.of(schema.getElementType());
            case MAP -> List.of(schema.getValueType());
            case ENUM, FIXED, STRING, BYTES, INT, LONG, FLOAT, DOUBLE, BOOLEAN, NULL -> List.of();
        };
    }
}
