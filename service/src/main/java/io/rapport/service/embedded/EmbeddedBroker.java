package io.rapport.service.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A real Kafka broker in this process: one node that is its own controller, listening on 127.0.0.1 only. What it stores
 * survives {@link #close()} and is there when a broker is opened on the same directory again.
 *
 * <p>Close it before its directory is deleted: a broker that loses its disk ends the whole process.
 */
public final class EmbeddedBroker implements AutoCloseable {

    /** Always the same, so that formatting again finds what it expects; nothing compares clusters here. */
    private static final String CLUSTER = new Uuid(0x726170706f7274L, 1).toString();

    private final KafkaRaftServer server;
    private final int port;
    private boolean closed;

    private EmbeddedBroker(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /** Starts a broker on a free port; returns when it serves. */
    public static EmbeddedBroker open(Path dataDirectory) {
        return open(dataDirectory, Loopback.freePort());
    }

    /**
     * Starts a broker on a given port, so that clients of an earlier one find it again; returns when it serves.
     *
     * @param dataDirectory made and formatted if it is not there yet; one broker at a time may use it
     */
    public static EmbeddedBroker open(Path dataDirectory, int port) {
        format(dataDirectory);
        KafkaConfig config = new KafkaConfig(BrokerSettings.of(dataDirectory, port), false);
        KafkaRaftServer server = new KafkaRaftServer(config, Time.SYSTEM);
        server.startup();
        return new EmbeddedBroker(server, port);
    }

    /** The address for {@code bootstrap.servers}. */
    public String bootstrap() {
        return Loopback.HOST + ":" + port;
    }

    /** The port of {@link #bootstrap()}. */
    public int port() {
        return port;
    }

    /** Stops in order; a second call does nothing. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            server.shutdown();
            server.awaitShutdown();
        }
    }

    private static void format(Path dataDirectory) {
        Formatter formatter = new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setNodeId(BrokerSettings.NODE_ID)
                .setClusterId(CLUSTER)
                .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                .setControllerListenerName(BrokerSettings.CONTROLLER)
                .setMetadataLogDirectory(dataDirectory.toString())
                .addDirectory(dataDirectory.toString())
                .setIgnoreFormatted(true);
        try {
            Files.createDirectories(dataDirectory);
            formatter.run();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot prepare the broker's directory " + dataDirectory, e);
        } catch (Exception e) {
            throw new IllegalStateException("cannot format the broker's directory " + dataDirectory, e);
        }
    }
}
