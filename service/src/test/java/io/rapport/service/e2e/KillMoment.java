package io.rapport.service.e2e;

/** When a process is killed. */
enum KillMoment {
    /** At any moment within two seconds, while it processes. */
    UNDER_LOAD(false),
    /** While a transaction of its is open. */
    MID_TRANSACTION(false),
    /** At any moment within three seconds after it was started, ready or not. */
    AFTER_START(true),
    /** While it is given its partitions and restores their states. */
    WHILE_RESTORING(true);

    private final boolean beforeRecovery;

    KillMoment(boolean beforeRecovery) {
        this.beforeRecovery = beforeRecovery;
    }

    /** Whether it strikes before the process has recovered from the kill before. */
    boolean isBeforeRecovery() {
        return beforeRecovery;
    }
}
