package io.rapport.service.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes, killed with SIGKILL under load: what is written in the end is what the fold says, to the bit. */
final class KillTest {
    /** Kafka gives up a member that died, and its transaction, sooner than the defaults would. */
    private static final Map<String, String> PROMPT =
            Map.of("producer.transaction.timeout.ms", "5000", "consumer.session.timeout.ms", "6000");

    @TempDir
    private Path directory;

    @Test
    void killedTwiceLosesAndDoublesNothing() throws Exception {
        // Given
        List<KillMoment> moments = List.of(KillMoment.MID_TRANSACTION, KillMoment.AFTER_START);

        // When
        KillBook book = campaign(20260302, moments);

        // Then
        assertThat(book.size()).isEqualTo(2);
        assertThat(book.leftOpen()).isPositive();
    }

    /** {@code ./rapport test -Dcampaign=kill}, with {@code -Dcampaign.seed=N} for another. */
    @Test
    @Tag("kill")
    void killedTenTimesLosesAndDoublesNothing() throws Exception {
        // Given
        long seed = Long.getLong("campaign.seed", System.nanoTime());
        Random chance = new Random(seed);
        List<KillMoment> moments = new ArrayList<>(List.of(KillMoment.values()));
        while (moments.size() < 10) {
            moments.add(KillMoment.values()[chance.nextInt(KillMoment.values().length)]);
        }

        // When
        KillBook book = campaign(seed, moments);

        // Then
        assertThat(book.size()).isEqualTo(10);
    }

    private KillBook campaign(long seed, List<KillMoment> moments) throws Exception {
        try (Cluster cluster = Cluster.open(directory);
                KillCampaign campaign = new KillCampaign(seed, cluster, PROMPT)) {
            return campaign.run(seed, moments);
        }
    }
}
