package io.rapport.streams.step;

import static io.rapport.core.touchpoint.TouchpointBuilder.touchpoint;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.core.policy.Policy;
import io.rapport.core.rule.RuleBook;
import io.rapport.core.touchpoint.Kind;
import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.expression.rule.RuleLibrary;
import io.rapport.streams.meter.PlainMeters;
import io.rapport.streams.outage.Waiting;
import io.rapport.streams.record.AlertKey;
import io.rapport.streams.settings.TimeSettings;
import io.rapport.streams.store.StoreKind;
import io.rapport.wire.SchemaIds;
import io.rapport.wire.Topics;
import io.rapport.wire.encode.RecordEncoder;
import io.rapport.wire.registry.InMemoryRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A task that is opened on states that are there already goes on where the last one stood. */
class RestartTest {
    private static final long NOW = 1_770_000_000_000L;
    private static final RuleBook LIBRARY = RuleLibrary.builtIn();
    private static final long HOUR = Duration.ofHours(1).toMillis();

    private final InMemoryRegistry registry = new InMemoryRegistry();
    private final PlainMeters meters = new PlainMeters();
    private final Environment environment = new Environment(
            Policy.DEFAULT,
            () -> LIBRARY,
            registry,
            SchemaIds.register(registry, Topics.defaults()),
            meters,
            new Waiting());
    private final RecordEncoder encoder = new RecordEncoder(environment.ids());
    private final KeyValueStore<byte[], byte[]> store =
            StoreKind.IN_MEMORY.named(Stages.CUSTOMERS).withLoggingDisabled().build();

    @BeforeEach
    void openStore() {
        store.init(new MockProcessorContext<Void, Void>().getStateStoreContext(), store);
    }

    private MockProcessorContext<Object, byte[]> context(long wall) {
        MockProcessorContext<Object, byte[]> context = new MockProcessorContext<>();
        context.setCurrentSystemTimeMs(wall);
        context.addStateStore(store);
        return context;
    }

    private Stage<Input, Object, byte[]> stage() {
        return new Stage<>(context -> new Stepper(environment, TimeSettings.LIVE, context));
    }

    private Record<byte[], Input> promise() {
        Touchpoint touchpoint = touchpoint("e1", "anna", NOW, Kind.PROMISE)
                .orderId("o1")
                .promisedAt(NOW + HOUR)
                .build();
        byte[] key = "anna".getBytes(StandardCharsets.UTF_8);
        return new Record<>(key, new Input.Happened(touchpoint, encoder.touchpoint(touchpoint)), NOW);
    }

    @Test
    void restartedTaskKnowsItsDeadlines() {
        // Given
        Stage<Input, Object, byte[]> before = stage();
        before.init(context(NOW));
        before.process(promise());
        before.close();
        MockProcessorContext<Object, byte[]> context = context(NOW + 2 * HOUR);
        stage().init(context);

        // When
        context.scheduledPunctuators().get(0).getPunctuator().punctuate(NOW + 2 * HOUR + 5_000);

        // Then
        assertThat(context.forwarded(Stages.ALERTS)).hasSize(1);
        Record<?, ?> alert = context.forwarded(Stages.ALERTS).get(0).record();
        assertThat(alert.timestamp()).isEqualTo(NOW + HOUR);
        assertThat(alert.key()).isInstanceOf(AlertKey.class);
        assertThat(meters.total().timersFired()).isEqualTo(1);
    }

    @Test
    void taskThatIsOpenedAgainTicksOnce() {
        // Given
        MockProcessorContext<Object, byte[]> context = context(NOW);
        Stage<Input, Object, byte[]> stage = stage();
        stage.init(context);

        // When
        stage.close();
        stage.init(context);

        // Then
        assertThat(context.scheduledPunctuators()).hasSize(2);
        assertThat(context.scheduledPunctuators().get(0).cancelled()).isTrue();
        assertThat(context.scheduledPunctuators().get(1).cancelled()).isFalse();
    }
}
