package io.rapport.core.recovery;

/** What came of the alerts of one rule, one action or one desk, in sums that add up. Laws: see {@link Recoveries}. */
public final class Tally {
    private final ByRisk fared = new ByRisk();
    private final Durations acknowledged = new Durations();
    private final Durations recovered = new Durations();
    private long treated;
    private long followed;
    private long costMinor;

    void add(Recovery recovery, Recovery.Handled alert) {
        fared.add(recovery);
        if (alert.acknowledgedAfter() != null) {
            acknowledged.add(alert.acknowledgedAfter());
        }
        if (alert.recoveredAfter() != null) {
            recovered.add(alert.recoveredAfter());
        }
        treated += alert.isTreated() ? 1 : 0;
        followed += recovery.course().isHarmed() || alert.action() != null ? 1 : 0;
        costMinor += alert.costMinor();
    }

    void merge(Tally other) {
        fared.merge(other.fared);
        acknowledged.merge(other.acknowledged);
        recovered.merge(other.recovered);
        treated += other.treated;
        followed += other.followed;
        costMinor += other.costMinor;
    }

    /** Volume: how many alerts were measured. */
    public long count() {
        return fared.all().customers();
    }

    /** How many of them a desk did something about. */
    public long treated() {
        return treated;
    }

    /**
     * The share of alerts that were followed by the harm they warned of or by an action against it; the rest was for
     * nothing. 0 without any.
     */
    public double precision() {
        return (double) followed / Math.max(1, count());
    }

    /** How long it took from the raising until somebody took it up, of those that somebody did. */
    public Durations acknowledged() {
        return acknowledged;
    }

    /** How long it took from the raising until it was resolved, of those that were. */
    public Durations recovered() {
        return recovered;
    }

    /** How the customers fared. */
    public Fared fared() {
        return fared.all();
    }

    /** What recovery has cost, minor units of the reporting currency. */
    public long costMinor() {
        return costMinor;
    }

    /** Against customers of like risk without an alert. */
    Comparison against(ByRisk controls) {
        return Comparison.of(fared, controls);
    }
}
