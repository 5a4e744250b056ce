package io.rapport.bench.jet;

/** A record of the input. */
final class Arrived {
    private final String customer;
    private final byte[] value;
    private final long recordedAt;

    Arrived(String customer, byte[] value, long recordedAt) {
        this.customer = customer;
        this.value = value;
        this.recordedAt = recordedAt;
    }

    /** Its key; empty of one that only tells the time. */
    String customer() {
        return customer;
    }

    /** As bytes; not copied. */
    byte[] value() {
        return value;
    }

    /** Its timestamp. */
    long recordedAt() {
        return recordedAt;
    }
}
