package io.rapport.core.customer;

import io.rapport.core.episode.Episodes;
import io.rapport.core.evidence.Evidence;
import io.rapport.core.evidence.PeakEnd;
import io.rapport.core.matter.Cases;
import io.rapport.core.matter.Promises;
import io.rapport.core.silence.Silences;
import io.rapport.core.sla.CaseClocks;
import io.rapport.core.survey.Instrument;
import io.rapport.core.track.Tracks;

/**
 * All that is kept of one customer: never a verbatim, never more than the bounds of the memory policy. One object is
 * reused for many customers; only {@code io.rapport.core.step} changes what is in it.
 */
public final class CustomerState {
    /** Not alerted, not counted, not happened. */
    public static final long NEVER = Evidence.NEVER;

    private static final byte[] NOTHING = new byte[0];

    private final Evidence satisfaction = new Evidence();
    private final Evidence experience = new Evidence();
    private final PeakEnd peakEnd = new PeakEnd();
    private final Evidence failures = new Evidence();
    private final Evidence failedPayments = new Evidence();
    private final Evidence referral = new Evidence();
    private final Evidence walletRank = new Evidence();
    private final Evidence rolling = new Evidence();
    private final Evidence[] figures = new Evidence[Instrument.values().length];
    private final Purchases purchases = new Purchases();
    private final Contract contract = new Contract();
    private final DeclaredSpend declared = new DeclaredSpend();
    private final Lifetime lifetime = new Lifetime();
    private final Cases cases = new Cases();
    private final Promises promises = new Promises();
    private final SeenEvents seen = new SeenEvents();
    private final SeenEvents seenCommands = new SeenEvents();
    private final Movers satisfactionMovers = new Movers();
    private final Movers experienceMovers = new Movers();
    private final Episodes episodes = new Episodes();
    private final Silences silences = new Silences();
    private final Tracks tracks = new Tracks();
    private final CaseClocks caseClocks = new CaseClocks();
    private byte[] unknown = NOTHING;
    private long clock;
    private long newest;
    private long explained;
    private long deadline;
    private long metricsAwaited;

    public CustomerState() {
        for (int i = 0; i < figures.length; i++) {
            figures[i] = new Evidence();
        }
        clear();
    }

    /** Makes this the state of a customer of whom nothing is known. */
    public void clear() {
        clearEvidence();
        purchases.clear();
        contract.clear();
        declared.clear();
        lifetime.clear();
        cases.clear();
        promises.clear();
        seen.clear();
        seenCommands.clear();
        satisfactionMovers.clear();
        experienceMovers.clear();
        episodes.clear();
        silences.clear();
        tracks.clear();
        caseClocks.clear();
        unknown = NOTHING;
        setTimes(NEVER, NEVER, NEVER);
        deadline = Long.MAX_VALUE;
        metricsAwaited = Long.MAX_VALUE;
    }

    private void clearEvidence() {
        satisfaction.clear();
        experience.clear();
        peakEnd.clear();
        failures.clear();
        failedPayments.clear();
        referral.clear();
        walletRank.clear();
        rolling.clear();
        for (Evidence figure : figures) {
            figure.clear();
        }
    }

    /** Sets the three times, see their accessors. */
    public void setTimes(long newClock, long newNewest, long newExplained) {
        clock = newClock;
        newest = newNewest;
        explained = newExplained;
    }

    public void setDeadline(long instant) {
        deadline = instant;
    }

    /** Metrics are to be published at an instant, or, by {@link Long#MAX_VALUE}, none are waited for. */
    public void awaitMetrics(long instant) {
        metricsAwaited = instant;
    }

    void setUnknown(byte[] sections) {
        unknown = sections;
    }

    /** Whether nothing has happened yet. */
    public boolean isNew() {
        return clock == NEVER;
    }

    /** The customer's own time: the latest time that any input has brought, or {@link #NEVER}. */
    public long clock() {
        return clock;
    }

    /** When the newest touchpoint occurred, or {@link #NEVER}. */
    public long newest() {
        return newest;
    }

    /** The time through which changes have been explained by enriched events, or {@link #NEVER}. */
    public long explained() {
        return explained;
    }

    /** The instant at which something is to happen even without an event, or {@link Long#MAX_VALUE}. */
    public long deadline() {
        return deadline;
    }

    /** The instant at which metrics that were held back are published, or {@link Long#MAX_VALUE}. */
    public long metricsAwaited() {
        return metricsAwaited;
    }

    public Evidence satisfaction() {
        return satisfaction;
    }

    public Evidence experience() {
        return experience;
    }

    public PeakEnd peakEnd() {
        return peakEnd;
    }

    public Evidence failures() {
        return failures;
    }

    public Evidence failedPayments() {
        return failedPayments;
    }

    public Evidence referral() {
        return referral;
    }

    public Evidence walletRank() {
        return walletRank;
    }

    /** Decayed revenue (as the weight) and margin (as the sum), minor units. */
    public Evidence rolling() {
        return rolling;
    }

    /** Decayed answers to an instrument, each as its part of the instrument's own figure. */
    public Evidence figure(Instrument instrument) {
        return figures[instrument.ordinal()];
    }

    public Purchases purchases() {
        return purchases;
    }

    public Contract contract() {
        return contract;
    }

    public DeclaredSpend declared() {
        return declared;
    }

    public Lifetime lifetime() {
        return lifetime;
    }

    public Cases cases() {
        return cases;
    }

    public Promises promises() {
        return promises;
    }

    public SeenEvents seen() {
        return seen;
    }

    /** The commands taken in, apart from the events: a flood of them makes no touchpoint forgotten. */
    public SeenEvents seenCommands() {
        return seenCommands;
    }

    public Movers satisfactionMovers() {
        return satisfactionMovers;
    }

    public Movers experienceMovers() {
        return experienceMovers;
    }

    /** The alerts that live, or that are still to be measured. */
    public Episodes episodes() {
        return episodes;
    }

    public Silences silences() {
        return silences;
    }

    /** What rules remember. */
    public Tracks tracks() {
        return tracks;
    }

    /** The service clocks that run, or ran, on cases. */
    public CaseClocks caseClocks() {
        return caseClocks;
    }

    /** Sections of the bytes that a later version wrote and this one does not know; they are kept as they are. */
    byte[] unknown() {
        return unknown;
    }
}
