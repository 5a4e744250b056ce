package io.rapport.wire.registry;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * A registry server with Confluent's API (Confluent, Apicurio, Karapace, Redpanda), through Confluent's own client.
 *
 * <p>Ids and schemas never change once given, so they are kept for ever. That an id is unknown can change at any
 * moment, so it is believed for {@link #UNKNOWN_IS_BELIEVED} only: long enough that a flood of broken records is no
 * flood of requests, short enough that a schema registered a moment late is found. Outages are never remembered.
 */
public final class ConfluentRegistry implements SchemaRegistry {

    /** How long the answer "no such schema" is repeated without asking. */
    public static final Duration UNKNOWN_IS_BELIEVED = Duration.ofSeconds(2);

    private static final int MOST_UNKNOWN_KEPT = 10_000;

    private record Registration(String subject, String schemaJson) {}

    private record Unknown(UnknownSchemaException answer, long atNanos) {}

    private final ConfluentClient client;
    private final LongSupplier nanos;
    private final Map<Registration, Integer> ids = new ConcurrentHashMap<>();
    private final Map<Integer, String> schemas = new ConcurrentHashMap<>();
    private final Map<Integer, Unknown> unknown = new ConcurrentHashMap<>();

    private ConfluentRegistry(ConfluentClient client, LongSupplier nanos) {
        this.client = client;
        this.nanos = nanos;
    }

    /**
     * Prepares a client; the server is asked only when needed.
     *
     * @param urls addresses of the servers, tried in turn; without user and password, which belong to the properties
     * @param properties Confluent's own client properties, with or without the prefix {@code schema.registry.}: basic
     *     auth ({@code basic.auth.credentials.source}, {@code basic.auth.user.info}), bearer tokens, TLS
     *     ({@code ssl.truststore.location}, ...), proxy and timeouts (5 s to connect, 10 s to read, unless given). They
     *     hold secrets and are never logged.
     * @throws IllegalArgumentException if an address is not an absolute http or https URL without credentials
     */
    public static ConfluentRegistry connect(List<String> urls, Map<String, String> properties) {
        return connect(urls, properties, System::nanoTime);
    }

    static ConfluentRegistry connect(List<String> urls, Map<String, String> properties, LongSupplier nanos) {
        if (urls.isEmpty()) {
            throw new IllegalArgumentException("no address of a schema registry");
        }
        urls.forEach(ConfluentRegistry::requirePlainUrl);
        return new ConfluentRegistry(new ConfluentClient(urls, properties), nanos);
    }

    @Override
    public int register(String subject, String schemaJson) {
        Registration registration = new Registration(subject, schemaJson);
        Integer known = ids.get(registration);
        if (known != null) {
            return known;
        }
        int id = client.register(subject, schemaJson);
        ids.put(registration, id);
        schemas.putIfAbsent(id, schemaJson);
        unknown.remove(id);
        return id;
    }

    @Override
    public String schemaById(int id) {
        String known = schemas.get(id);
        return known != null ? known : ask(id);
    }

    @Override
    public void close() {
        client.close();
    }

    private String ask(int id) {
        Unknown earlier = unknown.get(id);
        if (earlier != null && nanos.getAsLong() - earlier.atNanos < UNKNOWN_IS_BELIEVED.toNanos()) {
            throw earlier.answer;
        }
        try {
            String schema = client.schemaById(id);
            schemas.put(id, schema);
            unknown.remove(id);
            return schema;
        } catch (UnknownSchemaException e) {
            remember(id, e);
            throw e;
        }
    }

    /** Random garbage can hold any id, so the memory of it is bounded, crudely. */
    private void remember(int id, UnknownSchemaException answer) {
        if (unknown.size() >= MOST_UNKNOWN_KEPT) {
            unknown.clear();
        }
        unknown.put(id, new Unknown(answer, nanos.getAsLong()));
    }

    /** The client logs the address it failed to reach, so no secret may be part of it. */
    private static void requirePlainUrl(String url) {
        URI uri;
        try {
            uri = URI.create(url);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("the address of the schema registry is not a URL");
        }
        if (uri.getRawUserInfo() != null || url.contains("@")) {
            throw new IllegalArgumentException(
                    "credentials in the address of the schema registry: use basic.auth.user.info instead");
        }
        if (!("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())) || uri.getHost() == null) {
            throw new IllegalArgumentException("not an http or https address of a schema registry: " + url);
        }
    }
}
