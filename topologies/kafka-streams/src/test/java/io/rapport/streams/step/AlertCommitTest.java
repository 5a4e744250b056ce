package io.rapport.streams.step;

import static io.rapport.core.touchpoint.TouchpointBuilder.touchpoint;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.core.policy.Policy;
import io.rapport.core.rule.RuleBook;
import io.rapport.core.survey.Instrument;
import io.rapport.core.touchpoint.Kind;
import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.expression.rule.RuleLibrary;
import io.rapport.streams.commit.CommitPacers;
import io.rapport.streams.meter.PlainMeters;
import io.rapport.streams.outage.Waiting;
import io.rapport.streams.settings.AlertCommits;
import io.rapport.streams.settings.TimeSettings;
import io.rapport.streams.store.StoreKind;
import io.rapport.wire.SchemaIds;
import io.rapport.wire.Topics;
import io.rapport.wire.encode.RecordEncoder;
import io.rapport.wire.registry.InMemoryRegistry;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A touchpoint that raises an alert asks for a commit; no other does. */
class AlertCommitTest {
    private static final long NOW = 1_770_000_000_000L;
    private static final RuleBook LIBRARY = RuleLibrary.builtIn();

    private final InMemoryRegistry registry = new InMemoryRegistry();
    private final SchemaIds ids = SchemaIds.register(registry, Topics.defaults());
    private final RecordEncoder encoder = new RecordEncoder(ids);
    private final MockProcessorContext<Object, byte[]> context = new MockProcessorContext<>();
    private final KeyValueStore<byte[], byte[]> store =
            StoreKind.IN_MEMORY.named(Stages.CUSTOMERS).withLoggingDisabled().build();

    @BeforeEach
    void openStore() {
        store.init(new MockProcessorContext<Void, Void>().getStateStoreContext(), store);
        context.setCurrentSystemTimeMs(NOW);
        context.addStateStore(store);
    }

    private Stage<Input, Object, byte[]> stage(AlertCommits commits) {
        Environment environment = new Environment(
                Policy.DEFAULT,
                () -> LIBRARY,
                registry,
                ids,
                new PlainMeters(),
                new Waiting(),
                new CommitPacers(commits));
        Stage<Input, Object, byte[]> stage = new Stage<>(opened -> new Stepper(environment, TimeSettings.LIVE, opened));
        stage.init(context);
        return stage;
    }

    private Record<byte[], Input> answer(double points) {
        Touchpoint answer = touchpoint("e" + points, "anna", NOW, Kind.SURVEY)
                .survey(Instrument.NPS, points, 0, 10)
                .build();
        byte[] key = "anna".getBytes(StandardCharsets.UTF_8);
        return new Record<>(key, new Input.Happened(answer, encoder.touchpoint(answer)), NOW);
    }

    @Test
    void anAlertAsksForACommit() {
        // Given
        Stage<Input, Object, byte[]> stage = stage(AlertCommits.DEFAULT);

        // When
        stage.process(answer(0));

        // Then
        assertThat(context.forwarded(Stages.ALERTS)).hasSize(1);
        assertThat(context.committed()).isTrue();
    }

    @Test
    void aTouchpointWithoutAnAlertDoesNot() {
        // Given
        Stage<Input, Object, byte[]> stage = stage(AlertCommits.DEFAULT);

        // When
        stage.process(answer(10));

        // Then
        assertThat(context.committed()).isFalse();
    }

    @Test
    void switchedOffAnAlertDoesNotEither() {
        // Given
        Stage<Input, Object, byte[]> stage = stage(AlertCommits.OFF);

        // When
        stage.process(answer(0));

        // Then
        assertThat(context.committed()).isFalse();
    }
}
