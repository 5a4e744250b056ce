package io.rapport.wire.registry;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.net.ssl.SSLContext;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.rest.RestService;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.rest.entities.SchemaString;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.security.SslFactory;

/**
 * The one place that knows Confluent's client (in Flink's relocated copy, the only one on Maven Central). Every call
 * goes to the server; every failure leaves as one of the package's three exceptions.
 */
final class ConfluentClient implements AutoCloseable {

    private static final String NAMESPACE = "schema.registry.";
    private static final String CONNECT_TIMEOUT = "http.connect.timeout.ms";
    private static final String READ_TIMEOUT = "http.read.timeout.ms";

    private static final String HOST_CHECK = "ssl.endpoint.identification.algorithm";

    /** Subject, version or schema not found; a bare 404 only says that the address is wrong. */
    private static final Set<Integer> NO_SUCH_SCHEMA = Set.of(40401, 40402, 40403);

    private final RestService rest;

    ConfluentClient(List<String> urls, Map<String, String> properties) {
        rest = new RestService(urls);
        try {
            configure(settings(properties));
        } catch (RuntimeException e) {
            // The client's own messages name keys, not values; its exception types stay in here.
            throw new IllegalArgumentException(
                    "properties of the schema registry: " + rootOf(e).getMessage());
        }
    }

    private void configure(Map<String, String> settings) {
        rest.configure(settings);
        SSLContext tls = new SslFactory(settings).sslContext();
        if (tls != null) {
            rest.setSslSocketFactory(tls.getSocketFactory());
        }
        String hostCheck = settings.getOrDefault(HOST_CHECK, "https");
        if (hostCheck.isEmpty() || hostCheck.equals("none")) {
            rest.setHostnameVerifier((host, session) -> true);
        }
    }

    int register(String subject, String schemaJson) {
        try {
            return rest.registerSchema(schemaJson, subject);
        } catch (RestClientException e) {
            if (e.getStatus() == 409 || e.getStatus() == 422) {
                throw new RegistryRefusedException(subject, String.valueOf(e.getMessage()));
            }
            throw unavailable(e);
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    String schemaById(int id) {
        try {
            return avroOnly(id, rest.getId(id));
        } catch (RestClientException e) {
            if (e.getStatus() == 404 && NO_SUCH_SCHEMA.contains(e.getErrorCode())) {
                throw new UnknownSchemaException(id, String.valueOf(e.getMessage()));
            }
            throw unavailable(e);
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    @Override
    public void close() {
        try {
            rest.close();
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    private static Throwable rootOf(Throwable e) {
        return e.getCause() == null ? e : rootOf(e.getCause());
    }

    private static String avroOnly(int id, SchemaString answer) {
        String type = answer.getSchemaType();
        if (type != null && !type.toUpperCase(Locale.ROOT).equals("AVRO")) {
            throw new UnknownSchemaException(id, "a schema of type " + type + ", not Avro");
        }
        if (answer.getReferences() != null && !answer.getReferences().isEmpty()) {
            throw new UnknownSchemaException(id, "refers to schemas of other subjects, which is not supported");
        }
        return answer.getSchemaString();
    }

    /** The client takes its own names; operators also write them with the prefix that Kafka's serializers use. */
    private static Map<String, String> settings(Map<String, String> properties) {
        Map<String, String> settings = new HashMap<>(Map.of(CONNECT_TIMEOUT, "5000", READ_TIMEOUT, "10000"));
        properties.forEach((key, value) ->
                settings.put(key.startsWith(NAMESPACE) ? key.substring(NAMESPACE.length()) : key, value));
        return settings;
    }

    private static RegistryUnavailableException unavailable(RestClientException e) {
        String meaning = switch (e.getStatus()) {
            case 401, 403 -> "refuses these credentials";
            case 404 -> "is not at this address";
            default -> "is out of order";
        };
        return new RegistryUnavailableException(
                "the schema registry " + meaning + " (HTTP " + e.getStatus() + "): " + e.getMessage(), e);
    }

    private static RegistryUnavailableException unavailable(IOException e) {
        return new RegistryUnavailableException("the schema registry was not reached: " + e.getMessage(), e);
    }
}
