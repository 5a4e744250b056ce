package io.rapport.streams.outage;

import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.REPLACE_THREAD;
import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.rapport.wire.registry.InMemoryRegistry;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.streams.errors.StreamsException;
import org.junit.jupiter.api.Test;

class RecoveryTest {
    private long nanos;
    private final Recovery recovery = new Recovery(() -> nanos);

    @Test
    void brokerTroubleReplacesTheThreadAFewTimes() {
        for (int i = 0; i < Recovery.MOST; i++) {
            assertThat(recovery.handle(new StreamsException(new TimeoutException("brokers"))))
                    .isEqualTo(REPLACE_THREAD);
        }
        assertThat(recovery.handle(new StreamsException(new TimeoutException("brokers"))))
                .isEqualTo(SHUTDOWN_CLIENT);
    }

    @Test
    void replacementsOfLongAgoDoNotCount() {
        // Given
        for (int i = 0; i < Recovery.MOST; i++) {
            recovery.handle(new TimeoutException("brokers"));
        }

        // When
        nanos += Recovery.WITHIN.toNanos() + 1;

        // Then
        assertThat(recovery.handle(new TimeoutException("brokers"))).isEqualTo(REPLACE_THREAD);
    }

    @Test
    void outageOfTheRegistryNeverStopsTheProgram() {
        // Given
        InMemoryRegistry registry = new InMemoryRegistry();
        registry.setAvailable(false);
        Throwable outage = catchThrowable(() -> registry.schemaById(1));

        for (int i = 0; i < 3 * Recovery.MOST; i++) {
            // When, Then
            assertThat(recovery.handle(new StreamsException("processing", outage)))
                    .isEqualTo(REPLACE_THREAD);
        }
    }

    @Test
    void defectStopsAtOnce() {
        assertThat(recovery.handle(new StreamsException("processing", new IllegalStateException("defect"))))
                .isEqualTo(SHUTDOWN_CLIENT);
        assertThat(recovery.handle(new OutOfMemoryError("defect"))).isEqualTo(SHUTDOWN_CLIENT);
    }
}
