package io.rapport.wire.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfluentRegistryTest {

    private static final String INT = "{\"schema\":\"\\\"int\\\"\"}";
    private static final String NO_SUCH_ID = "{\"error_code\":40403,\"message\":\"Schema 7 not found\"}";

    private final AtomicLong nanos = new AtomicLong();
    private StubServer server;
    private ConfluentRegistry registry;

    @BeforeEach
    void start() throws IOException {
        server = StubServer.plain();
        registry = ConfluentRegistry.connect(List.of(server.url()), Map.of(), nanos::get);
    }

    @AfterEach
    void stop() {
        registry.close();
        server.close();
    }

    @Test
    void schemaIsAskedForOnce() {
        // Given
        server.answering(200, INT);

        // When
        String first = registry.schemaById(7);
        String second = registry.schemaById(7);

        // Then
        assertThat(first).isEqualTo("\"int\"").isSameAs(second);
        assertThat(server.requests())
                .singleElement()
                .satisfies(request -> assertThat(request.path()).isEqualTo("/schemas/ids/7"));
    }

    @Test
    void schemaIsRegisteredOncePerSubject() {
        // Given
        server.answering(200, "{\"id\":12}");

        // When
        int first = registry.register("a-value", "\"int\"");
        int second = registry.register("a-value", "\"int\"");
        registry.register("b-value", "\"int\"");

        // Then
        assertThat(first).isEqualTo(12).isEqualTo(second);
        assertThat(server.requests())
                .extracting(StubServer.Request::path)
                .containsExactly("/subjects/a-value/versions", "/subjects/b-value/versions");
    }

    @Test
    void registeredSchemaIsKnownWithoutAsking() {
        // Given
        server.answering(200, "{\"id\":12}");
        int id = registry.register("a-value", "\"int\"");
        server.close();

        // When
        String schema = registry.schemaById(id);

        // Then
        assertThat(schema).isEqualTo("\"int\"");
    }

    @Test
    void unknownIdIsBelievedForAShortTimeOnly() {
        // Given
        server.answering(404, NO_SUCH_ID);
        assertThatThrownBy(() -> registry.schemaById(7))
                .isInstanceOf(UnknownSchemaException.class)
                .hasMessageContaining("Schema 7 not found");
        server.answering(200, INT);
        nanos.addAndGet(ConfluentRegistry.UNKNOWN_IS_BELIEVED.toNanos() - 1);
        assertThatThrownBy(() -> registry.schemaById(7)).isInstanceOf(UnknownSchemaException.class);
        assertThat(server.requests()).hasSize(1);

        // When
        nanos.addAndGet(1);
        String schema = registry.schemaById(7);

        // Then
        assertThat(schema).isEqualTo("\"int\"");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 408, 429, 500, 502, 503, 504})
    void answerThatSaysNothingAboutTheSchemaIsAnOutage(int status) {
        // Given
        server.answering(status, "<html>no registry speaks like this</html>");

        // When / Then
        assertThatThrownBy(() -> registry.schemaById(7))
                .isInstanceOf(RegistryUnavailableException.class)
                .hasMessageContaining("HTTP " + status);
        assertThatThrownBy(() -> registry.register("a-value", "\"int\""))
                .isInstanceOf(RegistryUnavailableException.class);
    }

    @Test
    void wrongPathOnARealServerIsAnOutage() {
        // Given
        server.answering(404, "{\"error_code\":404,\"message\":\"HTTP 404 Not Found\"}");

        // When / Then
        assertThatThrownBy(() -> registry.schemaById(7))
                .isInstanceOf(RegistryUnavailableException.class)
                .hasMessageContaining("not at this address");
    }

    @Test
    void garbledAnswerIsAnOutage() {
        // Given
        server.answering(200, "<html>a proxy's login page</html>");

        // When / Then
        assertThatThrownBy(() -> registry.schemaById(7)).isInstanceOf(RegistryUnavailableException.class);
    }

    @Test
    void outageIsNotRemembered() {
        // Given
        server.answering(503, "");
        assertThatThrownBy(() -> registry.schemaById(7)).isInstanceOf(RegistryUnavailableException.class);
        server.answering(200, INT);

        // When
        String schema = registry.schemaById(7);

        // Then
        assertThat(schema).isEqualTo("\"int\"");
    }

    @Test
    void stoppedServerIsAnOutageButWhatIsKnownStaysKnown() {
        // Given
        server.answering(200, INT);
        registry.schemaById(7);

        // When
        server.close();

        // Then
        assertThat(registry.schemaById(7)).isEqualTo("\"int\"");
        assertThatThrownBy(() -> registry.schemaById(8)).isInstanceOf(RegistryUnavailableException.class);
    }

    @ParameterizedTest
    @CsvSource({"409, incompatible", "422, invalid"})
    void refusedSchemaNamesSubjectAndReason(int status, String reason) {
        // Given
        server.answering(status, "{\"error_code\":" + status + ",\"message\":\"" + reason + "\"}");

        // When / Then
        assertThatThrownBy(() -> registry.register("a-value", "\"int\""))
                .isInstanceOf(RegistryRefusedException.class)
                .hasMessageContaining("a-value")
                .hasMessageContaining(reason);
    }

    @Test
    void schemaOfAnotherLanguageIsUnknown() {
        // Given
        server.answering(200, "{\"schemaType\":\"PROTOBUF\",\"schema\":\"message A {}\"}");

        // When / Then
        assertThatThrownBy(() -> registry.schemaById(7))
                .isInstanceOf(UnknownSchemaException.class)
                .hasMessageContaining("PROTOBUF");
    }

    @Test
    void nextAddressAnswersForOneThatIsDown() throws IOException {
        // Given
        StubServer down = StubServer.plain();
        down.close();
        server.answering(200, INT);

        // When
        try (ConfluentRegistry both = ConfluentRegistry.connect(List.of(down.url(), server.url()), Map.of())) {
            String schema = both.schemaById(7);

            // Then
            assertThat(schema).isEqualTo("\"int\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://user:secret@127.0.0.1", "ftp://127.0.0.1", "127.0.0.1:8081", "http://a b@c"})
    void addressMustBeAPlainUrlAndIsNotRepeatedWithItsSecret(String url) {
        // When / Then
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConfluentRegistry.connect(List.of(url), Map.of()))
                .withMessageNotContaining("secret");
    }
}
