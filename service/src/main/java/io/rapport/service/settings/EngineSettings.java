package io.rapport.service.settings;

import io.rapport.core.Allowed;
import io.rapport.streams.settings.AlertCommits;
import io.rapport.streams.settings.TimeSettings;
import java.nio.file.Path;
import java.time.Duration;

/**
 * How the stream is processed.
 *
 * @param applicationId names the consumer group, the changelog and the transactions: change it and history starts anew
 * @param threads how many threads process
 * @param store where the live states are
 * @param stateDirectory where the engine keeps local files
 * @param commitInterval how long results wait to be committed at most
 * @param alertCommits how alerts are committed sooner than that
 * @param metricsEvery live, how long a customer's metrics wait at least after the last that were published
 * @param time what makes time pass
 */
public record EngineSettings(
        String applicationId,
        int threads,
        Store store,
        Path stateDirectory,
        Duration commitInterval,
        AlertCommits alertCommits,
        Duration metricsEvery,
        Time time) {
    public static final EngineSettings DEFAULT = new EngineSettings(
            "rapport",
            1,
            Store.MEMORY,
            Path.of("rapport-state"),
            Duration.ofMillis(100),
            AlertCommits.DEFAULT,
            TimeSettings.LIVE.metricsEvery(),
            Time.LIVE);

    public EngineSettings {
        Allowed.require(
                applicationId.matches("[a-zA-Z0-9._-]{1,100}"),
                "engine.applicationId",
                "1 to 100 letters, digits, dots, hyphens and underscores",
                applicationId);
        Allowed.within("engine.threads", threads, 1_000);
        Allowed.positive("engine.commitInterval", commitInterval);
        Allowed.notNegative("engine.metricsEvery", metricsEvery);
    }

    /** Where live states are kept; the changelog in Kafka is the same for both. */
    public enum Store {
        /** In memory: quickest. */
        MEMORY,
        /** On disk: for more customers than memory holds. */
        ROCKSDB
    }

    /** What makes time pass. */
    public enum Time {
        /** The wall clock: silence raises alerts while nothing comes in. */
        LIVE,
        /** The touchpoints' own times: for replays of history. */
        EVENT
    }
}
