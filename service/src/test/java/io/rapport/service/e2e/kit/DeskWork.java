package io.rapport.service.e2e.kit;

import io.rapport.core.alert.Command;
import io.rapport.scenarios.simulation.desk.SimulatedDesk;
import io.rapport.service.settings.KafkaSettings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * What a simulated desk does about the fold's alerts, sent and told to the fold in the same order. Commands and
 * touchpoints meet in an engine by their timestamps as far as it has both at hand: so these go when all touchpoints are
 * done, and are recorded later than any.
 */
public final class DeskWork implements AutoCloseable {
    /** Most alerts that are older have ended by themselves. */
    private static final long WEEK = Duration.ofDays(7).toMillis();

    private final KafkaProducer<byte[], byte[]> producer;
    private final String topic;
    private final Told told;
    private long recordedAt;
    private long sent;

    public DeskWork(KafkaSettings kafka, String topic, Told told) {
        this.topic = topic;
        this.told = told;
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.bootstrap(), "linger.ms", 5),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Sends what the desk meant to do from a week before {@code now} to a week after it, all of it after {@code now}. */
    public void send(long now) {
        SimulatedDesk desk = told.desk();
        recordedAt = now;
        while (desk.next() < now + WEEK) {
            long planned = desk.next();
            Command command = desk.take();
            if (planned > now - WEEK) {
                recordedAt = Math.max(planned, recordedAt + 1);
                send(command);
            }
        }
        producer.flush();
    }

    @SuppressWarnings("FutureReturnValueIgnored")
    private void send(Command command) {
        byte[] key = command.customerId().getBytes(StandardCharsets.UTF_8);
        byte[] value = told.encoder().command(command, null);
        producer.send(new ProducerRecord<>(topic, null, recordedAt, key, value));
        told.accept(command, recordedAt);
        sent++;
    }

    /** When the last command was recorded, epoch milliseconds. */
    public long recordedAt() {
        return recordedAt;
    }

    /** How many commands have been sent. */
    public long sent() {
        return sent;
    }

    @Override
    public void close() {
        producer.close();
    }
}
