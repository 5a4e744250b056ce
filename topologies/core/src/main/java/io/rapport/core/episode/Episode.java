package io.rapport.core.episode;

import io.rapport.core.alert.AlertStatus;
import io.rapport.core.alert.Origin;
import io.rapport.core.alert.Trigger;
import io.rapport.core.bytes.Rest;
import io.rapport.core.bytes.Text;
import io.rapport.core.evidence.Evidence;
import io.rapport.core.recovery.Doings;
import io.rapport.core.recovery.Recovery;
import io.rapport.core.touchpoint.Touchpoint;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One alert of a customer, as kept in the state. Only the life cycle changes what is in it. */
public final class Episode {
    /** Not yet, or not at all. */
    static final long NEVER = Evidence.NEVER;

    /** Its outcome has been measured: a bit of {@link #seen}, above those of {@link Doings}. */
    static final int MEASURED = 8;

    private final String rule;
    private final Text key;
    private final long raisedAt;
    private final @Nullable Rest told;
    private @Nullable Origin origin;

    /** Where it is in its life. */
    AlertStatus status = AlertStatus.PENDING;

    /** Who has it, or null for the desk that got it first. */
    @Nullable
    String desk;

    @Nullable
    String assignee;

    @Nullable
    String action;

    @Nullable
    String result;

    /** When it came into its status. */
    long since;

    /** When it was first open or taken up, or open again after it had been resolved. */
    long openedAt = NEVER;

    /** Until when it is put off. */
    long until = NEVER;

    /** Since when what raised it is over, or {@link #NEVER}. */
    long clearedAt = NEVER;

    long lastSignalAt;
    long acknowledgedAt = NEVER;
    long resolvedAt = NEVER;

    /** What recovery has cost, minor units of the reporting currency. */
    long cost;

    int signals = 1;
    int revision;
    int escalations;
    int reminders;
    int returns;

    /** By clock, two bits: warned, breached. */
    int clocks;

    int seen;

    public Episode(Origin origin) {
        this(origin.rule(), Text.of(origin.key()), origin.raisedAt(), null);
        this.origin = origin;
    }

    /** One whose origin is read when somebody asks for it. */
    Episode(String rule, Text key, long raisedAt, @Nullable Rest told) {
        this.rule = rule;
        this.key = key;
        this.raisedAt = raisedAt;
        this.told = told;
        since = raisedAt;
        lastSignalAt = raisedAt;
    }

    /** How it began; what of it is asked for often has an accessor of its own, for which it need not be read. */
    public Origin origin() {
        Origin known = origin;
        if (known == null) {
            known = OriginLayout.read(this, Objects.requireNonNull(told).read());
            origin = known;
        }
        return known;
    }

    /** How it began as it was read, or null for one that has not been written yet. */
    @Nullable
    Rest told() {
        return told;
    }

    /** The id of the rule that raised it. */
    public String rule() {
        return rule;
    }

    /** What its signals share. */
    Text key() {
        return key;
    }

    /** Whether signals of a rule and key are its own. */
    boolean isOf(String otherRule, String otherKey) {
        return rule.equals(otherRule) && key.is(otherKey);
    }

    /** The exact instant that it stands for. */
    long raisedAt() {
        return raisedAt;
    }

    /** Who has it. */
    String desk() {
        return desk == null ? origin().desk() : desk;
    }

    void handTo(String newDesk) {
        desk = newDesk.equals(origin().desk()) ? null : newDesk;
    }

    /** Where it is in its life. */
    public AlertStatus status() {
        return status;
    }

    /** Comes into a status at a time. */
    void enter(AlertStatus to, long now) {
        if (to != AlertStatus.SNOOZED) {
            until = NEVER;
        }
        if (to == status) {
            return;
        }
        if (to == AlertStatus.EXPIRED && status == AlertStatus.PENDING) {
            seen |= MEASURED;
        }
        boolean isAnew = openedAt == NEVER || status == AlertStatus.RESOLVED;
        boolean isOpen = to.isLive() && to != AlertStatus.SNOOZED;
        if (isOpen && isAnew) {
            openedAt = now;
            escalations = 0;
            reminders = 0;
            clocks = 0;
        }
        status = to;
        since = now;
    }

    /** Takes note of what a touchpoint says of the customer since the alert was raised. */
    void see(Touchpoint t) {
        if (t.occurredAt() <= raisedAt || has(MEASURED)) {
            return;
        }
        seen |= Doings.of(t);
    }

    /** What came of it by {@code now}. */
    public Recovery measured(String customerId, long now, Recovery.Stand after, boolean hasLapsed) {
        Recovery.Stand before = new Recovery.Stand(
                origin().situation().satisfaction(), origin().situation().risk().risk());
        Recovery.Course course = Doings.course(seen, hasLapsed);
        return new Recovery(customerId, handled(), raisedAt, now, before, after, course);
    }

    private Recovery.Handled handled() {
        return new Recovery.Handled(
                origin().alertId(),
                rule,
                desk(),
                origin().severity(),
                sinceRaised(acknowledgedAt),
                sinceRaised(status == AlertStatus.RESOLVED || status == AlertStatus.CLOSED ? resolvedAt : NEVER),
                action,
                cost,
                result,
                signals);
    }

    private @Nullable Long sinceRaised(long time) {
        return time == NEVER ? null : Long.valueOf(time - raisedAt);
    }

    /** Whether a clock's warning or breach has been told. */
    boolean clockTold(int index, Trigger trigger) {
        return (clocks >> clockBit(index, trigger) & 1) != 0;
    }

    void tellClock(int index, Trigger trigger) {
        clocks |= 1 << clockBit(index, trigger);
    }

    private static int clockBit(int index, Trigger trigger) {
        return 2 * index + (trigger == Trigger.BREACHED ? 1 : 0);
    }

    /** Whether a bit of {@link #seen} is set. */
    boolean has(int bit) {
        return (seen & bit) != 0;
    }
}
