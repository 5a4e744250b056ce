package io.rapport.core.sample;

import io.rapport.core.policy.AlertPolicy;
import io.rapport.core.policy.MemoryPolicy;
import io.rapport.core.policy.Policy;
import java.time.Duration;
import java.time.ZoneId;

/** Policies for tests: the default with one part changed. */
public final class Policies {
    /** Remembers everything that a test can tell. */
    public static final MemoryPolicy ALL =
            new MemoryPolicy(Duration.ofDays(4000), Duration.ofDays(180), 65_536, 4_096, 4_096);

    /** The default, and nobody is followed for comparison. */
    public static final Policy PLAIN = with(new AlertPolicy(Duration.ZERO, 0, Duration.ofDays(30)));

    private Policies() {}

    public static Policy with(MemoryPolicy memory) {
        return in(Policy.DEFAULT.zone(), memory);
    }

    public static Policy with(AlertPolicy alerts) {
        return of(Policy.DEFAULT.zone(), MemoryPolicy.DEFAULT, alerts);
    }

    /** Days end in another zone. */
    public static Policy in(ZoneId zone, MemoryPolicy memory) {
        return of(zone, memory, AlertPolicy.DEFAULT);
    }

    private static Policy of(ZoneId zone, MemoryPolicy memory, AlertPolicy alerts) {
        Policy d = Policy.DEFAULT;
        return new Policy(
                zone,
                d.currencies(),
                d.signals(),
                d.satisfaction(),
                d.experience(),
                d.purchases(),
                d.retention(),
                d.referral(),
                d.wallet(),
                d.profit(),
                d.tiers(),
                memory,
                alerts);
    }
}
