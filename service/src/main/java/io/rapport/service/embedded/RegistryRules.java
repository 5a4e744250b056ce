package io.rapport.service.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Gives a fresh registry the compatibility rule that Confluent's has by default; Apicurio starts with none. */
final class RegistryRules {

    private static final String RULE = "{\"compatibility\":\"BACKWARD\"}";
    private static final int TIMEOUT_MILLIS = 5_000;

    private RegistryRules() {}

    /** Whether the registry accepted the rule: not yet, while it is starting. */
    static boolean adopted(String url) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(url + "/config").toURL().openConnection();
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            connection.setRequestMethod("PUT");
            connection.setRequestProperty("Content-Type", "application/vnd.schemaregistry.v1+json");
            connection.setDoOutput(true);
            try (OutputStream body = connection.getOutputStream()) {
                body.write(RULE.getBytes(StandardCharsets.UTF_8));
            }
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false;
        }
    }
}
