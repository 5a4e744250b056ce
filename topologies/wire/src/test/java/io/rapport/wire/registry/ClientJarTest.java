package io.rapport.wire.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.rest.RestService;
import org.junit.jupiter.api.Test;

class ClientJarTest {

    @Test
    void clientBringsNoLibraryUnderItsCommonName() throws Exception {
        // Given
        Path jar = Path.of(RestService.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());

        // When
        List<String> strangers;
        try (JarFile file = new JarFile(jar.toFile())) {
            strangers = file.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.endsWith(".class") && !name.startsWith("org/apache/flink/avro/"))
                    .toList();
        }

        // Then
        assertThat(strangers).isEmpty();
    }
}
