package io.rapport.wire.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecuredRegistryTest {

    private static final String INT = "{\"schema\":\"\\\"int\\\"\"}";
    private static final String PASSWORD = "for-this-test-only";

    @ParameterizedTest
    @ValueSource(strings = {"", "schema.registry."})
    void basicAuthIsSentUnderEitherName(String prefix) throws IOException {
        // Given
        Map<String, String> properties = Map.of(
                prefix + "basic.auth.credentials.source",
                "USER_INFO",
                prefix + "basic.auth.user.info",
                "user:password");
        try (StubServer server = StubServer.plain().answering(200, INT);
                ConfluentRegistry registry = ConfluentRegistry.connect(List.of(server.url()), properties)) {

            // When
            registry.schemaById(1);

            // Then
            assertThat(server.requests())
                    .extracting(StubServer.Request::authorization)
                    .containsExactly("Basic dXNlcjpwYXNzd29yZA==");
        }
    }

    @Test
    void serverIsTrustedThroughTheGivenStoreOnly(@TempDir Path dir) throws Exception {
        // Given
        Path store = selfSigned(dir);
        Map<String, String> trusting = Map.of(
                "ssl.truststore.location",
                store.toString(),
                "ssl.truststore.type",
                "PKCS12",
                "ssl.truststore.password",
                PASSWORD);
        try (StubServer server = StubServer.tls(context(store)).answering(200, INT);
                ConfluentRegistry stranger = ConfluentRegistry.connect(List.of(server.url()), Map.of());
                ConfluentRegistry friend = ConfluentRegistry.connect(List.of(server.url()), trusting)) {

            // When
            String schema = friend.schemaById(1);

            // Then
            assertThat(schema).isEqualTo("\"int\"");
            assertThatThrownBy(() -> stranger.schemaById(1)).isInstanceOf(RegistryUnavailableException.class);
        }
    }

    @Test
    void contradictoryPropertiesAreRefusedWithoutTheirValues() {
        // Given
        Map<String, String> properties = Map.of("ssl.truststore.password", PASSWORD);

        // When / Then
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConfluentRegistry.connect(List.of("http://127.0.0.1:1"), properties))
                .withMessageContaining("trust store")
                .withMessageNotContaining(PASSWORD);
    }

    private static Path selfSigned(Path dir) throws IOException, InterruptedException {
        Path store = dir.resolve("store.p12");
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        String options = "-genkeypair -alias server -keyalg EC -dname CN=localhost -ext san=ip:127.0.0.1 -validity 2"
                + " -storetype PKCS12 -keystore store.p12 -storepass " + PASSWORD;
        Process process = new ProcessBuilder((keytool + " " + options).split(" "))
                .directory(dir.toFile())
                .redirectErrorStream(true)
                .redirectOutput(dir.resolve("keytool.log").toFile())
                .start();
        assertThat(process.waitFor()).isZero();
        return store;
    }

    private static SSLContext context(Path store) throws GeneralSecurityException, IOException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
