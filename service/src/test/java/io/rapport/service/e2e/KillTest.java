package io.rapport.service.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.service.e2e.kit.Cluster;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes, killed with SIGKILL under load: what is written in the end is what the fold says, to the bit. */
final class KillTest {
    /** Kafka gives up a member that died, and its transaction, sooner than with the defaults. */
    private static final Map<String, String> PROMPT =
            Map.of("producer.transaction.timeout.ms", "5000", "consumer.session.timeout.ms", "6000");

    @TempDir
    private static Path directory;

    private static Cluster cluster;

    @BeforeAll
    static void open() throws IOException {
        cluster = Cluster.open(directory);
    }

    @AfterAll
    static void close() {
        cluster.close();
    }

    @Test
    void killedTwiceLosesAndDoublesNothing() throws Exception {
        // Given
        List<KillMoment> moments = List.of(KillMoment.MID_TRANSACTION, KillMoment.AFTER_START);

        // When
        KillBook book = campaign(20260302, moments, PROMPT);

        // Then
        assertThat(book.size()).isEqualTo(2);
        assertThat(book.leftOpen()).isPositive();
    }

    /** {@code ./rapport test -Dcampaign=kill}, with {@code -Dcampaign.seed=N} for the same again. */
    @Test
    @Tag("campaign")
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
        KillBook book = campaign(seed, moments, PROMPT);

        // Then
        assertThat(book.size()).isEqualTo(10);
        assertThat(book.leftOpen()).isPositive();
    }

    /** With nothing set: the process waits until Kafka gives up the transaction of the one before. */
    @Test
    @Tag("campaign")
    @Tag("kill")
    void killedWithDefaultsRecoversUnattendedToo() throws Exception {
        // When
        KillBook book = campaign(1, List.of(KillMoment.MID_TRANSACTION), Map.of());

        // Then
        assertThat(book.size()).isEqualTo(1);
    }

    @Test
    void killedMemberOfTwoLosesAndDoublesNothing() throws Exception {
        // Given
        try (TwoMembers members = new TwoMembers(cluster, PROMPT)) {

            // When, Then
            members.killOneUnderLoad(99);
        }
    }

    private static KillBook campaign(long seed, List<KillMoment> moments, Map<String, String> kafka) throws Exception {
        try (KillCampaign campaign = new KillCampaign(seed, moments, cluster, kafka)) {
            return campaign.run();
        }
    }
}
