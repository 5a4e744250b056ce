package io.rapport.core.alert;

/** The rules that raise alerts. */
public enum AlertRule {
    /** A survey answer at or below the level of the policy. */
    UNHAPPY_ANSWER("unhappy-answer", Severity.WARNING),
    /** A complaint was opened; once per case. */
    COMPLAINT("complaint", Severity.CRITICAL),
    /** A promise is due and not kept: raised by time alone. */
    BROKEN_PROMISE("broken-promise", Severity.CRITICAL),
    /** Retention risk has reached the level of the policy, by an event or by silence. */
    SLIPPING_AWAY("slipping-away", Severity.WARNING);

    private final String id;
    private final Severity severity;

    AlertRule(String id, Severity severity) {
        this.id = id;
        this.severity = severity;
    }

    /** The name it is published under. */
    public String id() {
        return id;
    }

    public Severity severity() {
        return severity;
    }
}
