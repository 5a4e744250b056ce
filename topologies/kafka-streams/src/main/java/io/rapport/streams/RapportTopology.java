package io.rapport.streams;

import io.rapport.streams.record.AlertKey;
import io.rapport.streams.settings.StreamsSettings;
import io.rapport.streams.step.Environment;
import io.rapport.streams.step.Stages;
import io.rapport.wire.Topics;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;

/**
 * The topology. Keys and values cross Kafka's boundary as bytes; what they mean is decided in the stages, so that
 * nothing that comes in can stop a thread.
 */
public final class RapportTopology {
    private static final ByteArrayDeserializer READ = new ByteArrayDeserializer();
    private static final ByteArraySerializer WRITE = new ByteArraySerializer();

    private final Topics topics;
    private final StreamsSettings settings;
    private final Environment environment;

    /**
     * @param topics what the topics are called
     * @param settings how it runs; the same ones that the program is started with
     * @param environment what the stages stand on
     */
    public RapportTopology(Topics topics, StreamsSettings settings, Environment environment) {
        this.topics = topics;
        this.settings = settings;
        this.environment = environment;
    }

    /** All of it, from left to right. Every name here is public: dashboards, changelogs and upgrades go by them. */
    public Topology build() {
        Topology topology = new Topology(new TopologyConfig(new StreamsConfig(settings.toProperties())));
        source(topology);
        screen(topology);
        commands(topology);
        commandScreen(topology);
        step(topology);
        customers(topology);
        enriched(topology);
        metrics(topology);
        alerts(topology);
        recoveries(topology);
        serviceLevels(topology);
        deadLetters(topology);
        return topology;
    }

    private void source(Topology topology) {
        topology.addSource(Stages.TOUCHPOINTS, READ, READ, topics.touchpoints().name());
    }

    private void screen(Topology topology) {
        topology.addProcessor(Stages.SCREEN, Stages.screen(environment), Stages.TOUCHPOINTS);
    }

    private void commands(Topology topology) {
        topology.addSource(Stages.COMMANDS, READ, READ, topics.alertCommands().name());
    }

    private void commandScreen(Topology topology) {
        topology.addProcessor(Stages.COMMAND_SCREEN, Stages.commandScreen(environment), Stages.COMMANDS);
    }

    private void step(Topology topology) {
        topology.addProcessor(
                Stages.STEP, Stages.step(environment, settings.time()), Stages.SCREEN, Stages.COMMAND_SCREEN);
    }

    private void customers(Topology topology) {
        topology.addStateStore(settings.store().named(Stages.CUSTOMERS), Stages.STEP);
    }

    private void enriched(Topology topology) {
        topology.addSink(Stages.ENRICHED, topics.touchpointsEnriched().name(), WRITE, WRITE, Stages.STEP);
    }

    private void metrics(Topology topology) {
        topology.addSink(Stages.METRICS, topics.customerMetrics().name(), WRITE, WRITE, Stages.STEP);
    }

    private void alerts(Topology topology) {
        topology.addSink(
                Stages.ALERTS, topics.alerts().name(), AlertKey.SERIALIZER, WRITE, AlertKey.PARTITIONER, Stages.STEP);
    }

    private void recoveries(Topology topology) {
        topology.addSink(Stages.RECOVERIES, topics.recoveries().name(), WRITE, WRITE, Stages.STEP);
    }

    private void serviceLevels(Topology topology) {
        topology.addSink(Stages.SERVICE_LEVELS, topics.serviceLevels().name(), WRITE, WRITE, Stages.STEP);
    }

    private void deadLetters(Topology topology) {
        topology.addSink(
                Stages.DEAD_LETTERS,
                topics.deadLetters().name(),
                WRITE,
                WRITE,
                Stages.SCREEN,
                Stages.COMMAND_SCREEN,
                Stages.STEP);
    }
}
