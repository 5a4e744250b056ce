package io.rapport.service.settings;

import io.rapport.core.Allowed;
import java.util.List;
import java.util.Map;

/**
 * The schema registry: any server with Confluent's API.
 *
 * @param url base address, several separated by commas
 * @param properties passed through to Confluent's client, as for credentials and TLS; never logged
 */
public record RegistrySettings(String url, Map<String, String> properties) {
    public static final RegistrySettings DEFAULT = new RegistrySettings("http://127.0.0.1:8081", Map.of());

    public RegistrySettings {
        Allowed.require(
                url.matches("https?://[^\\s,]+(,https?://[^\\s,]+)*"),
                "registry.url",
                "http://... or https://..., several separated by commas",
                url);
        properties = Map.copyOf(properties);
    }

    /** The addresses. */
    public List<String> urls() {
        return List.of(url.split(","));
    }

    @Override
    public String toString() {
        return "RegistrySettings[url=" + url + ", properties=" + properties.keySet() + "]";
    }
}
