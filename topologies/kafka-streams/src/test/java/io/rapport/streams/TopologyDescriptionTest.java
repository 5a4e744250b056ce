package io.rapport.streams;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.core.policy.Policy;
import io.rapport.core.rule.RuleBook;
import io.rapport.streams.meter.PlainMeters;
import io.rapport.streams.outage.Waiting;
import io.rapport.streams.step.Environment;
import io.rapport.streams.store.StoreKind;
import io.rapport.wire.SchemaIds;
import io.rapport.wire.Topics;
import io.rapport.wire.registry.InMemoryRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TopologyDescriptionTest {
    private static final String WHAT_TO_DO = """
            The topology is not the one in src/test/resources/topology.txt.
            If that was not meant, undo it: running programs are upgraded in place, and names of stages, stores and
            changelogs are what they go by. If it was meant, write the description below into the file, say in
            CHANGELOG.md what users must do (a renamed store or a new changelog needs a new applicationId or a reset),
            and change the drawings in package-info and README.
            """;

    @ParameterizedTest
    @EnumSource(StoreKind.class)
    void topologyIsTheOneThatIsAgreedOn(StoreKind store) {
        // Given
        InMemoryRegistry registry = new InMemoryRegistry();
        Topics topics = Topics.defaults();
        Environment environment = new Environment(
                Policy.DEFAULT,
                () -> RuleBook.EMPTY,
                registry,
                SchemaIds.register(registry, topics),
                new PlainMeters(),
                new Waiting());

        // When
        String description = new RapportTopology(
                        topics, Running.settings(Path.of("unused")).with(store), environment)
                .build()
                .describe()
                .toString();

        // Then
        assertThat(description.strip()).as(WHAT_TO_DO).isEqualTo(golden().strip());
    }

    private static String golden() {
        try (InputStream file = TopologyDescriptionTest.class.getResourceAsStream("/topology.txt")) {
            assertThat(file).as(WHAT_TO_DO).isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
