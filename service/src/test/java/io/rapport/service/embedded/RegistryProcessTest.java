package io.rapport.service.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.wire.registry.ConfluentRegistry;
import io.rapport.wire.registry.RegistryRefusedException;
import io.rapport.wire.registry.RegistryUnavailableException;
import io.rapport.wire.registry.UnknownSchemaException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryProcessTest {

    private static final String ONE_FIELD =
            "{\"type\":\"record\",\"name\":\"A\",\"fields\":[{\"name\":\"a\",\"type\":\"int\"}]}";
    private static final String OTHER_TYPE = ONE_FIELD.replace("\"int\"", "\"string\"");
    private static final String NEW_OPTIONAL =
            ONE_FIELD.replace("]}", ",{\"name\":\"b\",\"type\":[\"null\",\"string\"],\"default\":null}]}");

    @TempDir
    private static Path dir;

    private static RegistryProcess process;
    private static ConfluentRegistry registry;

    @BeforeAll
    static void start() {
        process = RegistryProcess.start(dir.resolve("registry.log"));
        registry = ConfluentRegistry.connect(List.of(process.url()), Map.of());
    }

    @AfterAll
    static void stop() {
        registry.close();
        process.close();
    }

    @Test
    void anotherClientReadsWhatOneRegistered() {
        // Given
        int id = registry.register("read-back-value", ONE_FIELD);

        // When
        String schema;
        try (ConfluentRegistry other = ConfluentRegistry.connect(List.of(process.url()), Map.of())) {
            schema = other.schemaById(id);
        }

        // Then
        assertThat(schema).isEqualTo(ONE_FIELD);
    }

    @Test
    void idNeverGivenIsUnknown() {
        // When / Then
        assertThatThrownBy(() -> registry.schemaById(123_456)).isInstanceOf(UnknownSchemaException.class);
    }

    @Test
    void incompatibleSchemaIsRefusedAndCompatibleOneIsNot() {
        // Given
        int first = registry.register("evolving-value", ONE_FIELD);

        // When
        int second = registry.register("evolving-value", NEW_OPTIONAL);

        // Then
        assertThat(second).isNotEqualTo(first);
        assertThatThrownBy(() -> registry.register("evolving-value", OTHER_TYPE))
                .isInstanceOf(RegistryRefusedException.class)
                .hasMessageContaining("evolving-value");
    }

    @Test
    void textThatIsNoSchemaIsRefused() {
        // When / Then
        assertThatThrownBy(() -> registry.register("nonsense-value", "{\"type\":\"nonsense\"}"))
                .isInstanceOf(RegistryRefusedException.class);
    }

    @Test
    void stoppedRegistryIsAnOutageThatEndsWhenItIsBack() {
        // Given
        RegistryProcess doomed = RegistryProcess.start(dir.resolve("doomed").resolve("registry.log"));
        try (ConfluentRegistry client = ConfluentRegistry.connect(List.of(doomed.url()), Map.of())) {
            int id = client.register("a-value", ONE_FIELD);
            doomed.close();
            assertThat(client.schemaById(id)).isEqualTo(ONE_FIELD);
            assertThatThrownBy(() -> client.schemaById(id + 1)).isInstanceOf(RegistryUnavailableException.class);

            // When
            try (RegistryProcess back = RegistryProcess.start(dir.resolve("registry-back.log"), doomed.port())) {

                // Then
                assertThat(back.url()).isEqualTo(doomed.url());
                assertThatThrownBy(() -> client.schemaById(id + 1)).isInstanceOf(UnknownSchemaException.class);
            }
        }
    }

    @Test
    void registryIsReachedFromThisMachineOnly() throws IOException {
        // When
        List<InetAddress> reached = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> Ports.accepts(address, process.port()))
                .toList();

        // Then
        assertThat(reached).isNotEmpty().allMatch(InetAddress::isLoopbackAddress);
    }

    @Test
    void registryEndsWhenItsParentIsKilled() throws Exception {
        // Given
        Path pidFile = dir.resolve("orphan.pid");
        Process parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        RegistryParent.class.getName(),
                        pidFile.toString())
                .redirectErrorStream(true)
                .redirectOutput(dir.resolve("parent.log").toFile())
                .start();
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> Files.exists(pidFile));
        ProcessHandle orphan =
                ProcessHandle.of(Long.parseLong(Files.readString(pidFile))).orElseThrow();

        // When
        parent.destroyForcibly().waitFor();

        // Then
        orphan.onExit().get(20, TimeUnit.SECONDS);
        assertThat(orphan.isAlive()).isFalse();
    }

    @Test
    void takenPortEndsTheStartWithAMessage() {
        // When / Then
        assertThatThrownBy(() -> RegistryProcess.start(dir.resolve("registry-second.log"), process.port()))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(Integer.toString(process.port()));
    }
}
