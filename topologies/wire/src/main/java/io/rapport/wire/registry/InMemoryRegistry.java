package io.rapport.wire.registry;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A registry without a server: for tests, and for scenarios that need an outage at a chosen moment. Ids count from 1;
 * the same text has one id under every subject, as in Confluent's. It checks no compatibility.
 */
public final class InMemoryRegistry implements SchemaRegistry {

    private final Map<String, Integer> idBySchema = new LinkedHashMap<>();
    private final Map<Integer, String> schemaById = new LinkedHashMap<>();
    private boolean available = true;

    /** Starts or ends an outage. */
    public synchronized void setAvailable(boolean available) {
        this.available = available;
    }

    @Override
    public synchronized int register(String subject, String schemaJson) {
        requireAvailable();
        int id = idBySchema.computeIfAbsent(schemaJson, schema -> idBySchema.size() + 1);
        schemaById.put(id, schemaJson);
        return id;
    }

    @Override
    public synchronized String schemaById(int id) {
        requireAvailable();
        String schema = schemaById.get(id);
        if (schema == null) {
            throw new UnknownSchemaException(id, "never registered here");
        }
        return schema;
    }

    @Override
    public void close() {
        // Holds nothing but memory.
    }

    private void requireAvailable() {
        if (!available) {
            throw new RegistryUnavailableException("the registry in memory plays an outage", null);
        }
    }
}
