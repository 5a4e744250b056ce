package io.rapport.bench.business;

import io.rapport.bench.load.Output;

/** A record to write. */
public final class Emission {
    private final Output output;
    private final String key;
    private final String customer;
    private final byte[] value;

    Emission(Output output, String key, String customer, byte[] value) {
        this.output = output;
        this.key = key;
        this.customer = customer;
        this.value = value;
    }

    /** Where it goes. */
    public Output output() {
        return output;
    }

    /** The customer's id, but of alerts that of the alert. */
    public String key() {
        return key;
    }

    /** On whose partition. */
    public String customer() {
        return customer;
    }

    /** As it is written; not copied. */
    public byte[] value() {
        return value;
    }
}
